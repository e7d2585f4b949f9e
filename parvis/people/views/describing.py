"""Change what an organisation says of itself; of two who do so at once, the second chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.moderation.acts import wait_if_needed
from parvis.moderation.grounds import Why
from parvis.moderation.waiting import reason_to_wait
from parvis.people import acts, rules, verbs
from parvis.people.acts import ChangedMeanwhile
from parvis.people.forms.organisations import Describe
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Organisation, Person
from parvis.people.rights import Hand
from parvis.people.views import doing
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.organisations import seen_by
from parvis.record import clock
from parvis.record.acts import SIGNED
from parvis.record.models import Entry
from parvis.texts.reading import name_of
from parvis.ui.lists import listed

MINE, THEIRS = "mine", "theirs"
MOST_IN_AN_HOUR = 60  # changes by one person


@dataclass(frozen=True)
class Differing:
    """One field that says two things: what stands now, and what was typed, in its control."""

    name: str
    label: str
    stands: str
    field: BoundField
    keeps_mine: bool


@both_ways
@for_a_person
def describe(request: HttpRequest, person: Person, member: str, slug: str) -> HttpResponse:
    """Change an organisation's own words, by who belongs to it."""
    found = seen_by(person, member, slug)
    by = doing.own_hand(person)
    rules.may_describe(by, found, clock.today()).enforce()
    form = Describe(request.POST or None, of=found)
    if form.is_valid() and within(form, request, "describe", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            changes, version = chosen(form, request.POST), form.cleaned_data["version"]
            made = _described(found, changes, version, by)
            return redirect(made if made.is_public else "people:my")
        except ChangedMeanwhile as meanwhile:
            return compared(request, form, meanwhile.now)
    context = {
        "organisation": found, "member": found.member, "form": form,
        "heading": _("What {name} says of itself").format(name=found.name),
        "button": _("Save"), "back": found.get_absolute_url(),
        "lede": _("What it said before is kept in the record."),
    }  # fmt: skip
    return render(request, "people/form.html", context)


@transaction.atomic
def _described(
    organisation: Organisation, changes: dict[str, Any], version: int, by: Hand
) -> Organisation:
    """Change its words; those that meet a list wait. That its author is new hides nothing."""
    made = acts.describe(organisation, changes, version=version, by=by)
    texts, member = doing.texts_of(made), organisation.member
    reason = reason_to_wait(by, member, texts, made)
    is_changed = made.version > version
    if is_changed and made.is_public and reason and reason.why is not Why.FIRST_POST:
        wait_if_needed(made, by=by, member=member, texts=texts)
    return made


def chosen(form: Describe, asked: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields to be changed: those for which what stands was not preferred."""
    if asked.get("keep") == MINE:
        return form.typed()
    return {
        name: value for name, value in form.typed().items()
        if asked.get(f"choose-{name}") != THEIRS
    }  # fmt: skip


def compared(request: HttpRequest, form: Describe, now: Organisation) -> HttpResponse:
    """Show what stands now beside what was typed, and let the second person choose, field by field."""
    typed, labels = form.typed(), form.labels()
    differing = [
        Differing(name, labels[name], in_words(name, getattr(now, name)), form[name],
                  request.POST.get(f"choose-{name}", MINE if name in form.changed_data else THEIRS)
                  == MINE)
        for name in typed if typed[name] != getattr(now, name)
    ]  # fmt: skip
    shown = {one.name for one in differing}
    changed_by, changed_at = last_change(now)
    context = {
        "organisation": now, "member": now.member, "form": form, "differing": differing,
        "same": [form[name] for name in typed if name not in shown],
        "changed_by": changed_by, "changed_at": changed_at,
    }  # fmt: skip
    return render(request, "people/compared.html", context, status=409)


def last_change(organisation: Organisation) -> tuple[str, datetime | None]:
    """Return who described an organisation last, and when, as far as the record knows."""
    told = Entry.objects.about(organisation).filter(verb=verbs.DESCRIBED.name)
    entry = told.order_by("-number").first()
    if entry is None:
        return "", None
    key = entry.facts.get(SIGNED, "")
    return Person.known_as([key]).get(key, ""), entry.at


def in_words(name: str, value: Any) -> str:
    """Write what a field holds: a text, a list, or languages by their names."""
    if name == "language":
        return name_of(value) if value else ""
    if name == "languages":
        return listed(name_of(code) for code in value)
    return listed(value) if isinstance(value, list) else str(value)
