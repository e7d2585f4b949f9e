"""Announcing a calendar and changing it, each on its own page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.places import of_member
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import Made, own_hand, tried
from parvis.plans import acts, rules
from parvis.plans.cocreation import may_begin_on, planned_back
from parvis.plans.forms.calendar import (
    AnnounceForm,
    CallOffForm,
    CorrectForm,
    MoveDateForm,
    MoveOpportunityForm,
    NewOpportunityForm,
    OutreachForm,
    opportunity_rows,
)
from parvis.plans.models import Opportunity, Plan
from parvis.plans.views.calendar_parts import due_after
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # changes of calendars by one person


@both_ways
@for_a_person
def announce(request: HttpRequest, person: Person, member: str) -> HttpResponse:
    """Announce the calendar of the next plan, counted back from the day it is due."""
    found = get_object_or_404(Member, slug=member)
    by, today = _hand(person, found), clock.today()
    last = found.plans.order_by("number").last()
    number = last.number + 1 if last else 1
    rules.may_announce(by, found, number).enforce()
    due = due_after(last)
    proposed = planned_back(due) if due and due >= today else {}
    initial = {"number": number, "length_years": last and last.length_years, **proposed}
    form = AnnounceForm(request.POST or None, member=found, today=today, initial=initial)
    rows = opportunity_rows(request.POST or None, today)
    # All are asked, so that all that is wrong is said at once.
    if all([form.is_valid(), *(row.is_valid() for row in rows)]) and _within(form, request):
        chances = [row.chance() for row in rows if row.has_changed()]
        told = form.cleaned_data
        if made := tried(form, lambda: acts.announce(found, by=by, opportunities=chances, **told)):
            return redirect("plans:calendar", member=member, number=made.number)
    context = {
        "member": found, "form": form, "rows": rows, "due": due, "proposed": bool(proposed),
        "last": last,
        "may_start": may_begin_on(today), "back": found.get_absolute_url(),
        "errors": _complaints([form, *rows]),
    }  # fmt: skip
    return render(request, "plans/announce.html", context)


def _complaints(forms: Iterable[Form]) -> list[tuple[str, str]]:
    """Return what is to be completed in some forms: the place of a field and its label."""
    found: list[tuple[str, str]] = []
    for form in forms:
        found += [("", str(error)) for error in form.non_field_errors()]
        wrong = [field for field in form if field.errors]
        found += [(field.id_for_label or field.auto_id, str(field.label)) for field in wrong]
    return found


@both_ways
@for_a_person
def change_date(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Move a day of a published calendar, with the reason that stays beside it."""
    plan, by = _found(person, member, number)
    rules.may_change_calendar(by, plan).enforce()
    form = MoveDateForm(request.POST or None, plan=plan)
    if _sent(form, request, lambda: acts.move_date(plan, by=by, **form.cleaned_data)):
        return redirect(_calendar(plan))
    return _form(
        request, plan, form, _("Change a day of the calendar"), _("Publish the change"),
        _("The day before stays beside the new one, with your reason. Everybody sees both."),
    )  # fmt: skip


@both_ways
@for_a_person
def opportunity(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Announce one more way to take part."""
    plan, by = _found(person, member, number)
    rules.may_change_calendar(by, plan).enforce()
    form = NewOpportunityForm(
        request.POST or None, today=clock.today(), initial={"language": get_language()}
    )
    made = _sent(
        form, request,
        lambda: acts.add_opportunity(
            plan, form.chance(), by=by, language=form.cleaned_data["language"]
        ),
    )  # fmt: skip
    if made:
        return redirect(made)
    return _form(
        request, plan, form, _("Announce an opportunity to take part"), _("Announce"),
        _("It stands in the calendar at once. Its days and texts can change later, with a reason."),
    )  # fmt: skip


@both_ways
@for_a_person
def opportunity_change(
    request: HttpRequest, person: Person, member: str, number: int, opportunity: int
) -> HttpResponse:
    """Move an opportunity, correct its texts, or call it off: three forms, each with its button."""
    plan, by = _found(person, member, number)
    rules.may_change_calendar(by, plan).enforce()
    one = get_object_or_404(plan.opportunities.select_related("plan__member"), number=opportunity)
    which = next((name for name in ("correct", "call_off") if name in request.POST), "move")
    sent = {which: request.POST or None}
    forms = {
        "move": MoveOpportunityForm(sent.get("move"), of=one, today=clock.today()),
        "correct": CorrectForm(sent.get("correct"), of=one, auto_id="id_said_%s"),
        "off": CallOffForm(sent.get("call_off"), auto_id="id_off_%s"),
    }
    asked = forms["off" if which == "call_off" else which]
    if _sent(asked, request, lambda: _do(one, asked, by)):
        return redirect(one)
    context = {
        "plan": plan, "member": plan.member, "opportunity": one, **forms, "form": asked,
        "heading": _("Move an opportunity, correct it, or call it off"),
        "back": _calendar(plan), "may_change": not one.called_off_on,
        "ruling": rules.may_call_off(by, one, clock.today()),
    }  # fmt: skip
    return render(request, "plans/opportunity_change.html", context)


def _do(one: Opportunity, asked: Form, by: Hand) -> bool:
    """Call off, correct or move, as the form says."""
    told = asked.cleaned_data
    if isinstance(asked, CallOffForm):
        acts.call_off(one, by=by, **told)
    elif isinstance(asked, CorrectForm):
        acts.correct_opportunity(one, asked.texts(), reason=told["reason"], by=by)
    else:
        acts.move_opportunity(one, by=by, **told)
    return True


@both_ways
@for_a_person
def outreach(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Tell of something done so that people know of the plan."""
    plan, by = _found(person, member, number)
    rules.may_author(by, plan).enforce()
    form = OutreachForm(request.POST or None, request.FILES or None, today=clock.today())
    if _sent(form, request, lambda: acts.tell_outreach(plan, by=by, **form.cleaned_data)):
        return redirect(f"{_calendar(plan)}#outreach-h")
    return _form(
        request, plan, form, _("Tell how people were told of the plan"), _("Publish"),
        _("What was done, for whom, where, and how many it reached. Everybody sees it."),
    )  # fmt: skip


def _hand(person: Person, member: Member) -> Hand:
    """Return the hand through which a person writes plans here, else their own."""
    found = hand_for(person, rules.AUTHORS, of_member(member), clock.today())
    return found or own_hand(person)


def _found(person: Person, member: str, number: int) -> tuple[Plan, Hand]:
    """Return a plan, and the hand with which a person would change its calendar."""
    plan = get_object_or_404(Plan.objects.for_reading(), member__slug=member, number=number)
    return plan, _hand(person, plan.member)


def _within(form: Form, request: HttpRequest) -> bool:
    return within(form, request, "calendar", MOST_IN_AN_HOUR, AN_HOUR)


def _sent(form: Form, request: HttpRequest, act: Callable[[], Made]) -> Made | None:
    """Do what a form asks where it is right; else nothing, and the form says why."""
    return tried(form, act) if form.is_valid() and _within(form, request) else None


def _calendar(plan: Plan) -> str:
    return reverse("plans:calendar", args=[plan.member.slug, plan.number])


def _form(
    request: HttpRequest, plan: Plan, form: Form, heading: str, button: str, lede: str
) -> HttpResponse:
    """Show a form about the calendar of a plan."""
    context: dict[str, Any] = {
        "plan": plan, "member": plan.member, "form": form, "heading": heading, "button": button,
        "lede": lede, "back": _calendar(plan),
    }  # fmt: skip
    return render(request, "plans/calendar_form.html", context)
