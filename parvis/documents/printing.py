"""The printer: a template of `papers/` and what it tells become a PDF. Knows nothing of Django.

It keeps in memory what it printed, for as long as its process lives. A long paper is therefore printed
in a process of its own, which runs this file: `python printing.py TEMPLATE`, what is told coming in
and the PDF going out.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import typst

PAPERS = Path(__file__).parent / "papers"
FONTS = Path(__file__).parent / "fonts"
LONGEST = 180  # seconds
_STANDARD = "PDF/UA-1 error"


def printed_here(template: str, told: str) -> bytes:
    """Return a template, filled with what is told (JSON), as a PDF after PDF/UA-1.

    Only fonts of the house are used, and only files of `papers/` can be read. Where people wrote
    signs that no font here has (an emoji), the PDF is tagged all the same, but claims no standard.
    """
    try:
        return _made(template, told, ["ua-1"])
    except typst.TypstError as error:
        if _STANDARD not in str(error):
            raise
        return _made(template, told, [])


def printed_apart(template: str, told: str) -> bytes:
    """Return the same, printed in a process of its own. Raises `RuntimeError` with what went wrong."""
    ran = subprocess.run(  # noqa: S603 (this file, and the name of a template of ours)
        [sys.executable, "-P", __file__, template],
        input=told.encode(), capture_output=True, timeout=LONGEST, check=False,
    )  # fmt: skip
    if ran.returncode:
        raise RuntimeError(ran.stderr.decode(errors="replace"))
    return ran.stdout


def _made(template: str, told: str, standards: list[Any]) -> bytes:
    made = typst.compile(
        PAPERS / template,
        root=PAPERS,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"told": told},
        pdf_standards=standards,
    )
    assert isinstance(made, bytes)
    return made


if __name__ == "__main__":
    sys.stdout.buffer.write(printed_here(sys.argv[1], sys.stdin.buffer.read().decode()))
