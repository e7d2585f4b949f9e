"""What is found where organisations join forces: coalitions, and what organisations bring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from parvis.coalitions.labels import SKILLS
from parvis.coalitions.law.skills import in_order
from parvis.coalitions.models import Coalition, Offer
from parvis.home.search import normal
from parvis.home.search.reading import Kind, by, tokens

READ: dict[str, QuerySet[Any]] = {
    "coalition": Coalition.objects.public().select_related("member"),
    "offer": Offer.objects.public()
    .filter(organisation__withheld_at__isnull=True)
    .select_related("organisation__member"),
}


def _skills(codes: list[str]) -> Iterator[str]:
    """Give the tokens of skills in every language of the house."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            for code in in_order(codes):
                yield from normal.tokens(str(SKILLS[code]), language)


def _of_coalition(coalition: Coalition) -> Iterator[str]:
    yield from _skills(coalition.needs)
    for one in coalition.memberships.all():
        if one.until is None and one.organisation.is_public:
            yield from tokens(one.organisation, "name", "short_name")


def _of_offer(offer: Offer) -> Iterator[str]:
    yield from tokens(offer.organisation, "name", "short_name")
    yield from _skills([*offer.brings, *offer.seeks])


def _coalitions(chain: str) -> QuerySet[Any]:
    found = READ["coalition"].filter(member__slug=chain)
    return found.prefetch_related("memberships__organisation")


KINDS = (
    Kind("coalition", _("Coalitions"), _coalitions, by("slug"), ("name",),
         ("purpose", "needs_also"), _of_coalition),
    Kind("offer", _("What organisations bring"),
         lambda chain: READ["offer"].filter(organisation__member__slug=chain),
         by("organisation__slug"), (), ("brings_also", "seeks_also", "regions"), _of_offer),
)  # fmt: skip
