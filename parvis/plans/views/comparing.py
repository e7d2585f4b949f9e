"""Of two who write in a commitment at once, the second is shown both versions and chooses."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from parvis.people.models import Person
from parvis.people.views.describing import MINE, THEIRS, Differing
from parvis.plans import verbs
from parvis.plans.forms.writing import Write
from parvis.plans.models import Commitment
from parvis.plans.views.hands import about
from parvis.record.acts import SIGNED
from parvis.record.models import Entry

CHANGES = (
    verbs.COMMITMENT_REWORDED, verbs.COMMITMENT_AMENDED, verbs.PARTNERS_NAMED,
    verbs.MILESTONE_ADDED, verbs.MILESTONE_CHANGED, verbs.MILESTONE_REMOVED,
)  # fmt: skip


def chosen(form: Write, asked: Any) -> dict[str, str]:
    """Return the texts to be changed: those for which what stands was not preferred."""
    if asked.get("keep") == MINE:
        return form.typed()
    return {
        name: text for name, text in form.typed().items()
        if asked.get(f"choose-{name}") != THEIRS
    }  # fmt: skip


def compared(request: HttpRequest, form: Write, now: Commitment) -> HttpResponse:
    """Show what stands now beside what was typed, and let the second person choose, text by text."""
    typed, labels = form.typed(), form.labels()
    differing = [
        Differing(
            name, labels[name], getattr(now, name), form[name],
            request.POST.get(f"choose-{name}", MINE if name in form.changed_data else THEIRS) == MINE,
        )
        for name in typed if typed[name] != getattr(now, name)
    ]  # fmt: skip
    shown = {"version", *(one.name for one in differing)}
    changed_by, changed_at = _last_change(now)
    context = {
        **about(now), "form": form, "differing": differing, "changed_by": changed_by,
        "changed_at": changed_at, "same": [form[name] for name in form.fields if name not in shown],
    }  # fmt: skip
    return render(request, "plans/compared.html", context, status=409)


def _last_change(commitment: Commitment) -> tuple[str, datetime | None]:
    """Return who changed a commitment last, and when, as far as the record knows."""
    told = Entry.objects.about(commitment).filter(verb__in=[verb.name for verb in CHANGES])
    entry = told.order_by("-number").first()
    if entry is None:
        return "", None
    key = entry.facts.get(SIGNED, "")
    return Person.known_as([key]).get(key, "") or entry.actor, entry.at
