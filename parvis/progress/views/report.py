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
from parvis.plans.models import Commitment
from parvis.plans.views.naming import heading_of, short_name
from parvis.plans.views.pens import TITLES, pens_of
from parvis.progress import acts, rules
from parvis.progress.forms.pens import ReportForm
from parvis.progress.models import Report
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # reports by one person


@both_ways
@for_a_person
def report(request: HttpRequest, person: Person, member: str, code: str, pen: str) -> HttpResponse:
    """Show the form of a side's pen to who holds it; say why not to everybody else."""
    if pen not in TWO_PENS:
        raise Http404
    commitment = get_object_or_404(
        Commitment.objects.for_reading(), plan__member__slug=member, code=code
    )
    hand, ruling = rules.pen_for(person, commitment, pen, clock.today())
    if hand is None or not ruling:
        page = {**_page(commitment, pen), "reason": ruling.reason}
        return render(request, "progress/not_your_pen.html", page, status=403)
    return _write(request, commitment, pen, hand)


def _write(request: HttpRequest, commitment: Commitment, pen: str, hand: Hand) -> HttpResponse:
    """Publish what was sent; where a colleague wrote meanwhile, show it and keep what was typed."""
    last = commitment.reports.filter(side=pen).first()
    seen = last.pk if last else 0
    form = ReportForm(request.POST or None, initial={"seen": seen})
    meanwhile = None
    is_whole = form.is_valid() and names_obstacles(form, commitment, pen)
    if is_whole and within(form, request, "report", MOST_IN_AN_HOUR, AN_HOUR):
        if form.last_seen() == seen:
            written = acts.report(
                commitment, level=form.cleaned_data["level"], by=hand,
                account=form.cleaned_data["account"], language=form.cleaned_data["language"],
                obstacles=form.cleaned_data["obstacles"],
            )  # fmt: skip
            if not written.is_public:
                messages.info(request, _("Your words wait until a moderator has read them."))
                return redirect("people:my")
            return redirect(f"{commitment.get_absolute_url()}#pens-h")
        form.data = {**request.POST.dict(), "seen": str(seen)}
        meanwhile = last
    page = {**_page(commitment, pen), "form": form, "hand": hand, "meanwhile": meanwhile}
    return render(request, "progress/report.html", page, status=409 if meanwhile else 200)


def names_obstacles(form: ReportForm, commitment: Commitment, pen: str) -> bool:
    """Say whether what stands in the way is named where it must be; else the form says so."""
    obstacles = form.cleaned_data["obstacles"]
    ruling = rules.names_obstacles(commitment, pen, obstacles, clock.today())
    if not ruling:
        form.add_error("obstacles", str(ruling.reason))
    return bool(ruling)


def _page(commitment: Commitment, pen: str) -> dict[str, Any]:
    reports = Report.objects.filter(commitment=commitment).select_related("by")
    return {
        "commitment": commitment,
        "title": heading_of(commitment, []),
        "plan_name": short_name(commitment.plan),
        "side": pen,
        "pens": pens_of(reports, clock.today()),
        "whose": TITLES[pen],
    }
