"""`parvis tell`: look over forums, and send the letters that are owed of them and of answers."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from parvis.consultations import acts
from parvis.consultations.acts.telling import MOST
from parvis.forums import acts as forums
from parvis.plans.spans import spans_of
from parvis.record import clock


class Command(BaseCommand):
    """Find what changed and send what is owed; run twice, or by two at once, nothing goes twice."""

    help = (
        "Find where forums begin or cease to break their charters; then send the letters that tell of "
        "that, of answers and of meetings of forums, the oldest first."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--most`."""
        parser.add_argument(
            "--most", type=int, default=MOST, metavar="N",
            help=f"send at most N letters in this run ({MOST} unless said)",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say how many went off; exit code 1 where some did not."""
        most = max(0, options["most"])
        told = acts.tell(most=most)
        if changed := forums.look_over(clock.today(), spans_of):
            self.stdout.write(f"Forums whose breaches began or ended: {changed}.")
        beside = forums.tell(most=0 if told.is_stopped else most - told.sent)
        self.stdout.write(f"Letters sent: {told.sent + beside.sent}.")
        if failed := told.failed + beside.failed:
            raise CommandError(
                f"Letters that could not be sent: {failed}. They stay owed; the log says why.",
                returncode=1,
            )
