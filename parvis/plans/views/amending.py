"""Proposing an amendment of each kind; what was amended in a commitment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts
from parvis.plans.amending import What
from parvis.plans.forms import amending as forms
from parvis.plans.labels_amending import NAMES
from parvis.plans.models import Commitment, Milestone, Plan, Proposal
from parvis.plans.rules import amending as rules
from parvis.plans.views.comparing import chosen, compared
from parvis.plans.views.hands import about, about_plan, commitment_of, hand_of, plan_of
from parvis.plans.views.marked import field_of
from parvis.plans.views.writing import milestone_named, next_number
from parvis.record import clock
from parvis.record.validators import revalidated

ROWS = 10  # amendments on a page
MOST_IN_AN_HOUR = 30  # proposals by one person
HEADINGS = {
    What.TEXTS: gettext_lazy("Propose to amend commitment {number}"),
    What.STEP_ADDED: gettext_lazy("Propose a milestone more for commitment {number}"),
    What.STEP_WORDS: gettext_lazy("Propose other words for a milestone of commitment {number}"),
    What.TERM: gettext_lazy("Propose another term for commitment {number}"),
    What.WITHDRAWN: gettext_lazy("Propose to withdraw commitment {number} from the plan"),
}


@require_safe
@revalidated(chain="member")
def amendments(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """List what was amended in a commitment, the latest first, and what is proposed."""
    found = get_object_or_404(Commitment.objects.for_naming(), plan__member__slug=member, code=code)
    every = found.amendments.select_related(
        "edition", "proposal__plan__member", "decision__forum__member"
    ).defer("edition__content").order_by("-decided_on", "-pk")  # fmt: skip
    page = Paginator(every, ROWS).get_page(request.GET.get("page"))
    rows = [(one, [NAMES[name] for name in one.fields]) for one in page]
    context = {
        **about(found), "member_name": field_of(found.plan.member, "name"), "page": page,
        "rows": rows, "waiting": Proposal.objects.about(found).waiting().count(),
    }  # fmt: skip
    return render(request, "plans/amendments.html", context)


@both_ways
@for_a_person
def amend(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Propose that texts of a commitment read otherwise (AP-X1)."""
    found = commitment_of(member, code)
    by = _proposer(person, found.plan, found)
    form = forms.AmendTexts(
        request.POST or None, of=found, again=_again(request, found.plan, What.TEXTS)
    )
    if form.is_valid() and within(form, request, "amend", MOST_IN_AN_HOUR, AN_HOUR):
        told = {name: form.cleaned_data[name] for name in ("reason", "version")}
        try:
            made = tried(form, lambda: acts.propose_amendment(
                found.plan, What.TEXTS, chosen(form, request.POST), by=by, commitment=found,
                language=found.language, **told,
            ))  # fmt: skip
        except ChangedMeanwhile as meanwhile:
            return compared(request, form, meanwhile.now)
        if made:
            return redirect(made)
    return _shown(request, form, What.TEXTS, about(found))


@both_ways
@for_a_person
def amend_otherwise(
    request: HttpRequest, person: Person, member: str, code: str, what: str
) -> HttpResponse:
    """Propose another amendment of a commitment: a milestone, its words, the term, its withdrawal."""
    if what not in _FORMS:
        raise Http404
    kind, found = What(what), commitment_of(member, code)
    by = _proposer(person, found.plan, found)
    milestone = milestone_named(found, request.GET.get("milestone", ""))
    if (kind is What.STEP_WORDS) != (milestone is not None):
        raise Http404
    again = _again(request, found.plan, kind)
    form = _FORMS[kind](request.POST or None, found, milestone, again)
    return _proposed(request, form, kind, found.plan, found, milestone, by)


@both_ways
@for_a_person
def propose_commitment(
    request: HttpRequest, person: Person, member: str, number: int
) -> HttpResponse:
    """Propose that a commitment be added to a submitted plan."""
    plan = plan_of(member, number)
    by = _proposer(person, plan, None)
    form = forms.AddCommitment(
        request.POST or None, plan=plan, again=_again(request, plan, What.ADDED)
    )
    return _proposed(request, form, What.ADDED, plan, None, None, by)


_Maker = Callable[[Any, Commitment, Any, dict[str, str]], forms.Proposing]
_FORMS: dict[str, _Maker] = {
    What.STEP_ADDED: lambda asked, found, _step, again: forms.AddStep(
        asked, of=found, number=next_number(found), again=again
    ),
    What.STEP_WORDS: lambda asked, found, step, again: forms.AmendStep(
        asked, of=found, milestone=step, again=again
    ),
    What.TERM: lambda asked, found, _step, again: forms.AmendTerm(asked, of=found, again=again),
    What.WITHDRAWN: lambda asked, found, _step, again: forms.WithdrawCommitment(
        asked, of=found, again=again
    ),
}


def _proposer(person: Person, plan: Plan, commitment: Commitment | None) -> Hand:
    """Return the hand of who may propose; raise `Refused` where a person may not."""
    by = hand_of(person, rules.PROPOSERS, commitment.place if commitment else plan.place)
    rules.may_propose(by, plan, commitment, clock.today()).enforce()
    return by


def _again(request: HttpRequest, plan: Plan, what: What) -> dict[str, str]:
    """Return what an earlier proposal said, where `?again=` names one to be proposed again."""
    asked = request.GET.get("again", "")
    if not asked.isascii() or not asked.isdecimal() or len(asked) > 6:
        return {}
    earlier = plan.proposals.public().filter(number=int(asked), what=what).first()
    return dict(earlier.after) if earlier else {}


def _proposed(
    request: HttpRequest, form: forms.Proposing, what: What, plan: Plan,
    commitment: Commitment | None, milestone: Milestone | None, by: Hand,
) -> HttpResponse:  # fmt: skip
    """Propose what was typed; where it is refused, or another was quicker, show it again."""
    status = 200
    if form.is_valid() and within(form, request, "amend", MOST_IN_AN_HOUR, AN_HOUR):
        told = form.cleaned_data
        language = told.get("language") or (commitment.language if commitment else "")
        try:
            made = tried(form, lambda: acts.propose_amendment(
                plan, what, form.after(), reason=told["reason"], language=language, by=by,
                commitment=commitment, milestone=milestone, version=told.get("version"),
            ))  # fmt: skip
            if made:
                return redirect(made)
        except ChangedMeanwhile as meanwhile:
            form.of_version(meanwhile.now.version)
            status = 409
    named = about(commitment) if commitment else about_plan(plan)
    return _shown(request, form, what, {**named, "milestone": milestone}, status)


def _shown(
    request: HttpRequest, form: Form, what: What, named: dict[str, Any], status: int = 200
) -> HttpResponse:
    commitment = named.get("commitment")
    heading = (
        HEADINGS[what].format(number=commitment.number) if commitment
        else _("Propose a commitment more for the plan")
    )  # fmt: skip
    context = {
        **named, "form": form, "what": str(what), "heading": heading,
        "months": settings.AMENDMENT_MONTHS,
        "button": _("Propose it"), "until": rules.last_day(named["plan"]),
    }  # fmt: skip
    return render(request, "plans/propose.html", context, status=status)
