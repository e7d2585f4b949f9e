"""OGP's policy areas in the edition of mid-2024: one column of its database each. Pure.

The names in four languages stand in `policy_areas.json`, keyed by slug; English is OGP's own header.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from parvis.opendata.judgements import Doubt
from parvis.opendata.problems import Code
from parvis.opendata.readings import Gap, read_gap

_FILE = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
EDITION: str = _FILE["edition"]
TRANSLATED_ON = date.fromisoformat(_FILE["translated_on"])
GAPS = (Gap.NO_REPORT, Gap.NO_DATA, Gap.NOT_APPLICABLE)


@dataclass(frozen=True)
class Area:
    """One policy area: its column in the database, and its name in other languages."""

    slug: str
    column: str
    translations: Mapping[str, str]


AREAS = tuple(
    Area(slug, names["en"], {code: name for code, name in names.items() if code != "en"})
    for slug, names in _FILE["areas"].items()
)
COLUMNS = tuple(area.column for area in AREAS)


@dataclass(frozen=True)
class Marks:
    """What a record says of all policy areas: those it has, and those of which nothing is known."""

    areas: frozenset[str]
    gaps: Mapping[str, Gap]
    doubts: tuple[Doubt, ...] = ()


def read_marks(row: Mapping[str, str]) -> Marks:
    """Read all policy-area columns: `1` has it, `0` has not, NR, ND and NA stay what they are."""
    areas, gaps, doubts = set(), {}, []
    for area in AREAS:
        mark = row[area.column].strip()
        gap = read_gap(mark)
        if mark == "1":
            areas.add(area.slug)
        elif gap in GAPS:
            gaps[area.slug] = gap
        elif mark != "0":
            doubts.append(Doubt(Code.MARK_UNKNOWN, area.column))
    return Marks(frozenset(areas), gaps, tuple(doubts))
