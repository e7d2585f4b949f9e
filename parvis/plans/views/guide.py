"""The drafting guide in words, beside the fields it points at."""

from __future__ import annotations

from collections.abc import Mapping

from parvis.plans.drafting import Hint, Step, hints
from parvis.plans.labels import GUIDE
from parvis.plans.models import Commitment


def guide_of(
    commitment: Commitment, texts: Mapping[str, str]
) -> tuple[dict[str, list[str]], list[str]]:
    """Return what the guide says of each field, and of the milestones."""
    steps = [
        Step(one.number, one.title, one.outputs, bool(one.due), one.owner_id is not None)
        for one in commitment.milestones.all()
    ]
    by_field: dict[str, list[str]] = {}
    for hint in (found := hints(texts, steps, commitment.language)):
        if hint.field:
            by_field.setdefault(hint.field, []).append(_said(hint))
    return by_field, [_said(hint) for hint in found if not hint.field]


def _said(hint: Hint) -> str:
    return str(GUIDE[hint.code]).format(word=hint.word, milestone=hint.milestone)
