"""Who names the contribution from which a text of a commitment comes."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.consultations.models import Contribution, Origin
from parvis.people.rights import By
from parvis.plans.models import Commitment
from parvis.plans.rules import WRITERS, may_write
from parvis.plans.template import TEXTS
from parvis.rulings import Ruling, denied


def may_name_origin(
    by: By, commitment: Commitment, contribution: Contribution, field: str, quote: str
) -> Ruling:
    """May a contribution be named as the origin of a commitment, or of one of its texts?

    Once, of the same plan, one that everybody sees, and in no other words than its own.
    """
    if contribution.consultation.plan_id != commitment.plan_id:
        return denied(_("This contribution is about another plan."))
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    if not contribution.is_public:
        return denied(_("Nobody sees this contribution now."))
    if field and field not in TEXTS:
        return denied(_("Only the texts of the commitment template have an origin."))
    if not is_said_in(quote, contribution):
        return denied(
            _("These words do not stand in contribution {number}.").format(
                number=contribution.number
            )
        )
    known = Origin.objects.filter(commitment=commitment, contribution=contribution, field=field)
    if known.exists():
        return denied(
            _("Contribution {number} is named as its origin already.").format(
                number=contribution.number
            )
        )
    return may_write(by, WRITERS, commitment.place, commitment.plan.member)


def is_said_in(quote: str, contribution: Contribution) -> bool:
    """Say whether words stand in a contribution, however they are spaced; no words do."""
    said = (contribution.title, contribution.words, contribution.replies)
    return any(_spaced(quote) in _spaced(text) for text in said)


def _spaced(text: str) -> str:
    return " ".join(text.split())
