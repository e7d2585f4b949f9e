"""Opening, prolonging and closing a round; signing that there is nothing to report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for
from parvis.people.sides import TWO_PENS
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.models import Commitment, Plan
from parvis.plans.views.naming import heading_of
from parvis.plans.views.pens import TITLES
from parvis.progress import acts, rules
from parvis.progress import labels_rounds as wording
from parvis.progress.forms.rounds import CloseForm, NothingForm, OpenForm, ProlongForm
from parvis.progress.models import Round
from parvis.progress.rules.rounds import is_asked
from parvis.progress.views.rounds import about, plan_of, round_of
from parvis.record import clock

MOST_IN_AN_HOUR = 120  # forms about rounds sent by one person


def _done(form: Form, request: HttpRequest, act: Callable[[], Any]) -> Any:
    """Return what an act made; nothing where the form, or the act, says why not."""
    if form.is_valid() and within(form, request, "rounds", MOST_IN_AN_HOUR, AN_HOUR):
        return tried(form, act)
    return None


def _arranger(person: Person, plan: Plan) -> Hand:
    """Return the hand that arranges the rounds of a plan; refuse all others, and say why."""
    found = hand_for(person, rules.ARRANGERS, plan.place, clock.today()) or own_hand(person)
    rules.may_arrange(found, plan).enforce()
    return found


def _page(request: HttpRequest, plan: Plan, form: Form, **more: Any) -> HttpResponse:
    context = {**about(plan), "form": form, **more}
    return render(request, "progress/round_form.html", context)


@both_ways
@for_a_person
def open_round(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Ask every lead of a plan for a report."""
    plan = plan_of(member, number)
    by, form = _arranger(person, plan), OpenForm(request.POST or None)
    opened = _done(form, request, lambda: acts.open_round(plan, by=by, **form.cleaned_data))
    if opened:
        return redirect(opened)
    return _page(
        request, plan, form, heading=_("Open a round of reporting"), button=_("Open it"),
        lede=_(
            "Every lead of a commitment is asked for a report, or for a signature that there is "
            "nothing to report, and is reminded by letter. Who does not answer is named."
        ),
    )  # fmt: skip


@both_ways
@for_a_person
def prolong_round(
    request: HttpRequest, person: Person, member: str, number: int, round: int
) -> HttpResponse:
    """Move the last day of a round, with the reason."""
    found = round_of(member, number, round)
    by, form = _arranger(person, found.plan), ProlongForm(request.POST or None)
    if _done(form, request, lambda: acts.prolong_round(found, by=by, **form.cleaned_data)):
        return redirect(found)
    return _page(
        request, found.plan, form, round=found, heading=_("Prolong the round"),
        button=_("Prolong it"), back=found.get_absolute_url(), name=wording.name_of(found),
        lede=_("The day before stays beside the new one, with the reason."),
    )  # fmt: skip


@both_ways
@for_a_person
def close_round(
    request: HttpRequest, person: Person, member: str, number: int, round: int
) -> HttpResponse:
    """Close a round after its last day, with a summary."""
    found = round_of(member, number, round)
    by, form = _arranger(person, found.plan), CloseForm(request.POST or None)
    if _done(form, request, lambda: acts.close_round(found, by=by, **form.cleaned_data)):
        return redirect(found)
    return _page(
        request, found.plan, form, round=found, heading=_("Close the round"),
        button=_("Close it"), back=found.get_absolute_url(), name=wording.name_of(found),
        lede=_(
            "What was answered is counted and kept as it is on this day; which commitments have no "
            "answer stays named for ever."
        ),
    )  # fmt: skip


@both_ways
@for_a_person
def sign_nothing(
    request: HttpRequest, person: Person, member: str, number: int, round: int, code: str,
    pen: str,
) -> HttpResponse:  # fmt: skip
    """Sign for a side that there is nothing to report on a commitment."""
    found = round_of(member, number, round)
    if pen not in TWO_PENS:
        raise Http404
    commitment = get_object_or_404(Commitment.objects.for_naming(), plan=found.plan, code=code)
    hand, ruling = rules.pen_for(person, commitment, pen, clock.today())
    ruling.enforce()
    is_asked(found, commitment, clock.today()).enforce()
    form = NothingForm(request.POST or None)
    said = _done(
        form, request,
        lambda: acts.sign_nothing(found, commitment, by=_sure(hand), **form.cleaned_data),
    )  # fmt: skip
    if said:
        return _signed(request, found, is_public=said.is_public)
    return _page(
        request, found.plan, form, round=found, heading=_("Sign that there is nothing to report"),
        button=_("Sign"), back=found.get_absolute_url(), name=wording.name_of(found), side=pen,
        whose=TITLES[pen], commitment=commitment, title=heading_of(commitment, []),
    )  # fmt: skip


def _sure(hand: Hand | None) -> Hand:
    assert hand is not None  # the ruling allowed it
    return hand


def _signed(request: HttpRequest, found: Round, *, is_public: bool) -> HttpResponse:
    if is_public:
        return redirect(found)
    messages.info(request, _("Your words wait until a moderator has read them."))
    return redirect("people:my")
