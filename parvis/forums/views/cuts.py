"""What the register of decisions can be cut to: what became of them, who brought them, when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.forums.labels_voting import KINDS, OUTCOMES
from parvis.forums.law.deciding import Why
from parvis.forums.models import Decision, Forum
from parvis.forums.models.decision import RegisterQuerySet
from parvis.ui.voices import VOICES

LONGEST_QUERY = 100
IRREGULAR = "irregular"
BECAME: dict[str, object] = {
    **{str(one): words for one, words in OUTCOMES.items()},
    IRREGULAR: gettext_lazy("Treated as adopted, against the charter"),
}
STANDS: dict[str, tuple[Promise, Callable[[RegisterQuerySet, date], RegisterQuerySet]]] = {
    "in_force": (gettext_lazy("In force"), lambda found, today: found.in_force()),
    "due": (gettext_lazy("Due for review"), lambda found, today: found.due_for_review(today)),
    "superseded": (gettext_lazy("Superseded"), lambda found, today: found.superseded()),
    "struck": (
        gettext_lazy("Struck out"), lambda found, today: found.filter(struck_on__isnull=False),
    ),
    "unanswered": (
        gettext_lazy("Advice that waits for its answer"),
        lambda found, today: found.unanswered(),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Cut:
    """One thing to choose from: its name in the address, its label, and what may be chosen."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str = ""

    @property
    def in_words(self) -> str:
        """Return what was chosen in words; empty for nothing, or for what is not offered."""
        return dict(self.options).get(self.chosen, "")


def cuts(forum: Forum, asked: Mapping[str, str]) -> list[Cut]:
    """Return what can be chosen from, with what was. One query."""
    there = set(forum.decisions.order_by().values_list("year", "side", "kind").distinct())
    years = sorted({year for year, _side, _kind in there}, reverse=True)
    sides = [side for side in VOICES if side in {side for _year, side, _kind in there}]
    kinds = [kind for kind in KINDS if kind in {kind for _year, _side, kind in there}]
    offered = [
        ("outcome", _("What became of it"), [(code, str(said)) for code, said in BECAME.items()]),
        ("stands", _("How it stands"), [(code, str(said)) for code, (said, _cut) in STANDS.items()]),
        ("side", _("Who brought it"), [(side, str(VOICES[side][1])) for side in sides]),
        ("kind", _("What it is"), [(str(kind), str(KINDS[kind])) for kind in kinds]),
        ("year", _("Year"), [(str(year), str(year)) for year in years]),
    ]  # fmt: skip
    return [Cut(name, label, options, asked.get(name, "")) for name, label, options in offered]


def words_of(asked: Mapping[str, str]) -> str:
    """Return the words that are looked for, on one line and no longer than is useful."""
    return " ".join(asked.get("words", "").replace("\0", "").split())[:LONGEST_QUERY]


def cut_to(forum: Forum, chosen: Iterable[Cut], words: str, today: date) -> RegisterQuerySet:
    """Return the decisions of a forum that fit what was chosen, and hold all the words."""
    found = Decision.objects.filter(forum=forum)
    for cut in chosen:
        if cut.in_words:
            found = _CUTS[cut.name](found, cut.chosen, today)
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(motion__icontains=word))
    return found


def _became(found: RegisterQuerySet, code: str, _today: date) -> RegisterQuerySet:
    if code == IRREGULAR:
        return found.exclude(irregular="")
    return found.filter(why=Why(code), irregular="")


_CUTS: dict[str, Callable[[RegisterQuerySet, str, date], RegisterQuerySet]] = {
    "outcome": _became,
    "stands": lambda found, code, today: STANDS[code][1](found, today),
    "side": lambda found, side, _today: found.filter(side=side),
    "kind": lambda found, kind, _today: found.filter(kind=kind),
    "year": lambda found, year, _today: found.filter(year=int(year)),
}
