"""Writing one commitment while its plan is drafted: its texts, partners and milestones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.forms.writing import Drop, Partners, Step, Write, partners_in
from parvis.plans.models import Commitment, Milestone
from parvis.plans.rules import AUTHORS
from parvis.plans.views.comparing import chosen, compared
from parvis.plans.views.guide import guide_of
from parvis.plans.views.hands import about, commitment_of, hand_of, writer_of
from parvis.plans.views.languages import others_of

MOST_IN_AN_HOUR = 120  # changes by one person


@both_ways
@for_a_person
def write(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Write the texts of a commitment, with the guide beside each."""
    found = commitment_of(member, code)
    by = writer_of(person, found)
    rules.may_word(by, found).enforce()
    form = Write(request.POST or None, of=found)
    if form.is_valid() and within(form, request, "write", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            if _reworded(found, form, request, by):
                return redirect("plans:write", member=member, code=found.code)
        except ChangedMeanwhile as meanwhile:
            return compared(request, form, meanwhile.now)
    by_field, of_the_steps = guide_of(found, form.reads())
    context = {
        **about(found), "form": form, "of_the_steps": of_the_steps,
        "fields": [(field, by_field.get(field.name, [])) for field in form.visible_fields()],
        "origins": found.origins.select_related("contribution"), "languages_of": others_of(found),
        "may_drop": rules.may_draft(hand_of(person, AUTHORS, found.place), found.plan),
    }  # fmt: skip
    return render(request, "plans/write.html", context)


def _reworded(found: Commitment, form: Write, request: HttpRequest, by: Hand) -> bool:
    """Change the texts that were chosen; say so. Raises `ChangedMeanwhile`."""
    texts, version = chosen(form, request.POST), form.cleaned_data["version"]
    is_done = not texts or tried(
        form, lambda: acts.reword(found, texts, by=by, version=version) or True
    )
    if is_done:
        messages.success(request, _("It is saved. What the texts said before is kept."))
    return bool(is_done)


@both_ways
@for_a_person
def partners(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Name who carries a commitment."""
    found = commitment_of(member, code)
    by = writer_of(person, found)
    rules.may_word(by, found).enforce()
    form = Partners(request.POST or None, of=found)
    if form.is_valid() and within(form, request, "write", MOST_IN_AN_HOUR, AN_HOUR):
        takings, version = partners_in(form.cleaned_data), form.cleaned_data["version"]
        named = partial(acts.name_partners, found, takings, by=by, version=version)
        if unless_changed(form, named):
            return redirect("plans:write", member=member, code=found.code)
    context = {
        **about(found), "form": form, "heading": _("Who carries this commitment"),
        "button": _("Save"),
    }  # fmt: skip
    return render(request, "plans/form.html", context)


def unless_changed(form: Form, act: Callable[[], object]) -> bool:
    """Do an act; where it is refused, or another was quicker, say so in the form and keep it."""
    try:
        return bool(tried(form, lambda: act() or True))
    except ChangedMeanwhile as meanwhile:
        form.add_error(None, _(
            "Somebody changed this commitment while you were writing. Nothing was saved; what you "
            "typed is still here. Look at the commitment, then send it again."
        ))  # fmt: skip
        typed = cast(QueryDict, form.data).copy()
        typed["version"] = str(meanwhile.now.version)
        form.data = typed
        return False


@both_ways
@for_a_person
def milestone(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Add a milestone, or change or remove the one that `?number=` names."""
    found = commitment_of(member, code)
    by = writer_of(person, found)
    rules.may_word(by, found).enforce()
    known = milestone_named(found, request.GET.get("number", ""))
    form = Step(request.POST or None, of=found, milestone=known, number=next_number(found))
    is_sent = form.is_valid() and within(form, request, "write", MOST_IN_AN_HOUR, AN_HOUR)
    if is_sent and unless_changed(form, lambda: _set(found, known, form, request, by)):
        return redirect("plans:write", member=member, code=found.code)
    heading = _("Milestone {number}").format(number=known.number) if known else _("A new milestone")
    context = {
        **about(found), "form": form, "milestone": known, "heading": heading, "button": _("Save"),
    }  # fmt: skip
    return render(request, "plans/milestone.html", context)


def _set(
    found: Commitment, known: Milestone | None, form: Step, request: HttpRequest, by: Hand
) -> None:
    told, version = form.told(), form.cleaned_data["version"]
    if known is None:
        acts.add_milestone(found, by=by, language=found.language, **told)
    elif "remove" in request.POST:
        acts.remove_milestone(known, by=by, version=version)
    else:
        acts.change_milestone(known, told, by=by, version=version)


def milestone_named(commitment: Commitment, number: str) -> Milestone | None:
    """Return the milestone of a number, none where no number is named, 404 where it has no such one."""
    if not number:
        return None
    for one in commitment.milestones.all():
        if one.number == number:
            one.commitment = commitment
            return one
    raise Http404


def next_number(commitment: Commitment) -> str:
    """Propose the first number that no milestone has: 4.3 in commitment 4."""
    taken = {one.number for one in commitment.milestones.all()}
    count = 1
    while (number := f"{commitment.number}.{count}"[:20]) in taken and count <= len(taken):
        count += 1
    return number


@both_ways
@for_a_person
def drop(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Drop a commitment from a plan that is drafted, with a reason."""
    found = commitment_of(member, code)
    by = hand_of(person, AUTHORS, found.place)
    rules.may_draft(by, found.plan).enforce()
    form = Drop(request.POST or None)
    if form.is_valid() and within(form, request, "write", MOST_IN_AN_HOUR, AN_HOUR):
        reason = form.cleaned_data["reason"]
        if tried(form, lambda: acts.drop(found, reason=reason, by=by) or True):
            return redirect(found)
    context = {
        **about(found), "form": form, "button": _("Drop it"),
        "heading": _("Drop commitment {number} from the plan").format(number=found.number),
        "lede": _("Its page stays, with what was written and the reason."),
    }  # fmt: skip
    return render(request, "plans/form.html", context)
