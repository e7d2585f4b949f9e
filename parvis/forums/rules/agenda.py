"""Who may put what on an agenda, order and withdraw it, and add papers; and why not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from parvis.forums.models import AgendaItem, Meeting
from parvis.forums.rules.meetings import CONVENERS, may_keep_meetings
from parvis.people.rights import Hand, may_act
from parvis.people.roles import Role
from parvis.people.rules import Signer
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

# Every seat in the same way, whatever its side; and who keeps the agenda.
PROPOSERS = (Role.SEAT_HOLDER, Role.ALTERNATE, *CONVENERS)
MOST_ITEMS = 60  # on one agenda


def may_speak_up(by: Signer | None, meeting: Meeting) -> Ruling:
    """May this hand put anything on the agenda, or beside it, at all?"""
    ruling = ALLOWED if isinstance(by, Actor) else may_act(by, PROPOSERS, meeting.place)
    if ruling and meeting.is_cancelled:
        return denied(_("This meeting was cancelled."))
    return ruling


def may_add_item(by: Signer | None, meeting: Meeting, title: str, now: datetime) -> Ruling:
    """May this be put on the agenda? Until the meeting begins; of one told of later, by its keepers."""
    ruling = may_speak_up(by, meeting)
    if not ruling:
        return ruling
    if meeting.starts_at <= now:
        if not meeting.was_entered_afterwards:
            return denied(_("This meeting has begun."))
        if not may_keep_meetings(by, meeting.forum):
            return denied(_("Only the secretary enters the agenda of a meeting that was held."))
    if not title.strip():
        return denied(_("Say what the item is about."))
    if meeting.items.count() >= MOST_ITEMS:
        return denied(_("An agenda has at most {most} items.").format(most=MOST_ITEMS))
    return ALLOWED


def may_withdraw_item(by: Signer | None, item: AgendaItem, reason: str, now: datetime) -> Ruling:
    """May this item be withdrawn? By who proposed it, not by the secretary; with a reason."""
    ruling = may_speak_up(by, item.meeting)
    if not ruling:
        return ruling
    if item.is_withdrawn:
        return denied(_("This item was withdrawn."))
    if item.meeting.starts_at <= now:
        return denied(_("This meeting has begun."))
    if isinstance(by, Hand) and not _proposed(by, item):
        return denied(_("Only those who proposed an item withdraw it."))
    return ALLOWED if reason.strip() else denied(_("Say why."))


def _proposed(by: Hand, item: AgendaItem) -> bool:
    """Say whether a hand, or another of the same organisation, proposed an item."""
    proposed = item.proposed_by
    if proposed is None or by.grant is None:
        return False
    same = proposed.organisation_id is not None and (
        proposed.organisation_id == by.grant.organisation_id
    )
    return proposed.person_id == by.person.pk or same


def may_arrange(
    by: Signer | None, meeting: Meeting, numbers: Sequence[int], now: datetime
) -> Ruling:
    """May the agenda be put in this order? By its keepers, until the meeting begins; it is whole."""
    ruling = may_keep_meetings(by, meeting.forum)
    if not ruling:
        return ruling
    if meeting.is_cancelled:
        return denied(_("This meeting was cancelled."))
    if meeting.starts_at <= now and not meeting.was_entered_afterwards:
        return denied(_("This meeting has begun."))
    if sorted(numbers) != sorted(meeting.items.standing().values_list("number", flat=True)):
        return denied(_("The agenda has changed meanwhile. Look at it, and put it in order again."))
    return ALLOWED
