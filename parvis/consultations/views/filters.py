"""What the list of a plan's contributions can be cut to, and how it is ordered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.consultations.answers import Outcome
from parvis.consultations.labels import OUTCOMES, WAYS
from parvis.consultations.models import Contribution, Response
from parvis.consultations.models.contribution import ContributionQuerySet
from parvis.consultations.views.listed import comments_here
from parvis.plans.models import Plan
from parvis.texts.reading import name_of

WAITS = "waits"
STATES: dict[str, Promise] = {WAITS: gettext_lazy("Waits for its answer"), **OUTCOMES}
SORTS: dict[str, tuple[Promise, Callable[[ContributionQuerySet], ContributionQuerySet]]] = {
    "latest": (gettext_lazy("Latest first"), lambda found: found.order_by("-number")),
    "supported": (
        gettext_lazy("Most supported first"),
        lambda found: (
            found.counted()
            .annotate(supported=F("supports_here") + Coalesce("supports_elsewhere", 0))
            .order_by("-supported", "-number")
        ),
    ),
    "commented": (
        gettext_lazy("Most commented first"),
        lambda found: found.annotate(commented=comments_here()).order_by("-commented", "-number"),
    ),
}


@dataclass(frozen=True)
class Choice:
    """One thing to choose from: its name in the address, its label, and what may be chosen."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str = ""

    @property
    def in_words(self) -> str:
        """Return what was chosen in words; empty for nothing, or for what is not offered."""
        return dict(self.options).get(self.chosen, "")


def choices(plan: Plan, asked: Mapping[str, str]) -> list[Choice]:
    """Return what can be chosen from, with what was. Three queries."""
    themes = [(str(one.number), str(one.text("name"))) for one in plan.themes.all()]
    consultations = [(str(one.number), str(one.text("title"))) for one in plan.consultations.all()]
    came = _public_of(plan).order_by().values_list("way", "language").distinct()
    ways, languages = {way for way, _language in came}, {language for _way, language in came}
    offered = [
        ("theme", _("Theme"), [*themes, ("none", _("No theme yet"))] if themes else []),
        ("consultation", _("Consultation"), consultations),
        ("state", _("What became of it"), [(code, str(words)) for code, words in STATES.items()]),
        ("way", _("How it came"), _named(ways, lambda code: str(WAYS[code]))),
        ("language", _("Language"), _named(languages - {""}, name_of)),
    ]
    return [Choice(name, label, options, asked.get(name, "")) for name, label, options in offered]


def _named(codes: Iterable[str], name: Callable[[str], str]) -> list[tuple[str, str]]:
    return sorted(((code, name(code)) for code in codes), key=lambda one: one[1])


def found_by(plan: Plan, chosen: Iterable[Choice]) -> ContributionQuerySet:
    """Return the public contributions to a plan that fit what was chosen; no order yet."""
    found = _public_of(plan)
    for choice in chosen:
        if choice.in_words:
            found = _CUTS[choice.name](found, choice.chosen)
    return found


def _public_of(plan: Plan) -> ContributionQuerySet:
    return Contribution.objects.of_plan(plan).public().asking()


def _of_theme(found: ContributionQuerySet, number: str) -> ContributionQuerySet:
    """Cut to a theme: a contribution's own, or that of its group."""
    if number == "none":
        return found.filter(theme__isnull=True, group__theme__isnull=True)
    return found.filter(Q(theme__number=number) | Q(group__theme__number=number))


def _of_state(found: ContributionQuerySet, state: str) -> ContributionQuerySet:
    """Cut to what waits, or to an outcome: that of its own answer in force, else its group's."""
    if state == WAITS:
        return found.unanswered()
    return found.answered_by(Response.objects.in_force().filter(outcome=Outcome(state)))


_CUTS: dict[str, Callable[[ContributionQuerySet, str], ContributionQuerySet]] = {
    "theme": _of_theme,
    "consultation": lambda found, number: found.filter(consultation__number=number),
    "state": _of_state,
    "way": lambda found, way: found.filter(way=way),
    "language": lambda found, language: found.filter(language=language),
}
