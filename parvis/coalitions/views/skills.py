"""Who brings what, who seeks what, and what commitments need: a table that can be cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from parvis.coalitions.labels import SKILLS
from parvis.coalitions.models import Need, Offer
from parvis.coalitions.views.facts import Named, named
from parvis.coalitions.views.parts import in_words
from parvis.forums.views.cuts import Cut
from parvis.members.models import Member
from parvis.plans.views.marked import Marked, field_of
from parvis.record.validators import revalidated
from parvis.ui.voices import VOICES

PER_PAGE, MOST_NEEDS = 25, 40
WAYS: dict[str, tuple[Promise, Callable[[Offer], list[str]]]] = {
    "brings": (gettext_lazy("Who brings it"), lambda one: one.brings),
    "seeks": (gettext_lazy("Who seeks it"), lambda one: one.seeks),
}


@dataclass(frozen=True)
class Row:
    """One organisation: what it brings and seeks, on what it works and where."""

    offer: Offer
    brings: list[str]
    seeks: list[str]
    areas: list[str]
    also: list[Marked]


@dataclass(frozen=True)
class NeedRow:
    """One commitment, and what it needs."""

    commitment: Named
    skills: list[str]
    also: Marked | None


@require_safe
@revalidated(chain="member")
def skills(request: HttpRequest, member: str) -> HttpResponse:
    """Show organisations with what they bring and seek, cut to a skill, a side, a policy area."""
    here = get_object_or_404(Member, slug=member)
    offers = list(Offer.objects.for_reading().of(here))
    offered = cuts(offers, request.GET)
    page = Paginator(cut_to(offers, offered), PER_PAGE).get_page(request.GET.get("page"))
    needs = _needs(here, offered[0].chosen)
    context = {
        "member": here, "offered": [one for one in offered if one.options], "page": page,
        "rows": [row_of(one) for one in page], "needs": needs[:MOST_NEEDS],
        "more": max(0, len(needs) - MOST_NEEDS), "chosen": offered[0].in_words,
    }  # fmt: skip
    return render(request, "coalitions/skills.html", context)


def cuts(offers: Iterable[Offer], asked: Mapping[str, str]) -> list[Cut]:
    """Return what can be chosen from, with what was; the skill first. No query."""
    found = list(offers)
    areas = {area.slug: str(area.text("name")) for one in found for area in one.areas.all()}
    sides = {one.organisation.side for one in found}
    options = [
        ("skill", _("Skill"), [(str(code), str(name)) for code, name in SKILLS.items()]),
        ("way", _("Which way"), [(code, str(name)) for code, (name, _read) in WAYS.items()]),
        ("side", _("Side"), [(side, str(VOICES[side][1])) for side in VOICES if side in sides]),
        ("area", _("Policy area"), sorted(areas.items(), key=lambda one: one[1])),
    ]
    return [Cut(name, label, choices, asked.get(name, "")) for name, label, choices in options]


def cut_to(offers: Iterable[Offer], offered: Iterable[Cut]) -> list[Offer]:
    """Keep the offers that fit what was chosen."""
    chosen = {one.name: one.chosen for one in offered if one.in_words}
    ways = [WAYS[chosen["way"]][1]] if "way" in chosen else [read for _name, read in WAYS.values()]
    kept = list(offers)
    if "skill" in chosen:
        kept = [one for one in kept if any(chosen["skill"] in read(one) for read in ways)]
    elif "way" in chosen:
        kept = [one for one in kept if ways[0](one)]
    if "side" in chosen:
        kept = [one for one in kept if one.organisation.side == chosen["side"]]
    if "area" in chosen:
        kept = [one for one in kept if chosen["area"] in {area.slug for area in one.areas.all()}]
    return kept


def row_of(offer: Offer) -> Row:
    """Return an offer as a row shows it."""
    areas = [str(area.text("name")) for area in offer.areas.all()]
    also = [field_of(offer, name) for name in ("brings_also", "regions") if getattr(offer, name)]
    return Row(offer, in_words(offer.brings), in_words(offer.seeks), areas, also)


def _needs(member: Member, skill: str) -> list[NeedRow]:
    """Return what commitments need, of one skill where one is chosen. One query."""
    found = Need.objects.for_reading().filter(commitment__plan__member=member)
    kept = [one for one in found if skill not in SKILLS or skill in one.skills]
    return [
        NeedRow(
            named([one.commitment])[0], in_words(one.skills),
            field_of(one, "also") if one.also else None,
        )
        for one in kept
    ]  # fmt: skip
