"""One case: what was written, what was said of it, what was decided, and the form to decide."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.moderation import acts, rules, things
from parvis.moderation.forms import DecisionForm
from parvis.moderation.grounds import POSSIBLE, Kind, state_of
from parvis.moderation.labels import CHOICES, STATES, THINGS
from parvis.moderation.models import Complaint, Decision, Waiting
from parvis.moderation.models.decision import decided_kinds
from parvis.moderation.things import Thing
from parvis.moderation.views.queue import moderator_of
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.record import clock


@both_ways
@for_a_person
def case(request: HttpRequest, person: Person, member: str, kind: str, key: str) -> HttpResponse:
    """Show a case to a moderator, and take the decision."""
    whose = get_object_or_404(Member, slug=member)
    moderator_of(person, whose)
    thing = things.find(member, kind, key)
    if thing is None:
        raise Http404
    told = _told(whose, thing)
    offered = rules.kinds_for(person, thing, clock.today(), POSSIBLE[told["state"]])
    may = {one: hand for one, hand, _ruling in offered if hand}
    form = _form(request, may, told)
    meanwhile = None
    if form.is_valid():
        try:
            _decide(form, thing, may)
        except acts.DecidedMeanwhile as other:
            meanwhile = other.now
            form = _form(request, may, told, seen=str(other.now.number))
        except acts.RewordedMeanwhile:
            told = _told(whose, thing)
            form = _form(request, may, told, words=things.digest_of(thing))
            form.add_error(None, _("The words were changed since you read them. Read them again."))
        else:
            messages.success(request, _("Your decision is in the log."))
            return redirect("moderation:queue", member=member)
    context = {
        **told, "form": form if may else None, "meanwhile": meanwhile,
        "denied": [(CHOICES[one], ruling.reason) for one, hand, ruling in offered if not hand],
    }  # fmt: skip
    return render(request, "moderation/case.html", context, status=409 if meanwhile else 200)


def _decide(form: DecisionForm, thing: Thing, may: dict[Kind, Hand]) -> None:
    asked = form.cleaned_data
    kind = Kind(asked["kind"])
    acts.decide(
        thing, kind, reason=asked["reason"], ground=asked["ground"], by=may[kind],
        seen=asked["seen"] or 0, read=asked["read"] or 0, words=asked["words"],
    )  # fmt: skip


def _told(member: Member, thing: Thing) -> dict[str, Any]:
    """Return what the page tells of a case."""
    decisions = list(Decision.objects.about(thing).for_reading().latest_first())
    complaints = list(Complaint.objects.about(thing).select_related("person"))
    state = state_of(thing.is_public, decided_kinds(decisions))
    return {
        "member": member,
        "thing": thing,
        "what": THINGS[thing.record_kind],
        "state": state,
        "stands": STATES[state],
        "author": things.signature_of(thing),
        "side": things.side_of(thing),
        "texts": things.words_of(thing),
        "goes_with": [(THINGS[one.record_kind], one) for one in rules.standing_with(thing)],
        "waiting": Waiting.objects.about(thing).select_related("pattern", "person").first(),
        "decisions": decisions,
        "complaints": complaints,
        "appeal": rules.open_appeal(thing),
    }


def _form(
    request: HttpRequest, may: dict[Kind, Hand], told: dict[str, Any], **now: str
) -> DecisionForm:
    """Return the form: empty, as sent, or as sent with what happened meanwhile read (`now`)."""
    decisions, complaints = told["decisions"], told["complaints"]
    read = {
        "seen": decisions[0].number if decisions else 0,
        "read": complaints[-1].pk if complaints else 0,
        "words": things.digest_of(told["thing"]),
    }
    if request.method != "POST":
        return DecisionForm(kinds=list(may), initial=read)
    return DecisionForm({**request.POST.dict(), **now}, kinds=list(may))
