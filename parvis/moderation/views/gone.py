"""The page of a thing that the public does not see: its tombstone, or nothing."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from parvis.members.models import Member
from parvis.moderation import tombstones
from parvis.moderation.things import Thing


def gone(request: HttpRequest, thing: Thing, member: Member) -> HttpResponse:
    """Answer 410 with the tombstone of a hidden thing; what waits or was kept out is a 404."""
    stone = tombstones.of_one(thing)
    if stone is None:
        raise Http404
    return render(request, "moderation/gone.html", {"stone": stone, "member": member}, status=410)
