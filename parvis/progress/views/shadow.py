"""Reports from outside: the page of a commitment's, and writing one."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.consultations.naming import organisations_for
from parvis.moderation import tombstones
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.roles import SOCIETY
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.models import Commitment
from parvis.plans.views.hands import about, commitment_of
from parvis.plans.views.marked import field_of
from parvis.progress import acts
from parvis.progress.forms.shadow import ShadowForm
from parvis.progress.labels import LEVELS
from parvis.progress.models import ShadowReport
from parvis.progress.rules.shadow import may_shadow
from parvis.record import clock
from parvis.record.validators import revalidated

ROWS = 10  # reports on a page, with their accounts
MOST_IN_AN_HOUR = 20  # by one person


@require_safe
@revalidated(chain="member")
def shadows(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Show the reports from outside on a commitment, the latest first."""
    found = get_object_or_404(Commitment.objects.for_naming(), plan__member__slug=member, code=code)
    every = ShadowReport.objects.for_reading().filter(commitment=found)
    sought, number = request.GET.get("report", ""), request.GET.get("page")
    if sought.isascii() and sought.isdigit() and len(sought) < 9:
        number = str(every.filter(number__gt=int(sought)).count() // ROWS + 1)
    page = Paginator(every, ROWS).get_page(number)
    stones = tombstones.of(page)
    told = [
        (one, str(LEVELS[one.level]), field_of(one, "account", []), stone)
        for one in page
        if (stone := stones.get(tombstones.name_of(one))) or one.is_public
    ]
    context = {
        **about(found), "member_name": field_of(found.plan.member, "name"), "page": page,
        "told": told,
    }  # fmt: skip
    return render(request, "progress/shadows.html", context)


@both_ways
@for_a_person
def shadow(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Report from outside, for an organisation of society to which one belongs."""
    found, by = commitment_of(member, code), own_hand(person)
    speaks = organisations_for(person, found.plan.member, clock.today())
    speaks = {slug: one for slug, one in speaks.items() if one.side in SOCIETY}
    may = {slug: one for slug, one in speaks.items() if may_shadow(by, found, one, by.on)}
    if not may:
        may_shadow(by, found, next(iter(speaks.values()), None), by.on).enforce()
    form = ShadowForm(may, request.POST or None)
    if form.is_valid() and within(form, request, "shadow", MOST_IN_AN_HOUR, AN_HOUR):
        written = tried(form, lambda: acts.shadow(found, by=by, **form.told()))
        if written and written.is_public:
            return redirect(written)
        if written:
            messages.info(request, _("Your words wait until a moderator has read them."))
            return redirect("people:my")
    context = {
        **about(found), "form": form, "heading": _("Report from outside"), "button": _("Publish"),
        "lede": _(
            "For organisations of society that do not hold the pen. It is marked as from outside, "
            "stands beside both pens, and is not counted in the gap between them."
        ),
    }  # fmt: skip
    return render(request, "people/form.html", context)
