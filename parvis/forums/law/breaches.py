"""How the seats and the chair of a forum break its charter: on a day, and over its history. Pure.

A breach is computed, never stored: whoever corrects a day corrects what follows from it. Our reading
of renewals (OGP facts 5.3, IT-FMS: one renewal per organisation): a mandate renews one before it of
the same person, or of the same organisation where that one lasted its whole term, as long as less
than `GAP_DAYS` lie between them. Who replaces a colleague within a term renews nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from parvis.dates import months_later
from parvis.forums.law import turns
from parvis.forums.law.balance import balance, breaks_parity
from parvis.forums.law.charter import Charter
from parvis.forums.law.seating import Seat, allotted

GAP_DAYS = 90
Spans = Sequence[tuple[date, date]]  # action plans: the first and the last day of each
_A_DAY = timedelta(days=1)


class Broken(StrEnum):
    """Which rule is broken."""

    EMPTIED = "emptied"
    PARITY = "parity"
    QUOTA = "quota"
    NO_SEAT = "no_seat"
    VACANT = "vacant"
    TWICE = "twice"
    TERM = "term"
    RENEWALS = "renewals"
    CHOSEN_OTHERWISE = "chosen_otherwise"
    NO_ALTERNATES = "no_alternates"
    ROTATION = "rotation"
    CHAIR_OVERDUE = "chair_overdue"


# What a change may not bring about. A seat that is still empty is no reason to leave others so.
REFUSED = frozenset(Broken) - {Broken.EMPTIED, Broken.PARITY, Broken.VACANT}


@dataclass(frozen=True)
class Breach:
    """One rule broken: by the seat of this number, or in this constituency, or by the forum.

    `n` of `of`: how many there are, and how many there should be; of parity, the State’s seats and
    `n` of `of`: how many there are, and how many there should be; of parity, the State’s seats and
    society’s. `skip`: how a turn breaks the rotation. `until` is the last day; empty: it goes on.
    """

    kind: Broken
    since: date
    until: date | None = None
    number: int = 0
    key: str = ""
    n: int = 0
    of: int = 0
    skip: turns.Skip | None = None


@dataclass(frozen=True)
class Turn:
    """A turn in the chair, from its first day to its last one; `number` is that of the seat."""

    number: int
    is_of_the_state: bool
    organisation: str
    since: date
    until: date | None = None

    def is_on(self, on: date) -> bool:
        """Say whether it is their turn on a day."""
        return self.since <= on and (self.until is None or on <= self.until)

    @property
    def as_law(self) -> turns.Turn:
        """Return it as the law of turns reads it."""
        return turns.Turn(self.is_of_the_state, self.organisation)


@dataclass(frozen=True)
class History:
    """All there ever was of a forum: its charters by the day of adoption, its seats, its turns.

    `plans`: the first and the last day of each action plan of its member, by which terms are counted
    that last as long as one; without them such a term has no end.
    """

    charters: tuple[tuple[date, Charter], ...]
    seats: tuple[Seat, ...] = ()
    turns: tuple[Turn, ...] = ()
    plans: tuple[tuple[date, date], ...] = ()

    def charter_on(self, on: date) -> Charter | None:
        """Return the charter in force on a day, if one was."""
        found = self.in_force(on)
        return found[1] if found else None

    def in_force(self, on: date) -> tuple[date, Charter] | None:
        """Return the charter in force on a day with the day of its adoption, if one was."""
        return next((one for one in reversed(self.charters) if one[0] <= on), None)

    @cached_property
    def _counted(self) -> dict[tuple[date, int], int]:
        """Keep what `renewals` counted: by the day of a charter and the number of a mandate."""
        return {}

    def renewals(self, adopted_on: date, charter: Charter, seat: Seat) -> int:
        """Return how often a mandate had been renewed when it began, by a charter of this history."""
        asked = adopted_on, seat.number
        if asked not in self._counted:
            self._counted[asked] = renewed(charter, self.seats, seat, self.plans)
        return self._counted[asked]

    def with_seat(self, seat: Seat) -> History:
        """Return it with a seat more, or with another seat of the same number in its place."""
        others = tuple(one for one in self.seats if one.number != seat.number)
        return replace(self, seats=(*others, seat))


def term_ends(charter: Charter, since: date, plans: Spans = ()) -> date | None:
    """Return the last day of a term: after its months, or with the plan of its first day."""
    return _ends(charter.term_months, since, plans)


def turn_ends(charter: Charter, since: date, plans: Spans = ()) -> date | None:
    """Return the last day of a turn in the chair, where the chair turns; as of a term."""
    return _ends(charter.chair_months, since, plans) if charter.by_turns else None


def counts_by_plans(charter: Charter) -> bool:
    """Say whether a charter has terms, or turns in the chair, that last as long as an action plan."""
    return not charter.term_months or (charter.by_turns and not charter.chair_months)


def _ends(months: int | None, since: date, plans: Spans) -> date | None:
    if months:
        return months_later(since, months) - _A_DAY
    # Of two that overlap for a while, the later one is the one that is being carried out.
    running = [one for one in plans if one[0] <= since <= one[1]]
    return max(running)[1] if running else None


def breaches_on(history: History, on: date) -> list[Breach]:
    """Return what is broken on a day, by the charter in force then; nothing where none was."""
    found = history.in_force(on)
    if found is None:
        return []
    adopted_on, charter = found
    held = [seat for seat in history.seats if seat.is_held(on)]
    placed = allotted(charter, [seat for seat in held if not seat.is_alternate])
    return [
        *_of_numbers(charter, history.seats, placed, on),
        *_of_holders(charter, held, placed, history.plans, on),
        *_of_renewals(charter, adopted_on, history, held, on),
        *_of_chair(charter, history, on),
    ]


def breaches(history: History, until: date) -> list[Breach]:
    """Return every breach of a history up to a day, each as one stretch of days, the oldest first."""
    found: list[Breach] = []
    going: dict[tuple[Broken, int, str], Breach] = {}
    for day in _turning_points(history, until):
        now = {(one.kind, one.number, one.key): one for one in breaches_on(history, day)}
        for what in going.keys() - now.keys():
            found.append(replace(going.pop(what), until=day - _A_DAY))
        for what, one in now.items():
            since = going[what].since if what in going else day
            going[what] = replace(one, since=since)
    order = list(Broken)
    return sorted(
        [*found, *going.values()],
        key=lambda one: (one.since, order.index(one.kind), one.key, one.number),
    )  # fmt: skip


def brought_about(before: History, after: History, since: date) -> list[Breach]:
    """Return what a change breaks that was not broken before it, from a day on; each rule once."""
    found: dict[tuple[Broken, int, str], Breach] = {}
    last = max([since, *_days(before), *_days(after)])
    for day in sorted({since, *_turning_points(after, last)}):
        if day >= since:
            was = {_what(one) for one in breaches_on(before, day)}
            for one in breaches_on(after, day):
                if _what(one) not in was:
                    found.setdefault((one.kind, one.number, one.key), one)
    return list(found.values())


def _what(one: Breach) -> tuple[object, ...]:
    return one.kind, one.number, one.key, one.n, one.of


def _days(history: History) -> Iterator[date]:
    """Yield the days on which something can change: the day after a last one, too."""
    yield from (day for day, _charter in history.charters)
    spans: tuple[Seat | Turn, ...] = (*history.seats, *history.turns)
    for one in spans:
        yield one.since
        if one.until:
            yield one.until + _A_DAY
    for _day, charter in history.charters:
        ends = [
            *(term_ends(charter, one.since, history.plans) for one in history.seats),
            *(turn_ends(charter, one.since, history.plans) for one in history.turns),
        ]
        yield from (day + _A_DAY for day in ends if day)


def _turning_points(history: History, until: date) -> list[date]:
    return sorted({day for day in _days(history) if day <= until})


def _of_numbers(
    charter: Charter, ever: Sequence[Seat], placed: Mapping[int, str], on: date
) -> Iterator[Breach]:
    """Quota, vacant seats, parity, a college that is there no more. Before anybody sat, nothing."""
    counted = Counter(placed.values())
    sat = {seat.is_of_the_state for seat in ever if not seat.is_alternate and seat.since <= on}
    if not sat:
        return
    for one in charter.constituencies:
        if counted[one.key] > one.seats:
            yield Breach(Broken.QUOTA, on, key=one.key, n=counted[one.key], of=one.seats)
        elif counted[one.key] < one.seats:
            yield Breach(
                Broken.VACANT, on, key=one.key, n=one.seats - counted[one.key], of=one.seats
            )
    for number, key in placed.items():
        if not key:
            yield Breach(Broken.NO_SEAT, on, number=number)
    colleges = balance(charter, counted)
    if breaks_parity(charter, counted):
        yield Breach(Broken.PARITY, on, n=colleges.state, of=colleges.society)
    for of_the_state, n in ((True, colleges.state), (False, colleges.society)):
        if not n and of_the_state in sat:
            yield Breach(Broken.EMPTIED, on, key="state" if of_the_state else "society")


def _of_holders(
    charter: Charter, held: Sequence[Seat], placed: Mapping[int, str], plans: Spans, on: date
) -> Iterator[Breach]:
    """What one seat breaks: its term, how it was filled, who holds two."""
    filled = {one.key: str(one.filled_by) for one in charter.constituencies}
    persons = Counter(seat.person for seat in held)
    for seat in held:
        if persons[seat.person] > 1:
            yield Breach(Broken.TWICE, on, number=seat.number)
        if seat.is_alternate:
            if not charter.has_alternates:
                yield Breach(Broken.NO_ALTERNATES, on, number=seat.number)
            continue
        ends = term_ends(charter, seat.since, plans)
        if ends and on > ends:
            yield Breach(Broken.TERM, on, number=seat.number)
        if seat.chosen_by and seat.chosen_by != filled.get(placed[seat.number], seat.chosen_by):
            yield Breach(Broken.CHOSEN_OTHERWISE, on, number=seat.number)


def _of_renewals(
    charter: Charter, adopted_on: date, history: History, held: Iterable[Seat], on: date
) -> Iterator[Breach]:
    """Mandates that were renewed too often."""
    most = charter.renewals
    if most is None:
        return
    for seat in held:
        times = 0 if seat.is_alternate else history.renewals(adopted_on, charter, seat)
        if times > most:
            yield Breach(Broken.RENEWALS, on, number=seat.number, n=times, of=most)


def renewed(charter: Charter, ever: Iterable[Seat], seat: Seat, plans: Spans = ()) -> int:
    """Return how many times in a row a mandate was renewed when this one began."""
    times, current = 0, seat
    earlier = [
        (one.until, one.number, one) for one in ever
        if not one.is_alternate and one.until and one.until < seat.since
        and (one.person == seat.person or one.organisation == seat.organisation)
    ]  # fmt: skip
    for _until, _number, one in sorted(earlier, key=lambda found: found[:2], reverse=True):
        if _renews(charter, one, current, plans):
            times, current = times + 1, one
    return times


def _renews(charter: Charter, before: Seat, seat: Seat, plans: Spans) -> bool:
    if before.until is None or not before.until < seat.since <= before.until + GAP_DAYS * _A_DAY:
        return False
    if before.person == seat.person:
        return True
    ends = term_ends(charter, before.since, plans)
    return before.organisation == seat.organisation and ends is not None and before.until >= ends


def _of_chair(charter: Charter, history: History, on: date) -> Iterator[Breach]:
    """A turn that came when it was another's, and one that lasts too long."""
    ordered = sorted(history.turns, key=lambda turn: turn.since)
    for n, turn in enumerate(ordered):
        if not turn.is_on(on):
            continue
        skip = turns.skipped(charter, [one.as_law for one in ordered[:n]], turn.as_law)
        if skip:
            yield Breach(Broken.ROTATION, on, number=turn.number, skip=skip)
        ends = turn_ends(charter, turn.since, history.plans)
        if ends and on > ends:
            yield Breach(Broken.CHAIR_OVERDUE, on, number=turn.number)
