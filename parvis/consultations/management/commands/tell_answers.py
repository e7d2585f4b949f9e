"""`parvis tell`: send the letters that tell contributors of their answers."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from parvis.consultations import acts
from parvis.consultations.acts.telling import MOST


class Command(BaseCommand):
    """Send what is owed; run twice, or by two at once, it sends nothing twice."""

    help = "Send the letters that tell contributors of their answers, the oldest first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--most`."""
        parser.add_argument(
            "--most", type=int, default=MOST, metavar="N",
            help=f"send at most N letters in this run ({MOST} unless said)",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say how many went off; exit code 1 where some did not."""
        told = acts.tell(most=max(0, options["most"]))
        self.stdout.write(f"Letters sent: {told.sent}.")
        if told.failed:
            raise CommandError(
                f"Letters that could not be sent: {told.failed}. They stay owed; the log says why.",
                returncode=1,
            )
