"""When a meeting is convened in time, how often a forum meets, who is there. Pure.

Days are those of the member's time zone; an instant is turned into its day before it comes here.
A charter promises a number of days of notice and a rhythm; a space for dialogue meets at least every
six months whatever its charter says (OGP 1.1).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parvis.forums.law.charter import Charter
from parvis.forums.law.deciding import Lack, missing
from parvis.forums.law.soundness import LONGEST_GAP_MONTHS
from parvis.people.waiting import months_after


class Presence(StrEnum):
    """How a seat was taken at a meeting, or why it stayed empty."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    ALTERNATE = "alternate"
    APOLOGIES = "apologies"
    ABSENT = "absent"


# The seat is taken: it counts for the quorum.
PRESENT = frozenset({Presence.IN_PERSON, Presence.REMOTE, Presence.ALTERNATE})


class Breach(StrEnum):
    """How a meeting is not as the charter asks."""

    TOO_LATE = "too_late"
    BEHIND_DOORS = "behind_doors"


@dataclass(frozen=True)
class Irregularity:
    """One way in which a meeting breaks the charter: the days that were asked for, and given."""

    breach: Breach
    asked: int = 0
    given: int = 0

    @property
    def short_by(self) -> int:
        """Return how many days of notice were missing."""
        return self.asked - self.given


@dataclass(frozen=True)
class Shift:
    """A meeting was moved: away from which day, and when notice of the new one was given."""

    was: date
    told_on: date


def days_of_notice(noticed_on: date, day: date) -> int:
    """Return how many days lie between the notice and the day of the meeting."""
    return (day - noticed_on).days


def earliest_day(charter: Charter, noticed_on: date) -> date:
    """Return the first day on which a meeting can be held of which notice is given on a day."""
    return noticed_on + timedelta(days=charter.notice_days)


def noticed_on(convened_on: date, shifts: Sequence[Shift], day: date) -> date:
    """Return when notice was given of the day on which a meeting is: when it was last moved to it.

    A change of hour or of place within the same day takes no notice away.
    """
    days = [*(one.was for one in shifts), day]
    for shift, after in zip(reversed(shifts), reversed(days), strict=False):
        if shift.was != after:
            return shift.told_on
    return convened_on


def irregularities(
    charter: Charter | None, *, noticed: date, day: date, is_public: bool
) -> list[Irregularity]:
    """Return how a meeting breaks the charter that was in force; none where there was no charter."""
    if charter is None:
        return []
    given = days_of_notice(noticed, day)
    found = []
    if given < charter.notice_days:
        found.append(Irregularity(Breach.TOO_LATE, charter.notice_days, given))
    if charter.meets_in_public and not is_public:
        found.append(Irregularity(Breach.BEHIND_DOORS))
    return found


def due_by(last: date, charter: Charter | None) -> date:
    """Return by which day a forum meets again that met (or was founded) on a day.

    Without a charter the rhythm is that of the Standards.
    """
    months = charter.meets_every_months if charter else LONGEST_GAP_MONTHS
    return months_after(last, min(months, LONGEST_GAP_MONTHS))


@dataclass(frozen=True)
class Gap:
    """The time between two meetings, or since the last: when the second was due, whether it was late."""

    since: date
    until: date
    due: date

    @property
    def is_too_long(self) -> bool:
        """Say whether it is longer than promised."""
        return self.until > self.due

    @property
    def days_late(self) -> int:
        """Return how many days too long it is; nought where it is not."""
        return max(0, (self.until - self.due).days)

    @property
    def breaks_the_standards(self) -> bool:
        """Say whether it is longer than six months (OGP 1.1)."""
        return self.until > months_after(self.since, LONGEST_GAP_MONTHS)


def gaps(
    since: date, held: Iterable[date], today: date, rhythms: Mapping[date, Charter]
) -> list[Gap]:
    """Return the gaps between the days on which a forum met, the oldest first, the last one to today.

    `rhythms`: the charters by the day on which they were adopted; a gap is judged by the one in
    force when it began.
    """
    days = sorted({since, *(day for day in held if since <= day <= today)})
    ends = [*days[1:], today]
    return [Gap(a, b, due_by(a, in_force(rhythms, a))) for a, b in zip(days, ends, strict=True)]


def in_force(rhythms: Mapping[date, Charter], on: date) -> Charter | None:
    """Return the charter in force on a day, of those told by the day on which they were adopted."""
    adopted = [day for day in rhythms if day <= on]
    return rhythms[max(adopted)] if adopted else None


@dataclass(frozen=True)
class Quorum:
    """How many seats were taken, by constituency, and who was missing."""

    present: Mapping[str, int]
    lacks: tuple[Lack, ...]

    @property
    def is_met(self) -> bool:
        """Say whether nobody was missing."""
        return not self.lacks

    @property
    def total(self) -> int:
        """Return how many seats were taken, over all."""
        return sum(self.present.values())


def quorum(
    charter: Charter, seats: Iterable[tuple[str, Presence]], gone: Collection[str] = ()
) -> Quorum:  # fmt: skip
    """Compute the quorum from how each seat, told by its constituency, was taken.

    `gone`: the constituencies that have left the forum. A seat that fits no constituency counts
    for none, and not over all either: the charter does not know it.
    """
    known = {one.key for one in charter.constituencies}
    present = Counter(key for key, how in seats if how in PRESENT and key in known)
    return Quorum(dict(present), tuple(missing(charter, present, gone)))
