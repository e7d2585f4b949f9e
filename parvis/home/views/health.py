"""The state of the partnership of a member, over time: figures with their sources, and no score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.consultations.sheets import written
from parvis.forums.models import Forum
from parvis.home.health_facts import facts_of, forums_of
from parvis.home.health_words import WORDINGS, Wording, period_in_words, sentence_of
from parvis.members.models import Member
from parvis.plans.models import Plan
from parvis.plans.views.naming import short_name
from parvis.progress.law.health import Figure, Measure, Period, half_years
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.ui.lists import headed

MOST_SOURCES = 4  # of one kind: the latest plans, the forums that stand longest
COLUMNS = ("measure", "first", "last", "part", "of", "median_days", "left", "nothing")
Source = tuple[str, str]  # an address, and what it is called


@dataclass(frozen=True)
class Row:
    """One half-year of a measure: its name, what is said, and how long its bar is."""

    period: Period
    named: str
    said: str
    of_hundred: int | None


@dataclass(frozen=True)
class Shown:
    """One measure as the page shows it."""

    key: str
    words: Wording
    sentence: str
    rows: Sequence[Row]
    sources: Sequence[Source]


@require_safe
@revalidated(chain="member")
def health(request: HttpRequest, member: str) -> HttpResponse:
    """Show the measures of a partnership, half-year by half-year."""
    found = get_object_or_404(Member, slug=member)
    forums = forums_of(found)
    plans = list(found.plans.for_reading().order_by("-number")[:MOST_SOURCES])
    sources = sources_of(found, forums, plans)
    figures = _figures(found, forums)
    shown = [_shown(one, figures[one], sources.get(one, ())) for one in Measure]
    context = {
        "member": found, "member_name": str(found.text("name")), "measures": shown,
    }  # fmt: skip
    return render(request, "home/health.html", context)


def _figures(member: Member, forums: Sequence[Forum]) -> dict[Measure, list[Figure]]:
    periods = half_years(clock.today(), settings.HEALTH_HALF_YEARS)
    return facts_of(member, forums, periods[0].first).figures(periods)


def _shown(measure: Measure, figures: Sequence[Figure], sources: Sequence[Source]) -> Shown:
    last = next((one for one in reversed(figures) if not one.nothing), figures[-1])
    sentence = headed(period_in_words(last.period), sentence_of(measure, last))
    longest = max((one.days or 0 for one in figures), default=0)
    rows = [
        Row(one.period, period_in_words(one.period), sentence_of(measure, one), bar(one, longest))
        for one in reversed(figures)
    ]
    return Shown(measure, WORDINGS[measure], sentence, rows, sources)


def bar(figure: Figure, longest: float) -> int | None:
    """Return how long a bar is, in hundredths; none where there is no figure.

    A share is drawn of its whole, a number of days of the longest one on the page.
    """
    if figure.nothing:
        return None
    if figure.days is not None:
        return round(100 * figure.days / longest) if longest else 0
    return None if figure.share is None else round(100 * figure.share)


def sources_of(
    member: Member, forums: Iterable[Forum], plans: Iterable[Plan]
) -> dict[Measure, list[Source]]:
    """Return the pages on which each figure can be counted again."""
    bodies = [one for one in forums if not one.is_team][:MOST_SOURCES]

    def of_forums(page: str) -> list[Source]:
        return [
            (reverse(page, args=[member.slug, one.slug]), str(one.text("name"))) for one in bodies
        ]

    def of_plans(page: str) -> list[Source]:
        return [(reverse(page, args=[member.slug, one.number]), short_name(one)) for one in plans]

    said = of_plans("consultations:contributions")
    return {
        Measure.RHYTHM: of_forums("forums:meetings"), Measure.VOICE: of_forums("forums:balance"),
        Measure.CHANGED: said, Measure.ANSWERS: said, Measure.DESK: of_forums("forums:desk"),
        Measure.DIFFERENCES: [
            (reverse("progress:differences", args=[member.slug]), _("Where the pens differ"))
        ],
        Measure.JOINT: of_plans("progress:ways"),
    }  # fmt: skip


@require_safe
@revalidated(chain="member")
def health_csv(request: HttpRequest, member: str) -> HttpResponse:
    """Hand out the same figures as a sheet: a line for each measure and half-year."""
    found = get_object_or_404(Member, slug=member)
    figures = _figures(found, forums_of(found))
    lines = [_line(measure, one) for measure, some in figures.items() for one in some]
    return HttpResponse(
        written(list(COLUMNS), lines).encode(), content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{member}-partnership.csv"',
            "X-Content-Type-Options": "nosniff",
        },
    )  # fmt: skip


def _line(measure: Measure, one: Figure) -> tuple[str, ...]:
    told: dict[str, Any] = {"part": one.part, "of": one.of, "median_days": one.days}
    if one.nothing:
        told = {}
    elif one.days is not None:
        told.pop("part")
    told["left"] = one.left
    named = (str(measure), one.period.first.isoformat(), one.period.last.isoformat())
    counts = (told.get(name) for name in COLUMNS[3:7])
    return (*named, *("" if n is None else f"{n:g}" for n in counts), one.nothing or "")
