"""What an attacker wrote, in every text that can be written, stays words wherever it is read."""

from __future__ import annotations

import csv
import io
import json
import logging
import logging.config
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from django.apps import apps
from django.core import mail
from django.test import Client

from parvis.config.logs import logging_of
from parvis.texts.cells import FORMULA
from tests.house import steps
from tests.house.attacked import (
    NO_WORDS,
    TEXTS_OF_ATTACKERS,
    a_world_attacked_by,
    columns,
    is_in,
)
from tests.house.pages import Address, known
from tests.house.reading import Answer, Page, visit
from tests.house.visits import ACCOUNTS
from tests.house.world import World, rolled_back

pytestmark = pytest.mark.django_db

MARKUP = (
    b"<script>alert", b"<img src=x", b"<svg/onload", b'href="javascript:', b"<style>*{display",
    b"]]><!--",
)  # fmt: skip
SAFE_NAME = re.compile(r'(attachment|inline); filename="[a-z0-9.-]+"')
# What a calendar of ours holds: nothing that an attacker wrote begins a line.
PROPERTY = re.compile(
    rb"BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|NAME|X-WR-CALNAME|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|"
    rb"SUMMARY|LOCATION|DESCRIPTION|URL|STATUS|LAST-MODIFIED|CATEGORIES|TRANSP"
)
ATTACKS = range(len(TEXTS_OF_ATTACKERS))


def visited(address: Address, number: int) -> bool:
    """Say whether an address is visited in the world of an attack: those of accounts, in one."""
    return address.is_written and (address.name not in ACCOUNTS or number == 1)


@pytest.mark.parametrize("number", ATTACKS)
def test_words_of_an_attacker_stay_words_wherever_they_are_read(number, caplog):
    text = TEXTS_OF_ATTACKERS[number]
    with rolled_back():
        world = a_world_attacked_by(text)
        unfilled = [
            f"{table.__name__}.{column.name}"
            for table, column in columns()
            if not is_in(table, column, text)
        ]
        assert not unfilled, f"{unfilled}: fill these in attacked.py, or say what they are."
        answers = dict(read_everywhere(world, number))
    assert {url: faults(answer) for url, answer in answers.items() if faults(answer)} == {}
    assert [one.getMessage() for one in caplog.records if "\n" in one.getMessage()] == []


def read_everywhere(world: World, number: int) -> Iterator[tuple[str, Answer]]:
    """Visit every address in a world, in French or in Arabic; yield what they answered."""
    language = "ar" if number % 2 else "fr"
    for address in known():
        if visited(address, number):
            url, session = address.url(world, language), address.session(world)
            answer = visit(url, session)
            assert answer.status == address.how.answers, url
            yield url, answer
    for url in (f"/{language}/search/?q=alert", f"/{language}/members/?view=map"):
        yield url, visit(url)


def faults(answer: Answer) -> list[str]:
    """Say what became more than words in an answer: of a page, a feed, a record or a file."""
    told = [f"{name} was injected" for name in ("X-Injected",) if name in answer.headers]
    told += ["a cookie was injected"] if "a" in answer.cookies else []
    named = answer.headers.get("Content-Disposition", "")
    if named and not SAFE_NAME.fullmatch(named):
        told.append(f"a file is named {named}")
    return told + _faults_of_kind(answer)


def _faults_of_kind(answer: Answer) -> list[str]:
    kind = answer.headers.get("Content-Type", "").partition(";")[0]
    if kind == "application/x-ndjson":
        # A file to be saved, in which words need no more than to stay on their lines.
        entries = [json.loads(line) for line in answer.body.split(b"\n") if line]
        is_whole = entries[-1]["entries"] == len(entries) - 1
        is_saved = answer.headers["Content-Disposition"].startswith("attachment")
        return [] if is_whole and is_saved else ["a line was forged, or is shown"]
    if kind == "application/pdf":
        # A paper is no page: nothing of it is read as markup, which no browser may guess either.
        is_paper = answer.body.startswith(b"%PDF-")
        return [] if is_paper and answer.headers["X-Content-Type-Options"] == "nosniff" else ["?"]
    if kind == "text/csv":
        return _faults_of_sheet(answer)
    if kind == "text/calendar":
        return _faults_of_calendar(answer)
    told = [f"{markup.decode()} is markup" for markup in MARKUP if markup in answer.body]
    if kind == "text/html" and answer.body:
        # What looks left over from a template is what the attacker wrote.
        told += [one for one in Page(answer.text).faults() if not one.startswith("left over")]
    if kind == "application/atom+xml":
        root = ElementTree.fromstring(answer.body)
        told += [one.tag for one in root.iter() if "}" not in one.tag or "script" in one.tag]
    return told


def _faults_of_calendar(answer: Answer) -> list[str]:
    """Say what is wrong with a calendar: a file to be saved, in which words stay on their lines.

    Every line is folded at 75 octets and names a property that we write (RFC 5545, 3.1).
    """
    is_saved = answer.headers["Content-Disposition"].startswith("attachment")
    is_plain = answer.headers["X-Content-Type-Options"] == "nosniff"
    lines = answer.body.split(b"\r\n")
    names = {re.split(rb"[:;]", line, maxsplit=1)[0] for line in lines if line and line[:1] != b" "}
    forged = [one for one in names if not PROPERTY.fullmatch(one)]
    long = [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line]
    return [] if is_saved and is_plain and not forged and not long else [f"{forged} {long}"]


def _faults_of_sheet(answer: Answer) -> list[str]:
    """Say what is wrong with a sheet: no browser shows it, and no spreadsheet runs a cell of it."""
    is_saved = answer.headers["Content-Disposition"].startswith("attachment")
    is_sheet = answer.headers["X-Content-Type-Options"] == "nosniff"
    rows = csv.reader(io.StringIO(answer.body.decode("utf-8-sig")))
    runs = [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    return ["it is shown"] * (not is_saved or not is_sheet) + runs


@pytest.mark.parametrize("number", ATTACKS)
def test_a_letter_to_an_attacker_is_one_letter_of_plain_words(number):
    world = a_world_attacked_by(TEXTS_OF_ATTACKERS[number])
    steps.ask_for_a_code(Client(), world)
    for letter in mail.outbox:
        assert letter.recipients() == [world.cast["newcomer"].email]
        assert "\n" not in letter.subject
        sent = letter.message()
        assert set(sent.keys()) <= {
            "Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To",
            "Date", "Message-ID", "Auto-Submitted",
        }  # fmt: skip
        assert getattr(letter, "alternatives", []) == []
    assert mail.outbox


@pytest.mark.parametrize("style", ["plain", "json"])
def test_no_word_forges_a_line_of_the_log(style):
    formatter = formatter_of(style)
    for text in (*TEXTS_OF_ATTACKERS, "a\n2026-01-01 00:00:00,000 ERROR parvis: forged\r\x1b[2J"):
        line = formatter.format(
            logging.LogRecord("parvis", logging.WARNING, "", 0, "%s asked", (text,), None)
        )
        assert len(line.splitlines()) == 1
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", line)


def formatter_of(style: str) -> logging.Formatter:
    """Return what writes the lines of the log in a style."""
    return logging.config.DictConfigurator({"version": 1}).configure_formatter(
        logging_of(style, "INFO")["formatters"][style]
    )


def test_what_is_no_words_names_columns_that_are_there():
    names = {name for table, column in every_column() for name in (column, f"{table}.{column}")}
    assert sorted(NO_WORDS.keys() - names) == []


def every_column() -> list[tuple[str, str]]:
    """Return every column of the house with the name of its table."""
    return [
        (table.__name__, column.name)
        for table in apps.get_models()
        if table.__module__.startswith("parvis.")
        for column in table._meta.fields
    ]
