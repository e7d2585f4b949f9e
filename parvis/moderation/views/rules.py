"""The published rules."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parvis.moderation.labels import EXPLAINED, GROUNDS
from parvis.moderation.models import Arrangement
from parvis.record.validators import revalidated


@require_safe
@revalidated()
def rules(request: HttpRequest) -> HttpResponse:
    """Show the rules of the house, and which members add to them."""
    added = Arrangement.objects.exclude(supplement="").select_related("member")
    context = {
        "grounds": [(GROUNDS[one], EXPLAINED[one]) for one in GROUNDS],
        "added": list(added.order_by("member__name")),
    }
    return render(request, "moderation/rules.html", context)
