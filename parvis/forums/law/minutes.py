"""How minutes become those of a meeting: drafted, corrected, approved by both sides, published. Pure.

A forum publishes its minutes (OGP 1.1), within the days that its charter gives them. Our reading of
“approved by both sides”: each college, or each constituency where the charter has the minutes signed
by all parties (OGP facts 5.2, MX-IFAI), approves the last version through one of its seats, and no
seat of it objects. A new version is approved anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parvis.forums.law.charter import Charter

CORRECTION_DAYS = 5  # our default: days in which corrections are proposed
COLLEGES = ("state", "society")


class State(StrEnum):
    """Where the minutes of a meeting stand."""

    NONE = "none"
    OPEN = "open"
    WAITING = "waiting"
    APPROVED = "approved"
    PUBLISHED = "published"


class Flaw(StrEnum):
    """What minutes break that are published before they may be."""

    NOT_DRAFTED = "not_drafted"
    STILL_OPEN = "still_open"
    UNANSWERED = "unanswered"
    NOT_APPROVED = "not_approved"
    OBJECTED = "objected"


@dataclass(frozen=True)
class Word:
    """What one seat of a party said of one version: that it approves, or that it objects."""

    version: int
    party: str
    seat: int
    approves: bool


@dataclass(frozen=True)
class Minutes:
    """The minutes of one meeting, from their first version to their publication.

    `version`: the number of the last one, nought for none. `open_until`: the last day on which
    corrections of it are proposed, empty where it is not open for any. `unanswered`: how many
    corrections wait for an answer. `words`: what seats said, the oldest first.
    """

    parties: tuple[str, ...]
    version: int = 0
    open_until: date | None = None
    unanswered: int = 0
    words: tuple[Word, ...] = ()
    published_on: date | None = None


def parties(charter: Charter | None) -> tuple[str, ...]:
    """Name who has to approve: both colleges, or each constituency where all parties sign."""
    if charter is not None and charter.minutes_signed:
        return tuple(one.key for one in charter.constituencies)
    return COLLEGES


def party_of(charter: Charter | None, constituency: str, *, is_of_the_state: bool) -> str:
    """Name the party that a seat speaks for; nothing where it has none of its own."""
    if charter is not None and charter.minutes_signed:
        return constituency
    return COLLEGES[0] if is_of_the_state else COLLEGES[1]


def last_words(minutes: Minutes) -> dict[int, Word]:
    """Return the last word of each seat on the last version; what was said of others is void."""
    return {one.seat: one for one in minutes.words if one.version == minutes.version}


def missing(minutes: Minutes) -> tuple[str, ...]:
    """Name the parties of which no seat has approved the last version."""
    heard = {one.party for one in last_words(minutes).values() if one.approves}
    return tuple(party for party in minutes.parties if party not in heard)


def objecting(minutes: Minutes) -> tuple[str, ...]:
    """Name the parties of which a seat objects to the last version, whatever its others say."""
    said = {one.party for one in last_words(minutes).values() if not one.approves}
    return tuple(party for party in minutes.parties if party in said)


def is_open(minutes: Minutes, today: date) -> bool:
    """Say whether corrections of the last version can be proposed."""
    return bool(minutes.version and minutes.open_until and today <= minutes.open_until)


def flaws(minutes: Minutes, today: date) -> list[Flaw]:
    """Say what keeps the last version from being published on a day; nothing: it may be."""
    if not minutes.version:
        return [Flaw.NOT_DRAFTED]
    found = {
        Flaw.STILL_OPEN: is_open(minutes, today),
        Flaw.UNANSWERED: minutes.unanswered > 0,
        Flaw.NOT_APPROVED: bool(missing(minutes)),
        Flaw.OBJECTED: bool(objecting(minutes)),
    }
    return [flaw for flaw, is_so in found.items() if is_so]


def state(minutes: Minutes, today: date) -> State:
    """Say where the minutes stand on a day."""
    if not minutes.version:
        return State.NONE
    if minutes.published_on and minutes.published_on <= today:
        return State.PUBLISHED
    if is_open(minutes, today):
        return State.OPEN
    return State.WAITING if flaws(minutes, today) else State.APPROVED


def due_on(met_on: date, minutes_days: int | None) -> date | None:
    """Return the day by which the minutes of a meeting are published; none without a charter."""
    return met_on + timedelta(days=minutes_days) if minutes_days else None


def days_late(due: date | None, done_on: date | None, today: date) -> int:
    """Return how many days late something is that is due on a day, or was when it was done."""
    if due is None:
        return 0
    return max(0, ((done_on or today) - due).days)


def closes_on(drafted_on: date, days: int) -> date | None:
    """Return the last day for corrections of a version; none where it is not open for any."""
    return drafted_on + timedelta(days=days) if days else None


def usual_days(drafted_on: date, due: date | None) -> int:
    """Return for how many days a version is open unless said: our default, or what is left of it."""
    left = (due - drafted_on).days if due else CORRECTION_DAYS
    return CORRECTION_DAYS if left < 1 else min(CORRECTION_DAYS, left)


def fits(days: int, *, drafted_on: date, due: date | None, is_first: bool, signed: bool) -> bool:
    """Say whether a window for corrections of so many days is one the minutes can have.

    A first version is open for a day at least, unless all parties sign it; and no window begins in
    time and ends after the minutes are due.
    """
    if days < 0 or (days == 0 and is_first and not signed):
        return False
    in_time = due is not None and drafted_on < due
    return not in_time or due is None or drafted_on + timedelta(days=days) <= due


def approvers(minutes: Minutes) -> Sequence[str]:
    """Name the parties that approved the last version and do not object to it."""
    without = {*missing(minutes), *objecting(minutes)}
    return [party for party in minutes.parties if party not in without]
