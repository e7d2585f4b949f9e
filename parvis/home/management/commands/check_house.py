"""Check on the live data everything that must be true: `parvis check-house`."""

from __future__ import annotations

import inspect
import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import module_has_submodule

Invariant = Callable[[], Iterable[str]]


@dataclass(frozen=True)
class Broken:
    """One thing that is not as it must be: in which room, against which invariant."""

    room: str
    invariant: str
    sentence: str


def invariants() -> Iterator[tuple[str, Invariant]]:
    """Yield the room's name and the function, for every invariant of every room, in their order."""
    for room in apps.get_app_configs():
        if room.name.startswith("parvis.") and module_has_submodule(room.module, "invariants"):
            module = import_module(f"{room.name}.invariants")
            for name, function in inspect.getmembers(module, inspect.isgeneratorfunction):
                if function.__module__ == module.__name__ and not name.startswith("_"):
                    yield room.label, function


class Command(BaseCommand):
    """Run every invariant; exit with 1 when one is broken."""

    help = "Check everything that must be true of the data, and name what is not."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer `--json`."""
        parser.add_argument("--json", action="store_true", help="report as one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run them all, then report."""
        checked, broken = 0, []
        for room, invariant in invariants():
            checked += 1
            found = [Broken(room, invariant.__name__, sentence) for sentence in invariant()]
            broken += found
            if not options["json"]:
                self._tell(room, invariant, found)
        if options["json"]:
            report = {"checked": checked, "broken": [asdict(one) for one in broken]}
            self.stdout.write(json.dumps(report, ensure_ascii=False))
        if broken:
            raise CommandError(f"{len(broken)} of the things that must be true are not. See above.")
        if not options["json"]:
            self.stdout.write(f"The house is sound: {checked} invariants hold.")

    def _tell(self, room: str, invariant: Invariant, found: list[Broken]) -> None:
        verdict = "not so" if found else "holds"
        self.stdout.write(f"{room:<10} {verdict:<7} {_named(invariant)}")
        for one in found:
            self.stdout.write(f"           - {one.sentence}")


def _named(invariant: Invariant) -> str:
    """Return the invariant's sentence: the first line of its docstring."""
    return (inspect.getdoc(invariant) or invariant.__name__).splitlines()[0]
