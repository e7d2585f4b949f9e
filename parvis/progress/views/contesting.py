"""Contesting a piece of evidence, answering a contest, withdrawing one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from parvis.moderation.views.gone import gone
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, first_that, hands
from parvis.people.roles import Role
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.views.marked import field_of
from parvis.progress import acts
from parvis.progress.forms.evidence import SayWhy
from parvis.progress.models import Evidence, EvidenceContest
from parvis.progress.rules import CONTESTERS, FILERS
from parvis.progress.rules import evidence as rules
from parvis.progress.views.evidence import piece_of
from parvis.progress.views.filing import MOST_IN_AN_HOUR, about_piece, shown
from parvis.record import clock
from parvis.rulings import Ruling


def _hand(
    person: Person, roles: Sequence[Role], found: Evidence, may: Callable[[Hand], Ruling]
) -> Hand:
    """Return the first hand of a person that may. Raises `Refused`."""
    held = hands(person, roles, found.commitment.place, clock.today())
    by, ruling = first_that(held, may, may(own_hand(person)))
    ruling.enforce()
    assert by is not None
    return by


def _contest_of(found: Evidence, number: int) -> EvidenceContest:
    every = found.contests.with_answers().select_related("evidence__commitment__plan__member")
    contest = get_object_or_404(every, number=number)
    contest.evidence = found
    return contest


@both_ways
@for_a_person
def contest(
    request: HttpRequest, person: Person, member: str, code: str, number: int
) -> HttpResponse:  # fmt: skip
    """Contest a piece of evidence, with a reason."""
    found = piece_of(member, code, number)
    if not found.document.is_public:
        return gone(request, found.document, found.commitment.plan.member)
    by = _hand(person, CONTESTERS, found, lambda hand: rules.may_contest(hand, found, "-"))
    form = SayWhy(request.POST or None, label=_("What is wrong with it?"))
    if form.is_valid() and within(form, request, "contest", MOST_IN_AN_HOUR, AN_HOUR):
        said = tried(form, lambda: acts.contest_evidence(found, by=by, **form.cleaned_data))
        if said:
            return shown(request, found, is_public=said.is_public)
    lede = _(
        "For {name}. The piece stays where it is; your reason stands beside it, and its side can "
        "answer."
    ).format(name=by.organisation)
    return about_piece(
        request, found, form, _("Contest this piece"), _("Publish the contest"), lede
    )


@both_ways
@for_a_person
def answer(
    request: HttpRequest, person: Person, member: str, code: str, number: int, contest: int
) -> HttpResponse:
    """Answer a contest, for the side that filed the piece."""
    found = piece_of(member, code, number)
    against = _contest_of(found, contest)
    if not against.is_public:
        return gone(request, against, found.commitment.plan.member)
    by = _hand(person, FILERS, found, lambda hand: rules.may_answer(hand, against, "-"))
    form = SayWhy(request.POST or None, label=_("Your answer"))
    if form.is_valid() and within(form, request, "contest", MOST_IN_AN_HOUR, AN_HOUR):
        said = tried(form, lambda: acts.answer_contest(against, by=by, **form.cleaned_data))
        if said:
            return shown(request, found, is_public=said.is_public)
    lede = _(
        "For {name}. Your answer stands under the reason; the piece stays contested until whoever "
        "contests withdraws that, or you withdraw the piece."
    ).format(name=by.organisation)
    told = {"against": field_of(against, "words", []), "by": against.by, "side": against.side}
    return about_piece(request, found, form, _("Answer the contest"), _("Publish"), lede, **told)


@both_ways
@for_a_person
def withdraw_contest(
    request: HttpRequest, person: Person, member: str, code: str, number: int, contest: int
) -> HttpResponse:
    """Withdraw a contest of one's own organisation."""
    found = piece_of(member, code, number)
    against = _contest_of(found, contest)
    by = _hand(person, CONTESTERS, found, lambda hand: rules.may_withdraw_contest(hand, against))
    form = Form(request.POST if request.method == "POST" else None)
    done = tried(form, lambda: acts.withdraw_contest(against, by=by)) if form.is_valid() else None
    if done:
        return redirect(found)
    lede = _("What was said stays, with the day on which you withdrew it.")
    told = {"against": field_of(against, "words", []), "by": against.by, "side": against.side}
    return about_piece(
        request, found, form, _("Withdraw the contest"), _("Withdraw it"), lede, **told
    )
