"""`parvis import contributions FILE.csv`: bring in another site’s proposals and comments."""

from __future__ import annotations

import csv
import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from tqdm import tqdm

from parvis.consultations.models import Consultation
from parvis.members.models import Member
from parvis.opendata import bringing
from parvis.opendata.bringing import LeftOut, Tally
from parvis.opendata.consul import Left
from parvis.opendata.reports import refuse_to_replace
from parvis.opendata.sentences import LEFT_OUT, of_bad_export
from parvis.opendata.sheets import BadFile
from parvis.rulings import Refused
from parvis.texts.cells import guarded

HEADER = ("file", "line", "key", "problem", "sentence")


class Command(BaseCommand):
    """The command `import_contributions`; the console calls it as `parvis import contributions`."""

    help = "Bring in the proposals and comments that a CONSUL site exports as CSV files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        codes = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("file", type=Path, help="The CSV file of proposals, in UTF-8.")
        parser.add_argument(
            "--comments", type=Path, metavar="FILE", help="The CSV file of the comments on them."
        )
        parser.add_argument("--member", required=True, metavar="SLUG", help="The member.")
        parser.add_argument(
            "--consultation", required=True, type=int, metavar="N", help="Its number."
        )
        parser.add_argument(
            "--source", required=True, help="Which site it comes from; shown beside each."
        )
        parser.add_argument(
            "--language", choices=codes,
            help="The language they are written in (default: that of the consultation).",
        )  # fmt: skip
        parser.add_argument("--dry-run", action="store_true", help="Write nothing; say the same.")
        parser.add_argument(
            "--report", type=Path, metavar="FILE",
            help="Write a CSV file with every record that was left out or stands elsewhere.",
        )  # fmt: skip
        parser.add_argument(
            "--json", action="store_true", help="End with one line of JSON on standard output."
        )
        parser.add_argument(
            "--sentences", default="en", choices=codes,
            help="The language of the sentences (default: en).",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Check the files, bring them in, and say what came of it."""
        with override(options["sentences"]):
            try:
                self._bring_in(options)
            except BadFile as error:
                raise CommandError(_nothing(of_bad_export(error))) from None
            except Refused as error:
                raise CommandError(_nothing(str(error))) from None
            except OSError as error:
                reason = f"{error.filename or options['report']}: {error.strerror or error}."
                raise CommandError(_nothing(reason)) from None

    def _bring_in(self, options: dict[str, Any]) -> None:
        consultation = _consultation(options["member"], options["consultation"])
        source = " ".join(options["source"].split())
        refuse_to_replace(options["report"], HEADER)
        found = bringing.read(options["file"], options["comments"])
        if options["report"]:
            _report(options["report"], found.left_out)
        rows = len(found.proposals) + sum(len(one.remarks) for one in found.proposals)
        with tqdm(
            total=rows, desc=options["file"].name, unit="", delay=0.2, file=sys.stderr,
            disable=options["verbosity"] == 0,
        ) as bar:  # fmt: skip
            tally = bringing.write(
                found, consultation, source=source, dry_run=options["dry_run"],
                language=options["language"] or consultation.language, advance=bar.update,
            )  # fmt: skip
        prose = self.stderr if options["json"] else self.stdout
        prose.style_func = None
        prose.write("\n".join(sentences(tally, options["dry_run"], options["report"])))
        if options["json"]:
            self.stdout.write(json.dumps(asdict(tally)))


def sentences(tally: Tally, dry_run: bool, report: Path | None) -> list[str]:
    """Tell what was found and done, and what was left out and why."""
    told = [
        _("Proposals: {proposals}; comments: {comments}.").format_map(asdict(tally)),
        _(
            "Brought in: contributions {contributions_created}, comments {comments_created}; "
            "unchanged: {unchanged}."
        ).format_map(asdict(tally)),
    ]
    if dry_run:
        told.append(_("This was a dry run: nothing was written."))
    elif not (tally.contributions_created or tally.comments_created):
        told.append(_("Everything stands here already: nothing was changed."))
    if tally.differing:
        told.append(
            _("In other words than here, and left as they stand: {count}.").format(
                count=tally.differing
            )
        )
    return [*told, *_left_out(tally, report)]


def _left_out(tally: Tally, report: Path | None) -> list[str]:
    count = tally.left_out
    head = ngettext("{count} record was left out.", "{count} records were left out.", count)
    told = [head.format(count=count)] if count else [_("Nothing was left out.")]
    told += [f"  {LEFT_OUT[Left(why)]} ({count})" for why, count in sorted(tally.reasons.items())]
    lacking = tally.counted_there - tally.comments
    if tally.comments and lacking > 0:
        told.append(
            _(
                "The site counts {there} comments on these proposals; the file holds {here}, so {count} "
                "are not in it."
            ).format(there=tally.counted_there, here=tally.comments, count=lacking)
        )
    if tally.reasons and report:
        told.append(_("They are listed in {report}.").format(report=report))
    elif tally.reasons:
        told.append(_("Add --report FILE.csv to have them listed."))
    return told


def _report(path: Path, left_out: Sequence[LeftOut]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(
            (guarded(one.file), one.line, guarded(one.key), one.why.value, LEFT_OUT[one.why])
            for one in left_out
        )


def _consultation(member: str, number: int) -> Consultation:
    """Return the consultation that is named, or say which there are."""
    found = Consultation.objects.for_reading().filter(member__slug=member)
    if not Member.objects.filter(slug=member).exists():
        raise CommandError(_nothing(_("There is no member “{slug}”.").format(slug=member)))
    one = found.filter(number=number).first() if 0 < number < 2**31 else None
    if one is None:
        there = ", ".join(f"{one.number} ({one.title})" for one in found.order_by("number")[:20])
        told = _("{slug} has no consultation {number}; there are: {there}.").format(
            slug=member, number=number, there=there or "–"
        )
        raise CommandError(_nothing(told))
    return one


def _nothing(reason: str) -> str:
    return _("{reason} Nothing was imported.").format(reason=reason)
