"""What several pages of this room share: skills in words, who may act, forms that are shown again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from parvis.coalitions.labels import SKILLS
from parvis.coalitions.law.skills import in_order
from parvis.coalitions.models import Coalition
from parvis.consultations.naming import organisations_for
from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.people.roles import SOCIETY
from parvis.plans.models import Commitment
from parvis.record import clock
from parvis.rulings import denied

MOST_IN_AN_HOUR = 30  # acts of one kind by one person
PLANS_OFFERED = 2  # the latest plans of a member, around whose commitments one joins forces
RESERVED = {"skills", "new"}  # steps of addresses that stand where a slug would


def in_words(skills: Iterable[str]) -> list[str]:
    """Return skills in words, in the order of the list."""
    return [str(SKILLS[code]) for code in in_order(skills)]


def coalition_of_page(member: str, slug: str) -> Coalition:
    """Return a coalition that everybody sees, or 404."""
    seen = Coalition.objects.public().for_reading()
    return get_object_or_404(seen, member__slug=member, slug=slug)


def of_society(person: Person, member: Member) -> dict[str, Organisation]:
    """Return the organisations of society for which a person acts; refuse where there is none."""
    every = organisations_for(person, member, clock.today())
    found = {slug: one for slug, one in every.items() if one.side in SOCIETY}
    if not found:
        denied(
            _("Those join forces who belong to an organisation of society of {member}.").format(
                member=member.text("name")
            )
        ).enforce()
    return found


def of_the_coalition(person: Person, coalition: Coalition) -> dict[str, Organisation]:
    """Return the organisations of a coalition for which a person acts; refuse where there is none."""
    today = clock.today()
    every = organisations_for(person, coalition.member, today)
    there = set(coalition.members_on(today).values_list("slug", flat=True))
    found = {slug: one for slug, one in every.items() if slug in there}
    if not found:
        denied(_("Only those do this who belong to one of its organisations.")).enforce()
    return found


def commitments_of(member: Member, also: Iterable[str] = ()) -> dict[str, Commitment]:
    """Return the commitments around which one can join forces, by their codes; with some others."""
    numbers = member.plans.order_by("-number").values_list("number", flat=True)[:PLANS_OFFERED]
    every = Commitment.objects.standing().for_naming().filter(plan__member=member)
    offered = every.filter(plan__number__in=list(numbers)) | every.filter(code__in=list(also))
    return {one.code: one for one in offered.order_by("-plan__number", "order", "pk")}


def shown(
    request: HttpRequest, member: Member, form: Form, *, heading: str, button: str, back: str,
    lede: str = "", meanwhile: str = "", **more: Any,
) -> HttpResponse:  # fmt: skip
    """Show a page with one form; `meanwhile` says what somebody else changed since it was read."""
    context = {
        "member": member, "form": form, "heading": heading, "button": button, "back": back,
        "lede": lede, "meanwhile": meanwhile, **more,
    }  # fmt: skip
    return render(request, "coalitions/form.html", context, status=409 if meanwhile else 200)


def shown_again(request: HttpRequest, form: Form, version: int) -> str:
    """Keep what was typed beside what stands now, to be sent anew; say that somebody was faster."""
    form.data = request.POST.copy()
    form.data["version"] = str(version)
    return _(
        "Somebody changed it meanwhile. What you typed is still below: look at what stands now, "
        "change it, and send it again."
    )
