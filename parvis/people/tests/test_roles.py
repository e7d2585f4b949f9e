"""The law of roles: who gives what, for whom, and on which days a role is held."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from parvis.people.roles import (
    OFFICES,
    SOCIETY,
    STATE,
    Role,
    Scope,
    is_in_force,
    is_of_society,
    may_give,
)
from parvis.people.sides import OF_ORGANISATIONS, Side
from parvis.people.tokens import LASTS, Purpose, digest, new

roles = st.sampled_from(list(Role))
sides = st.sampled_from(["", *OF_ORGANISATIONS])
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(roles, roles, st.sampled_from(sorted(SOCIETY)), st.sampled_from(sorted(STATE)))
def test_nobody_of_the_state_gives_a_role_of_society_through_whatever_role(held, role, side, giver):
    assert not may_give(held, role, side=side, giver_side=giver)


@given(
    roles, roles.filter(lambda role: not is_of_society(role, "")),
    st.sampled_from(sorted(STATE)), st.sampled_from(sorted(SOCIETY)),
)  # fmt: skip
def test_nobody_of_society_gives_a_role_of_the_state(held, role, side, giver):
    assert not may_give(held, role, side=side, giver_side=giver)


@given(roles, sides, sides)
def test_the_operator_gives_no_role_that_speaks_in_a_plan_but_the_point_of_contact(
    role, side, giver
):
    opened = {
        Role.POINT_OF_CONTACT, Role.REVIEWER, Role.MONITORING_BODY, Role.SUPPORT_UNIT, Role.OPERATOR,
    }  # fmt: skip
    if may_give(Role.OPERATOR, role, side=side, giver_side=giver):
        assert role in opened


def test_every_role_is_held_somewhere_and_given_by_somebody():
    assert set(OFFICES) == set(Role)
    for role, office in OFFICES.items():
        assert office.scopes, role
        assert office.by or office.by_society, role


def test_every_role_can_be_reached_from_the_first_operator():
    reached = {Role.OPERATOR}
    while True:
        more = {
            role for role, office in OFFICES.items() if (office.by | office.by_society) & reached
        }
        if more <= reached:
            break
        reached |= more
    assert reached == set(Role)


def test_the_two_camps_and_the_reviewer_share_no_side():
    assert not STATE & SOCIETY
    assert {*STATE, *SOCIETY, Side.REVIEWER} == set(OF_ORGANISATIONS)


def test_roles_of_the_house_need_no_organisation_and_voices_do():
    for role, office in OFFICES.items():
        if office.scopes == {Scope.INSTALLATION}:
            assert not office.needs_organisation, role
    assert OFFICES[Role.SEAT_HOLDER].needs_organisation
    assert OFFICES[Role.LEAD].sides == {Side.GOVERNMENT}
    assert Side.GOVERNMENT not in OFFICES[Role.CO_LEAD].sides


@given(days, st.none() | days, st.none() | days, days)
def test_a_role_is_held_on_a_day_between_its_days_and_on_no_other(since, until, ended, today):
    held = is_in_force(since, until, ended, today)
    assert held == (
        since <= today and (until is None or today <= until) and (ended is None or today < ended)
    )
    if held:
        assert not is_in_force(since, until, today, today)
        assert not is_in_force(since, today - timedelta(days=1), ended, today)


@given(st.text(max_size=300))
def test_what_is_kept_of_a_token_is_a_digest_whatever_is_sent(sent):
    kept = digest(sent)
    assert len(kept) == 64
    assert int(kept, 16) >= 0
    assert sent not in kept or len(sent) < 8


def test_tokens_differ_and_last_as_long_as_their_purpose_says():
    assert len({new() for _token in range(100)}) == 100
    assert set(LASTS) == set(Purpose)
    assert LASTS[Purpose.SIGN_IN] < LASTS[Purpose.CLAIM]
