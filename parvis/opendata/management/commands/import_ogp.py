"""`parvis import ogp FILE.csv`: take over the Partnership’s own database of commitments."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from tqdm import tqdm

from parvis.opendata.importing import Tally, checked_sheet, import_sheet
from parvis.opendata.reports import refuse_to_replace, written_to
from parvis.opendata.sentences import of_bad_file
from parvis.opendata.sheets import BadFile
from parvis.ui.lists import listed, quoted


class Command(BaseCommand):
    """The command `import_ogp`; the console calls it as `parvis import ogp`."""

    help = "Read OGP’s commitments database, as a CSV file in its layout of mid-2024."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("file", type=Path, help="The CSV file, in UTF-8.")
        parser.add_argument("--dry-run", action="store_true", help="Write nothing; say the same.")
        parser.add_argument(
            "--report", type=Path, metavar="FILE",
            help="Write a CSV file with every cell not understood or contradicting another.",
        )  # fmt: skip
        parser.add_argument(
            "--json", action="store_true", help="End with one line of JSON on standard output."
        )
        parser.add_argument(
            "--language", default="en", choices=[code for code, _name in settings.LANGUAGES],
            help="The language of the sentences (default: en).",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Check the file, import it, and say what came of it."""
        with override(options["language"]):
            try:
                self._import(options)
            except BadFile as error:
                refused = _("{reason} Nothing was imported.").format(reason=of_bad_file(error))
                raise CommandError(refused) from None
            except OSError as error:
                raise CommandError(_told(error, options["report"])) from None

    def _import(self, options: dict[str, Any]) -> None:
        path, report = options["file"], options["report"]
        if report and report.exists() and path.exists() and report.samefile(path):
            raise CommandError(_("The report would overwrite the file to import: name another."))
        refuse_to_replace(report)
        size = path.stat().st_size if path.is_file() else 0
        quiet = options["verbosity"] == 0
        with tqdm(
            total=2 * size, desc=path.name, unit="B", unit_scale=True, delay=0.2, file=sys.stderr,
            disable=quiet,
        ) as bar:  # fmt: skip
            sheet = checked_sheet(path, bar.update)
            # The report is closed before the import is kept: both stand, or neither.
            with transaction.atomic(), written_to(report) as tell:
                tally = import_sheet(
                    sheet, tell=tell, dry_run=options["dry_run"], advance=bar.update
                )
        prose = self.stderr if options["json"] else self.stdout
        if sheet.extra_columns:
            names = listed(quoted(name) for name in sheet.extra_columns)
            prose.write(_("Columns that are not known were ignored: {names}.").format(names=names))
        prose.style_func = None
        prose.write("\n".join(sentences(tally, dry_run=options["dry_run"], report=report)))
        if options["json"]:
            self.stdout.write(json.dumps(asdict(tally)))


def sentences(tally: Tally, *, dry_run: bool, report: Path | None) -> list[str]:
    """Tell what an import found and did, in three or four sentences."""
    found = _(
        "Members: {members}; plans: {plans}; commitments: {commitments}; "
        "assessments: {assessments} (of these, “no report”: {no_report}, “no data”: {no_data}, "
        "“not applicable”: {not_applicable})."
    )
    done = _("Created: {created}; updated: {updated}; unchanged: {unchanged}; removed: {removed}.")
    told = [found.format_map(asdict(tally)), done.format_map(asdict(tally))]
    if dry_run:
        told.append(_("This was a dry run: nothing was written."))
    elif not (tally.created or tally.updated or tally.removed):
        told.append(_("Everything stands already as the file has it: nothing was changed."))
    return told + _doubtful(tally, report)


def _doubtful(tally: Tally, report: Path | None) -> list[str]:
    """Tell how much was not understood, and where it is listed."""
    doubtful = ngettext(
        "{count} cell was not understood or contradicts another (contradictions: {contradictions}).",
        "{count} cells were not understood or contradict another (contradictions: {contradictions}).",
        tally.not_understood,
    )
    told = [doubtful.format(count=tally.not_understood, contradictions=tally.contradictions)]
    if tally.left_out:
        left_out = ngettext(
            "{count} record was left out.", "{count} records were left out.", tally.left_out
        )
        told.append(left_out.format(count=tally.left_out))
    if tally.not_understood and report:
        told.append(_("They are listed in {report}.").format(report=report))
    elif tally.not_understood:
        told.append(_("Add --report FILE.csv to have them listed."))
    return told


def _told(error: OSError, report: Path | None) -> str:
    """Say which file could not be read or written."""
    reason = error.strerror or str(error)
    name = error.filename or report or ""
    return _("{name}: {reason}. Nothing was imported.").format(name=name, reason=reason)
