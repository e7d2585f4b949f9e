"""A seat is filled, and how its holder was chosen is told; both are held against the charter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction

from parvis.documents.models import Document
from parvis.forums import rules, verbs
from parvis.forums.law.breaches import REFUSED, Broken, History, brought_about, term_ends
from parvis.forums.law.charter import Filling
from parvis.forums.law.seating import Seat
from parvis.forums.models import Forum, Mandate
from parvis.forums.rules.teams import may_gather
from parvis.forums.sitting import as_seat, for_whom, history_of, mandate_of
from parvis.people import acts as people
from parvis.people.acts.signing import actor_of
from parvis.people.models import Grant, Organisation, Person
from parvis.people.offers import may_name
from parvis.people.roles import Role
from parvis.people.rules import Signer, may_last
from parvis.record import clock
from parvis.record.acts import hold, record

# A number that no role has yet: of the seat that is to be filled.
_TO_COME = 2**31


@dataclass(frozen=True)
class Chosen:
    """How somebody was chosen, as it is told; `anyway`: why, where the charter forbids it.

    `by` is empty where it was as the charter says; `document` may prove it beside the words.
    """

    proof: str
    by: Filling | None = None
    language: str = ""
    anyway: str = ""
    document: Document | None = None


@transaction.atomic
def seat(
    forum: Forum, constituency: str, person: Person, *, organisation: Organisation, chosen: Chosen,
    by: Signer, since: date | None = None, until: date | None = None,
    alternate_of: Grant | None = None,
) -> Grant:  # fmt: skip
    """Fill a seat, from a day (today) to the end of its term, or stand in for who holds one.

    An alternate is of the constituency of who they stand in for. Raises `Refused`.
    """
    today = clock.today()
    since = since or today
    role = Role.ALTERNATE if alternate_of else Role.SEAT_HOLDER
    hold(forum.chain)
    rules.may_keep_seat(by, forum, role, organisation, today).enforce()
    if alternate_of:
        rules.may_stand_in(alternate_of, forum, organisation, since).enforce()
        constituency = _beside(alternate_of, constituency)
    history = history_of(forum)
    may_gather(forum, history.charter_on(since), since).enforce()
    new = Seat(
        _TO_COME, person.key, organisation.slug, organisation.side, since,
        until or _term(history, since), constituency, is_alternate=bool(alternate_of),
        alternate_of=alternate_of.number if alternate_of else None,
    )  # fmt: skip
    # Asked before what can be told all the same: this cannot.
    may_last(person, role, forum.place, since, new.until).enforce()
    new, broken = _held_against(history, new, chosen)
    grant = people.give(
        role, forum.place, person, by=by, organisation=organisation, since=since, until=new.until
    )
    _tell(forum, grant, new, chosen, broken, alternate_of, by)
    return grant


@transaction.atomic
def appoint(
    forum: Forum, constituency: str, *, name: str, email: str, organisation: Organisation,
    chosen: Chosen, by: Signer, since: date | None = None, until: date | None = None,
    alternate_of: Grant | None = None,
) -> people.Invited:  # fmt: skip
    """Name somebody, seat them, and invite them where there is an address. Raises `Refused`."""
    role = Role.ALTERNATE if alternate_of else Role.SEAT_HOLDER
    may_name(name, role, forum.place, organisation, clock.today()).enforce()
    person = people.name_person(name, chosen.language)
    grant = seat(
        forum, constituency, person, organisation=organisation, chosen=chosen, by=by, since=since,
        until=until, alternate_of=alternate_of,
    )  # fmt: skip
    if not email:
        return people.Invited(person, grant=grant)
    return people.Invited(person, *people.invite(person, email, forum.place, by=by), grant)


@transaction.atomic
def tell_mandate(
    forum: Forum, grant: Grant, constituency: str, *, chosen: Chosen, by: Signer,
    alternate_of: Grant | None = None,
) -> Mandate:  # fmt: skip
    """Tell how somebody was chosen whose role was given otherwise. Raises `Refused`."""
    hold(forum.chain)
    rules.may_tell_mandate(by, forum, grant, clock.today()).enforce()
    if alternate_of:
        rules.may_stand_in(alternate_of, forum, for_whom(grant), grant.since).enforce()
        constituency = _beside(alternate_of, constituency)
    told = replace(
        as_seat(grant), constituency=constituency,
        alternate_of=alternate_of.number if alternate_of else None,
    )  # fmt: skip
    told, broken = _held_against(history_of(forum), told, chosen)
    return _tell(forum, grant, told, chosen, broken, alternate_of, by)


def _beside(holder: Grant, otherwise: str) -> str:
    """Return the constituency of who is stood in for: as it was told, else what is told now."""
    told = mandate_of(holder)
    return told.constituency if told else otherwise


def _term(history: History, since: date) -> date | None:
    charter = history.charter_on(since)
    return term_ends(charter, since) if charter else None


def _held_against(history: History, new: Seat, chosen: Chosen) -> tuple[Seat, list[Broken]]:
    """Hold a seat against the charter of its first day, or the first one the forum had.

    Return it with how it was filled, and the rules that it breaks all the same.
    """
    rules.may_fill(chosen.proof).enforce()
    first = history.charters[0][1] if history.charters else None
    charter = history.charter_on(new.since) or first
    rules.may_sit_in(charter, new.constituency, new.side).enforce()
    parties = charter.constituencies if charter else ()
    usual = {one.key: one.filled_by for one in parties}[new.constituency]
    new = replace(new, chosen_by=chosen.by or usual)
    found = [
        one for one in brought_about(history, history.with_seat(new), new.since)
        if one.kind in REFUSED
    ]  # fmt: skip
    rules.may_break(found, chosen.anyway).enforce()
    return new, sorted({one.kind for one in found})


def _tell(
    forum: Forum, grant: Grant, told: Seat, chosen: Chosen, broken: list[Broken],
    alternate_of: Grant | None, by: Signer,
) -> Mandate:  # fmt: skip
    if chosen.document:
        rules.may_prove_with(chosen.document, forum).enforce()
    mandate = Mandate.objects.create(
        document=chosen.document,
        grant=grant, forum=forum, constituency=told.constituency, chosen_by=told.chosen_by,
        proof=chosen.proof.strip(), language=chosen.language, alternate_of=alternate_of,
        breaks=[str(one) for one in broken], anyway=chosen.anyway.strip() if broken else "",
        told_on=clock.today(),
    )  # fmt: skip
    facts: dict[str, Any] = {"breaks": mandate.breaks} if broken else {}
    if chosen.document:
        facts["document"] = chosen.document.number
    record(
        verbs.MANDATED_ANYWAY if broken else verbs.MANDATED, mandate, by=actor_of(by),
        name=forum.name, for_whom=for_whom(grant).name, organisation=for_whom(grant).slug,
        chosen=mandate.chosen_by, constituency=mandate.constituency, role=grant.number,
        forum=forum.slug, **facts,
    )  # fmt: skip
    return mandate
