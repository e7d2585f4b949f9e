"""The evidence for a commitment: all of it, to be cut to what one looks for, and one piece."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.sheets import written
from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.moderation.views.gone import gone
from parvis.plans.models import Commitment
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.naming import heading_of, short_name
from parvis.progress.labels import CONTESTS, KINDS
from parvis.progress.law.evidence import Kind, State
from parvis.progress.models import (
    ContestAnswer,
    Evidence,
    EvidenceContest,
    EvidenceWithdrawal,
)
from parvis.progress.models.evidence import EvidenceQuerySet
from parvis.progress.views.evidence_cuts import cut_to, cuts
from parvis.record.validators import revalidated

ON_A_PAGE, MOST_IN_A_FILE, MOST_CONTESTS = 20, 5_000, 200
COLUMNS = (
    "number", "kind", "title", "language", "side", "organisation", "milestones", "date_of_fact",
    "published", "source", "licence", "address", "copy", "sha256", "sent_sha256", "media_type",
    "size", "columns", "rows", "contested", "withdrawn",
)  # fmt: skip


def commitment_of(member: str, code: str) -> Commitment:
    """Return the commitment of an address. Raises `Http404`."""
    found = Commitment.objects.select_related("plan__member").prefetch_related("milestones")
    return get_object_or_404(found, plan__member__slug=member, code=code)


def piece_of(member: str, code: str, number: int) -> Evidence:
    """Return the piece of an address. Raises `Http404`."""
    filed = Evidence.objects.for_listing().filter(commitment__plan__member__slug=member)
    return get_object_or_404(filed, commitment__code=code, document__number=number)


def frame(commitment: Commitment) -> dict[str, Any]:
    """Return what every page about evidence for a commitment names."""
    return {
        "commitment": commitment, "member": commitment.plan.member,
        "title": heading_of(commitment, []), "plan_name": short_name(commitment.plan),
    }  # fmt: skip


def _seen(commitment: Commitment) -> tuple[EvidenceQuerySet, tombstones.Stones]:
    """Return the evidence that stands in public, and the tombstones of what is hidden of it."""
    filed = Evidence.objects.filter(commitment=commitment)
    withheld = filed.filter(document__withheld_at__isnull=False).select_related("document")
    documents = {one.document: one.pk for one in withheld}
    stones = tombstones.of(documents)
    hidden = [pk for one, pk in documents.items() if tombstones.name_of(one) in stones]
    return filed.filter(Q(document__withheld_at__isnull=True) | Q(pk__in=hidden)), stones


@require_safe
@revalidated(chain="member")
def evidence(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """List the evidence for a commitment."""
    commitment = commitment_of(member, code)
    seen, stones = _seen(commitment)
    offered = cuts(commitment, seen, request.GET)
    every = cut_to(seen, offered).for_listing().prefetch_related("milestones")
    page = Paginator(every, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame(commitment), "offered": [one for one in offered if len(one.options) > 1],
        "page": page, "query": request.GET.urlencode(), "is_cut": any(x.in_words for x in offered),
        "rows": [(one, stones.get(tombstones.name_of(one.document))) for one in page],
        "kinds": KINDS,
    }  # fmt: skip
    return render(request, "progress/evidence.html", context)


@require_safe
@revalidated(chain="member")
def as_csv(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Hand out the evidence, cut as the page was, as a sheet."""
    commitment = commitment_of(member, code)
    seen, _stones = _seen(commitment)
    every = cut_to(seen, cuts(commitment, seen, request.GET)).for_listing()
    public = every.filter(document__withheld_at__isnull=True).prefetch_related("milestones")
    told = written(list(COLUMNS), [_line(one) for one in public[:MOST_IN_A_FILE]])
    name = f"{member}-{code.lower()}-evidence.csv"
    return HttpResponse(
        told.encode(), content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )  # fmt: skip


def _line(one: Evidence) -> tuple[str, ...]:
    """Return a piece as the cells of a line, by the names of its columns."""
    document = one.document
    withdrawn = "" if one.is_standing else one.withdrawal.on
    cells = (
        one.number, one.kind, document.title, document.language,
        "joint" if one.is_joint else one.by.side, one.by,
        " ".join(milestone.number for milestone in one.milestones.all()), document.made_on,
        document.published_on, document.source, document.licence, document.address, document.copy,
        document.sha256, document.sent_sha256, document.media_type, document.size,
        document.columns, document.rows, "yes" if getattr(one, "is_contested", False) else "no",
        withdrawn,
    )  # fmt: skip
    return tuple("" if cell is None else str(cell) for cell in cells)


Words: TypeAlias = EvidenceContest | ContestAnswer | EvidenceWithdrawal


@dataclass(frozen=True)
class Said:
    """Something said about a piece, as it is shown: its words, or the tombstone in their place."""

    one: Words
    words: Marked
    stone: Decision | None

    @property
    def is_there(self) -> bool:
        """Say whether something stands in its place; what waits is not there."""
        return self.one.is_public or self.stone is not None


@dataclass(frozen=True)
class Contested:
    """A contest, how it stands in words, and its answer."""

    said: Said
    state: object
    is_open: bool
    answer: Said | None


@require_safe
@revalidated(chain="member")
def piece(request: HttpRequest, member: str, code: str, number: int) -> HttpResponse:
    """Show one piece of evidence: where it comes from, what it proves, and who contests it."""
    found = piece_of(member, code, number)
    if not found.document.is_public:
        return gone(request, found.document, found.commitment.plan.member)
    contests = list(found.contests.with_answers()[:MOST_CONTESTS])
    withdrawal = None if found.is_standing else found.withdrawal
    answers = [one.answer for one in contests if hasattr(one, "answer")]
    stones = tombstones.of([*contests, *answers, *([withdrawal] if withdrawal else [])])
    shown = [_contested(one, stones) for one in contests]
    context = {
        **frame(found.commitment), "piece": found, "document": found.document,
        "kind": KINDS[Kind(found.kind)], "milestones": list(found.milestones.all()),
        "contests": [one for one in shown if one.said.is_there],
        "withdrawal": _said(withdrawal, stones) if withdrawal else None,
        "successor": successor_of(found),
    }  # fmt: skip
    return render(request, "progress/piece.html", context)


def successor_of(found: Evidence) -> Evidence | None:
    """Return the piece that took the place of one that was withdrawn, where everybody sees it."""
    if found.is_standing or not found.withdrawal.replaced_by_id:
        return None
    public = Evidence.objects.filter(document__withheld_at__isnull=True)
    told = public.select_related("document", "commitment")
    return told.filter(pk=found.withdrawal.replaced_by_id).first()


def _said(one: Words, stones: tombstones.Stones) -> Said:
    return Said(one, field_of(one, "words", []), stones.get(tombstones.name_of(one)))


def _contested(one: EvidenceContest, stones: tombstones.Stones) -> Contested:
    answer = _said(one.answer, stones) if hasattr(one, "answer") else None
    there = answer if answer and answer.is_there else None
    state = State.OPEN if one.state is State.ANSWERED and there is None else one.state
    return Contested(_said(one, stones), CONTESTS[state], not one.ended_on, there)
