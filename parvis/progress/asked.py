"""What a round asks of whom, and what each side answered: read from what was written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress.law import rounds as law
from parvis.progress.law.milestones import standing
from parvis.progress.models import NothingToReport, Report, Round
from parvis.progress.models.rounds import as_plain, from_plain

Word = Report | NothingToReport
# What both sides sign together answers for each of them.
SPEAKS_FOR: dict[str, tuple[str, ...]] = {side: (side, Side.JOINT) for side in TWO_PENS}


@dataclass(frozen=True)
class Line:
    """One commitment that a round asks for: what each side answered, and the words it wrote.

    `before` and `after`: the government's level at the opening and at the closing, once it is closed.
    """

    commitment: Commitment
    answers: Mapping[str, law.Answer]
    words: Mapping[str, list[Word]] = field(default_factory=dict)
    before: str = ""
    after: str = ""

    @property
    def government(self) -> law.Answer:
        """Return what its lead answered: the round's duty is the lead's."""
        return self.answers[Side.GOVERNMENT]

    @property
    def society(self) -> law.Answer:
        """Return what civil society wrote, which is asked alike and owes nothing."""
        return self.answers[Side.CIVIL_SOCIETY]

    @property
    def is_missing(self) -> bool:
        """Say whether its lead has not answered."""
        return not self.government.is_given


def tally_of(lines: Iterable[Line], side: str) -> law.Tally:
    """Count what one side answered."""
    return law.tally([line.answers[side] for line in lines])


def counted(round: Round, today: date) -> law.Tally:
    """Count what the leads answered. No query where the round is closed, else three."""
    if round.closed_on:
        return law.tally([from_plain(one[Side.GOVERNMENT]) for one in round.closing["lines"]])
    return tally_of(lines_of(round, today), Side.GOVERNMENT)


def lines_of(round: Round, today: date) -> list[Line]:
    """Return what a round asks for, in the order of the plan. Three queries, whatever its size.

    Of a closed one as it was counted when it closed; what was hidden since shows no words.
    """
    words = _words(round, today)
    if round.closed_on:
        return list(_as_closed(round, words))
    asked = round.plan.commitments.standing().for_naming()
    return [Line(one, _answers(round, words[one.pk], today), _seen(words[one.pk])) for one in asked]


def _as_closed(round: Round, words: Mapping[int, list[Word]]) -> Iterable[Line]:
    every = {one.code: one for one in round.plan.commitments.for_naming()}
    for kept in round.closing["lines"]:
        commitment = every[kept["code"]]
        answers = {str(side): from_plain(kept[side]) for side in TWO_PENS}
        said = _seen(words[commitment.pk])
        # What was written on the day of the closing, after it, is no answer to what was closed.
        seen = {side: some if answers[side].is_given else [] for side, some in said.items()}
        yield Line(commitment, answers, seen, kept["before"], kept["after"])


def _words(round: Round, today: date) -> Mapping[int, list[Word]]:
    """Return what was written within a round, by commitment, the latest first. Two queries."""
    found: dict[int, list[Word]] = defaultdict(list)
    within = Q(on__gte=round.opens_on, on__lte=round.until(today))
    reports = Report.objects.filter(within, commitment__plan=round.plan).defer("account")
    for one in (*reports.select_related("by", "also_by"), *_nothings(round)):
        found[one.commitment_id].append(one)
    return found


def _nothings(round: Round) -> Iterable[NothingToReport]:
    return round.nothings.select_related("by")


def _answers(round: Round, words: Sequence[Word], today: date) -> dict[str, law.Answer]:
    return {
        side: round.answer([_as_law(one) for one in words if one.side in of], today)
        for side, of in SPEAKS_FOR.items()
    }


def _as_law(word: Word) -> law.Said:
    if not word.is_public:
        return law.Said(law.Kind.UNSEEN, word.on)
    kind = law.Kind.REPORTED if isinstance(word, Report) else law.Kind.NOTHING
    return law.Said(kind, word.on)


def _seen(words: Iterable[Word]) -> dict[str, list[Word]]:
    public = [one for one in words if one.is_public]
    return {side: [one for one in public if one.side in of] for side, of in SPEAKS_FOR.items()}


def closing_of(round: Round, today: date) -> dict[str, Any]:
    """Count a round as it stands today, to be kept for ever. Four queries."""
    lines = lines_of(round, today)
    before, after = _levels(round, today)
    return {
        "lines": [
            {
                "code": line.commitment.code,
                **{side: as_plain(line.answers[side]) for side in TWO_PENS},
                "before": before.get(line.commitment.pk, ""),
                "after": after.get(line.commitment.pk, ""),
            }
            for line in lines
        ]
    }


def _levels(round: Round, today: date) -> tuple[dict[int, str], dict[int, str]]:
    """Return the government's level of each commitment before the round, and by today."""
    told = Report.objects.public().filter(
        commitment__plan=round.plan, side__in=SPEAKS_FOR[Side.GOVERNMENT],
        milestone__isnull=True, on__lte=today,
    )  # fmt: skip
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for commitment, level, on in told.order_by("on", "pk").values_list("commitment", "level", "on"):
        after[commitment] = level
        if on < round.opens_on:
            before[commitment] = level
    return before, after


def late_among(commitments: Iterable[Commitment], today: date) -> set[int]:
    """Return which commitments have a milestone that is late today. One query."""
    open_ones = Milestone.objects.filter(commitment__in=commitments, completion__isnull=True)
    dated = open_ones.exclude(due="").only("commitment", "due")
    return {
        one.commitment_id
        for one in dated
        if standing(due=one.due, done_on=None, today=today).is_late
    }


def owes_obstacles(round: Round, commitment: Commitment, today: date) -> bool:
    """Say whether the lead who answers today names what stands in the way. One query."""
    late = bool(late_among([commitment], today))
    return law.owes_obstacles(has_late_milestone=late, due_on=round.due_on, today=today)


def round_asking(commitment: Commitment, today: date) -> Round | None:
    """Return the round in which a commitment is asked for today, if there is one. One query."""
    return Round.objects.asking(today).filter(plan=commitment.plan_id).first()
