"""A contribution that says several things is split, in its author's own words."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import BaseFormSet, BoundField, formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.forms.board import PartForm, ReadForm
from parvis.consultations.models import Contribution
from parvis.consultations.naming import author_of
from parvis.consultations.splitting import FEWEST
from parvis.consultations.views.hands import about, contribution_of, hand_over
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.views.marked import field_of
from parvis.ui.lists import listed
from parvis.ui.typed import number_in

USUAL, MORE, MOST = 3, 3, 12  # parts that are offered
PREFIX = "part"
MOST_IN_AN_HOUR = 60  # contributions split by one person


@both_ways
@for_a_person
def split(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Split a contribution into parts that quote it; `more` offers more, with what is typed."""
    found = contribution_of(member, number)
    plan = found.consultation.plan
    by = hand_over(person, plan, lambda hand: rules.may_sort(hand, plan))
    is_sent = request.method == "POST" and "more" not in request.POST
    typed = _typed(request) if is_sent else _offered(request)
    form = ReadForm(request.POST or None)
    is_right = is_sent and form.is_valid() and typed.is_valid()
    if is_right and within(form, request, "split", MOST_IN_AN_HOUR, AN_HOUR):
        made = tried(form, lambda: _split(found, form, typed, by))
        if made:
            numbers = listed(one.number for one in made)
            messages.success(request, _("It was split into {parts}.").format(parts=numbers))
            return redirect("consultations:board", member=member, number=plan.number)
    # What was typed is not taken away by what changed meanwhile.
    can = rules.can_come_apart(found, plan)
    reason = "" if can or request.method == "POST" else can.reason
    page = {
        **about(plan), "contribution": found, "author": author_of(found), "form": form,
        "replies": field_of(found, "replies"), "parts": typed, "reason": reason,
        "flawed": _flawed(typed) if is_sent else [], "is_most": typed.total_form_count() >= MOST,
    }  # fmt: skip
    return render(request, "consultations/split.html", page, status=403 if reason else 200)


def _formset(count: int) -> Any:
    """Return the kind of a set of parts; the first two are needed."""
    return formset_factory(
        PartForm, extra=count - FEWEST, min_num=FEWEST, absolute_max=MOST, max_num=MOST
    )


def _typed(request: HttpRequest) -> Any:
    return _formset(FEWEST)(request.POST, prefix=PREFIX)


def _offered(request: HttpRequest) -> Any:
    """Return parts to fill in; where more were asked for, with what was typed in those before."""
    before = number_in(request.POST.get(f"{PREFIX}-TOTAL_FORMS", "")) or 0
    offered: Any = _formset(min(MOST, before + MORE) if before else USUAL)(prefix=PREFIX)
    for part in offered.forms:
        part.initial = {
            name: request.POST.get(part.add_prefix(name), "") for name in part.fields
        }  # fmt: skip
    return offered


def _flawed(typed: Any) -> list[tuple[int, BoundField]]:
    """Return the fields of parts that are to be completed, each with the number of its part."""
    return [
        (number, field)
        for number, part in enumerate(typed.forms, start=1)
        for field in part.visible_fields()
        if field.errors
    ]


def _split(found: Contribution, form: ReadForm, typed: BaseFormSet, by: Hand) -> list[Contribution]:
    """Split it into the parts of which something was typed."""
    found.version = form.cleaned_data["version"]
    told = [one.cleaned_data for one in typed]
    parts = [(one.get("title", ""), one.get("words", "").replace("\r\n", "\n")) for one in told]
    filled = [part for part in parts if any(text.strip() for text in part)]
    return acts.split(found, parts=filled, by=by)
