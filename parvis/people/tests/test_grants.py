"""Giving, withdrawing and laying down roles: who may, why not, what the record tells."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.models import Affiliation, Grant
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    return a_member("Amaréa")


def a_point_of_contact(member):
    return a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))


def a_coordinator(member):
    return a_hand(Role.COORDINATOR, of_member(member))


def test_a_role_is_given_from_a_day_and_the_record_knows_the_person_by_pseudonym_alone(member):
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY, "Coalition")
    mariam = a_person("Mariam Quill")
    grant = acts.give(
        Role.SEAT_HOLDER, forum.place, mariam, by=a_coordinator(member), organisation=coalition
    )
    entry = Entry.objects.about(grant).get()
    assert entry.verb == "role.given"
    assert entry.facts["person"] == mariam.key
    assert entry.facts["signed"] == grant.given_by.key
    assert "Mariam" not in str(entry.facts)
    assert Affiliation.objects.filter(person=mariam, organisation=coalition).exists()


def test_no_hand_of_the_state_fills_a_seat_of_civil_society(member):
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    contact = a_point_of_contact(member)
    with pytest.raises(Refused, match="one of these roles"):
        acts.give(Role.SEAT_HOLDER, forum.place, a_person(), by=contact, organisation=coalition)
    secretary = a_hand(Role.FORUM_SECRETARY, forum.place, None, an_organisation(member))
    with pytest.raises(Refused, match="nobody of the State"):
        acts.give(Role.SEAT_HOLDER, forum.place, a_person(), by=secretary, organisation=coalition)
    assert not Grant.objects.filter(role=Role.SEAT_HOLDER).exists()


def test_the_seat_that_the_state_may_not_fill_civil_society_may(member):
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    acts.give(
        Role.SEAT_HOLDER, forum.place, a_person(), by=a_coordinator(member), organisation=coalition
    )
    assert Grant.objects.filter(role=Role.SEAT_HOLDER).count() == 1


def test_who_belongs_to_the_state_holds_no_seat_of_society(member):
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    official = a_point_of_contact(member).person
    with pytest.raises(Refused, match="State"):
        acts.give(
            Role.SEAT_HOLDER, forum.place, official, by=a_coordinator(member),
            organisation=coalition,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("role", "side", "why"),
    [
        (Role.POINT_OF_CONTACT, Side.CIVIL_SOCIETY, "not held for this side"),
        (Role.REVIEWER, Side.GOVERNMENT, "not held for this side"),
        (Role.LEAD, Side.GOVERNMENT, "not held there"),
        (Role.OPERATOR, Side.GOVERNMENT, "not held there"),
        (Role.POINT_OF_CONTACT, None, "held for an organisation"),
    ],
)
def test_a_role_is_held_where_and_for_whom_it_can_be(member, role, side, why):
    organisation = an_organisation(member, side) if side else None
    with pytest.raises(Refused, match=why):
        acts.give(role, of_member(member), a_person(), by=PLATFORM, organisation=organisation)


def test_a_role_that_was_withdrawn_an_hour_ago_gives_nothing_any_more(member):
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    coordinator = a_coordinator(member)
    with pytest.raises(Refused, match="Say why"):
        acts.withdraw(coordinator.grant, reason=" ", by=PLATFORM)
    acts.withdraw(coordinator.grant, reason="Le mandat a pris fin.", by=PLATFORM)
    with pytest.raises(Refused, match="one of these roles"):
        acts.give(Role.SEAT_HOLDER, forum.place, a_person(), by=coordinator, organisation=coalition)
    with pytest.raises(Refused, match="ended already"):
        acts.withdraw(coordinator.grant, reason="Encore.", by=PLATFORM)


def test_a_role_is_laid_down_by_who_holds_it_and_nobody_else(member):
    coordinator = a_coordinator(member)
    with pytest.raises(Refused, match="Only who holds"):
        acts.lay_down(coordinator.grant, by=a_point_of_contact(member))
    acts.lay_down(coordinator.grant, by=coordinator)
    assert not coordinator.grant.is_held(clock.today())
    assert not Grant.objects.in_force(clock.today()).filter(pk=coordinator.grant.pk).exists()


def test_a_role_begins_and_ends_on_its_days(member):
    today = clock.today()
    later = a_grant(
        Role.COORDINATOR, of_member(member), since=today + timedelta(days=2),
        until=today + timedelta(days=3),
    )  # fmt: skip
    held = [
        Grant.objects.in_force(today + timedelta(days=days)).filter(pk=later.pk).exists()
        for days in range(5)
    ]
    assert held == [False, False, True, True, False]
    with pytest.raises(Refused, match="after it begins"):
        a_grant(Role.COORDINATOR, of_member(member), since=today, until=today - timedelta(days=1))


def test_nobody_is_given_a_role_twice(member):
    coordinator = a_coordinator(member)
    with pytest.raises(Refused, match="already"):
        a_grant(Role.COORDINATOR, of_member(member), coordinator.person)


def test_a_role_reaches_its_own_place_and_no_other(member):
    here, there = a_forum(member), a_forum(member)
    coalition = an_organisation(member, Side.CIVIL_SOCIETY)
    secretary = a_hand(Role.FORUM_SECRETARY, here.place, None, coalition)
    acts.give(Role.ALTERNATE, here.place, a_person(), by=secretary, organisation=coalition)
    for elsewhere in (there, a_forum()):
        organisation = an_organisation(elsewhere.member, Side.CIVIL_SOCIETY)
        with pytest.raises(Refused, match="one of these roles"):
            acts.give(
                Role.ALTERNATE, elsewhere.place, a_person(), by=secretary,
                organisation=organisation,
            )  # fmt: skip


def test_the_operator_runs_the_machine_and_speaks_for_nobody(member):
    operator = a_hand(Role.OPERATOR, THE_HOUSE)
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    with pytest.raises(Refused, match="one of these roles"):
        acts.give(Role.SEAT_HOLDER, forum.place, a_person(), by=operator, organisation=coalition)
    with pytest.raises(Refused, match="belong to"):
        acts.describe(coalition, {"name": "Autre"}, version=1, by=operator)


def test_roles_are_numbered_within_their_record_and_known_in_it_by_that_number(member):
    other = a_member()
    told = [a_grant(Role.COORDINATOR, place) for place in (of_member(member), of_member(other))]
    told += [a_grant(Role.COORDINATOR, of_member(member)), a_grant(Role.OPERATOR, THE_HOUSE)]
    assert [grant.number for grant in told] == [1, 1, 2, 1]
    assert [Entry.objects.about(grant).get().subject_key for grant in told] == ["1", "1", "2", "1"]


def test_a_role_lasts_until_another_day_as_the_record_tells(member):
    today = clock.today()
    contact = a_point_of_contact(member)
    coordinator = a_coordinator(member)
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    grant = acts.give(
        Role.SEAT_HOLDER, forum.place, a_person(), by=coordinator, organisation=coalition,
        until=today + timedelta(days=30),
    )  # fmt: skip
    told = Entry.objects.about(grant).get()
    assert told.verb == "role.given-for-a-term"
    assert told.facts["until"] == (today + timedelta(days=30)).isoformat()
    with pytest.raises(Refused, match="one of these roles"):
        acts.set_last_day(grant, until=today + timedelta(days=60), by=contact)
    for until, why in [
        (today + timedelta(days=30), "already"), (today - timedelta(days=1), "not in the past"),
    ]:  # fmt: skip
        with pytest.raises(Refused, match=why):
            acts.set_last_day(grant, until=until, by=coordinator)
    acts.set_last_day(grant, until=today + timedelta(days=60), by=coordinator)
    acts.set_last_day(grant, until=None, by=coordinator)
    assert Grant.objects.get(pk=grant.pk).until is None
    verbs = Entry.objects.about(grant).order_by("number").values_list("verb", flat=True)
    assert list(verbs) == ["role.given-for-a-term", "role.term-set", "role.term-opened"]


def test_a_role_that_has_ended_or_would_be_held_twice_lasts_no_longer(member):
    today = clock.today()
    coordinator = a_grant(Role.COORDINATOR, of_member(member), until=today + timedelta(days=5))
    again = today + timedelta(days=6)
    a_grant(Role.COORDINATOR, of_member(member), coordinator.person, since=again)
    with pytest.raises(Refused, match="holds this role there already"):
        acts.set_last_day(coordinator, until=None, by=PLATFORM)
    acts.withdraw(coordinator, reason="Le mandat a pris fin.", by=PLATFORM)
    with pytest.raises(Refused, match="ended already"):
        acts.set_last_day(coordinator, until=again, by=PLATFORM)


def test_the_last_day_of_a_seat_is_set_on_its_page(client, member):
    today = clock.today()
    coordinator = a_coordinator(member)
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    grant = a_grant(Role.SEAT_HOLDER, forum.place, None, coalition)
    page = reverse("people:term", args=[member.slug, grant.pk])
    client.force_login(a_point_of_contact(member).person)
    assert client.post(page, {"until": "2099-01-01"}).status_code == 403
    client.force_login(coordinator.person)
    wrong = client.post(page, {"until": "1er janvier"})
    assert "1er janvier" in wrong.text
    assert "Write a day as year, month and day" in wrong.text
    until = today + timedelta(days=400)
    assert client.post(page, {"until": until.isoformat()}).status_code == 302
    assert Grant.objects.get(pk=grant.pk).until == until


def test_who_runs_the_machine_neither_judges_nor_hides(member):
    operator = a_hand(Role.OPERATOR, THE_HOUSE).person
    with pytest.raises(Refused, match="neither judges nor hides"):
        a_grant(Role.SUPPORT_UNIT, THE_HOUSE, operator)
    judge = a_hand(Role.COORDINATOR, of_member(member)).person
    with pytest.raises(Refused, match="neither judges nor hides"):
        a_grant(Role.OPERATOR, THE_HOUSE, judge)
    acts.withdraw(judge.grants.get(), reason="Le mandat a pris fin.", by=PLATFORM)
    a_grant(Role.OPERATOR, THE_HOUSE, judge)
