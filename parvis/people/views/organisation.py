"""The public page of an organisation."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.coalitions.views.brought import brought_by
from parvis.home import feed
from parvis.members.views.member import site_of
from parvis.moderation.views.gone import gone
from parvis.people.labels import ROLES
from parvis.people.models import Affiliation, Grant, Organisation
from parvis.people.roles import Role
from parvis.people.views.doing import names_of_places
from parvis.record import clock
from parvis.record.models import Entry
from parvis.record.validators import revalidated

ACTS = 10


@require_safe
@revalidated(chain="member")
def organisation(request: HttpRequest, member: str, slug: str) -> HttpResponse:
    """Show one organisation: what it says of itself, who belongs to it, its latest acts."""
    kept = Organisation.objects.select_related("member", "verified_by")
    found = get_object_or_404(kept, member__slug=member, slug=slug)
    if not found.is_public:
        return gone(request, found, found.member)
    today = clock.today()
    belong = Affiliation.objects.current(today).filter(organisation=found).select_related("person")
    grants = list(Grant.objects.not_over(today).filter(organisation=found).for_reading())
    places = names_of_places(grants)
    signed = Q(actor_key=slug) & ~Q(actor="")
    about = Q(subject_kind=found.record_kind, subject_key=slug)
    entries = Entry.objects.of(member).public().filter(signed | about).order_by("-number")
    context = {
        "organisation": found,
        "member": found.member,
        "member_name": found.member.text("name").words,
        "site": site_of(found.website),
        "belong": belong,
        "held": [(ROLES[Role(one.role)], places.get(one.place, ""), one) for one in grants],
        "rows": feed.rows(entries[:ACTS]),
        **brought_by(found, today),
        "today": today,
    }
    return render(request, "people/organisation.html", context)
