"""The other languages in which a commitment can be read."""

from __future__ import annotations

from django.conf import settings

from parvis.plans.models import Commitment
from parvis.ui.languages import SPOKEN


def others_of(commitment: Commitment) -> list[tuple[str, str]]:
    """Return the languages of the house but the original's; that of the submission stands first."""
    found = [(code, name) for code, name in SPOKEN if code != commitment.language]
    return sorted(found, key=lambda one: one[0] != settings.SUBMISSION_LANGUAGE)
