"""One consultation as everybody sees it: what is asked, until when, and what was said so far."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.models import Consultation, Contribution, Question
from parvis.consultations.models.contribution import ContributionQuerySet
from parvis.consultations.supports import last_count
from parvis.consultations.views.hands import about
from parvis.consultations.views.listed import rows_of
from parvis.consultations.views.when import when
from parvis.plans.views.trail import record_address
from parvis.record import clock
from parvis.record.validators import revalidated

LATEST = 5
NEWEST = ("-received_at", "-number")
PASSAGES_ON_A_PAGE = 10


@require_safe
@revalidated(chain="member")
def consultation(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show a consultation: its days, what it asks, and the latest that was said."""
    found = get_object_or_404(asked_of(member), number=number)
    today = clock.today()
    counted = _counted(found)
    context = {
        **about(found.plan), "consultation": found, "when": when(found, today),
        "is_arranged": today <= found.opens_on and not counted["everybody"],
        "questions": list(found.questions.all()), "moves": list(found.prolongings.all()),
        "page": _passages(found, request.GET.get("page")), **counted,
        "rows": rows_of(_latest(found)), "sealed": last_count(found),
        "record": record_address(found), "feed": record_address(found, "record-atom"),
    }  # fmt: skip
    return render(request, "consultations/consultation.html", context)


def asked_of(member: str) -> Any:
    """Return the consultations of a member with what they ask. Four queries."""
    questions = Question.objects.select_related("asked_after__question")
    return (
        Consultation.objects.for_reading()
        .filter(member__slug=member)
        .prefetch_related(Prefetch("questions", questions), "questions__options", "prolongings")
    )


def _passages(found: Consultation, asked: str | None) -> Page[Any]:
    """Return some paragraphs of the draft, each with how many spoke of it. Two queries."""
    said = Count("contributions", filter=Q(contributions__withheld_at__isnull=True))
    draft = found.passages.select_related("commitment__plan__member").annotate(said=said)
    page: Page[Any] = Paginator(draft.order_by("number"), PASSAGES_ON_A_PAGE).get_page(asked)
    page.object_list = list(page.object_list)
    return page


def _latest(found: Consultation) -> ContributionQuerySet:
    """Return the latest contributions, chosen first: what is counted is counted of these alone."""
    latest = found.contributions.public().asking().order_by(*NEWEST)
    keys = latest.values("pk")[:LATEST]
    return Contribution.objects.filter(pk__in=keys).order_by(*NEWEST)


def _counted(found: Consultation) -> dict[str, int]:
    """Count what everybody sees, what of it waits for an answer, and what a moderator reads first.

    Also what of it asks for no answer (`silent`), or is answered in parts (`whole`). One query.
    """
    every = Contribution.objects.filter(consultation=found)
    waits = Q(pk__in=every.unanswered().values("pk"))
    seen = Q(withheld_at__isnull=True)
    is_split = Q(pk__in=every.filter(split_from__isnull=False).values("split_from"))
    return dict(
        every.aggregate(
            everybody=Count("pk", filter=seen), waiting=Count("pk", filter=waits & seen),
            unread=Count("pk", filter=waits & ~seen),
            silent=Count("pk", filter=seen & Q(asks_answer=False) & ~is_split),
            whole=Count("pk", filter=seen & is_split),
        )
    )  # fmt: skip
