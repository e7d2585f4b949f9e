"""Writing with one of the two pens, or being told whose pen it is."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.sides import TWO_PENS
from parvis.people.views.asking import both_ways, for_a_person
from parvis.plans.models import Commitment, Milestone
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import heading_of, short_name
from parvis.plans.views.pens import TITLES, pens_of
from parvis.progress import acts, rules
from parvis.progress.forms.pens import ReportForm
from parvis.progress.models import Evidence, Report
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # reports by one person
MOST_FILED = 100  # documents that are offered to rest on, the latest


@both_ways
@for_a_person
def report(request: HttpRequest, person: Person, member: str, code: str, pen: str) -> HttpResponse:
    """Show the form of a side's pen to who holds it; say why not to everybody else.

    `?milestone=` names the milestone that is written about; without it, the whole commitment is.
    """
    if pen not in TWO_PENS:
        raise Http404
    commitment = get_object_or_404(
        Commitment.objects.for_reading(), plan__member__slug=member, code=code
    )
    milestone = milestone_of(commitment, request.GET.get("milestone", ""))
    hand, ruling = rules.pen_for(person, commitment, pen, clock.today())
    if hand is None or not ruling:
        page = {**_page(commitment, milestone, pen), "reason": ruling.reason}
        return render(request, "progress/not_your_pen.html", page, status=403)
    return _write(request, commitment, milestone, pen, hand)


def milestone_of(commitment: Commitment, number: str) -> Milestone | None:
    """Return the milestone of that number, none where no number is given; else 404."""
    if not number:
        return None
    found = [one for one in commitment.milestones.all() if one.number == number]
    if not found:
        raise Http404
    return found[0]


def filed_for(commitment: Commitment) -> list[Evidence]:
    """Return the evidence filed for a commitment that stands and everybody sees, the latest first."""
    filed = commitment.evidence.standing().filter(document__withheld_at__isnull=True)
    return list(filed.select_related("document")[:MOST_FILED])


def _write(
    request: HttpRequest, commitment: Commitment, milestone: Milestone | None, pen: str, hand: Hand
) -> HttpResponse:
    """Publish what was sent; where a colleague wrote meanwhile, show it and keep what was typed."""
    last = Report.objects.of_side(pen).filter(commitment=commitment, milestone=milestone).first()
    seen = last.pk if last else 0
    form = ReportForm(request.POST or None, initial={"seen": seen}, filed=filed_for(commitment))
    meanwhile = None
    is_whole = form.is_valid() and names_obstacles(form, commitment, pen)
    if is_whole and within(form, request, "report", MOST_IN_AN_HOUR, AN_HOUR):
        if form.last_seen() == seen:
            told = {name: value for name, value in form.cleaned_data.items() if name != "seen"}
            written = acts.report(commitment, by=hand, milestone=milestone, **told)
            if not written.is_public:
                messages.info(request, _("Your words wait until a moderator has read them."))
                return redirect("people:my")
            return redirect(written)
        form.data = _typed(request, seen)
        meanwhile = last
    page = {**_page(commitment, milestone, pen), "form": form, "hand": hand, "meanwhile": meanwhile}
    return render(request, "progress/report.html", page, status=409 if meanwhile else 200)


def _typed(request: HttpRequest, seen: int) -> Any:
    """Return what was sent, as of one who has seen the report that stands now."""
    typed = request.POST.copy()
    typed["seen"] = str(seen)
    return typed


def names_obstacles(form: ReportForm, commitment: Commitment, pen: str) -> bool:
    """Say whether what stands in the way is named where it must be; else the form says so."""
    obstacles = form.cleaned_data["obstacles"]
    ruling = rules.names_obstacles(commitment, pen, obstacles, clock.today())
    if not ruling:
        form.add_error("obstacles", str(ruling.reason))
    return bool(ruling)


def _page(commitment: Commitment, milestone: Milestone | None, pen: str) -> dict[str, Any]:
    reports = Report.objects.filter(commitment=commitment, milestone=milestone)
    of = milestone.pk if milestone else None
    return {
        "commitment": commitment,
        "milestone": milestone,
        "milestone_title": field_of(milestone, "title", []) if milestone else None,
        "title": heading_of(commitment, []),
        "plan_name": short_name(commitment.plan),
        "side": pen,
        "pens": pens_of(reports.select_related("by", "also_by"), clock.today(), milestone=of),
        "whose": TITLES[pen],
    }
