"""`parvis count`: what is done once a day: supports are counted and sealed, old drafts dropped."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from parvis.consultations import acts
from parvis.consultations.supports import to_count
from parvis.forums import acts as forums
from parvis.people.rights import CONSOLE
from parvis.record import clock


class Command(BaseCommand):
    """The command `count_supports`; to be run once a day. A second time changes nothing."""

    help = (
        "Count the supports of consultations that are open, or have closed since the last count; "
        "then drop the drafts that were kept for thirty days."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Count each, and say what was sealed; then drop the drafts whose time is over."""
        sealed = 0
        for consultation in to_count(clock.today()):
            entry = acts.count_supports(consultation, by=CONSOLE)
            if entry is None:
                continue
            sealed += 1
            supports, root = entry.facts["supports"], entry.facts["root"]
            self.stdout.write(
                f"{consultation.chain}, consultation {consultation.number}: {supports} supports, {root}"
            )
        self.stdout.write(f"Counts sealed: {sealed}.")
        forums.drop_askings()
        self.stdout.write(f"Drafts dropped, older than thirty days: {acts.drop_expired()}.")
