"""Who could vote in a meeting: its seats as the law of voting reads them, and what they vote on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from parvis.forums.law.seating import gone
from parvis.forums.law.voting import Kind, Seat
from parvis.forums.models import Attendance, Charter, Decision, Meeting
from parvis.forums.sitting import Sitting, as_seat, at_meeting, charter_on, grants_of, sittings
from parvis.people.models import Grant, Person


@dataclass(frozen=True)
class Motion:
    """What was put to the vote. `proposer` is the seat that brought it; none: both sides together.

    `supersedes`: the decision that it takes the place of, once adopted. `chair_agrees`: whether who
    chairs decides for it, where the chair has the last word.
    """

    title: str
    words: str
    language: str
    kind: Kind = Kind.DECISION
    proposer: Grant | None = None
    review_on: date | None = None
    supersedes: Decision | None = None
    chair_agrees: bool = False


@dataclass(frozen=True)
class Bench:
    """The seats of a forum on the day of a meeting, and who in fact sat on them."""

    day: date
    charter: Charter
    seats: tuple[Seat, ...]
    grants: Mapping[int, Grant]
    persons: Mapping[int, Person]
    gone: tuple[str, ...] = ()

    def is_there(self, number: int) -> bool:
        """Say whether somebody sat on a seat."""
        return number in self.persons


def bench_of(meeting: Meeting) -> Bench | None:
    """Return who could vote in a meeting; none where its forum had no charter then. Five queries."""
    charter = charter_on(meeting.forum, meeting.day)
    if charter is None:
        return None
    ever = list(grants_of(meeting.forum))
    noted = meeting.attendances.select_related("grant__person", "by__person")
    held = sittings(at_meeting(meeting, ever, noted), charter)
    persons = who_sat(noted, held)
    seats = tuple(_seat(one, persons.get(one.number)) for one in held)
    grants = {one.number: one.grant for one in held}
    return Bench(
        meeting.day, charter, seats, grants, persons, left_by(meeting, charter, ever, held)
    )


def left_by(
    meeting: Meeting, charter: Charter, ever: Iterable[Grant], held: Iterable[Sitting]
) -> tuple[str, ...]:
    """Return the constituencies that had left by a meeting. Who left on its day still sat there."""
    left = gone(charter.as_law, map(as_seat, ever), meeting.day)
    return tuple(sorted(left - {one.constituency for one in held}))


def who_sat(noted: Iterable[Attendance], held: list[Sitting]) -> dict[int, Person]:
    """Return who in fact sat on each seat, by its number: the holder, or the alternate."""
    found = {}
    numbers = {one.grant.pk: one.number for one in held}
    for one in noted:
        person = one.who_sat
        if one.grant_id in numbers and person:
            found[numbers[one.grant_id]] = person
    return found


def _seat(one: Sitting, person: Person | None) -> Seat:
    return Seat(
        one.number, one.constituency, person.key if person else "", is_there=person is not None
    )  # fmt: skip
