"""The report of an import, written while it runs: one CSV line for each cell it tells of."""

from __future__ import annotations

import csv
import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from parvis.opendata.importing import Tell
from parvis.opendata.problems import Problem
from parvis.opendata.sentences import of_problem
from parvis.texts.cells import guarded

HEADER = ("line", "row", "column", "commitment", "cell", "problem", "sentence")
LONGEST = 500


def refuse_to_replace(path: Path | None, header: Sequence[str] = HEADER) -> None:
    """Raise `OSError` where something else than an earlier report stands: the database, say."""
    if path is None or not path.is_file():
        return
    usual = ",".join(header).encode()
    with path.open("rb") as file:
        beginning = file.read(len(usual))
    if beginning not in (b"", usual):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


@contextmanager
def written_to(path: Path | None) -> Iterator[Tell]:
    """Give the function that writes a problem's line; without a path it writes nowhere.

    Raises `OSError` when the file cannot be written.
    """
    if path is None:
        yield lambda problem: None
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        yield lambda problem: writer.writerow(_line(problem))


def _line(problem: Problem) -> list[object]:
    return [
        problem.line, problem.row, problem.column, _shown(problem.commitment),
        _shown(problem.cell), problem.code.value, of_problem(problem),
    ]  # fmt: skip


def _shown(cell: str) -> str:
    """Return a cell as written, cut when long; no formula runs."""
    return guarded(cell if len(cell) <= LONGEST else cell[: LONGEST - 1] + "…")
