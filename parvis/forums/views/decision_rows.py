"""Decisions as rows of a register, on whatever page it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from parvis.forums.law.deciding import Why
from parvis.forums.models import Charter, Decision, Dissent, Forum, Meeting
from parvis.forums.models.decision import cited_as
from parvis.forums.telling import (
    College,
    Reply,
    colleges,
    reply_to,
    settled_in_words,
    state_in_words,
)
from parvis.texts.excerpts import beginning

ON_THE_FORUM = 5  # decisions
QUOTED = 120  # characters of a dissent


@dataclass(frozen=True)
class Row:
    """A decision as the register shows it: `dissent` is the first one, `more` how many others.

    `excerpt`: how it begins; empty where moderators hid it: the page of the decision says why.
    `later`: how the one is cited that superseded it; empty where none did.
    """

    decision: Decision
    colleges: list[College]
    state: str
    look: str
    settled: str
    dissent: Dissent | None
    excerpt: str
    more: int
    reply: Reply | None
    later: str
    is_due: bool


def latest(forum: Forum, today: date, charters: Iterable[Charter]) -> dict[str, Any]:
    """Return what the page of a forum shows of its register; `charters` are all it has. Two queries."""
    found = forum.decisions.for_rows()[:ON_THE_FORUM]
    return {"decisions": rows_of(_by_charters(found, charters), today)}


def taken_in(meeting: Meeting, today: date, charters: Iterable[Charter]) -> dict[str, Any]:
    """Return what the page of a meeting shows of what it decided. Two queries."""
    found = meeting.decisions.for_rows().order_by("number")
    return {"decisions": rows_of(_by_charters(found, charters), today)}


def _by_charters(found: Iterable[Decision], charters: Iterable[Charter]) -> Iterator[Decision]:
    read = {one.pk: one for one in charters}
    for one in found:
        one.charter = read[one.charter_id]
        yield one


def later_of(decision: Decision) -> str:
    """Return how the decision is cited that superseded one which was read with it; else nothing."""
    year, number = getattr(decision, "later_year", None), getattr(decision, "later_number", None)
    return cited_as(year, number) if year and number else ""


def rows_of(decisions: Iterable[Decision], today: date) -> list[Row]:
    """Return decisions, read as `for_reading` does, as the rows of a register."""
    return [_row(one, today) for one in decisions]


def _row(one: Decision, today: date) -> Row:
    dissents = [vote.dissent for vote in one.votes.all() if hasattr(vote, "dissent")]
    first = dissents[0] if dissents else None
    later = later_of(one)
    due = one.is_adopted and not later and one.review_on is not None and one.review_on <= today
    return Row(
        one, colleges(one), state_in_words(one), look_of(one), settled_in_words(one), first,
        _quoted(first), len(dissents[1:]),
        reply_to(one, today), later, due,
    )  # fmt: skip


def _quoted(said: Dissent | None) -> str:
    return beginning(str(said.text("words")), QUOTED) if said and said.is_public else ""


def look_of(decision: Decision) -> str:
    """Return the sign beside what became of a decision."""
    if decision.struck_on or decision.irregular:
        return "risk"
    return {Why.CARRIED: "ok", Why.NOT_CARRIED: "no"}.get(Why(decision.why), "")
