"""The themes of a plan: listed, added, called otherwise."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.forms.board import ThemeForm
from parvis.consultations.models import Theme
from parvis.consultations.views.hands import about, hand_over
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.models import Plan
from parvis.plans.views.hands import plan_of
from parvis.rulings import Refused

MOST_IN_AN_HOUR = 120  # themes named by one person


@both_ways
@for_a_person
def themes(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """List the themes of a plan to who sorts by them; add one, or call one otherwise (`theme`)."""
    plan = plan_of(member, number)
    by = hand_over(person, plan, lambda hand: rules.may_respond(hand, plan))
    form = ThemeForm(request.POST or None)
    is_right = form.is_valid() and within(form, request, "themes", MOST_IN_AN_HOUR, AN_HOUR)
    named = tried(form, lambda: _named(plan, request.POST, form, by)) if is_right else None
    if named:
        messages.success(request, _("The themes are changed."))
        return redirect("consultations:themes", member=member, number=number)
    counted = plan.themes.annotate(
        alone=Count("contributions", distinct=True), grouped=Count("groups", distinct=True)
    )
    page = {
        **about(plan), "form": form, "themes": counted, "why_not": rules.may_sort(by, plan).reason,
        "renamed": request.POST.get("theme", ""),
    }  # fmt: skip
    return render(request, "consultations/themes.html", page)


def _named(plan: Plan, asked: QueryDict, form: ThemeForm, by: Hand) -> Theme:
    name, number = form.cleaned_data["name"], asked.get("theme", "")
    if not number:
        language = form.cleaned_data["language"] or plan.language
        return acts.add_theme(plan, name=name, language=language, by=by)
    theme = next((one for one in plan.themes.all() if str(one.number) == number), None)
    if theme is None:
        raise Refused(_("There is no theme of this number."))
    theme.name = asked.get("was", "")
    acts.rename_theme(theme, name=name, by=by)
    return theme
