"""Who may agree, report, re-plan and drop what a meeting agreed to have done, and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.models import Action, Meeting
from parvis.forums.rules.minutes import KEEPERS
from parvis.forums.sitting import charter_on, seats_on
from parvis.people.models import Organisation
from parvis.people.rights import Hand, may_act, may_sign
from parvis.people.rules import Signer, belongs
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied


def may_keep_actions(by: Signer | None, meeting: Meeting) -> Ruling:
    """May this hand enter, re-plan and drop what a meeting agreed? Who keeps the minutes may."""
    return ALLOWED if isinstance(by, Actor) else may_act(by, KEEPERS, meeting.place)


def may_agree(
    by: Signer | None, meeting: Meeting, what: str, owner: Organisation | None, party: str,
    due_on: date, today: date,
) -> Ruling:  # fmt: skip
    """May an action be entered as agreed? At a meeting that began, with one owner and a day."""
    ruling = may_keep_actions(by, meeting)
    if not ruling:
        return ruling
    if meeting.is_cancelled:
        return denied(_("This meeting was cancelled."))
    if meeting.day > today:
        return denied(_("This meeting has not been held yet."))
    if not what.strip():
        return denied(_("Say what is to be done."))
    if due_on < meeting.day:
        return denied(_("What a meeting agrees is due on its day at the earliest."))
    if (owner is None) == (not party):
        return denied(_("Name one owner: an organisation, or a constituency of the charter."))
    return _may_own(meeting, owner, party)


def _may_own(meeting: Meeting, owner: Organisation | None, party: str) -> Ruling:
    if owner is not None and owner.member_id != meeting.forum.member_id:
        return denied(_("Only organisations of this member may do this."))
    charter = charter_on(meeting.forum, meeting.day)
    keys = {one.key for one in charter.as_law.constituencies} if charter else set()
    if party and party not in keys:
        return denied(_("The charter has no such constituency."))
    return ALLOWED


def is_owner(by: Signer | None, action: Action, today: date) -> bool:
    """Say whether somebody writes with the owner's own hand: of its organisation, or of its seats."""
    if not isinstance(by, Hand):
        return False
    if action.owner is not None:
        return by.organisation == action.owner or belongs(by.person, action.owner, today)
    seats = seats_on(action.forum, today)
    theirs = {one.person.pk for one in seats if one.constituency == action.party}
    return by.person.pk in theirs


def may_report(by: Signer | None, action: Action, word: str, done_on: date, today: date) -> Ruling:
    """May the action be told to be done on a day? By its owner's own hand, or by who keeps minutes."""
    ruling = _is_open(action)
    if not ruling:
        return ruling
    if not word.strip():
        return denied(_("Say what was done, and where it can be seen."))
    if done_on > today:
        return denied(_("An action cannot be done on a day to come."))
    if done_on < action.meeting.day:
        return denied(_("It was agreed on {day} only.").format(day=action.meeting.day.isoformat()))
    if isinstance(by, Hand) and is_owner(by, action, today):
        return may_sign(by.person)
    return may_keep_actions(by, action.meeting)


def may_replan(by: Signer | None, action: Action, due_on: date, reason: str) -> Ruling:
    """May the action get another day? One to come, with the reason; the day before stays beside it."""
    ruling = may_keep_actions(by, action.meeting) and _is_open(action)
    if not ruling:
        return ruling
    if not reason.strip():
        return denied(_("Say why."))
    if due_on == action.due_on:
        return denied(_("It is due on that day already."))
    if due_on < clock.today():
        return denied(_("An action is re-planned to a day to come."))
    return ALLOWED


def may_drop(by: Signer | None, action: Action, reason: str) -> Ruling:
    """May the action be dropped? With the reason, which is shown beside it."""
    ruling = may_keep_actions(by, action.meeting) and _is_open(action)
    if ruling and not reason.strip():
        return denied(_("Say why."))
    return ruling


def _is_open(action: Action) -> Ruling:
    if action.done_on:
        return denied(_("This action is done already."))
    if action.dropped_on:
        return denied(_("This action was dropped."))
    return ALLOWED
