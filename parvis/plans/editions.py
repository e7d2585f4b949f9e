"""Editions of a plan: at which stage it was kept, what one holds, and its digest. Pure.

The content of an edition is plain: `{"plan": {"title", "summary", "language"}, "commitments": [...]}`.
A commitment is `{"code", "number", "title", "language", "texts": {field: text}, "partners": [text],
"starts", "ends", "mode", "translations": {language: {field: text}}, "milestones": [...]}`, a milestone
`{"number", "title", "outputs", "starts", "due", "owner", "is_joint", "translations"}`. Dates are
written as partial dates are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any

from parvis.record.verify import canonical


class Stage(StrEnum):
    """What a kept edition of a plan is."""

    DRAFT = "draft"
    CONSULTED = "consulted"
    ADOPTED = "adopted"
    AMENDED = "amended"


# Kept by hand, while the plan is drafted; the others are kept by the act that makes them.
BY_HAND = (Stage.DRAFT, Stage.CONSULTED)


def without(content: Mapping[str, Any], names: Collection[str], instead: str) -> dict[str, Any]:
    """Return a content in which some of those who carry a commitment or a step are not named.

    `instead`: what stands in their place.
    """

    def partner(written: str) -> str:
        part, colon, name = written.partition(": ")
        return f"{part}{colon}{instead}" if name in names else written

    def milestone(one: Mapping[str, Any]) -> dict[str, Any]:
        return {**one, "owner": instead if one["owner"] in names else one["owner"]}

    commitments = [
        {
            **one,
            "partners": [partner(written) for written in one["partners"]],
            "milestones": [milestone(step) for step in one["milestones"]],
        }
        for one in content["commitments"]
    ]
    return {**content, "commitments": commitments}


def digest_of(content: Mapping[str, object]) -> str:
    """Return the SHA-256, in hexadecimal, of a content as canonical JSON, as the record's own."""
    return hashlib.sha256(canonical(content)).hexdigest()
