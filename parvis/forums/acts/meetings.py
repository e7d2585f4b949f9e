"""A forum is convened; a meeting is moved, or cancelled. What was told before stays."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.law import charter as law
from parvis.forums.models import Forum, Meeting, Move
from parvis.forums.rules import meetings as rules
from parvis.forums.sitting import charter_on
from parvis.people.acts.signing import actor_of
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.export import as_written
from parvis.record.numbering import next_number


@transaction.atomic
def convene(
    forum: Forum, *, starts_at: datetime, ends_at: datetime, notice: str, by: Signer,
    venue: str = "", online: str = "", is_public: bool = True, convened_on: date | None = None,
    title: str = "", language: str = "", despite: str = "",
) -> Meeting:  # fmt: skip
    """Convene the forum, or enter a meeting that was held. Raises `Refused`.

    `convened_on`: when notice was given (today); `notice`: how and to whom. `despite`: why it is
    held although the charter asks otherwise; it is kept only where the charter does.
    """
    today = clock.today()
    convened_on = convened_on or today
    hold(forum.chain)
    plan = rules.Plan(starts_at, ends_at, venue, online, is_public, convened_on)
    charter = rules_on(forum, convened_on)
    rules.may_convene(by, forum, plan, charter, notice, despite, today).enforce()
    broken = rules.broken(charter, plan)
    meeting = Meeting.objects.create(
        forum=forum, number=next_number(forum.meetings), title=title.strip(), language=language,
        starts_at=starts_at, ends_at=ends_at, venue=venue.strip(), online=online.strip(),
        is_public=is_public, convened_on=convened_on, notice=notice.strip(),
        despite=despite.strip() if broken else "", entered_on=today, changed_at=clock.now(),
    )  # fmt: skip
    verb = verbs.HELD if meeting.was_entered_afterwards else verbs.CONVENED
    record(
        verb, meeting, by=actor_of(by), meeting=meeting.number, name=forum.name,
        starts=as_written(starts_at), day=meeting.day.isoformat(),
        convened=convened_on.isoformat(), public=is_public, breaks=[str(one.breach) for one in broken],
    )  # fmt: skip
    return meeting


@transaction.atomic
def move(
    meeting: Meeting, *, starts_at: datetime, ends_at: datetime, reason: str, by: Signer,
    venue: str | None = None, online: str | None = None, told_on: date | None = None,
    language: str = "", despite: str = "",
) -> Meeting:  # fmt: skip
    """Give a meeting another time or place, of which notice is given on a day (today). Raises `Refused`.

    A place that is not told stays as it was.
    """
    now = clock.now()
    hold(meeting.chain)
    meeting = Meeting.objects.for_reading().get(pk=meeting.pk)
    told_on = told_on or clock.day_of(now)
    is_another_day = clock.day_of(starts_at) != meeting.day
    plan = rules.Plan(
        starts_at, ends_at, meeting.venue if venue is None else venue.strip(),
        meeting.online if online is None else online.strip(), meeting.is_public, told_on,
    )  # fmt: skip
    # Another hour of the same day takes no notice away.
    charter = rules_on(meeting.forum, told_on) if is_another_day else None
    rules.may_move(by, meeting, plan, charter, reason, despite, now).enforce()
    broken = rules.broken(charter, plan)
    Move.objects.create(
        meeting=meeting, was_starts_at=meeting.starts_at, was_ends_at=meeting.ends_at,
        was_venue=meeting.venue, was_online=meeting.online, told_on=told_on,
        reason=reason.strip(), language=language, despite=despite.strip() if broken else "",
    )  # fmt: skip
    was = meeting.day
    meeting.starts_at, meeting.ends_at = starts_at, ends_at
    meeting.venue, meeting.online, meeting.changed_at = plan.venue, plan.online, now
    meeting.save(update_fields=["starts_at", "ends_at", "venue", "online", "changed_at"])
    record(
        verbs.MOVED, meeting, by=actor_of(by), meeting=meeting.number, name=meeting.forum.name,
        was=was.isoformat(), day=plan.day.isoformat(), starts=as_written(starts_at),
        told=told_on.isoformat(), breaks=[str(one.breach) for one in broken],
    )  # fmt: skip
    return meeting


@transaction.atomic
def cancel(meeting: Meeting, *, reason: str, by: Signer) -> Meeting:
    """Cancel a meeting that has not begun, with the reason that is shown. Raises `Refused`."""
    now = clock.now()
    hold(meeting.chain)
    meeting = Meeting.objects.for_reading().get(pk=meeting.pk)
    rules.may_cancel(by, meeting, reason, now).enforce()
    meeting.cancelled_on, meeting.why_cancelled = clock.day_of(now), reason.strip()
    meeting.changed_at = now
    meeting.save(update_fields=["cancelled_on", "why_cancelled", "changed_at"])
    record(
        verbs.CANCELLED, meeting, by=actor_of(by), meeting=meeting.number,
        name=meeting.forum.name, day=meeting.day.isoformat(),
    )  # fmt: skip
    return meeting


def rules_on(forum: Forum, day: date) -> law.Charter | None:
    """Return the rules that were in force on a day; none where there were none yet."""
    found = charter_on(forum, day)
    return found.as_law if found else None
