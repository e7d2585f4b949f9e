"""Publishing the report “What we heard”: what is still unanswered is said before."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.forms.hearing import PublishForm
from parvis.consultations.heard.answered import waits
from parvis.consultations.heard.editions import how_many
from parvis.consultations.models.answering import coverage_of
from parvis.consultations.views.heard import plan_of
from parvis.documents.models import Document
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.models import Plan
from parvis.plans.rules import AUTHORS
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import short_name
from parvis.record import clock

MOST_IN_AN_HOUR = 10  # editions by one person


@both_ways
@for_a_person
def publish(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Publish the report of a plan as it stands; whoever may not is told why."""
    plan = plan_of(member, number)
    by = hand_for(person, AUTHORS, plan.place, clock.today()) or Hand(person, clock.today())
    rules.may_publish_report(by, plan, clock.today()).enforce()
    form = PublishForm(request.POST or None, initial={"seen": how_many(plan)})
    if (
        form.is_valid()
        and within(form, request, "publish-heard", MOST_IN_AN_HOUR, AN_HOUR)
        and tried(form, lambda: bool(_published(plan, form, by)))
    ):
        return redirect("consultations:heard", member=member, number=number)
    status = 409 if form.is_overtaken else 200
    return render(request, "consultations/heard_publish.html", _page(plan, form), status=status)


def _published(plan: Plan, form: PublishForm, by: Hand) -> Document:
    """Publish the report, or let who overlooked something look again."""
    try:
        return acts.publish_report(plan, by=by, seen=form.cleaned_data["seen"])
    except acts.HeardMeanwhile as meanwhile:
        form.overtake(meanwhile.now)
        raise


def _page(plan: Plan, form: PublishForm) -> dict[str, object]:
    told = coverage_of(plan, clock.today())
    still_open = plan.consultations.open_on(clock.today()).order_by("closes_on").last()
    return {
        "plan": plan, "member": plan.member, "member_name": field_of(plan.member, "name"),
        "plan_name": short_name(plan), "form": form, "heading": _("Publish “What we heard”"),
        "lede": waits(told), "waiting": told.waiting, "coverage": told, "still_open": still_open,
        "is_the_response": rules.is_the_response(plan, clock.today()), "button": _("Publish"),
        "back": reverse("consultations:heard", args=[plan.member.slug, plan.number]),
    }  # fmt: skip
