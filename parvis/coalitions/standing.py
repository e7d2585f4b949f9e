"""What other rooms ask of coalitions: through which one an organisation stands around a commitment."""

from __future__ import annotations

from datetime import date

from parvis.coalitions.models import Around, Coalition
from parvis.people.models import Organisation
from parvis.plans.models import Commitment


def coalition_of(organisation: Organisation, commitment: Commitment, day: date) -> Coalition | None:
    """Return the coalition in which an organisation stands around a commitment on a day, or none.

    The oldest, where it stands there in several. What is hidden from the public is not returned: a
    pen that a coalition holds is held in public. One query.
    """
    around = Around.objects.on(day).filter(commitment=commitment)
    found = Coalition.objects.public().with_member(organisation, day)
    return found.filter(pk__in=around.values("coalition")).order_by("founded_on", "pk").first()
