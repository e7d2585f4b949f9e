"""What becomes of a proposed amendment: put on an agenda, carried out, rejected, declined, withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.forums.models import Meeting
from parvis.forums.rules.agenda import PROPOSERS as SPEAKERS
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Grant, Person
from parvis.people.rights import Hand, first_that, hands, needs_one_of
from parvis.people.roles import Role
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans import acts
from parvis.plans.forms.amending import ByAgreement, ByDecision, Saying, Withdrawing
from parvis.plans.models import Proposal
from parvis.plans.rules import AUTHORS
from parvis.plans.rules import amending as rules
from parvis.plans.views.hands import about_plan, hand_of
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # by one person
MOST_MEETINGS = 5  # to come, among which is the one where a person may speak up


def _done(act: Callable[..., Any], found: Proposal, form: Form, by: Hand) -> Any:
    """Do an act with what a form says."""
    return act(found, by=by, **form.cleaned_data)


def proposal_of(member: str, number: int, amendment: int) -> Proposal:
    """Return a proposal, or 404."""
    return get_object_or_404(
        Proposal.objects.for_reading(), plan__member__slug=member, plan__number=number,
        number=amendment,
    )  # fmt: skip


@both_ways
@for_a_person
def adopt(
    request: HttpRequest, person: Person, member: str, number: int, amendment: int
) -> HttpResponse:
    """Carry out a proposal, by the decision that adopted it; without a forum, as it was agreed."""
    found = proposal_of(member, number, amendment)
    by = hand_of(person, AUTHORS, found.plan.place)
    rules.may_settle(by, found).enforce()
    form: Form
    if rules.has_register(found.plan.member):
        form = ByDecision(request.POST or None, offered=rules.offered(found, adopts=True))
    else:
        form = ByAgreement(request.POST or None)
    can = rules.can_be_carried_out(found)
    lede = can.reason or _("The plan changes as it is proposed, and its new edition is kept.")
    act = partial(_done, acts.adopt_amendment, found, form, by)
    told = {"heading": _("Carry out the amendment"), "button": _("Carry it out"), "lede": lede}
    return _settled(request, found, form, act, **told)


@both_ways
@for_a_person
def reject(
    request: HttpRequest, person: Person, member: str, number: int, amendment: int
) -> HttpResponse:
    """Enter that the forum did not adopt a proposal."""
    found = proposal_of(member, number, amendment)
    by = hand_of(person, AUTHORS, found.plan.place)
    rules.may_settle(by, found).enforce()
    form = ByDecision(request.POST or None, offered=rules.offered(found, adopts=False))
    told = {
        "heading": _("The forum did not adopt it"), "button": _("Enter it"),
        "lede": _("Name the decision of the register that was not carried."),
    }  # fmt: skip
    act = partial(_done, acts.reject_amendment, found, form, by)
    return _settled(request, found, form, act, **told)


@both_ways
@for_a_person
def decline(
    request: HttpRequest, person: Person, member: str, number: int, amendment: int
) -> HttpResponse:
    """Say no to a proposal for one's side."""
    found = proposal_of(member, number, amendment)
    every = hands(person, rules.DECLINERS, found.plan.place, clock.today())
    by, ruling = first_that(
        every, lambda hand: rules.may_open_declining(hand, found), needs_one_of(rules.DECLINERS)
    )
    ruling.enforce()
    assert by is not None
    form = Saying(request.POST or None)
    told = {
        "heading": _("Say no for your side"), "button": _("Say no"),
        "lede": _("Once both sides said no, with their reasons, the amendment is declined."),
    }  # fmt: skip
    act = partial(_done, acts.decline_amendment, found, form, by)
    return _settled(request, found, form, act, **told)


@both_ways
@for_a_person
def withdraw(
    request: HttpRequest, person: Person, member: str, number: int, amendment: int
) -> HttpResponse:
    """Withdraw a proposal, by who proposed it."""
    found = proposal_of(member, number, amendment)
    every = hands(person, rules.PROPOSERS, found.place, clock.today())
    by, ruling = first_that(
        every, lambda hand: rules.may_open_withdrawing(hand, found), needs_one_of(rules.PROPOSERS)
    )
    ruling.enforce()
    assert by is not None
    form = Withdrawing(request.POST or None)
    told = {
        "heading": _("Withdraw the amendment"), "button": _("Withdraw it"),
        "lede": _("It stays readable, with your reason."),
    }  # fmt: skip
    act = partial(_done, acts.withdraw_amendment, found, form, by)
    return _settled(request, found, form, act, **told)


@both_ways
@for_a_person
def bring(
    request: HttpRequest, person: Person, member: str, number: int, amendment: int
) -> HttpResponse:
    """Put a proposal on the agenda of the next meeting of the forum, in one press."""
    found = proposal_of(member, number, amendment)
    meeting, by = _where(person, found)
    rules.may_bring(by, found, meeting, clock.now()).enforce()
    assert meeting is not None
    form = Form(request.POST if request.method == "POST" else None)
    title = _("Amendment {number} of plan {plan}").format(
        number=found.number, plan=found.plan.number
    )
    address = request.build_absolute_uri(found.get_absolute_url())
    act = partial(acts.bring_amendment, found, meeting, title=title, details=address, by=by)
    told = {
        "heading": _("Put the amendment on the agenda"), "button": _("Put it on the agenda"),
        "lede": _("Of the next meeting of {forum}.").format(forum=meeting.forum.text("name").words),
    }  # fmt: skip
    return _settled(request, found, form, act, **told)


def _where(person: Person, found: Proposal) -> tuple[Meeting | None, Hand]:
    """Return the next meeting in which a person may speak up, else the next one; and their hand there.

    Of forums of the member, not of teams. None where no meeting is convened.
    """
    now = clock.now()
    coming = Meeting.objects.for_reading().to_come(now).filter(
        forum__member=found.plan.member, forum__parent__isnull=True, starts_at__gt=now
    )[:MOST_MEETINGS]  # fmt: skip
    today = clock.today()
    held = Grant.objects.in_force(today).of(person).filter(role__in=SPEAKERS).for_reading()
    own = sorted(held, key=lambda grant: SPEAKERS.index(Role(grant.role)))
    tried_on = [
        (one, next((Hand(person, today, grant) for grant in own if grant.reaches(one.place)),
                   own_hand(person)))
        for one in coming
    ]  # fmt: skip
    may = (pair for pair in tried_on if pair[1].grant)
    return next(may, tried_on[0] if tried_on else (None, own_hand(person)))


def _settled(
    request: HttpRequest, found: Proposal, form: Form, act: Callable[[], Any], **told: Any
) -> HttpResponse:
    """Do it and lead back to the proposal; where it is refused, say why beside what was typed."""
    is_sent = form.is_valid() and within(form, request, "settle", MOST_IN_AN_HOUR, AN_HOUR)
    if is_sent and tried(form, act):
        return redirect(found)
    stale = request.method == "POST" and bool(found.changed_meanwhile)
    context = {
        **about_plan(found.plan), "form": form, "proposal": found,
        "back": found.get_absolute_url(), **told,
    }  # fmt: skip
    return render(request, "plans/settle.html", context, status=409 if stale else 200)
