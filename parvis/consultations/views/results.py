"""What was answered to the questions of a consultation: counted, as tables with bars."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.coverage import percent_of
from parvis.consultations.heard.questions import middle_of
from parvis.consultations.heard.wording import number as written
from parvis.consultations.heard.wording import rounded, share
from parvis.consultations.models import Consultation, Option, Question
from parvis.consultations.models.tallying import Tally, tallies_of
from parvis.consultations.views.consultation import asked_of
from parvis.consultations.views.hands import about
from parvis.consultations.views.when import when
from parvis.plans.views.marked import Marked, field_of, marked
from parvis.record import clock
from parvis.record.validators import revalidated


@dataclass(frozen=True)
class Bar:
    """One option or one grade: how many chose it of those who answered, in words and percent."""

    label: Marked
    told: str
    percent: int


@dataclass(frozen=True)
class Result:
    """One question with what was answered to it. Without bars, it was answered in words."""

    question: Question
    words: Marked
    answered: int
    bars: list[Bar]
    middle: str


@require_safe
@revalidated(chain="member")
def results(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Count what everybody sees of the answers to each question."""
    found = get_object_or_404(asked_of(member), number=number)
    context = {
        **about(found.plan), "consultation": found, "when": when(found, clock.today()),
        "results": results_of(found), "rounded": rounded(),
        "everybody": found.contributions.public().count(),
    }  # fmt: skip
    return render(request, "consultations/results.html", context)


def results_of(consultation: Consultation) -> list[Result]:
    """Return the results of each question, in order. Two queries beside those of the questions."""
    return [_result(tally) for tally in tallies_of(list(consultation.questions.all()))]


def _result(tally: Tally) -> Result:
    bars = [_bar(one, count, tally.answered) for one, count in tally.choices()]
    words = field_of(tally.question, "words")
    return Result(tally.question, words, tally.answered, bars, middle_of(tally))


def _bar(chosen: Option | int, count: int, of: int) -> Bar:
    label = marked(written(chosen)) if isinstance(chosen, int) else field_of(chosen, "words")
    return Bar(label, share(count, of), percent_of(count, of))
