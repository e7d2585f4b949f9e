"""The page of a coalition: what it is for, who belongs, who asks, and who works on the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.coalitions.labels import ADMISSIONS
from parvis.coalitions.law.belonging import Admission, Way
from parvis.coalitions.law.matching import neighbours
from parvis.coalitions.law.skills import in_order
from parvis.coalitions.models import Answer, Around, Coalition, Membership, Request
from parvis.coalitions.views.facts import Gathered, Named, gathered, named, near_ones
from parvis.coalitions.views.parts import in_words
from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.moderation.views.gone import gone
from parvis.people.models import Organisation
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.trail import record_address
from parvis.record import clock
from parvis.record.validators import revalidated

MOST_ASKED, MOST_LEFT = 40, 40


@dataclass(frozen=True)
class Belongs:
    """One organisation that belongs, or did: what it brings, what it said on leaving."""

    membership: Membership
    brings: list[str]
    is_spokes: bool
    words: Marked | None
    stone: Decision | None


@dataclass(frozen=True)
class Asked:
    """One request or invitation, with its answer, or the tombstones in their places."""

    request: Request
    words: Marked | None
    stone: Decision | None
    answer: Answer | None
    reasons: Marked | None
    answer_stone: Decision | None

    @property
    def is_invited(self) -> bool:
        """Say whether the coalition invites, and is not asked."""
        return self.request.way == Way.INVITED


@dataclass(frozen=True)
class Needed:
    """One commitment around which it stands, with what that needs."""

    commitment: Named
    needs: list[str]


@require_safe
@revalidated(chain="member")
def coalition(request: HttpRequest, member: str, coalition: str) -> HttpResponse:
    """Show one coalition, whole."""
    every = Coalition.objects.for_reading()
    found = get_object_or_404(every, member__slug=member, slug=coalition)
    if not found.is_public:
        return gone(request, found, found.member)
    today = clock.today()
    memberships = list(_memberships(found))
    asked = list(Request.objects.for_reading().filter(coalition=found)[:MOST_ASKED])
    stones = tombstones.of([*memberships, *asked, *_answers(asked)])
    context = {
        "coalition": found, "member": found.member, "name": field_of(found, "name", []),
        "purpose": field_of(found, "purpose", []), "is_open": found.admission == Admission.OPEN,
        "admission": ADMISSIONS[found.admission], "stands": found.is_in_force(today),
        "spokes": _shown(found.spokes), "founder": _shown(found.founder),
        "needs_also": field_of(found, "needs_also") if found.needs_also else None,
        "ended_because": field_of(found, "ended_because") if found.ended_because else None,
        "around": _around(found, today), **_members(found, memberships, stones),
        "asked": [one for one in (_asked(each, stones) for each in asked) if one],
        **_needs(found, memberships, gathered(found.member, today)),
        "record": record_address(found), "feed": record_address(found, "record-atom"),
    }  # fmt: skip
    return render(request, "coalitions/coalition.html", context)


def _memberships(found: Coalition) -> Any:
    every = Membership.objects.for_reading().filter(coalition=found)
    return every.select_related("organisation__member", "organisation__offer", "coalition__member")


def _answers(asked: list[Request]) -> list[Answer]:
    found = [(one, getattr(one, "answer", None)) for one in asked]
    for one, given in found:
        if given:
            given.request = one
    return [given for _one, given in found if given]


def _shown(organisation: Organisation | None) -> Organisation | None:
    return organisation if organisation and organisation.is_public else None


def _members(
    found: Coalition, memberships: list[Membership], stones: tombstones.Stones
) -> dict[str, Any]:
    seen = [one for one in memberships if one.organisation.is_public]
    told = [
        Belongs(
            one, in_words(_brings(one)), one.organisation_id == found.spokes_id,
            field_of(one, "words", []) if one.words and one.is_public else None,
            stones.get(tombstones.name_of(one)),
        )
        for one in seen
    ]  # fmt: skip
    there = [one for one in told if one.membership.until is None]
    left = [one for one in told if one.membership.until is not None]
    return {"members": there, "left": left[::-1][:MOST_LEFT]}


def _brings(one: Membership) -> list[str]:
    offer = getattr(one.organisation, "offer", None)
    return offer.brings if offer and offer.is_public else []


def _around(found: Coalition, today: date) -> list[Needed]:
    """Return around what it stands, and what those commitments need. One query."""
    held = Around.objects.on(today).for_naming().filter(coalition=found)
    rows = [one.commitment for one in held.select_related("commitment__need")]
    return [
        Needed(link, in_words(need.skills) if (need := _public_need(one)) else [])
        for one, link in zip(rows, named(rows), strict=True)
    ]


def _public_need(commitment: Any) -> Any:
    need = getattr(commitment, "need", None)
    return need if need and need.is_public else None


def _asked(one: Request, stones: tombstones.Stones) -> Asked | None:
    """Return a request as it is shown; none where it waits for a moderator, or names one not shown."""
    stone = stones.get(tombstones.name_of(one))
    if not (one.is_public or stone) or not one.organisation.is_public:
        return None
    given = getattr(one, "answer", None)
    shown = given is not None and given.is_public and given.words
    return Asked(
        one, field_of(one, "words", []) if one.is_public else None, stone, given,
        field_of(given, "words", []) if given and shown else None,
        stones.get(tombstones.name_of(given)) if given else None,
    )  # fmt: skip


def _needs(
    found: Coalition, memberships: list[Membership], every: dict[str, Gathered]
) -> dict[str, Any]:
    """Return what it needs, which of it nobody brings yet, and who works on the same."""
    brought = {
        code for one in memberships
        if one.until is None and one.organisation.is_public
        for code in _brings(one)
    }  # fmt: skip
    own = every.get(found.slug)
    others = [one.as_group() for one in every.values()]
    return {
        "needs": in_words(found.needs),
        "missing": in_words(code for code in in_order(found.needs) if code not in brought),
        "near": near_ones(neighbours(own.as_group(), others), every) if own else [],
    }
