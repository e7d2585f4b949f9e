"""The texts of a commitment's template, as sections; what is not filled is left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.plans.labels import FIELDS, PARTS
from parvis.plans.models import Commitment, Partner
from parvis.plans.template import Part
from parvis.plans.views.marked import Marked, field_of
from parvis.texts.masks import masked

# field: (its heading, the level of the heading)
HEADINGS: dict[str, tuple[Promise, int]] = {
    "problem": (_("The problem"), 2),
    "causes": (_("Its causes"), 3),
    "done_so_far": (_("Done so far"), 3),
    "solution": (_("The proposed solution"), 2),
    "results_sought": (_("The results sought"), 3),
    "transparency": (_("What it does for transparency"), 3),
    "accountability": (_("What it does for accountability"), 3),
    "participation": (_("What it does for participation"), 3),
}
MISSING_FROM_SOURCE: dict[str, Promise] = {
    "no_report": _("Source: no report"),
    "no_data": _("Source: no data"),
    "not_applicable": _("Source: not applicable"),
    "none": _("Source: “none”"),
    "unclear": _("Source: “unclear”"),
    "empty": _("Source: left empty"),
}
_OTHER_FIELDS: dict[str, Promise] = {
    "short_title": _("Short title"),
    "starts": _("Start"),
    "ends": _("End"),
    "lead": PARTS[Part.LEAD],
    "support": PARTS[Part.SUPPORT],
    "policy_areas": _("Policy areas"),
    "source_url": _("Page at OGP"),
}


@dataclass(frozen=True)
class Section:
    """One filled field of the template, its heading and the heading's level."""

    heading: Promise
    level: int
    text: Marked


def sections_of(commitment: Commitment, said: Collection[str]) -> list[Section]:
    """Return the filled fields of the template, in its order."""
    return [
        Section(heading, level, field_of(commitment, name, said))
        for name, (heading, level) in HEADINGS.items()
        if getattr(commitment, name).strip()
    ]


@dataclass(frozen=True)
class Who:
    """A partner as a page names it: its side (empty where the source does not say) and its name."""

    side: str
    name: str


def who(partner: Partner, language: str) -> Who:
    """Name a partner, without the e-mail addresses that sources write beside names."""
    return Who(partner.side, masked(str(partner), language))


def partners_of(commitment: Commitment) -> list[tuple[Promise, list[Who]]]:
    """Return who carries a commitment, part by part."""
    partners, language = list(commitment.partners.all()), commitment.language
    parts = [
        (PARTS[part], [who(one, language) for one in partners if one.part == part])
        for part in Part
    ]  # fmt: skip
    return [(label, own) for label, own in parts if own]


def missing_from_source(commitment: Commitment) -> list[tuple[Promise, list[str]]]:
    """Return the fields a source says it does not have, under what it says instead."""
    said = [
        (words, _names(field for field, kind in commitment.gaps.items() if kind == code))
        for code, words in MISSING_FROM_SOURCE.items()
    ]
    return [(words, fields) for words, fields in said if fields]


def _names(fields: Iterable[str]) -> list[str]:
    """Name fields, each once: `policy_areas.aid` and its like are all policy areas."""
    return list(dict.fromkeys(_named(field.partition(".")[0]) for field in fields))


def _named(field: str) -> str:
    return str(FIELDS.get(field) or _OTHER_FIELDS.get(field) or field)
