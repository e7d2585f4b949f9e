"""`parvis manage index`: let search read what is new in the record, or all of it again."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import ngettext, override
from tqdm import tqdm

from parvis.home.search import index
from parvis.record.models import Head


class Command(BaseCommand):
    """Bring the search index up to date."""

    help = "Bring the search index up to date with the record. Safe at any time, and twice."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take `--rebuild`, `--json` and `--language`."""
        parser.add_argument(
            "--rebuild", action="store_true", help="forget the index and read the whole record"
        )
        parser.add_argument("--json", action="store_true", help="report in one line of JSON")
        parser.add_argument(
            "--language", default="en", choices=[code for code, _name in settings.LANGUAGES],
            help="The language of the sentences (default: en).",
        )  # fmt: skip

    def handle(self, *args: Any, rebuild: bool, json: bool, language: str, **options: Any) -> None:
        """Index, with a progress bar on standard error when it is a terminal."""
        total = sum(Head.objects.values_list("number", flat=True)) if rebuild else index.behind()
        with tqdm(total=total, unit=" entries", disable=json or not sys.stderr.isatty()) as bar:
            indexed = (index.rebuild if rebuild else index.catch_up)(bar.update)
        with override(language):
            self.stdout.write(_report(indexed, total, as_json=json))


def _report(indexed: int, entries: int, *, as_json: bool) -> str:
    if as_json:
        return json.dumps({"entries": entries, "indexed": indexed})
    return ngettext(
        "Read %(entries)d entry of the record; indexed %(indexed)d.",
        "Read %(entries)d entries of the record; indexed %(indexed)d.",
        entries,
    ) % {"entries": entries, "indexed": indexed}
