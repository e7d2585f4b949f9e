"""What pages say of who sits in a forum: the arch, the roll, the chair, what the charter forbids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import Any

from django.utils.translation import get_language_bidi

from parvis.forums import labels
from parvis.forums.law import breaches as law_of_turns
from parvis.forums.law import charter as law
from parvis.forums.law.arch import MOST_DRAWN, places
from parvis.forums.law.balance import Balance
from parvis.forums.law.breaches import (
    Breach,
    Broken,
    History,
    Spans,
    breaches,
    breaches_on,
    turn_ends,
)
from parvis.forums.law.charter import Filling
from parvis.forums.law.soundness import seats_by_college
from parvis.forums.models import Charter, Forum, Turn
from parvis.forums.past_seats import walkouts
from parvis.forums.seat_words import LETTERS, breach_in_words
from parvis.forums.sitting import (
    Sitting,
    as_seat,
    for_whom,
    grants_of,
    history_from,
    history_of,
    mandate_of,
    sittings,
    turns_of,
)
from parvis.forums.wording import name_of
from parvis.people.models import Grant
from parvis.people.sides import Side
from parvis.ui.voices import voice_of

MOST_TURNS = 6  # in the strip


@dataclass(frozen=True)
class Seated:
    """One line of the roll: who sits there; or how many seats are vacant.

    `chosen`: how, where it is not as the charter says for the constituency; `is_told`: that it is
    known at all.
    """

    sitting: Sitting | None = None
    constituency: str = ""
    chosen: str = ""
    is_told: bool = True
    is_irregular: bool = False
    chairs: bool = False
    vacant: int = 0
    since: date | None = None


@dataclass(frozen=True)
class Break:
    """A rule that is broken, in words: since when, of whom, and until when if it is over."""

    said: str
    whose: str
    since: date
    until: date | None


@dataclass(frozen=True)
class InTheChair:
    """One turn in the chair, as the strip shows it."""

    turn: Turn
    side: str
    last: date | None
    due: date | None
    is_now: bool


def who_sits(
    forum: Forum, charters: Sequence[Charter], today: date, plans: Spans = ()
) -> dict[str, Any]:
    """Return what the page of a forum says of its seats; `charters`: all, the first one first.

    `plans`: the days of its member's action plans. Two queries.
    """
    grants, turns = list(grants_of(forum)), turns_of(forum)
    current = charters[-1] if charters else None
    history = history_from(charters, grants, turns, plans)
    seated = sittings([one for one in grants if one.is_held(today)], current)
    broken = [one for one in breaches(history, today) if one.until is None]
    rules = current.as_law if current else law.Charter(())
    state = sum(one.is_of_the_state for one in seated if one.constituency)
    society = sum(not one.is_of_the_state for one in seated if one.constituency)
    chairs = {one.number for one in history.turns if one.is_on(today)}
    return {
        "arch": arch_of(rules, [one for one in seated if one.constituency]) if current else {},
        "held": state + society, "held_by_state": state, "held_by_society": society,
        "seats": rules.seats, "parity": Balance(state, society),
        "promised": Balance(*seats_by_college(rules)),
        "roll": _roll(rules, seated, broken, chairs) if grants else [],
        "rota": rota_of(rules, history, turns, today),
        "broken": told(broken, rules, grants),
        "walkouts": walkouts(rules, grants, today),
        "emptied": next((one for one in broken if one.kind is Broken.EMPTIED), None),
    }  # fmt: skip


def arch_of(rules: law.Charter, seated: Sequence[Sitting]) -> dict[str, Any]:
    """Return where the seats stand, and who holds them; nothing where a side has too many.

    Where one reads from the right, the State stands there, and its count in the middle too.
    """
    promised = seats_by_college(rules)
    if max(promised) > MOST_DRAWN:
        return {}
    mirrored, arch = get_language_bidi(), {}
    for name, count, of_the_state in zip(
        ("state", "society"), promised, (True, False), strict=True
    ):
        sides = [one.side for one in seated if one.is_of_the_state is of_the_state]
        held = [str(LETTERS[Side(one)]) for one in sides[:count]]
        stand = places(count, of_the_state=of_the_state != mirrored)
        arch[name] = list(zip_longest(stand, held, fillvalue=""))
    shown = {one.side for one in seated}
    key = [(LETTERS[side], voice_of(side)[1]) for side in LETTERS if side in shown]
    left, right = (209, 151) if mirrored else (151, 209)
    return {**arch, "key": key, "x_of_state": left, "x_of_society": right}


def _roll(
    rules: law.Charter, seated: Iterable[Sitting], broken: Iterable[Breach], chairs: set[int]
) -> list[tuple[Side, list[Seated]]]:
    """Return the two columns of those who sit, the State first; what is vacant stands at the end."""
    parties = {one.key: one for one in rules.constituencies}
    columns: dict[bool, list[Seated]] = {True: [], False: []}
    for one in seated:
        columns[one.is_of_the_state].append(_line(one, parties, chairs))
    for lack in broken:
        if lack.kind is Broken.VACANT:
            party = parties[lack.key]
            columns[party.is_of_the_state].append(
                Seated(constituency=str(name_of(party)), vacant=lack.n, since=lack.since)
            )
    return [(Side.GOVERNMENT, columns[True]), (Side.CIVIL_SOCIETY, columns[False])]


def _line(one: Sitting, parties: Mapping[str, law.Constituency], chairs: set[int]) -> Seated:
    mandate, party = mandate_of(one.grant), parties.get(one.constituency)
    is_usual = mandate is None or (party and party.filled_by == mandate.chosen_by)
    return Seated(
        one, str(name_of(party)) if party else "",
        "" if is_usual or mandate is None else str(labels.FILLINGS[Filling(mandate.chosen_by)]),
        mandate is not None, bool(mandate and mandate.breaks), one.number in chairs,
    )  # fmt: skip


def rota_of(
    rules: law.Charter, history: History, turns: Sequence[Turn], today: date
) -> list[InTheChair]:
    """Return the latest turns in the chair, the oldest first, and when one that goes on is due."""
    latest = list(zip(turns, history.turns, strict=True))[-MOST_TURNS:]
    return [_turn(rules, turn, read, history.plans, today) for turn, read in latest]


def _turn(
    rules: law.Charter, turn: Turn, read: law_of_turns.Turn, plans: Spans, today: date
) -> InTheChair:
    """Return one turn: its last day where that is told or past, else when it is due to end."""
    is_told = turn.until or (read.until and read.until < today)
    days = (turn_ends(rules, read.since, plans), read.until)
    due = min((day for day in days if day), default=None)
    return InTheChair(
        turn, for_whom(turn.grant).side, read.until if is_told else None,
        None if is_told else due, read.is_on(today),
    )  # fmt: skip


def told(broken: Iterable[Breach], rules: law.Charter, grants: Iterable[Grant]) -> list[Break]:
    """Put breaches into words, with the names of those they are of."""
    names = {one.key: str(name_of(one)) for one in rules.constituencies}
    names |= {"state": _side(Side.GOVERNMENT), "society": _side(Side.CIVIL_SOCIETY)}
    whose = {one.number: for_whom(one).public_name for one in grants}
    return [
        Break(breach_in_words(one, names), whose.get(one.number, ""), one.since, one.until)
        for one in broken
    ]


def _side(side: Side) -> str:
    return str(voice_of(side)[1])


def would_break(
    forum: Forum, grant: Grant, last: date, today: date, plans: Spans = ()
) -> list[str]:
    """Say what would be broken today, and is not, were a seat held until a last day. Four queries."""
    history, grants = history_of(forum, plans), [grant]
    after = history.with_seat(replace(as_seat(grant), until=last))
    charter = history.charter_on(today)
    if charter is None:
        return []
    was = set(breaches_on(history, today))
    found = [one for one in breaches_on(after, today) if one not in was]
    return [one.said for one in told(found, charter, grants)]
