"""What a list of evidence can be cut to: who filed it, what it proves and is, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.forums.views.cuts import Cut
from parvis.people.sides import Side
from parvis.plans.models import Commitment
from parvis.progress.labels import KINDS
from parvis.progress.models.evidence import EvidenceQuerySet
from parvis.ui.voices import VOICES

STANDS: dict[str, tuple[Promise, Callable[[EvidenceQuerySet], EvidenceQuerySet]]] = {
    "contested": (gettext_lazy("Contested now"), lambda found: found.contested()),
    "ever": (
        gettext_lazy("Contested once"),
        lambda found: found.filter(
            contests__number__gte=1, contests__withheld_at__isnull=True
        ).distinct(),
    ),
    "standing": (gettext_lazy("Not withdrawn"), lambda found: found.standing()),
    "withdrawn": (
        gettext_lazy("Withdrawn"), lambda found: found.filter(withdrawal__isnull=False)
    ),
}  # fmt: skip


def cuts(commitment: Commitment, seen: EvidenceQuerySet, asked: Mapping[str, str]) -> list[Cut]:
    """Return what can be chosen from, with what was. Two queries."""
    there = set(seen.order_by().values_list("is_joint", "by__side", "kind").distinct())
    sides = {Side.JOINT if is_joint else side for is_joint, side, _kind in there}
    kinds = {kind for _is_joint, _side, kind in there}
    milestones = [(one.number, f"{one.number} {one.text('title')}"[:80]) for one in (
        commitment.milestones.all()
    )]  # fmt: skip
    offered: list[tuple[str, str, list[tuple[str, str]]]] = [
        ("side", _("Filed by"), [(s, str(VOICES[s][1])) for s in VOICES if s in sides]),
        ("milestone", _("Milestone"), milestones),
        ("kind", _("What it is"), [(k, str(KINDS[k])) for k in KINDS if k in kinds]),
        ("stands", _("How it stands"), [(key, str(said)) for key, (said, _cut) in STANDS.items()]),
    ]  # fmt: skip
    return [Cut(name, label, options, asked.get(name, "")) for name, label, options in offered]


def cut_to(seen: EvidenceQuerySet, chosen: Iterable[Cut]) -> EvidenceQuerySet:
    """Return the evidence that fits what was chosen."""
    for cut in chosen:
        if cut.in_words:
            seen = _CUTS[cut.name](seen, cut.chosen)
    return seen


def _filed_by(seen: EvidenceQuerySet, side: str) -> EvidenceQuerySet:
    if side == Side.JOINT:
        return seen.filter(is_joint=True)
    return seen.filter(is_joint=False, by__side=side)


_CUTS: dict[str, Callable[[EvidenceQuerySet, str], EvidenceQuerySet]] = {
    "side": _filed_by,
    "milestone": lambda seen, number: seen.filter(milestones__number=number).distinct(),
    "kind": lambda seen, kind: seen.filter(kind=kind),
    "stands": lambda seen, key: STANDS[key][1](seen),
}
