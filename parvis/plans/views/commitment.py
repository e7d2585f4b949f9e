"""The page of one commitment, and of its full text where that is long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import (
    Case,
    Count,
    OuterRef,
    Prefetch,
    Subquery,
    TextField,
    Value,
    When,
    prefetch_related_objects,
)
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from parvis.consultations.views.origins import comes_from
from parvis.forums.models import Forum
from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.moderation.things import Named
from parvis.plans.labels import MODES
from parvis.plans.models import Amendment, Commitment, Partner, Proposal, with_their_moves
from parvis.plans.models.commitment import CommitmentQuerySet
from parvis.plans.template import Mode
from parvis.plans.views.agendas import agenda_of, on_agenda
from parvis.plans.views.judgements import reviews_of
from parvis.plans.views.lateness import ending_of
from parvis.plans.views.marked import field_of, marked, said_by
from parvis.plans.views.milestone_rows import chart_of
from parvis.plans.views.naming import heading_of, place_in_plan, short_name
from parvis.plans.views.pens import pens_of
from parvis.plans.views.proposals import counted
from parvis.plans.views.sections import missing_from_source, partners_of, sections_of
from parvis.plans.views.trail import acts_about, record_address, trail_of
from parvis.plans.views.waits import waits_read
from parvis.progress.models import Evidence, Report, ShadowReport
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.texts.excerpts import EXCERPT, beginning, parts_of


def _with_its_progress() -> CommitmentQuerySet:
    """Return commitments with what became of them, and how many their plan has (`of`).

    The last amendment comes along (`amended_…`), how many are proposed, and the team at work
    (`team_slug`), in one query.
    """
    siblings = Commitment.objects.standing().filter(plan=OuterRef("plan")).order_by()
    seen = Case(
        When(proposal__withheld_at__isnull=True, then="reason"), default=Value(""),
        output_field=TextField(),
    )  # fmt: skip
    amended = (
        Amendment.objects.filter(commitment=OuterRef("pk")).annotate(shown=seen)
        .order_by("-decided_on", "-pk")
    )  # fmt: skip
    teams = Forum.objects.working().order_by("-since", "-pk").filter(
        member=OuterRef("plan__member"), commitment=OuterRef("code")
    )  # fmt: skip
    return (
        Commitment.objects.select_related("plan__member")
        .annotate(
            of=Coalesce(Subquery(siblings.values("plan").annotate(n=Count("pk")).values("n")), 0),
            amended_on=Subquery(amended.values("decided_on")[:1]),
            amended_because=Subquery(amended.values("shown")[:1]),
            from_outside=_from_outside(),
            **on_agenda(),
            waiting_amendments=counted(
                Proposal.objects.filter(commitment=OuterRef("pk")), "commitment"
            ),
            team_slug=Subquery(teams.values("slug")[:1]),
        )
        .prefetch_related(
            Prefetch("partners", Partner.objects.select_related("organisation")),
            "policy_areas",
            Prefetch("reports", Report.objects.of_the_whole().select_related("by", "also_by")),
            Prefetch(
                "evidence",
                Evidence.objects.select_related("document", "by", "withdrawal").with_contests(),
            ),
            "evidence__milestones",
            "assessments",
        )
    )


def _from_outside() -> Coalesce:
    """Count the reports from outside that everybody sees."""
    seen = ShadowReport.objects.public().order_by().filter(commitment=OuterRef("pk"))
    counted = seen.values("commitment").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)


@require_safe
@revalidated(chain="member")
def commitment(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Show one commitment: its two pens, milestones, texts, assessments, origin and evidence."""
    found = _with_its_progress().filter(plan__member__slug=member, code=code).first()
    if found is None:
        return redirect(_written_otherwise(member, code), permanent=True)
    return render(request, "plans/commitment.html", _page(found, clock.today()))


def _page(found: Commitment, today: date) -> dict[str, Any]:
    reports = list(found.reports.all())
    documents = [one.document for one in found.evidence.all()]
    stones = tombstones.of([*reports, *documents])
    evidence = evidence_of(found, stones)
    said = said_by(found, "title")
    filed_by = [one.by.side for one, stone in evidence if stone is None and one.is_standing]
    milestones = with_their_moves(found)
    prefetch_related_objects(milestones, waits_read())
    pens = pens_of(reports, today, filed_by=filed_by, said=said, stones=stones)
    return {
        **_frame(found),
        "place": place_in_plan(found, of=getattr(found, "of", 0)),
        "full_title": field_of(found, "title", said),
        "description": field_of(found, "description", said),
        "pens": pens,
        "ending": ending_of(found, pens, today),
        "chart": chart_of(milestones, today, said),
        "sections": sections_of(found, said),
        "excerpt": marked(beginning(found.full_text), found.language),
        "length": len(found.full_text.strip()),
        "is_long": len(found.full_text.strip()) > EXCERPT,
        **_facts(found, said),
        "amendment": amendment_of(found),
        "reviews": reviews_of(found.assessments.all()),
        "trail": trail_of(found, acts_about(found, [one for one in reports if not one.is_public])),
        "evidence": evidence,
        "comes": comes_from(found),
        "team": team_on(found),
        "tools": tools_of(found),
        "record": record_address(found),
        "feed": record_address(found, "record-atom"),
        "today": today,
        "agenda": agenda_of(found),
    }


def amendment_of(found: Commitment) -> tuple[date, str] | None:
    """Return when a commitment was last amended, and why; none where it never was."""
    on = getattr(found, "amended_on", None)
    return (on, getattr(found, "amended_because", "")) if on else None


def team_on(found: Commitment) -> str:
    """Return the address of the team that works on a commitment; empty where none does."""
    slug = getattr(found, "team_slug", None)
    return reverse("forums:forum", args=[found.plan.member.slug, slug]) if slug else ""


def tools_of(found: Commitment) -> tuple[str, str] | None:
    """Return what the links of work on its milestones need; none where it is not carried out here."""
    if not found.plan.submitted or found.plan.source_id or found.dropped_on:
        return None
    return found.plan.member.slug, found.code


def evidence_of(
    found: Commitment, stones: Mapping[Named, Decision]
) -> list[tuple[Evidence, Decision | None]]:
    """Return the evidence with the tombstones of hidden documents; what waits is not there."""
    filed = [(one, stones.get(tombstones.name_of(one.document))) for one in found.evidence.all()]
    return [(one, stone) for one, stone in filed if stone or one.document.is_public]


def _frame(found: Commitment) -> dict[str, Any]:
    """Return what every page about a commitment names."""
    return {
        "commitment": found,
        "title": heading_of(found, []),
        "plan": found.plan,
        "plan_name": short_name(found.plan),
        "member": found.plan.member,
        "member_name": field_of(found.plan.member, "name"),
    }


def _facts(found: Commitment, said: list[str]) -> dict[str, Any]:
    """Return what the list of facts shows beside the commitment's own columns."""
    return {
        "partners": partners_of(found),
        "mode": MODES[Mode(found.mode)] if found.mode else "",
        "areas": [field_of(area, "name") for area in found.policy_areas.all()],
        "missing": missing_from_source(found),
        **{name: field_of(found, name, said) for name in ("budget", "national_plan", "theme")},
    }


def _written_otherwise(member: str, code: str) -> Commitment:
    """Return the commitment whose code differs only by its case; raise 404 when there is none."""
    others = Commitment.objects.select_related("plan__member")
    found = others.filter(plan__member__slug=member, code__iexact=code).first()
    if found is None:
        raise Http404
    return found


@require_safe
@revalidated(chain="member")
def full_text(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Show the full text of an imported commitment, in parts of bounded length."""
    found = get_object_or_404(
        Commitment.objects.select_related("plan__member").exclude(full_text=""),
        plan__member__slug=member,
        code=code,
    )
    page = Paginator(parts_of(found.full_text), 1).get_page(request.GET.get("page"))
    part = marked(page.object_list[0], found.language)
    return render(request, "plans/full_text.html", {**_frame(found), "page": page, "part": part})
