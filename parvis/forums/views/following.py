"""What follows a decision: a dissent, an answer, a signature, that it was entered wrongly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.deciding import Agreed, AnswerForm, WordsForm
from parvis.forums.models import Decision
from parvis.forums.rules import deciding as rules
from parvis.forums.views.decision import decision_of
from parvis.forums.views.forum import about
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for, hands
from parvis.people.roles import STATE
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock

MOST_IN_AN_HOUR = 60


@both_ways
@for_a_person
def dissent(
    request: HttpRequest, person: Person, member: str, forum: str, code: str, seat: int
) -> HttpResponse:
    """Put beside one's own vote why it was not in favour."""
    one = decision_of(member, forum, code)
    vote = next((vote for vote in one.votes.all() if vote.seat.number == seat), None)
    if vote is None:
        raise Http404
    by = _seated(person, one)
    rules.may_speak_for(by, vote.seat, one.forum, vote).enforce()
    form = WordsForm(request.POST or None)
    page = {
        "heading": _("Your dissent"), "button": _("Publish"),
        "lede": _(
            "Why this seat was not in favour, in its own words. It is public at once, with the day, "
            "and stays."
        ),
    }  # fmt: skip
    return _done(
        request, one, form, page,
        lambda: acts.dissent(vote, by=by, **form.cleaned_data),
    )  # fmt: skip


@both_ways
@for_a_person
def answer(
    request: HttpRequest, person: Person, member: str, forum: str, code: str
) -> HttpResponse:
    """Answer an advice, with reasons."""
    one = decision_of(member, forum, code)
    place, today = one.forum.place, clock.today()
    by = hand_for(person, rules.WHO_ANSWER, place, today, STATE) or own_hand(person)
    rules.may_answer_at_all(by, one).enforce()
    form = AnswerForm(request.POST or None, label=_("Reasons"))
    page = {
        "heading": _("Answer this advice"), "button": _("Publish"),
        "lede": _(
            "The government says what it does with it, and why. It is public at once, and stays."
        ),
    }  # fmt: skip

    def act() -> Any:
        told = form.cleaned_data
        return acts.answer_advice(
            one, verdict=told["verdict"], reasons=told["words"], language=told["language"], by=by
        )

    return _done(request, one, form, page, act)


@both_ways
@for_a_person
def sign(request: HttpRequest, person: Person, member: str, forum: str, code: str) -> HttpResponse:
    """Sign a decision for the constituency one sits for."""
    one = decision_of(member, forum, code)
    by = _seated(person, one)
    rules.may_sit(by, one.forum).enforce()
    seat = _seat_of(by, one)
    rules.may_sign(by, one, seat, acts.constituency_of(seat, one)).enforce()
    page = {
        "heading": _("Sign this decision"), "button": _("Sign"),
        "lede": _("You sign for your constituency, with the day of today. A signature stays."),
    }  # fmt: skip
    form = Agreed(request.POST if request.method == "POST" else None)
    return _done(request, one, form, page, lambda: acts.sign(one, seat=seat, by=by))


@both_ways
@for_a_person
def contest(
    request: HttpRequest, person: Person, member: str, forum: str, code: str
) -> HttpResponse:
    """Say that a decision was entered wrongly, and why."""
    one = decision_of(member, forum, code)
    by = _secretary(person, one)
    rules.may_enter_decisions(by, one.forum).enforce()
    form = WordsForm(request.POST or None, label=_("What is wrong, and what was decided in truth"))
    page = {
        "heading": _("This was entered wrongly"), "button": _("Publish"),
        "lede": _(
            "It stands until the other side agrees that it was entered wrongly. Then it is struck out, "
            "with its number and its votes; enter it anew as it was decided."
        ),
    }  # fmt: skip

    def act() -> Any:
        told = form.cleaned_data
        return acts.contest(one, why=told["words"], language=told["language"], by=by)

    return _done(request, one, form, page, act)


@both_ways
@for_a_person
def strike(
    request: HttpRequest, person: Person, member: str, forum: str, code: str
) -> HttpResponse:
    """Agree, for the other side, that a decision was entered wrongly."""
    one = decision_of(member, forum, code)
    by = _secretary(person, one)
    rules.may_strike(by, one).enforce()
    page = {
        "heading": _("Agree that this was entered wrongly"), "button": _("Strike it out"),
        "lede": _("It keeps its number and its votes, and is no longer in force."),
    }  # fmt: skip
    form = Agreed(request.POST if request.method == "POST" else None)
    return _done(request, one, form, page, lambda: acts.strike(one, by=by))


def _secretary(person: Person, one: Decision) -> Hand:
    return hand_for(person, rules.WHO_ENTER, one.forum.place, clock.today()) or own_hand(person)


def _seated(person: Person, one: Decision) -> Hand:
    """Return the hand of who sits in the forum; of several seats, the one that voted."""
    found = hands(person, rules.WHO_SIT, one.forum.place, clock.today())
    voted = {vote.seat_id for vote in one.votes.all()}
    first = sorted(found, key=lambda hand: (hand.grant.pk if hand.grant else 0) not in voted)
    return next(iter(first), own_hand(person))


def _seat_of(by: Hand, one: Decision) -> Any:
    """Return the seat for which a hand signs: the one on which it sat, else its own."""
    sat = next((vote.seat for vote in one.votes.all() if vote.person_id == by.person.pk), None)
    return sat or by.grant


def _done(
    request: HttpRequest, one: Decision, form: Form, page: dict[str, Any], act: Callable[[], Any]
) -> HttpResponse:
    """Do an act beside a decision and go back to its page, or show the form with what is wrong."""
    sent = request.method == "POST" and form.is_valid()
    allowed = sent and within(form, request, "beside-decision", MOST_IN_AN_HOUR, AN_HOUR)
    if allowed and tried(form, act):
        return redirect(one)
    back = one.get_absolute_url()
    context = {**about(one.forum), **page, "form": form, "decision": one, "back": back}
    return render(request, "forums/beside.html", context)
