"""A round as its page shows it: each commitment with what both sides answered, and the figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Commitment
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.naming import heading_of
from parvis.progress import labels_rounds as wording
from parvis.progress.asked import Line, Word, tally_of
from parvis.progress.labels import LEVELS
from parvis.progress.law.rounds import Answer, Kind
from parvis.progress.law.scales import PENS
from parvis.progress.models import Report
from parvis.texts.excerpts import beginning

LONGEST_SHOWN = 500  # characters of what stands in the way; the whole is where it was written


@dataclass(frozen=True)
class Said:
    """What one side wrote within a round, beside its answer."""

    level: str
    words: Marked | None
    obstacles: Marked | None


@dataclass(frozen=True)
class Cell:
    """What one side answered: in words, on which day, how late, by whom, with which words."""

    side: str
    answer: Answer
    words: str
    late: str
    who: str
    said: Said | None

    @property
    def mark(self) -> str:
        """Name the sign beside it: only of the lead's answer, whose duty it is."""
        if self.side != Side.GOVERNMENT:
            return ""
        if not self.answer.is_given:
            return "late" if self.late else ""
        return "ok"


@dataclass(frozen=True)
class Row:
    """One commitment of the round."""

    commitment: Commitment
    title: Marked
    government: Cell
    society: Cell
    is_missing: bool

    @property
    def cells(self) -> tuple[Cell, Cell]:
        """Return both answers, the lead's first."""
        return self.government, self.society


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Put lines in words. No query."""
    return [
        Row(
            one.commitment, heading_of(one.commitment), _cell(one, Side.GOVERNMENT),
            _cell(one, Side.CIVIL_SOCIETY), one.is_missing,
        )
        for one in lines
    ]  # fmt: skip


def _cell(line: Line, side: Side) -> Cell:
    answer, words = line.answers[side], line.words.get(side, [])
    said = answer_in_words(answer, side)
    late = wording.late_in_words(answer) if side is Side.GOVERNMENT else ""
    word = _to_show(words)
    who = _who(word) if word and answer.is_given else ""
    return Cell(side, answer, said, late, who, _said(word) if word else None)


def _who(word: Word) -> str:
    """Name who wrote it, or both who signed it."""
    return word.who if isinstance(word, Report) else str(word.by)


def _to_show(words: Sequence[Word]) -> Word | None:
    """Return what is shown of what a side wrote: its last report, else its signature."""
    reports = [one for one in words if isinstance(one, Report)]
    of_the_whole = [one for one in reports if one.milestone_id is None]
    return next(iter([*of_the_whole, *reports, *words]), None)


def answer_in_words(answer: Answer, side: str) -> str:
    """Say what a side answered; civil society, which owes nothing, has not written."""
    if not answer.is_given and side != Side.GOVERNMENT:
        return str(wording.NOT_WRITTEN)
    return str(wording.KINDS[answer.kind])


def _said(word: Word) -> Said:
    level = str(LEVELS[word.level]) if isinstance(word, Report) and not word.milestone_id else ""
    words = None if isinstance(word, Report) or not word.words else field_of(word, "words", [])
    return Said(level, words, _beginning(word) if word.obstacles else None)


def _beginning(word: Word) -> Marked:
    named = field_of(word, "obstacles", [])
    return replace(named, words=beginning(named.words, LONGEST_SHOWN))


@dataclass(frozen=True)
class Figure:
    """One thing that is counted, for both sides."""

    name: str
    government: int
    society: int


def figures_of(lines: Sequence[Line]) -> list[Figure]:
    """Count both sides' answers, alike; what is late is counted of the leads alone."""
    gov, society = (tally_of(lines, side) for side in TWO_PENS)
    told = [
        (wording.KINDS[Kind.REPORTED], gov.reported, society.reported),
        (wording.KINDS[Kind.NOTHING], gov.nothing, society.nothing),
        (wording.KINDS[Kind.UNSEEN], gov.unseen, society.unseen),
        (wording.NOT_ANSWERED, gov.missing, society.missing),
    ]
    return [Figure(str(name), one, other) for name, one, other in told]


def levels_of(lines: Sequence[Line]) -> list[tuple[str, int, int]]:
    """Return how many commitments stood on each level before and after a round, for the government."""
    before, after = ([getattr(one, when) for one in lines] for when in ("before", "after"))
    counts = [(str(LEVELS[level]), before.count(level), after.count(level)) for level in PENS]
    none = (str(wording.NO_LEVEL), before.count(""), after.count(""))
    return [none, *counts]


def as_data(line: Line) -> dict[str, str]:
    """Return a line as plain values, for the sheet."""
    told = {"commitment": line.commitment.code, "number": line.commitment.number}
    for side in TWO_PENS:
        answer, word = line.answers[side], _to_show(line.words.get(side, []))
        told |= {
            side: str(answer.kind), f"{side}_on": answer.on.isoformat() if answer.on else "",
            f"{side}_late": str(answer.late) if side == Side.GOVERNMENT else "",
            f"{side}_by": _who(word) if word else "",
            f"{side}_obstacles": word.obstacles if word else "",
        }  # fmt: skip
    return told | {"before": line.before, "after": line.after}
