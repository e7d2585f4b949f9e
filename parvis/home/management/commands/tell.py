"""`parvis tell`: put the open differences on agendas, remind of rounds, and send what is owed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError

from parvis.consultations.management.commands.tell_answers import Command as Letters
from parvis.progress import acts as progress


class Command(Letters):
    """Find what changed and send what is owed; run twice, or by two at once, nothing goes twice."""

    help = (
        "Put open differences between pens on the next agendas; remind leads of what a round of "
        f"reporting asks. {Letters.help}"
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Put the differences on agendas, remind of rounds, and go on to the other letters."""
        if put := progress.put_on_next_agendas():
            self.stdout.write(f"Differences put on agendas: {put}.")
        most = max(0, options["most"])
        told = progress.remind(most=most)
        if told.sent:
            self.stdout.write(f"Reminders of rounds sent: {told.sent}.")
        super().handle(*args, **{**options, "most": most - told.sent})
        if told.failed:
            raise CommandError(
                f"Reminders that could not be sent: {told.failed}. They stay owed; the log says why.",
                returncode=1,
            )
