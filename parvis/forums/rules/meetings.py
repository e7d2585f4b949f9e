"""Who may convene, move and cancel a meeting, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.forums.law import charter as law
from parvis.forums.law.meetings import Breach, Irregularity, earliest_day, irregularities
from parvis.forums.models import Forum, Meeting
from parvis.forums.rules.founding import ADOPTERS
from parvis.forums.rules.teams import may_gather
from parvis.people.rights import may_act
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words

# The secretary of the forum, of either side, and who may found one.
CONVENERS = ADOPTERS


@dataclass(frozen=True)
class Plan:
    """When and where a meeting is to be, whether anybody may attend, and when notice of it was given."""

    starts_at: datetime
    ends_at: datetime
    venue: str
    online: str
    is_public: bool
    noticed_on: date

    @property
    def day(self) -> date:
        """Return the day on which it begins."""
        return clock.day_of(self.starts_at)


def may_keep_meetings(by: Signer | None, forum: Forum) -> Ruling:
    """May this hand convene the forum, move and cancel its meetings, note who was there?"""
    return ALLOWED if isinstance(by, Actor) else may_act(by, CONVENERS, forum.place)


def may_convene(
    by: Signer | None, forum: Forum, plan: Plan, charter: law.Charter | None, notice: str,
    despite: str, today: date,
) -> Ruling:  # fmt: skip
    """May the forum be convened so? In time, as its charter asks; or against it, with the reason."""
    ruling = may_keep_meetings(by, forum)
    if not ruling:
        return ruling
    if not notice.strip():
        return denied(_("Say how and to whom notice was given."))
    if plan.day < forum.since:
        return denied(_("The forum did not stand yet on that day."))
    return may_be_on(forum, plan, charter, despite, today)


def may_be_on(
    forum: Forum, plan: Plan, charter: law.Charter | None, despite: str, today: date,
    moved: Meeting | None = None,
) -> Ruling:  # fmt: skip
    """May a meeting be at this time and place, its notice given on that day?"""
    ruling = may_gather(forum, charter, plan.day)
    if not ruling:
        return ruling
    if plan.ends_at <= plan.starts_at:
        return denied(_("A meeting ends after it begins."))
    if not plan.venue.strip() and not plan.online.strip():
        return denied(_("Say where the meeting is, or how to join it."))
    if plan.noticed_on > today:
        return denied(_("Enter the meeting once notice of it was given."))
    if plan.noticed_on > plan.day:
        return denied(_("Notice is given before the meeting, not after it."))
    others = forum.meetings.standing().filter(starts_at=plan.starts_at)
    if (others.exclude(pk=moved.pk) if moved else others).exists():
        return denied(_("The forum already has a meeting at that time."))
    found = broken(charter, plan)
    if found and charter and not despite.strip():
        return denied(" ".join(refusal(one, charter, plan) for one in found))
    return ALLOWED


def broken(charter: law.Charter | None, plan: Plan) -> list[Irregularity]:
    """Return how a plan breaks the charter."""
    return irregularities(charter, noticed=plan.noticed_on, day=plan.day, is_public=plan.is_public)


def refusal(one: Irregularity, charter: law.Charter, plan: Plan) -> str:
    """Say which rule of the charter a plan breaks, and what would keep to it."""
    if one.breach is Breach.BEHIND_DOORS:
        return _("The charter promises that the forum meets in public.")
    return ngettext(
        "The charter asks for %(n)s day of notice: the earliest day is %(day)s.",
        "The charter asks for %(n)s days of notice: the earliest day is %(day)s.", one.asked,
    ) % {"n": one.asked, "day": day_in_words(earliest_day(charter, plan.noticed_on))}  # fmt: skip


def may_move(
    by: Signer | None, meeting: Meeting, plan: Plan, charter: law.Charter | None, reason: str,
    despite: str, now: datetime,
) -> Ruling:  # fmt: skip
    """May a meeting be moved? One that has not begun, with a reason, to another time or place."""
    ruling = may_change(by, meeting, now)
    if not ruling:
        return ruling
    if not reason.strip():
        return denied(_("Say why."))
    if plan.starts_at <= now:
        return denied(_("A meeting is moved to a time that is still to come."))
    was = (meeting.starts_at, meeting.ends_at, meeting.venue, meeting.online)
    if was == (plan.starts_at, plan.ends_at, plan.venue, plan.online):
        return denied(_("It is there already."))
    return may_be_on(meeting.forum, plan, charter, despite, clock.day_of(now), moved=meeting)


def may_cancel(by: Signer | None, meeting: Meeting, reason: str, now: datetime) -> Ruling:
    """May a meeting be cancelled? One that has not begun, with a reason."""
    ruling = may_change(by, meeting, now)
    if ruling and not reason.strip():
        return denied(_("Say why."))
    return ruling


def may_change(by: Signer | None, meeting: Meeting, now: datetime) -> Ruling:
    """May this hand move or cancel the meeting at all?"""
    ruling = may_keep_meetings(by, meeting.forum)
    if not ruling:
        return ruling
    if meeting.is_cancelled:
        return denied(_("This meeting was cancelled."))
    if meeting.starts_at <= now:
        return denied(_("This meeting has begun."))
    return ALLOWED
