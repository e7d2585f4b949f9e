"""Who may file evidence, and why not."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.documents.models import Document
from parvis.people.rights import By
from parvis.plans.models import Commitment
from parvis.progress.rules.taking_part import FILERS, takes_part
from parvis.rulings import Ruling, denied


def may_file(by: By, commitment: Commitment, document: Document) -> Ruling:
    """May this document be filed as evidence for the commitment?"""
    if document.chain != commitment.chain:
        return denied(_("The document belongs to another member."))
    return takes_part(by, FILERS, commitment)
