"""`parvis tell`: put the open differences on agendas, look over forums, and send what is owed."""

from __future__ import annotations

from typing import Any

from parvis.consultations.management.commands.tell_answers import Command as Letters
from parvis.progress import acts as progress


class Command(Letters):
    """Find what changed and send what is owed; run twice, or by two at once, nothing goes twice."""

    help = f"Put open differences between pens on the next agendas. {Letters.help}"

    def handle(self, *args: Any, **options: Any) -> None:
        """Put the differences on agendas, say how many, and go on to the letters."""
        if put := progress.put_on_next_agendas():
            self.stdout.write(f"Differences put on agendas: {put}.")
        super().handle(*args, **options)
