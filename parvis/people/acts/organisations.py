"""What is done with organisations and those who belong to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from parvis.members.models import Member
from parvis.people import rules, verbs
from parvis.people.acts.signing import actor_of, actor_within, person_of
from parvis.people.models import Affiliation, Grant, Organisation, Person
from parvis.people.rights import Hand
from parvis.people.rules import Signer
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import record
from parvis.texts.acts import keep_wording

# What an organisation says of itself; its slug and its side stay.
DESCRIBED = ("name", "short_name", "website", "about", "languages", "themes", "language")


class ChangedMeanwhile(Exception):
    """Somebody else changed the thing since it was read; `now` is the thing as it stands."""

    def __init__(self, now: Any) -> None:
        super().__init__(f"{now} was changed meanwhile.")
        self.now = now


@transaction.atomic
def register(
    member: Member, *, slug: str, name: str, side: Side, by: Signer, **rest: Any
) -> Organisation:
    """Register an organisation of a member, on one side.

    Who does so in their own name belongs to it; who does so by an office looks after it only.
    `rest`: short_name, language, website, about, languages, themes, withheld_at. Raises `Refused`.
    """
    rules.may_register(by, member, side, slug, clock.today()).enforce()
    organisation = Organisation.objects.create(
        member=member, slug=slug, name=name, side=side, **rest
    )
    record(verbs.REGISTERED, organisation, by=actor_of(by), name=name, of_side=side)
    person = person_of(by)
    if person and isinstance(by, Hand) and by.grant is None:
        Affiliation.objects.create(person=person, organisation=organisation, since=clock.today())
    return organisation


@transaction.atomic
def describe(
    organisation: Organisation, changes: Mapping[str, Any], *, version: int, by: Hand
) -> Organisation:
    """Change what an organisation says of itself; what it said before is kept.

    `version` is the one that was read before the change. Raises `ChangedMeanwhile` with the
    organisation as it stands when it is another, and `Refused`.
    """
    rules.may_describe(by, organisation, clock.today()).enforce()
    now = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if now.version != version:
        raise ChangedMeanwhile(now)
    becomes = {name: value for name, value in changes.items() if name in DESCRIBED}
    changed = sorted(name for name, value in becomes.items() if getattr(now, name) != value)
    if not changed:
        return now
    for name in changed:
        before = getattr(now, name)
        text = before if isinstance(before, str) else ", ".join(before)
        if text:
            keep_wording(now, name, now.language, text)
        setattr(now, name, becomes[name])
    now.version += 1
    now.save(update_fields=[*changed, "version"])
    record(
        verbs.DESCRIBED, now, by=actor_within(by, now, clock.today()), name=now.name,
        fields=changed,
    )  # fmt: skip
    return now


@transaction.atomic
def verify(organisation: Organisation, *, by: Hand) -> None:
    """Say, today, that an organisation is what it says it is."""
    rules.may_verify(by, organisation, clock.today()).enforce()
    organisation.verified_on, organisation.verified_by = clock.today(), by.person
    organisation.save(update_fields=["verified_on", "verified_by"])
    record(
        verbs.VERIFIED, organisation, by=by.as_actor(), name=organisation.name,
        of_side=organisation.side,
    )  # fmt: skip


@transaction.atomic
def affiliate(person: Person, organisation: Organisation, *, by: Signer) -> Affiliation:
    """Bring a person into an organisation, from today; once there, nothing changes."""
    today = clock.today()
    rules.may_affiliate(by, organisation, today).enforce()
    rules.may_hold_side(person, organisation.side, today).enforce()
    held = Affiliation.objects.current(today).filter(person=person, organisation=organisation)
    if found := held.first():
        return found
    affiliation = Affiliation.objects.create(person=person, organisation=organisation, since=today)
    record(
        verbs.JOINED, organisation, by=actor_within(by, organisation, today),
        name=organisation.name, person=person.key,
    )  # fmt: skip
    return affiliation


@transaction.atomic
def leave(affiliation: Affiliation, *, by: Hand, reason: str = "") -> None:
    """End a belonging today, and with it the roles held for the organisation.

    Who leaves lays those roles down; whom others let go, they are withdrawn from, with the reason.
    """
    today, reason = clock.today(), reason.strip()
    rules.may_leave(by, affiliation, today, reason).enforce()
    organisation, person = affiliation.organisation, affiliation.person
    actor = actor_within(by, organisation, today)
    affiliation.until = today
    affiliation.save(update_fields=["until"])
    told: dict[str, Any] = {
        "for_whom": organisation.name,
        "organisation": organisation.slug,
        "person": person.key,
    }
    for grant in Grant.objects.of(person).not_over(today).filter(organisation=organisation):
        grant.ended_on = today
        if by.person == person:
            record(verbs.LAID_DOWN, grant, by=actor, role=grant.role, **told)
        else:
            grant.reason = reason
            record(verbs.WITHDRAWN, grant, by=actor, role=grant.role, reason=reason, **told)
        grant.save(update_fields=["ended_on", "reason"])
    record(verbs.LEFT, organisation, by=actor, name=organisation.name, person=person.key)
