"""How a member moderates: the switch of the waiting room, its own rules, its lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.moderation import acts
from parvis.moderation.forms import PatternForm, SupplementForm, SwitchForm
from parvis.moderation.models import Arrangement, Pattern
from parvis.moderation.views.queue import moderator_of
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.models import Person
from parvis.people.places import THE_HOUSE
from parvis.people.rights import Hand, hand_for
from parvis.people.roles import Role
from parvis.people.views.asking import both_ways, for_a_person
from parvis.record import clock
from parvis.rulings import Refused


@both_ways
@for_a_person
def arrange(request: HttpRequest, person: Person, member: str) -> HttpResponse:
    """Show the arrangement of a member to its moderators, and change one part of it."""
    whose = get_object_or_404(Member, slug=member)
    hand = moderator_of(person, whose)
    unit = hand_for(person, (Role.SUPPORT_UNIT,), THE_HOUSE, clock.today())
    arranged = Arrangement.of(whose)
    sent = request.POST.get("part", "") if request.method == "POST" else ""
    forms = _forms(request, arranged, sent, may_be_for_all=unit is not None)
    context = {"member": whose, "arrangement": arranged, "part": sent, "meanwhile": None}
    if sent == "unlist":
        _unlist(request, whose, unit or hand)
        return redirect(request.path)
    if sent in forms and forms[sent].is_valid():
        try:
            _PARTS[sent](whose, forms[sent].cleaned_data, unit or hand)
        except Refused as refusal:
            forms[sent].add_error(None, str(refusal))
        except ChangedMeanwhile as other:
            forms[sent].data = {**request.POST.dict(), "version": str(other.now.version)}
            context["meanwhile"] = other.now
        else:
            messages.success(request, _("The change is made, and in the record."))
            return redirect(request.path)
    listed = Pattern.objects.over(whose).in_force()
    status = 409 if context["meanwhile"] else 200
    page = {**context, "forms": forms, "listed": listed, "keeps_all": unit is not None}
    return render(request, "moderation/settings.html", page, status=status)


def _forms(
    request: HttpRequest, arranged: Arrangement, sent: str, *, may_be_for_all: bool
) -> dict[str, Form]:
    """Return the three forms of the page; the one that was sent holds what was typed."""

    def typed(part: str) -> Any:
        return request.POST if sent == part else None

    written = {
        "text": arranged.supplement, "language": arranged.language or get_language(),
        "version": arranged.version,
    }  # fmt: skip
    waits = {"first_posts_wait": "yes" if arranged.first_posts_wait else "no"}
    return {
        "switch": SwitchForm(typed("switch"), initial=waits, auto_id="switch_%s"),
        "supplement": SupplementForm(typed("supplement"), initial=written, auto_id="rules_%s"),
        "list": PatternForm(typed("list"), may_be_for_all=may_be_for_all, auto_id="list_%s"),
    }


def _switch(member: Member, asked: dict[str, Any], by: Hand) -> None:
    acts.switch(member, first_posts_wait=asked["first_posts_wait"], by=by)


def _supplement(member: Member, asked: dict[str, Any], by: Hand) -> None:
    acts.supplement(member, by=by, **asked)


def _list(member: Member, asked: dict[str, Any], by: Hand) -> None:
    whose = None if asked.pop("for_all", False) else member
    acts.list_pattern(whose, by=by, **asked)


_PARTS: dict[str, Callable[[Member, dict[str, Any], Hand], None]] = {
    "switch": _switch, "supplement": _supplement, "list": _list,
}  # fmt: skip


def _unlist(request: HttpRequest, member: Member, by: Hand) -> None:
    number = request.POST.get("pattern", "")
    if not number.isdecimal() or len(number) > 18:
        raise Http404
    acts.unlist(get_object_or_404(Pattern.objects.over(member), pk=int(number)), by=by)
    messages.success(request, _("The change is made, and in the record."))
