"""From a file of commitments to the proof that nobody changed the record, as a stranger goes.

The reader has a telephone 390 pixels wide and no JavaScript; the proof is run away from the house.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from parvis.config import console
from parvis.opendata.tests.make import a_file, a_record

pytestmark = pytest.mark.browser

TELEPHONE = {"width": 390, "script": False}
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def found_by_typing(page):
    """Type words without their accent, follow the first commitment found, and return its address."""
    page.locator("main input[name=q]").fill("marches publics")
    page.keyboard.press("Enter")
    page.locator("main a[href*='/commitments/']").first.click()
    return page.url


def read_in_arabic(page):
    """Turn the page to Arabic by its link, and return what a reader has before the eyes."""
    page.locator("a[hreflang=ar]").first.click()
    html = page.locator("html")
    return {
        "url": page.url,
        "language": html.get_attribute("lang"),
        "direction": html.get_attribute("dir"),
        "title": page.locator("h1").inner_text(),
        "too wide": page.evaluate(OVERFLOW),
        "said": page.said,
    }


def taken_away(folder):
    """Return a reading that goes from a commitment to its member's record and downloads both files."""

    def read(page):
        page.locator("a[href$='/record/']").first.click()
        for link in ("a[href$='record.jsonl']", "a[href$='/verify.py']"):
            with page.expect_download() as download:
                page.locator(link).first.click()
            download.value.save_as(folder / download.value.suggested_filename)

    return read


def checked(folder: Path, record: Path) -> subprocess.CompletedProcess[str]:
    """Run the downloaded verifier on a file, far from the house and from everything installed."""
    return subprocess.run(
        [sys.executable, "-I", "-S", folder / "verify.py", record],
        cwd=folder, env={"PYTHONUTF8": "1"}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_an_imported_commitment_is_found_read_and_its_record_proven(address, browser, tmp_path):
    path = a_file(tmp_path, *(a_record(number) for number in (1, 2, 3)))
    assert console.main(["import", "ogp", str(path)]) == 0
    away = tmp_path / "away"
    away.mkdir()

    with browser.reader(**TELEPHONE) as ask:
        ask(lambda page: page.goto(f"{address}/fr/search/"))
        french = ask(found_by_typing)
        seen = ask(read_in_arabic)
        ask(taken_away(away))

    assert french.startswith(f"{address}/fr/republique-damarea/commitments/AM000")
    assert seen == {
        "url": french.replace("/fr/", "/ar/"), "language": "ar", "direction": "rtl",
        "title": "Publier les marchés publics, lot 1", "too wide": 0, "said": [],
    }  # fmt: skip
    record = away / "republique-damarea-record.jsonl"
    whole = checked(away, record)
    assert whole.returncode == 0, whole.stderr
    assert "fits" in whole.stdout

    lines = record.read_bytes().splitlines(keepends=True)
    fifth = bytearray(lines[5 - 1])
    place = fifth.index(b"AM000") + len(b"AM000")
    fifth[place] ^= 1
    record.write_bytes(b"".join([*lines[:4], bytes(fifth), *lines[5:]]))
    altered = checked(away, record)
    assert altered.returncode == 1
    assert "Entry 5 of" in altered.stdout + altered.stderr
