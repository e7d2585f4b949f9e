"""Roles: given, withdrawn, laid down."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from parvis.people import rules, verbs
from parvis.people.acts.signing import actor_of, person_of
from parvis.people.models import Affiliation, Grant, Organisation, Person
from parvis.people.places import Place
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def give(
    role: Role,
    place: Place,
    person: Person,
    *,
    by: Signer,
    organisation: Organisation | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Grant:
    """Give a role over a place to a person, from a day (today) and perhaps to a last day.

    For an organisation where the role needs one; the person then belongs to it. Raises `Refused`.
    """
    today = clock.today()
    since = since or today
    rules.may_grant(by, role, place, organisation, today).enforce()
    rules.may_hold(person, role, organisation, today).enforce()
    rules.may_last(person, role, place, since, until).enforce()
    if organisation:
        rules.may_hold_side(person, organisation.side, today).enforce()
        _belong(person, organisation, since)
    grant = Grant.objects.create(
        number=_next_number(place), role=role, scope=place.scope, member=place.member,
        key=place.key, person=person,
        organisation=organisation, since=since, until=until, given_by=person_of(by),
    )  # fmt: skip
    record(
        verbs.GIVEN_FOR_A_TERM if until else verbs.GIVEN, grant, by=actor_of(by), role=role,
        since=since.isoformat(), until=until.isoformat() if until else "", scope=place.scope,
        key=place.key, person=person.key, **_for_whom(grant),
    )  # fmt: skip
    return grant


@transaction.atomic
def set_last_day(grant: Grant, *, until: date | None, by: Signer) -> None:
    """Let a role last until another day, the last on which it is held; none: until it is ended."""
    rules.may_set_last_day(by, grant, until, clock.today()).enforce()
    grant.until = until
    grant.save(update_fields=["until"])
    told: dict[str, Any] = {"until": until.isoformat()} if until else {}
    record(
        verbs.TERM_SET if until else verbs.TERM_OPENED, grant, by=actor_of(by), role=grant.role,
        person=grant.person.key, **told, **_for_whom(grant),
    )  # fmt: skip


def _next_number(place: Place) -> int:
    """Count the roles told in the record of a place, which is held until the transaction ends."""
    hold(place.chain)
    last = Grant.objects.told_in(place).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _belong(person: Person, organisation: Organisation, since: date) -> None:
    held = Affiliation.objects.filter(person=person, organisation=organisation, until__isnull=True)
    if not held.exists():
        Affiliation.objects.create(
            person=person, organisation=organisation, since=min(since, clock.today())
        )


def _for_whom(grant: Grant) -> dict[str, Any]:
    """Tell for whom a role is held: the organisation, else the member, else the pseudonym."""
    organisation, member = grant.organisation, grant.member
    if organisation:
        return {"for_whom": organisation.name, "organisation": organisation.slug}
    return {"for_whom": member.name if member else grant.person.key}


@transaction.atomic
def withdraw(grant: Grant, *, reason: str, by: Signer) -> None:
    """Withdraw a role, from today on, with the reason that is shown beside it."""
    rules.may_withdraw(by, grant, reason, clock.today()).enforce()
    grant.ended_on, grant.reason = clock.today(), reason.strip()
    grant.save(update_fields=["ended_on", "reason"])
    record(
        verbs.WITHDRAWN, grant, by=actor_of(by), role=grant.role, reason=grant.reason,
        person=grant.person.key, **_for_whom(grant),
    )  # fmt: skip


@transaction.atomic
def lay_down(grant: Grant, *, by: Hand) -> None:
    """Lay down a role of one's own, from today on."""
    rules.may_lay_down(by, grant, clock.today()).enforce()
    grant.ended_on = clock.today()
    grant.save(update_fields=["ended_on"])
    record(
        verbs.LAID_DOWN, grant, by=by.as_actor(), role=grant.role, person=grant.person.key,
        **_for_whom(grant),
    )  # fmt: skip
