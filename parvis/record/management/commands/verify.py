"""`parvis verify`: recompute the whole record and name the first entry that does not fit."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from parvis.record import audit
from parvis.record.verify import Finding


class Command(BaseCommand):
    """Check every chain, or one. Exit code 0: all fit; 1: one does not; 2: there is no such chain."""

    help = "Recompute every digest, link, number and head of the record in the database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--member` and `--json`."""
        parser.add_argument("--member", metavar="SLUG", help="check the record of one member only")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, print, and exit by what was found."""
        member, as_json = options["member"], options["json"]
        if member and member not in audit.chains():
            raise CommandError(
                f"There is no record of “{member}”. Without --member, all are checked.",
                returncode=2,
            )
        found = self._findings(member)
        misfits = [finding for finding in found if not finding.fits]
        if as_json:
            self.stdout.write(json.dumps(_for_machines(found)))
        elif not misfits:
            entries = sum(finding.entries for finding in found)
            self.stdout.write(f"The record fits. Entries: {entries}. Chains: {len(found)}.")
        if misfits and as_json:
            sys.exit(1)
        if misfits:
            raise CommandError("\n".join(str(finding) for finding in misfits), returncode=1)

    def _findings(self, member: str | None) -> list[Finding]:
        # disable=None: no bar where nobody looks.
        with tqdm(total=audit.entries_in(member), unit=" entries", disable=None) as bar:
            return list(audit.findings(member, bar.update))


def _for_machines(found: list[Finding]) -> dict[str, Any]:
    misfits = [finding._asdict() for finding in found if not finding.fits]
    return {
        "fits": not misfits,
        "chains": len(found),
        "entries": sum(finding.entries for finding in found),
        "misfits": misfits,
    }
