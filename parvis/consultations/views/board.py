"""The board on which a forum sorts what was said, by two secretaries at once if need be."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from parvis.consultations import acts, rules
from parvis.consultations.acts.telling import AT_ONCE
from parvis.consultations.forms.board import BoardForm
from parvis.consultations.models import Contribution, Letter
from parvis.consultations.models.answering import coverage_of
from parvis.consultations.views.board_deeds import Became, done
from parvis.consultations.views.board_rows import ROWS, SHOW, rows_of, shown
from parvis.consultations.views.hands import about, hand_over
from parvis.consultations.views.meanwhile import last_deeds
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.models import Plan
from parvis.plans.views.hands import plan_of
from parvis.record import clock
from parvis.ui.typed import number_in

MOST_IN_AN_HOUR = 600  # deeds on the board by one person
TO_TELL = 30  # authors without an address that are shown
FILTERS = ("show", "theme", "group", "consultation", "q")


@both_ways
@for_a_person
def board(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Show what was said on a plan to who sorts it, and do what they choose with what they tick."""
    plan = plan_of(member, number)
    by = hand_over(person, plan, lambda hand: rules.may_respond(hand, plan))
    themes, groups = list(plan.themes.all()), list(plan.groups.select_related("plan__member"))
    form = BoardForm(request.POST or None, themes=themes, groups=groups)
    became = None
    if form.is_valid() and within(form, request, "board", MOST_IN_AN_HOUR, AN_HOUR):
        became = tried(form, lambda: done(plan, form, by))
        if became:
            _tell(request, became)
            if not became.left:
                return redirect(became.goes_to or request.get_full_path())
    page = {**about(plan), **_lists(request, plan, form, became), "form": form, "became": became,
            "themes": themes, "groups": groups, "why_not": rules.may_sort(by, plan).reason}  # fmt: skip
    return render(request, "consultations/board.html", page, status=409 if became else 200)


def _tell(request: HttpRequest, became: Became) -> None:
    """Say what was done, and send the letters that it owes, as far as that is quick."""
    for sentence in became.sentences:
        messages.success(request, sentence)
    if became.response:
        acts.tell(became.response, AT_ONCE)


def _lists(
    request: HttpRequest, plan: Plan, form: BoardForm, became: Became | None
) -> dict[str, Any]:  # fmt: skip
    """Return what was left as it is, with who did what, and the page of what was asked for."""
    asked = {name: request.GET.get(name, "") for name in FILTERS}
    left = became.left if became else {}
    notes = {**left, **last_deeds(became.sorted.changed if became else [])}
    first = Contribution.objects.of_plan(plan).filter(number__in=left).order_by("number")
    found = shown(plan, asked).exclude(number__in=left)
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    ticked = [] if became else form.ticked()
    letters = Letter.objects.unsent().by_hand().filter(contribution__consultation__plan=plan)
    return {
        "left": rows_of(first, left, notes) if left else [],
        "page": page, "rows": rows_of(page.object_list, ticked),
        "asked": asked, "shows": [(code, label) for code, (label, _kept) in SHOW.items()],
        "consultations": plan.consultations.all(), "coverage": coverage_of(plan, clock.today()),
        "to_tell": letters.select_related("contribution__member", "response")[:TO_TELL],
    }  # fmt: skip


@both_ways
@for_a_person
def told(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Note that the author of a contribution on paper was told of its answer."""
    plan = plan_of(member, number)
    by = hand_over(person, plan, lambda hand: rules.may_respond(hand, plan))
    if request.method == "POST":
        _note(plan, by, request.POST.getlist("letter"))
    return redirect("consultations:board", member=member, number=number)


def _note(plan: Plan, by: Hand, asked: list[str]) -> None:
    keys = [key for one in asked if (key := number_in(one))]
    owed = Letter.objects.unsent().by_hand().filter(contribution__consultation__plan=plan)
    for letter in owed.filter(pk__in=keys[:TO_TELL]).select_related(
        "contribution__consultation__plan__member", "contribution__member"
    ):
        acts.tell_by_hand(letter, by=by)
