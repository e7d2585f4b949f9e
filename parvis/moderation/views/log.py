"""The public log of decisions, and each of them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from parvis.home import atoms, feed
from parvis.members.models import Member
from parvis.moderation import things
from parvis.moderation.labels import DECIDED
from parvis.moderation.models import Arrangement, Decision
from parvis.moderation.verbs import BEGINNING
from parvis.record.models import Entry
from parvis.record.validators import revalidated

ON_A_PAGE = 30
IN_A_FEED = 50


@require_safe
@revalidated(chain="member")
def log(request: HttpRequest, member: str) -> HttpResponse:
    """Show the decisions of a member, the latest first, all or those of one kind."""
    whose = get_object_or_404(Member, slug=member)
    kind = request.GET.get("decided", "")
    kind = kind if kind in DECIDED else ""
    decisions = Decision.objects.of(member).for_reading().latest_first()
    kept = decisions.filter(kind=kind) if kind else decisions
    context = {
        "member": whose,
        "arrangement": Arrangement.of(whose),
        "kinds": list(DECIDED.items()),
        "kind": kind,
        "page": Paginator(kept, ON_A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "moderation/log.html", context)


@require_safe
@revalidated(chain="member")
def atom(request: HttpRequest, member: str) -> HttpResponse:
    """Offer the latest acts of moderation as an Atom feed."""
    whose = get_object_or_404(Member, slug=member)
    entries = Entry.objects.of(member).public().filter(verb__startswith=BEGINNING)
    told = feed.rows(entries.order_by("-number")[:IN_A_FEED])
    page = reverse("moderation:log", args=[member])
    return atoms.feed_of(request, told, whose=whose.text("name").words, page=page)


@require_safe
@revalidated(chain="member")
def decision(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show one decision, what came after it, and the way to appeal."""
    whose = get_object_or_404(Member, slug=member)
    decisions = Decision.objects.of(member).for_reading()
    found = get_object_or_404(decisions, number=number)
    thing = things.find(*found.subject)
    context = {
        "member": whose,
        "decision": found,
        "thing": thing,
        "later": decisions.about_same(found).filter(pk__gt=found.pk).order_by("pk"),
    }
    return render(request, "moderation/decision.html", context)
