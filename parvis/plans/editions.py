"""Editions of a plan: at which stage it was kept, what one holds, and its digest. Pure.

The content of an edition is plain: `{"plan": {"title", "summary", "language"}, "commitments": [...]}`.
A commitment is `{"code", "number", "title", "language", "texts": {field: text}, "partners": [text],
"starts", "ends", "mode", "translations": {language: {field: text}}, "milestones": [...]}`, a milestone
`{"number", "title", "outputs", "starts", "due", "owner", "is_joint", "translations"}`. Dates are
written as partial dates are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from enum import StrEnum

from parvis.record.verify import canonical


class Stage(StrEnum):
    """What a kept edition of a plan is."""

    DRAFT = "draft"
    CONSULTED = "consulted"
    ADOPTED = "adopted"
    AMENDED = "amended"


# Kept by hand, while the plan is drafted; the others are kept by the act that makes them.
BY_HAND = (Stage.DRAFT, Stage.CONSULTED)


def digest_of(content: Mapping[str, object]) -> str:
    """Return the SHA-256, in hexadecimal, of a content as canonical JSON, as the record's own."""
    return hashlib.sha256(canonical(content)).hexdigest()
