"""Amending an adopted commitment, with the reason and how the forum agreed."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.forms.writing import Amend
from parvis.plans.labels import FIELDS
from parvis.plans.models import Commitment
from parvis.plans.rules import AUTHORS
from parvis.plans.views.comparing import chosen, compared
from parvis.plans.views.hands import about, commitment_of, hand_of
from parvis.plans.views.marked import field_of
from parvis.record import clock
from parvis.record.validators import revalidated

ROWS = 10  # amendments on a page
MOST_IN_AN_HOUR = 30  # amendments by one person


@require_safe
@revalidated(chain="member")
def amendments(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """List what was amended in a commitment, the latest first."""
    found = get_object_or_404(Commitment.objects.for_naming(), plan__member__slug=member, code=code)
    every = found.amendments.select_related("edition").order_by("-decided_on", "-pk")
    page = Paginator(every, ROWS).get_page(request.GET.get("page"))
    rows = [(one, [FIELDS[name] for name in one.fields]) for one in page]
    context = {
        **about(found), "member_name": field_of(found.plan.member, "name"), "page": page,
        "rows": rows,
    }  # fmt: skip
    return render(request, "plans/amendments.html", context)


@both_ways
@for_a_person
def amend(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Change texts of an adopted commitment (AP-X1)."""
    found = commitment_of(member, code)
    by = hand_of(person, AUTHORS, found.place)
    rules.may_amend(by, found, clock.today()).enforce()
    form = Amend(request.POST or None, of=found)
    if form.is_valid() and within(form, request, "amend", MOST_IN_AN_HOUR, AN_HOUR):
        told = {name: form.cleaned_data[name] for name in ("reason", "agreed", "version")}
        texts = chosen(form, request.POST)
        try:
            if not texts or tried(
                form, lambda: bool(acts.amend(found, texts, by=by, **told)) or True
            ):
                return redirect(found)
        except ChangedMeanwhile as meanwhile:
            return compared(request, form, meanwhile.now)
    context = {
        **about(found), "form": form, "button": _("Amend"), "months": settings.AMENDMENT_MONTHS,
        "heading": _("Amend commitment {number}").format(number=found.number),
    }  # fmt: skip
    return render(request, "plans/amend.html", context)
