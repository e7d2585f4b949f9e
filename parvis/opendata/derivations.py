"""Columns that OGP derives from other columns, and the rules by which it does. Pure.

Each rule was found to hold in OGP's file of mid-2024, save for the cells it is here to find (counts in
`docs/import.md`). A disagreement is reported; nothing derived is imported, and nothing is put right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from parvis.opendata.judgements import Doubt
from parvis.opendata.problems import Code

Row = Mapping[str, str]
_RAW, _HIGH_AMBITION, _HIGH_COMPLETION, _HIGH_DIOG = (
    "Raw Completion", "High Ambition", "High Completion", "High DIOG",
)  # fmt: skip
_BOTH, _AMBITIOUS, _COMPLETE, _NEITHER, _NOT_REVIEWED = VERDICTS = (
    "Ambitious and complete, or DIOG", "Ambitious but not complete", "Complete but not ambitious",
    "Not complete or ambitious", "Not reviewed",
)  # fmt: skip
_STAR_MIDTERM = "Starred (Current Formula) Progress Report"
_STAR_END = "Starred (Current Formula) End of Term"


@dataclass(frozen=True)
class Derivation:
    """One derived column: the columns it rests on, and its rule.

    `rule` returns what the column ought to say, or `None` when the columns it rests on do not tell.
    """

    column: str
    rests_on: tuple[str, ...]
    rule: Callable[[Row], str | None]


def disagreements(row: Row) -> Iterator[Doubt]:
    """Find each derived column that does not say what the columns it derives from say."""
    for derivation in DERIVATIONS:
        expected = derivation.rule(row)
        if expected is not None and row[derivation.column].strip() != expected:
            names = {
                "expected": expected,
                "because": "; ".join(
                    f"{name} = {row[name].strip()}" for name in derivation.rests_on
                ),
            }
            yield Doubt(Code.DERIVED_DISAGREES, derivation.column, names)


def number(text: str) -> int | None:
    """Return the whole number in a cell, or `None`."""
    plain = text.strip()
    return int(plain) if plain.lstrip("-").isdecimal() and len(plain) < 6 else None


def flag(answer: bool) -> str:
    """Write yes and no as the file does."""
    return "1" if answer else "0"


def raw_completion(row: Row) -> str:
    """Return the end-of-term code, else the midterm one, else the kind of nothing."""
    end, midterm = row["_CompletionEndTerm"].strip(), row["_CompletionProgress"].strip()
    if number(end) is not None:
        return end
    if number(midterm) is not None:
        return midterm
    return "NR" if end == midterm == "NR" else "ND"


def max_completion(row: Row) -> str:
    """Return completion from 0 (not started) to 3 (complete); withdrawn and unclear are no data."""
    raw = row[_RAW].strip()
    level = number(raw)
    if level is None:
        return "NR" if raw == "NR" else "ND"
    return str(level - 2) if level >= 2 else "ND"


def midterm_only(row: Row) -> str:
    """Say whether only the midterm report was there."""
    end, midterm = row["_CompletionEndTerm"].strip(), row["_CompletionProgress"].strip()
    if number(end) is not None:
        return "0"
    return end if midterm == "NR" else "1"


def high_ambition(row: Row) -> str:
    """Say whether a relevant commitment has moderate or transformative potential impact."""
    impact = number(row["_Potential Impact"])
    if impact is None:
        return row["_Potential Impact"].strip()
    return flag(impact >= 2 and row["_Relevant"].strip() == "1")


def high_diog(row: Row) -> str:
    """Say whether early results were strong: major, outstanding, or significant."""
    opened, early = number(row["_OpenGovernment"]), number(row["_Early Results"])
    return flag((opened or 0) >= 3 or (early or 0) >= 2)


def any_number(*columns: str) -> Callable[[Row], str]:
    """Make the rule "one of these columns was assessed"."""
    return lambda row: flag(any(number(row[column]) is not None for column in columns))


def verdict(*, ambitious: bool | None, complete: bool) -> Callable[[Row], str]:
    """Make the rule of one of the four verdicts; strong early results always lead to the first."""

    def rule(row: Row) -> str:
        strong = row[_HIGH_DIOG].strip() == "1"
        same_ambition = row[_HIGH_AMBITION].strip() == flag(bool(ambitious))
        same_completion = (row[_HIGH_COMPLETION].strip() == "1") == complete
        fits = same_ambition and same_completion
        return flag(fits or strong) if ambitious and complete else flag(fits and not strong)

    return rule


def checksum(row: Row) -> str | None:
    """Count the verdicts of a commitment."""
    counts = [number(row[column]) for column in VERDICTS]
    return None if None in counts else str(sum(count or 0 for count in counts))


def at_most_one_verdict(row: Row) -> str | None:
    """Say that the verdicts exclude each other: two of them cannot both be right."""
    count = number(row["CHECKSUM"])
    return "1" if count is not None and count > 1 else None


def score(row: Row) -> str:
    """Return OGP's score from -1 (not reviewed) to 4 (ambitious and complete, or strong results)."""
    ladder = ((_BOTH, "4"), (_AMBITIOUS, "3"), (_COMPLETE, "2"), (_NOT_REVIEWED, "-1"))
    return next((points for column, points in ladder if row[column].strip() == "1"), "1")


def max_star(row: Row) -> str:
    """Return the end-of-term star, else the midterm one: `Max`, as in completion, means the latest."""
    midterm, end = row[_STAR_MIDTERM].strip(), row[_STAR_END].strip()
    known = [star for star in (end, midterm) if number(star) is not None]
    return known[0] if known else ("NA" if midterm == "NA" else "ND")


def star(star_column: str, completion: str, impact_from: int) -> Callable[[Row], str | None]:
    """Make the rule of a star: verifiable, relevant, of high impact, substantially complete."""

    def rule(row: Row) -> str | None:
        impact, done = number(row["_Potential Impact"]), number(row[completion])
        relevant, verifiable = number(row["_Relevant"]), row["Verifiable"].strip()
        unknown = None in {impact, done, relevant} or verifiable not in {"Yes", "No"}
        if unknown or number(row[star_column]) is None:
            return None
        high = (impact or 0) >= impact_from and (done or 0) >= 4
        return flag(verifiable == "Yes" and relevant == 1 and high)

    return rule


def verifiable(row: Row) -> str | None:
    """Say what the older scale of specificity implies: medium and high are verifiable (4.2)."""
    specificity = number(row["_Specificity"])
    return None if specificity is None else ("Yes" if specificity >= 2 else "No")


def relevant(row: Row) -> str | None:
    """Say whether one of the three values is served; technology alone is not enough (4.2)."""
    values = [row[f"OGP Value {name}"].strip() for name in _VALUES]
    return flag("1" in values) if set(values) <= {"0", "1"} else None


_VALUES = ("Access To Information", "Civic Participation", "Public Accountability")


def completion_change(row: Row) -> str | None:
    """Subtract the midterm code from the end-of-term one."""
    end, midterm = number(row["_CompletionEndTerm"]), number(row["_CompletionProgress"])
    if end is not None and midterm is not None:
        return str(end - midterm)
    return "NR" if row["_CompletionEndTerm"].strip() == "NR" else "ND"


def change_in_words(row: Row) -> str:
    """Put the change of completion into a word."""
    change = completion_change(row) or ""
    steps = number(change)
    if steps is None:
        return change
    return "No Change" if steps == 0 else "Increase" if steps > 0 else "Decrease"


def no_report_with(column: str) -> Callable[[Row], str | None]:
    """Make the rule "where that column says that there is no report, so does this one"."""
    return lambda row: "NR" if row[column].strip() == "NR" else None


def wherever_a_narrower_one(narrower: tuple[str, ...]) -> Callable[[Row], str | None]:
    """Make the rule "this broad policy area is set wherever a narrower one of it is"."""
    return lambda row: "1" if any(row[area].strip() == "1" for area in narrower) else None


BROAD = {
    "Anti-Corruption and Integrity": (
        "Anti-corruption Institutions", "Anti-Corruption Strategies", "Asset Disclosure", "Audits",
        "Beneficial Ownership", "Conflicts Of Interest", "Elections", "Political Finance",
        "Lobbying", "Open Contracting", "Public Procurement", "Whistleblower Protections",
    ),
    "Civic Space and Enabling Environment": (
        "Freedom of Assembly", "Freedom of Association", "Freedom of Expression",
    ),
    "Democratizing Decision-Making": (
        "Digital Participation", "Mainstreaming Participation", "Regulatory Governance",
        "Social Accountability",
    ),
    "Digital Governance": (
        "Automated Decision-making", "Data Stewardship and Privacy", "Digital Inclusion",
        "Disinformation/Misinformation", "Online Civic Space",
    ),
    "Environment & Climate": (
        "Climate Finance", "Climate Mitigation and Adaptation", "Environmental Regulation",
        "International Environmental Agreements",
    ),
    "Fiscal Openness": (
        "Publication Of Budget/Fiscal Information", "Public Participation In Budget/Fiscal Policy",
        "Oversight Of Budget/Fiscal Policies", "Stimulus and Economic Recovery", "Tax", "Debt",
    ),
    "Inclusion": (
        "Gender", "Gender-Based Violence", "Economic Inclusion", "LGBTQIA+",
        "People with Disabilities", "Youth",
    ),
    "Justice": ("Access to Justice", "Open Justice", "Policing & Corrections", "Judiciary"),
    "Public Service Delivery": (
        "Citizenship & Immigration", "Education", "Health & Nutrition",
        "Infrastructure & Transport", "Water & Sanitation",
    ),
}  # fmt: skip
_MIDTERM_YEAR = "Report Publication Year (Progress Report)"
_END_YEAR = "Report Publication Year (End Of Term)"
_COMPLETIONS = ("_CompletionProgress", "_CompletionEndTerm")
_HIGHS = (_HIGH_AMBITION, _HIGH_COMPLETION, _HIGH_DIOG)
_STARS = ("Verifiable", "_Relevant", "_Potential Impact")
DERIVATIONS = (
    *(Derivation(area, of, wherever_a_narrower_one(of)) for area, of in BROAD.items()),
    Derivation("Verifiable", ("_Specificity",), verifiable),
    Derivation("_Relevant", tuple(f"OGP Value {name}" for name in _VALUES), relevant),
    Derivation("Change In Completion", _COMPLETIONS, change_in_words),
    Derivation("_ChangeCompletion", _COMPLETIONS, completion_change),
    Derivation(_MIDTERM_YEAR, ("_Relevant",), no_report_with("_Relevant")),
    Derivation("_Relevant", (_MIDTERM_YEAR,), no_report_with(_MIDTERM_YEAR)),
    Derivation(_END_YEAR, ("_CompletionEndTerm",), no_report_with("_CompletionEndTerm")),
    Derivation("_CompletionEndTerm", (_END_YEAR,), no_report_with(_END_YEAR)),
    Derivation(
        "Starred (2015 Only)", (*_STARS, "_CompletionProgress"),
        star("Starred (2015 Only)", "_CompletionProgress", 2),
    ),
    Derivation(
        _STAR_MIDTERM, (*_STARS, "_CompletionProgress"),
        star(_STAR_MIDTERM, "_CompletionProgress", 3),
    ),
    Derivation(
        _STAR_END, (*_STARS, "_CompletionEndTerm"), star(_STAR_END, "_CompletionEndTerm", 3)
    ),
    Derivation("Max star", (_STAR_MIDTERM, _STAR_END), max_star),
    Derivation(_RAW, _COMPLETIONS, raw_completion),
    Derivation("Max Completion", (_RAW,), max_completion),
    Derivation(_HIGH_COMPLETION, (_RAW,), lambda row: flag((number(row[_RAW]) or 0) >= 4)),
    Derivation("Comp Assessed", (_RAW,), lambda row: flag((number(row[_RAW]) or 0) >= 2)),
    Derivation("Midterm Only", _COMPLETIONS, midterm_only),
    Derivation(_HIGH_AMBITION, ("_Potential Impact", "_Relevant"), high_ambition),
    Derivation(
        "Ambition Assessed", ("_Potential Impact", "_Potential for Results"),
        any_number("_Potential Impact", "_Potential for Results"),
    ),
    Derivation(_HIGH_DIOG, ("_OpenGovernment", "_Early Results"), high_diog),
    Derivation(
        "DIOG Assessed", ("_OpenGovernment", "_Early Results"),
        any_number("_OpenGovernment", "_Early Results"),
    ),
    Derivation(_BOTH, _HIGHS, verdict(ambitious=True, complete=True)),
    Derivation(_AMBITIOUS, _HIGHS, verdict(ambitious=True, complete=False)),
    Derivation(_COMPLETE, _HIGHS, verdict(ambitious=False, complete=True)),
    Derivation(_NEITHER, _HIGHS, verdict(ambitious=False, complete=False)),
    Derivation(_NOT_REVIEWED, (_MIDTERM_YEAR,), lambda row: flag(row[_MIDTERM_YEAR].strip() == "NR")),
    Derivation("CHECKSUM", VERDICTS, checksum),
    Derivation("CHECKSUM", VERDICTS, at_most_one_verdict),
    Derivation("IRM-Based Score", VERDICTS, score),
    Derivation(
        "Subnational in NAPs", ("Subnational", "National Or Local"),
        lambda row: flag(
            row["Subnational"].strip() == "1" and row["National Or Local"].strip() == "National"
        ),
    ),
)  # fmt: skip
COLUMNS = tuple(dict.fromkeys(name for d in DERIVATIONS for name in (d.column, *d.rests_on)))
