"""What the page of an organisation says of what it brings, and of its coalitions."""

from __future__ import annotations

from datetime import date
from typing import Any

from parvis.coalitions.models import Coalition, Offer
from parvis.coalitions.views.skills import row_of
from parvis.people.models import Organisation


def brought_by(organisation: Organisation, today: date) -> dict[str, Any]:
    """Return what an organisation brings and seeks, and where it belongs. Three queries."""
    offer = Offer.objects.public().filter(organisation=organisation).prefetch_related("areas")
    found = offer.first()
    if found:
        found.organisation = organisation
    belongs = Coalition.objects.public().with_member(organisation, today).select_related("member")
    return {"offer": row_of(found) if found else None, "coalitions": list(belongs.order_by("name"))}
