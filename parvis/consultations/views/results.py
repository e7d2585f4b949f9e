"""What was answered to the questions of a consultation: counted, as tables with bars."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.models import Answer, Consultation, Question
from parvis.consultations.views.consultation import asked_of
from parvis.consultations.views.contributions import about
from parvis.consultations.views.when import when
from parvis.consultations.ways import Asked
from parvis.plans.views.marked import Marked, field_of, marked
from parvis.record import clock
from parvis.record.validators import revalidated


@dataclass(frozen=True)
class Bar:
    """One option or one grade: how many chose it, of how many who answered."""

    label: Marked
    count: int
    of: int

    @property
    def percent(self) -> int:
        """Return its share, as whole percent."""
        return round(100 * self.count / self.of) if self.of else 0


@dataclass(frozen=True)
class Result:
    """One question with what was answered to it. Without bars, it was answered in words."""

    question: Question
    words: Marked
    answered: int
    bars: list[Bar]
    mean: float | None = None


@require_safe
@revalidated(chain="member")
def results(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Count what everybody sees of the answers to each question."""
    found = get_object_or_404(asked_of(member), number=number)
    context = {
        **about(found.plan), "consultation": found, "when": when(found, clock.today()),
        "results": results_of(found),
        "everybody": found.contributions.public().count(),
    }  # fmt: skip
    return render(request, "consultations/results.html", context)


def results_of(consultation: Consultation) -> list[Result]:
    """Return the results of each question, in order. Two queries beside those of the questions."""
    seen = Answer.objects.filter(
        question__consultation=consultation, contribution__withheld_at__isnull=True
    ).order_by()
    answered = dict(seen.values_list("question").annotate(n=Count("contribution", distinct=True)))
    chosen = seen.exclude(option__isnull=True, grade__isnull=True)
    counts: dict[int, Counter[tuple[int | None, int | None]]] = defaultdict(Counter)
    for question, option, grade, n in chosen.values_list("question", "option", "grade").annotate(
        n=Count("pk")
    ):
        counts[question][option, grade] = n
    return [
        _result(one, answered.get(one.pk, 0), counts[one.pk])
        for one in consultation.questions.all()
    ]


def _result(
    question: Question, answered: int, counts: Mapping[tuple[int | None, int | None], int]
) -> Result:
    bars: list[Bar] = []
    mean = None
    if question.has_options:
        bars = [
            Bar(field_of(one, "words"), counts.get((one.pk, None), 0), answered)
            for one in question.options.all()
        ]
    elif question.asked == Asked.SCALE:
        grades = {grade: n for (_option, grade), n in counts.items() if grade is not None}
        bars = [Bar(marked(str(one)), grades.get(one, 0), answered) for one in _scale(question)]
        mean = _mean(grades)
    return Result(question, field_of(question, "words"), answered, bars, mean)


def _scale(question: Question) -> Iterable[int]:
    assert question.lowest is not None and question.highest is not None
    return range(question.lowest, question.highest + 1)


def _mean(grades: Mapping[int, int]) -> float | None:
    count = sum(grades.values())
    return round(sum(grade * n for grade, n in grades.items()) / count, 2) if count else None
