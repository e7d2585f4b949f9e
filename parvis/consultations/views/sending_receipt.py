"""The receipt of a contribution: public, permanent, without a word of what waits."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.models import Contribution
from parvis.consultations.naming import author_of
from parvis.consultations.views.sending_parts import page_of
from parvis.moderation import tombstones
from parvis.moderation.grounds import State
from parvis.moderation.rules import state
from parvis.moderation.things import told_in
from parvis.plans.views.trail import record_address
from parvis.record.validators import revalidated


@require_safe
@revalidated(chain="member")
def receipt(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show that a contribution was received: its number, its moment, its entry in the record."""
    found = get_object_or_404(
        Contribution.objects.for_reading(), member__slug=member, number=number
    )
    page = {**told(found), "again": "again" in request.GET}
    return render(request, "consultations/receipt.html", page)


def waits(contribution: Contribution) -> bool:
    """Say whether a contribution waits until a moderator has read it."""
    return state(contribution) is State.WAITING


def told(found: Contribution) -> dict[str, Any]:
    """Return what the receipt tells, of what waits without a word of it."""
    entry = told_in(found)
    return {
        **page_of(found.consultation), "contribution": found, "author": author_of(found),
        "entry": entry, "record": record_address(found),
        "stone": tombstones.of_one(found), "waits": waits(found),
        "fingerprint": entry.facts.get("digest", "") if entry else found.fingerprint,
    }  # fmt: skip
