"""Who answers a comment, and who supports a contribution."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.consultations.models import Comment, Contribution
from parvis.people.rights import Hand, may_sign
from parvis.rulings import ALLOWED, Ruling, denied


def may_reply(contribution: Contribution, parent: Comment | None) -> Ruling:
    """May this comment be answered? It stands on the same contribution, and everybody sees it."""
    if parent is None:
        return ALLOWED
    if parent.contribution_id != contribution.pk:
        return denied(_("This comment stands on another contribution."))
    return ALLOWED if parent.is_public else denied(_("Nobody sees this comment now."))


def may_support(by: Hand, contribution: Contribution) -> Ruling:
    """May this person support a contribution, or no longer do so? One that everybody sees."""
    if not contribution.is_public:
        return denied(_("Nobody sees this contribution now."))
    return may_sign(by.person)
