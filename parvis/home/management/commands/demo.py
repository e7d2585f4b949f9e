"""`parvis demo`: fill an empty database with the demonstration world."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import models
from tqdm import tqdm

from parvis.documents.models import Document
from parvis.home.demo import build, is_empty
from parvis.home.search import index
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.record import clock
from parvis.record.models import Entry

COUNTED: dict[str, type[models.Model]] = {
    "members": Member,
    "organisations": Organisation,
    "plans": Plan,
    "commitments": Commitment,
    "milestones": Milestone,
    "documents": Document,
    "entries": Entry,
}


class Command(BaseCommand):
    """Build the demonstration world, all of it or nothing. Exit code 1 where something is there."""

    help = "Fill an empty database with the demonstration world: five invented members."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--json`."""
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, with a bar where somebody looks, and say what there is now."""
        if not is_empty():
            raise CommandError(
                "The database is not empty, and nothing was changed. For the demonstration world, "
                "set PARVIS_DATA_DIR to a new folder or DATABASE_URL to an empty database, and "
                "run “parvis demo” again.",
                returncode=1,
            )
        with tqdm(unit=" acts", disable=None) as bar:
            build(clock.today(), lambda told, every: _show(bar, told, every))
        index.catch_up()
        made = {name: model._default_manager.count() for name, model in COUNTED.items()}
        if options["json"]:
            self.stdout.write(json.dumps(made))
        else:
            self.stdout.write(
                "The demonstration world is there: {members} members, {plans} plans, {commitments} "
                "commitments, {entries} entries of the record. All of it is invented.".format(
                    **made
                )
            )


def _show(bar: tqdm[Any], told: int, every: int) -> None:
    bar.total = every
    bar.update(told - bar.n)
