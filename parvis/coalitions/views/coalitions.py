"""The coalitions of a member, and how often each skill is brought, sought and needed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, F, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.coalitions.labels import SKILLS
from parvis.coalitions.models import Around, Coalition, Need, Offer
from parvis.coalitions.views.facts import Named, named
from parvis.coalitions.views.parts import in_words
from parvis.members.models import Member
from parvis.plans.views.marked import Marked, field_of
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.texts.excerpts import beginning

PER_PAGE, EXCERPT = 20, 160


@dataclass(frozen=True)
class Row:
    """One coalition in the list."""

    coalition: Any
    name: Marked
    around: list[Named]
    needs: list[str]

    @property
    def purpose(self) -> Marked:
        """Return the beginning of what it is for."""
        told = field_of(self.coalition, "purpose")
        return Marked(beginning(told.words, EXCERPT), told.language)


@dataclass(frozen=True)
class SkillRow:
    """One skill: how many organisations bring and seek it, how many commitments need it."""

    code: str
    name: object
    brings: int
    seeks: int
    needs: int


@require_safe
@revalidated(chain="member")
def coalitions(request: HttpRequest, member: str) -> HttpResponse:
    """List the coalitions of a member, those that stand first, and what is brought and sought."""
    here, today = get_object_or_404(Member, slug=member), clock.today()
    page = Paginator(_listed(here, today), PER_PAGE).get_page(request.GET.get("page"))
    rows = [_row(one) for one in page]
    context = {
        "member": here, "page": page, "rows": rows, "today": today, **counted(here),
        "said": ngettext("{count} coalition", "{count} coalitions", page.paginator.count).format(
            count=page.paginator.count
        ),
    }  # fmt: skip
    return render(request, "coalitions/coalitions.html", context)


def _listed(member: Member, today: date) -> Any:
    """Return those that everybody sees, with how many belong (`there`) and around what they stand."""
    belongs = Q(memberships__until__isnull=True) | Q(memberships__until__gt=today)
    around = Around.objects.on(today).for_naming()
    return (
        Coalition.objects.public()
        .filter(member=member)
        .select_related("member")
        .annotate(there=Count("memberships", filter=belongs))
        .prefetch_related(Prefetch("around", around, to_attr="stands_around"))
        .order_by(F("ended_on").desc(nulls_first=True), "name", "pk")
    )


def _row(one: Any) -> Row:
    return Row(
        one, field_of(one, "name"), named(around.commitment for around in one.stands_around),
        in_words(one.needs),
    )  # fmt: skip


def counted(member: Member) -> dict[str, Any]:
    """Return how often each skill is brought, sought and needed, and in all by how many. Two queries."""
    offers = list(
        Offer.objects.public()
        .filter(organisation__member=member, organisation__withheld_at__isnull=True)
        .order_by()
        .values_list("brings", "seeks")
    )
    standing = Need.objects.public().filter(
        commitment__plan__member=member, commitment__dropped_on__isnull=True
    )
    needs = list(standing.order_by().values_list("skills", flat=True))
    brought = Counter(code for brings, _seeks in offers for code in brings)
    sought = Counter(code for _brings, seeks in offers for code in seeks)
    needed = Counter(code for codes in needs for code in codes)
    rows = [
        SkillRow(code, name, brought[code], sought[code], needed[code])
        for code, name in SKILLS.items()
    ]
    return {
        "skills": rows,
        "offers_said": ngettext(
            "{count} organisation says what it brings", "{count} organisations say what they bring",
            len(offers),
        ).format(count=len(offers)),
        "needs_said": ngettext(
            "{count} commitment says what it needs", "{count} commitments say what they need",
            len(needs),
        ).format(count=len(needs)),
    }  # fmt: skip
