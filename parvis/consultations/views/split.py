"""A contribution that says several things is split, in its author's own words."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import BaseFormSet, formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.forms.board import PartForm, ReadForm
from parvis.consultations.models import Contribution
from parvis.consultations.naming import author_of
from parvis.consultations.views.hands import about, contribution_of, hand_over
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.views.marked import field_of
from parvis.ui.lists import listed
from parvis.ui.typed import number_in

USUAL, MOST = 3, 12  # parts that are offered
MOST_IN_AN_HOUR = 60  # contributions split by one person


@both_ways
@for_a_person
def split(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Split a contribution into parts that quote it; `?parts=` offers more of them."""
    found = contribution_of(member, number)
    plan = found.consultation.plan
    by = hand_over(person, plan, lambda hand: rules.may_sort(hand, plan))
    offered = min(MOST, max(2, number_in(request.GET.get("parts", "")) or USUAL))
    parts: Any = formset_factory(PartForm, extra=offered, absolute_max=MOST, max_num=MOST)
    typed = parts(request.POST or None, prefix="part")
    form = ReadForm(request.POST or None)
    is_right = form.is_valid() and typed.is_valid()
    if is_right and within(form, request, "split", MOST_IN_AN_HOUR, AN_HOUR):
        made = tried(form, lambda: _split(found, form, typed, by))
        if made:
            numbers = listed(one.number for one in made)
            messages.success(request, _("It was split into {parts}.").format(parts=numbers))
            return redirect("consultations:board", member=member, number=plan.number)
    page = {
        **about(plan), "contribution": found, "author": author_of(found), "form": form,
        "replies": field_of(found, "replies"), "parts": typed,
        "reason": rules.is_sortable(found, plan).reason,
        "more": min(MOST, offered + 3), "is_most": offered == MOST,
    }  # fmt: skip
    return render(request, "consultations/split.html", page)


def _split(found: Contribution, form: ReadForm, typed: BaseFormSet, by: Hand) -> list[Contribution]:
    """Split it into the parts of which something was typed."""
    found.version = form.cleaned_data["version"]
    told = [one.cleaned_data for one in typed]
    parts = [(one.get("title", ""), one.get("words", "").replace("\r\n", "\n")) for one in told]
    filled = [part for part in parts if any(text.strip() for text in part)]
    return acts.split(found, parts=filled, by=by)
