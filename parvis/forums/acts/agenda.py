"""An agenda: items are proposed, put in order, withdrawn; papers come with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from parvis.documents.acts import deposit
from parvis.forums import verbs
from parvis.forums.models import AgendaItem, Meeting, Paper
from parvis.forums.rules import agenda as rules
from parvis.people.acts.signing import actor_of
from parvis.people.models import Grant, Organisation
from parvis.people.rights import Hand
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def add_item(
    meeting: Meeting, *, title: str, by: Signer, details: str = "", language: str = "",
    minutes: int | None = None, is_joint: bool = False, organisation: Organisation | None = None,
) -> AgendaItem:  # fmt: skip
    """Put something on the agenda, at its end. Raises `Refused`.

    It is carried by the organisation of the hand; where the console tells of it, by the one that is
    named; by both sides together if `is_joint`.
    """
    now = clock.now()
    hold(meeting.chain)
    rules.may_add_item(by, meeting, title, now).enforce()
    whose = by.organisation if isinstance(by, Hand) else organisation
    number = next_number(meeting.items)
    item = AgendaItem.objects.create(
        meeting=meeting, number=number, place=_end_of(meeting), title=title.strip(),
        details=details.strip(), language=language, minutes=minutes,
        organisation=None if is_joint else whose, is_joint=is_joint, proposed_by=_grant_of(by),
        added_on=clock.day_of(now),
    )  # fmt: skip
    # A fingerprint, not the words: those can be hidden later, an entry cannot.
    record(
        verbs.ITEM_ADDED, item, by=actor_of(by), item=number, meeting=meeting.number,
        name=meeting.forum.name, joint=is_joint, words=item.fingerprint_of(item.title, item.details),
    )  # fmt: skip
    return item


@transaction.atomic
def withdraw_item(item: AgendaItem, *, reason: str, by: Signer) -> AgendaItem:
    """Withdraw an item that one proposed; it stays where it was, struck out, with the reason."""
    now = clock.now()
    hold(item.chain)
    item = AgendaItem.objects.select_related("meeting__forum__member", "proposed_by").get(
        pk=item.pk
    )
    rules.may_withdraw_item(by, item, reason, now).enforce()
    item.withdrawn_on, item.why_withdrawn = clock.day_of(now), reason.strip()
    item.withdrawn_by = _grant_of(by)
    item.save(update_fields=["withdrawn_on", "why_withdrawn", "withdrawn_by"])
    record(
        verbs.ITEM_WITHDRAWN, item, by=actor_of(by), item=item.number,
        meeting=item.meeting.number, name=item.meeting.forum.name,
    )  # fmt: skip
    return item


@transaction.atomic
def arrange(meeting: Meeting, *, numbers: Sequence[int], by: Signer) -> None:
    """Put the items of an agenda in order; none is left out. Raises `Refused`."""
    hold(meeting.chain)
    rules.may_arrange(by, meeting, numbers, clock.now()).enforce()
    places = {number: place for place, number in enumerate(numbers, start=1)}
    items = list(meeting.items.standing())
    for item in items:
        item.place = places[item.number]
    AgendaItem.objects.bulk_update(items, ["place"])
    record(
        verbs.ARRANGED, meeting, by=actor_of(by), meeting=meeting.number,
        name=meeting.forum.name, order=list(numbers),
    )  # fmt: skip


@transaction.atomic
def add_paper(
    meeting: Meeting, *, title: str, language: str, source: str, by: Signer,
    item: AgendaItem | None = None, file: tuple[str, bytes] | None = None, address: str = "",
    licence: str = "", made_on: date | None = None,
) -> Paper:  # fmt: skip
    """Deposit a document that goes with a meeting, or with one of its items. Raises `Refused`."""
    hold(meeting.chain)
    rules.may_speak_up(by, meeting).enforce()
    document = deposit(
        meeting.chain, by=actor_of(by), title=title, language=language, source=source, file=file,
        address=address, licence=licence, made_on=made_on,
    )  # fmt: skip
    paper = Paper.objects.create(
        meeting=meeting, item=item, document=document, added_on=clock.today()
    )
    record(
        verbs.PAPER_ADDED, meeting, by=actor_of(by), meeting=meeting.number,
        name=meeting.forum.name, document=document.number, item=item.number if item else None,
    )  # fmt: skip
    return paper


def _end_of(meeting: Meeting) -> int:
    last = meeting.items.order_by("place").last()
    return last.place + 1 if last else 1


def _grant_of(by: Signer) -> Grant | None:
    return by.grant if isinstance(by, Hand) else None
