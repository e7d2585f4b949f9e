"""The layout of OGP's commitments database in mid-2024, and a record of it read into facts. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from parvis.dates import PartialDate
from parvis.members.life import Kind, Region
from parvis.opendata import derivations, judgements, policy_areas
from parvis.opendata.judgements import Doubt, Judgement
from parvis.opendata.problems import Code
from parvis.opendata.readings import (
    Gap,
    Reading,
    place_of,
    read_address,
    read_date,
    read_gap,
    read_number,
    read_whole,
)  # fmt: skip

IDENTIFIER, MEMBER, CODE, PLAN = (
    "Commitment Unique Identifier", "Country/Locality", "Code", "Action Plan ID",
)  # fmt: skip
PLAN_NUMBER, SUBMITTED, ENDS, LENGTH = (
    "Action Plan Number", "Year Of Submission", "Action Plan End Year",
    "Action Plan Duration (Years)",
)  # fmt: skip
REGION, KIND = "Region", "National Or Local"
NUMBER, THEME, TITLE, SHORT, TEXT = (
    "Commitment Number", "Theme", "Commitment Title", "Short Title", "Full Text",
)  # fmt: skip
START, END, LEAD, SUPPORT, ADDRESS = (
    "Start Date", "End Date", "Lead Institution", "Supporting Institution(s)", "URL",
)  # fmt: skip
# Present in every file of this layout; what they say is not imported (docs/import.md says why).
UNREAD = (
    "Commitment Dummy", "Compound", "Cluster", "Cluster (AP Review)", "Cluster Commitment ID(s)",
    "Most Recently Assessed", "Star - Most Recently Assessed", "IRM Assessed", "Updated? (Website)",
    "Active Commitment", "Binding constraint", "Latest IRM Report", "id",
)  # fmt: skip
COLUMNS = tuple(
    dict.fromkeys(
        (
            IDENTIFIER, MEMBER, PLAN_NUMBER, NUMBER, CODE, REGION, KIND, SUBMITTED, ENDS, LENGTH,
            THEME, TITLE, SHORT, TEXT, START, END, LEAD, SUPPORT, *policy_areas.COLUMNS,
            *judgements.COLUMNS, *derivations.COLUMNS, ADDRESS, PLAN, *UNREAD,
        )
    )
)  # fmt: skip
# Without these a commitment has no place. `id` is the last column: an empty one tells of a cut.
REQUIRED = (IDENTIFIER, MEMBER, CODE, PLAN, PLAN_NUMBER, "id")
REGIONS = {
    "Africa and the Middle East": Region.AFRICA, "Americas": Region.AMERICAS,
    "Asia and the Pacific": Region.ASIA, "Europe": Region.EUROPE,
}  # fmt: skip
KINDS = {
    "National": Kind.NATIONAL, "Local": Kind.LOCAL, "Legacy Local": Kind.LOCAL, "Other": Kind.OTHER,
}  # fmt: skip
_KEY = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True)
class MemberFacts:
    """What a record says of its member. `region` is empty where it is none of the four."""

    code: str
    name: str
    region: str
    kind: str
    kind_source: str


@dataclass(frozen=True)
class PlanFacts:
    """What a record says of its plan; years as the file gives them."""

    source_id: str
    number: int
    submitted: PartialDate | None
    ends: PartialDate | None
    length_years: int | None


@dataclass(frozen=True)
class CommitmentFacts:
    """What a record says of its commitment."""

    code: str
    fields: Mapping[str, object]
    partners: Mapping[str, str]
    areas: frozenset[str]
    judgements: tuple[Judgement, ...]


@dataclass
class Facts:
    """A whole record, read. `left_out` names the column without which it has no place."""

    member: MemberFacts
    plan: PlanFacts
    commitment: CommitmentFacts
    doubts: list[Doubt] = field(default_factory=list)
    left_out: str = ""


def read(row: Mapping[str, str]) -> Facts:
    """Read a record into facts and doubts. Raises nothing: what is not understood is a doubt."""
    doubts: list[Doubt] = []
    member, plan = _member(row, doubts), _plan(row, doubts)
    commitment = _commitment(row, doubts)
    doubts += derivations.disagreements(row)
    return Facts(member, plan, commitment, doubts, _without_place(row, plan))


def _without_place(row: Mapping[str, str], plan: PlanFacts) -> str:
    """Name the column for which this record cannot be placed, or nothing."""
    for column, longest in ((IDENTIFIER, 20), (CODE, 12), (PLAN, 30)):
        key = row[column].strip()
        if len(key) > longest or not _KEY.fullmatch(key):
            return column
    return "" if plan.number else PLAN_NUMBER


def _member(row: Mapping[str, str], doubts: list[Doubt]) -> MemberFacts:
    region, kind = row[REGION].strip(), row[KIND].strip()
    if region not in REGIONS:
        doubts.append(Doubt(Code.REGION_UNKNOWN, REGION))
    if kind not in KINDS:
        doubts.append(Doubt(Code.KIND_UNKNOWN, KIND))
    return MemberFacts(
        row[CODE].strip(), _cut(row, MEMBER, 200, doubts), REGIONS.get(region, ""),
        KINDS.get(kind, Kind.OTHER), kind[:60],
    )  # fmt: skip


def _plan(row: Mapping[str, str], doubts: list[Doubt]) -> PlanFacts:
    submitted = _year(row, SUBMITTED, doubts)
    ends = _year(row, ENDS, doubts)
    length = read_whole(row[LENGTH], low=1, high=20)
    if length is None and not read_gap(row[LENGTH]):
        doubts.append(Doubt(Code.LENGTH_UNKNOWN, LENGTH))
    if submitted and ends and length is not None and ends - submitted != length:
        names = {"first": str(submitted), "last": str(ends), "expected": str(ends - submitted)}
        doubts.append(Doubt(Code.LENGTH_DISAGREES, LENGTH, names))
    return PlanFacts(
        row[PLAN].strip(), read_whole(row[PLAN_NUMBER], low=1, high=999) or 0,
        PartialDate.of_year(submitted) if submitted else None,
        PartialDate.of_year(ends) if ends else None, length,
    )  # fmt: skip


def _year(row: Mapping[str, str], column: str, doubts: list[Doubt]) -> int | None:
    year = read_whole(row[column], low=2011, high=2060)
    if year is None and not read_gap(row[column]):
        doubts.append(Doubt(Code.YEAR_UNKNOWN, column))
    return year


def _commitment(row: Mapping[str, str], doubts: list[Doubt]) -> CommitmentFacts:
    gaps: dict[str, str] = {}
    fields: dict[str, object] = {**_named(row, doubts), **_dates(row, gaps, doubts)}
    fields["theme"] = _text(row, THEME, "theme", gaps)
    fields["full_text"] = _text(row, TEXT, "full_text", gaps)
    fields["short_title"] = _text(row, SHORT, "short_title", gaps)
    address = read_address(row[ADDRESS], longest=500)
    if address is None and not read_gap(row[ADDRESS]):
        doubts.append(Doubt(Code.ADDRESS_REFUSED, ADDRESS))
    partners = {}
    for column, part in ((LEAD, "lead"), (SUPPORT, "support")):
        partners[part] = _text(row, column, part, gaps)
        if gaps.get(part) == Gap.UNCLEAR:
            doubts.append(Doubt(Code.NAME_UNCLEAR, column))
    marks = policy_areas.read_marks(row)
    gaps |= {f"policy_areas.{slug}": gap.value for slug, gap in marks.gaps.items()}
    judged, unsure = judgements.judge(row)
    doubts += [*marks.doubts, *unsure]
    fields |= {"source_url": address or "", "gaps": gaps}
    return CommitmentFacts(
        row[IDENTIFIER].strip(), fields, {part: name for part, name in partners.items() if name},
        marks.areas, tuple(judged),
    )  # fmt: skip


def _named(row: Mapping[str, str], doubts: list[Doubt]) -> dict[str, object]:
    """Read number and title; neither is ever empty, so what stands in for them is reported."""
    number = read_number(row[NUMBER])
    if number.was_rounded:
        doubts.append(Doubt(Code.NUMBER_ROUNDED, NUMBER, {"shown": number.shown}))
    shown, title = number.shown[:30], row[TITLE].strip()
    if len(number.shown) > 30:
        doubts.append(Doubt(Code.CUT_TO_LENGTH, NUMBER, {"longest": "30"}))
    if read_gap(shown):
        shown = row[IDENTIFIER].strip()
        doubts.append(Doubt(Code.TEXT_MISSING, NUMBER, {"instead": shown}))
    if read_gap(title):
        instead = row[IDENTIFIER] if read_gap(row[SHORT]) else row[SHORT]
        title = instead.strip()
        doubts.append(Doubt(Code.TEXT_MISSING, TITLE, {"instead": title[:100]}))
    return {"number": shown, "order": place_of(shown), "title": title}


def _dates(row: Mapping[str, str], gaps: dict[str, str], doubts: list[Doubt]) -> dict[str, object]:
    """Read both dates with their source texts; compare them where both are known."""
    starts = _date(row, START, "starts", gaps, doubts)
    ends = _date(row, END, "ends", gaps, doubts)
    if starts.date and ends.date and ends.date.last < starts.date.first:
        names = {"other": START, "start": row[START].strip()}
        doubts.append(Doubt(Code.END_BEFORE_START, END, names))
    return {
        "starts": starts.date, "starts_source": "" if starts.gap else row[START].strip()[:100],
        "ends": ends.date, "ends_source": "" if ends.gap else row[END].strip()[:100],
    }  # fmt: skip


def _date(
    row: Mapping[str, str], column: str, name: str, gaps: dict[str, str], doubts: list[Doubt]
) -> Reading:
    reading = read_date(row[column])
    if reading.problem:
        names = {"read": str(reading.date or "")}
        doubts.append(Doubt(reading.problem, column, names))
    if reading.gap:
        gaps[name] = reading.gap.value
    if len(row[column].strip()) > 100:
        doubts.append(Doubt(Code.CUT_TO_LENGTH, column, {"longest": "100"}))
    return reading


def _text(row: Mapping[str, str], column: str, name: str, gaps: dict[str, str]) -> str:
    """Read a text; a kind of nothing is noted among the gaps and leaves the text empty."""
    gap = read_gap(row[column])
    if gap:
        gaps[name] = gap.value
        return ""
    return row[column].strip()


def _cut(row: Mapping[str, str], column: str, longest: int, doubts: list[Doubt]) -> str:
    """Read a text that has a longest length."""
    text = row[column].strip()
    if len(text) > longest:
        doubts.append(Doubt(Code.CUT_TO_LENGTH, column, {"longest": str(longest)}))
    return text[:longest]
