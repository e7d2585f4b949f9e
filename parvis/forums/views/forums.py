"""The way to the forums of a member: straight to the one it has, or a list of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.forums.coming import forums_of
from parvis.members.models import Member
from parvis.record.validators import revalidated


@require_safe
@revalidated(chain="member")
def forums(request: HttpRequest, member: str) -> HttpResponse:
    """Lead to the forum of a member; list them where there are several, or say that there is none."""
    found = get_object_or_404(Member.objects.for_reading(), slug=member)
    rows = forums_of(found)
    if len(rows) == 1:
        return HttpResponseRedirect(rows[0].get_absolute_url())
    context = {"member": found, "rows": rows}
    return render(request, "forums/forums.html", context)
