"""Meetings in words: how one was convened, what it breaks, who was there."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from parvis.forums.convened import Convened
from parvis.forums.law.deciding import Lack
from parvis.forums.law.meetings import Breach, Gap, Irregularity, Presence, days_of_notice
from parvis.forums.models import Meeting
from parvis.ui.dates import day_in_words, hour_in_words

PRESENCES = {
    Presence.IN_PERSON: gettext_lazy("In person"),
    Presence.REMOTE: gettext_lazy("From afar"),
    Presence.ALTERNATE: gettext_lazy("By an alternate"),
    Presence.APOLOGIES: gettext_lazy("Sent apologies"),
    Presence.ABSENT: gettext_lazy("Absent"),
}


def hours_of(meeting: Meeting) -> str:
    """Say from when to when a meeting lasts: from 14:00 to 17:00."""
    return _("from {starts} to {ends}").format(
        starts=hour_in_words(meeting.starts_at), ends=hour_in_words(meeting.ends_at)
    )


def convened_in_words(convened: Convened) -> str:
    """Say when a meeting was convened: convened on 16 November 2026, 17 days before."""
    return _convened(convened.noticed_on, convened.days)


def noticed_in_words(on: date, day: date, *, is_moved: bool) -> str:
    """Say when notice of a meeting was given last: when it was convened, or moved."""
    if is_moved:
        return _("moved; this was told on {day}").format(day=day_in_words(on))
    return _convened(on, days_of_notice(on, day))


def _convened(on: date, days: int) -> str:
    return ngettext(
        "convened on %(day)s, %(n)s day before", "convened on %(day)s, %(n)s days before", days
    ) % {"day": day_in_words(on), "n": days}  # fmt: skip


def irregular_in_words(one: Irregularity) -> str:
    """Say which rule of the charter a meeting breaks."""
    if one.breach is Breach.BEHIND_DOORS:
        return _("The charter promises that the forum meets in public; this meeting is closed.")
    return ngettext(
        "The charter asks for %(asked)s day of notice; %(given)s given.",
        "The charter asks for %(asked)s days of notice; %(given)s given.", one.asked,
    ) % {"asked": one.asked, "given": one.given}  # fmt: skip


def gap_in_words(gap: Gap) -> str:
    """Say of a gap that is too long from when to when it lasted, and when a meeting was due."""
    said = _("From {since} to {until} without a meeting; one was due by {due}.").format(
        since=day_in_words(gap.since), until=day_in_words(gap.until), due=day_in_words(gap.due)
    )
    if gap.breaks_the_standards:
        standards = _("The Standards ask for one every six months (1.1).")
        return f"{said} {standards}"
    return said


def lack_in_words(lack: Lack, names: dict[str, str]) -> str:
    """Say who was missing for a quorum: overall, or of one constituency."""
    told = {"present": lack.present, "needed": lack.needed}
    if lack.key:
        return _("{name}: {present} present, {needed} needed").format(
            name=names.get(lack.key, lack.key), **told
        )
    return _("Over all: {present} present, {needed} needed").format(**told)
