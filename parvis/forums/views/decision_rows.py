"""Decisions as rows of a register, on whatever page it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from parvis.forums.law.deciding import Why
from parvis.forums.models import Decision, Dissent, Forum, Meeting
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
    """A decision as the register shows it: `dissent` is the first one, `more` how many others."""

    decision: Decision
    colleges: list[College]
    state: str
    look: str
    settled: str
    dissent: Dissent | None
    excerpt: str
    more: int
    reply: Reply | None
    later: Decision | None
    is_due: bool


def latest(forum: Forum, today: date, meeting: Meeting | None = None) -> dict[str, Any]:
    """Return what the page of a forum, or that of a meeting, shows of its register."""
    told = Decision.objects.filter(forum=forum)
    if meeting:
        told = told.filter(meeting=meeting).order_by("number")
    every = list(told.for_reading()[: None if meeting else ON_THE_FORUM])
    return {"decisions": rows_of(every, today)}


def rows_of(decisions: Iterable[Decision], today: date) -> list[Row]:
    """Return decisions, read as `for_reading` does, as the rows of a register."""
    return [_row(one, today) for one in decisions]


def _row(one: Decision, today: date) -> Row:
    dissents = [vote.dissent for vote in one.votes.all() if hasattr(vote, "dissent")]
    first = dissents[0] if dissents else None
    later = next(iter(one.superseded_by.all()), None)
    due = one.is_adopted and not later and one.review_on is not None and one.review_on <= today
    return Row(
        one, colleges(one), state_in_words(one), look_of(one), settled_in_words(one), first,
        beginning(str(first.text("words")), QUOTED) if first else "", len(dissents[1:]),
        reply_to(one, today), later, due,
    )  # fmt: skip


def look_of(decision: Decision) -> str:
    """Return the sign beside what became of a decision."""
    if decision.struck_on or decision.irregular:
        return "risk"
    return {Why.CARRIED: "ok", Why.NOT_CARRIED: "no"}.get(Why(decision.why), "")
