"""Cells of CSV files that no spreadsheet runs. Pure."""

from __future__ import annotations

# A spreadsheet runs a cell that begins like this as a formula; an apostrophe before it stops that.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from running as a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
