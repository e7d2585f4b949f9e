"""Makers: records and files in the layout of OGP's database, of an invented country."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from django.core.management import call_command

from parvis.opendata import layout, policy_areas

# A commitment of a plan that nobody has reviewed yet: the least that is true and agrees with itself.
UNREVIEWED = {
    "Report Publication Year (Progress Report)": "NR", "Report Publication Year (End Of Term)": "NR",
    "Specificity": "NR", "_Specificity": "NR", "Verifiable": "NR", "_Relevant": "NR",
    "OGP Value Access To Information": "NR", "OGP Value Civic Participation": "NR",
    "OGP Value Public Accountability": "NR", "OGP Value Technology": "NR",
    "Potential Impact": "NR", "_Potential Impact": "NR", "Potential for Results": "NR",
    "_Potential for Results": "NR", "Completion (Progress Report)": "NR", "_CompletionProgress": "NR",
    "Starred (2015 Only)": "NR", "Starred (Current Formula) Progress Report": "NR",
    "Completion (End Of Term)": "NR", "_CompletionEndTerm": "NR", "Early Results": "NR",
    "_Early Results": "NR", "Did It Open Government (Overall)": "NR", "_OpenGovernment": "NR",
    "Did It Open Government (Access To Information)": "NR", "_DIOGATI": "NR",
    "Did It Open Government (Civic Participation)": "NR", "_DIOGCP": "NR",
    "Did It Open Government: Public Accountability": "NR", "_DIOGPA": "NR",
    "Starred (Current Formula) End of Term": "NR", "Carried Forward": "NR",
    "Change In Completion": "NR", "_ChangeCompletion": "NR", "Raw Completion": "NR",
    "Max Completion": "NR", "Midterm Only": "NR", "High Ambition": "NR", "Max star": "ND",
    "Not reviewed": "1", "CHECKSUM": "1", "IRM-Based Score": "-1",
}  # fmt: skip


def a_record(number: int = 1, **cells: str) -> dict[str, str]:
    """Return a record that gives no cause for doubt; `cells` by column, `_` before its name left out."""
    record = dict.fromkeys(layout.COLUMNS, "0")
    record |= UNREVIEWED | {
        layout.IDENTIFIER: f"AM{number:04}", layout.MEMBER: "République d'Amaréa",
        layout.CODE: "AMR", layout.REGION: "Europe", layout.KIND: "National",
        layout.PLAN: "AP_AMR02", layout.PLAN_NUMBER: "2", layout.SUBMITTED: "2023",
        layout.ENDS: "2025", layout.LENGTH: "2", layout.NUMBER: str(number),
        layout.TITLE: f"Publier les marchés publics, lot {number}", layout.SHORT: "Marchés publics",
        layout.THEME: "NA", layout.TEXT: "Le texte,\nsur deux lignes.", layout.START: "1/1/2024",
        layout.END: "12/31/2025", layout.LEAD: "Ministère du Budget", layout.SUPPORT: "NA",
        layout.ADDRESS: f"https://example.org/amarea/am{number:04}", "id": str(number),
    }  # fmt: skip
    return record | cells


def a_file(folder: Path, *records: dict[str, str], **how: Any) -> Path:
    """Write records into a CSV file as OGP does: CRLF, and no newline at its end.

    `how`: name, columns (the header), start (bytes before it), end (bytes after it).
    """
    columns = how.get("columns", layout.COLUMNS)
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, extrasaction="ignore", restval="x")
    writer.writeheader()
    writer.writerows(records)
    path = folder / how.get("name", "commitments.csv")
    body = text.getvalue().removesuffix("\r\n").encode()
    path.write_bytes(how.get("start", b"") + body + how.get("end", b""))
    return path


def an_import(path: Path, **options: Any) -> dict[str, int]:
    """Import a file by the command that people use; return its line of JSON."""
    said = io.StringIO()
    call_command(
        "import_ogp", path, json=True, verbosity=0, stdout=said, stderr=io.StringIO(), **options
    )
    told: dict[str, int] = json.loads(said.getvalue().splitlines()[-1])
    return told


def a_report(folder: Path, *records: dict[str, str]) -> list[dict[str, str]]:
    """Import records as a dry run; return the lines of the report."""
    report = folder / "report.csv"
    an_import(a_file(folder, *records), report=report, dry_run=True)
    with report.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes(lines: list[dict[str, str]]) -> set[tuple[str, str]]:
    """Return the problems of a report with their columns."""
    return {(line["problem"], line["column"]) for line in lines}


AREAS = {area.slug: area.column for area in policy_areas.AREAS}
