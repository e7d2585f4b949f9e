"""Rooms look down only, and migrations say what the models say, one after the other."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import CheckConstraint, Field, Q

CHECKOUT = Path(__file__).resolve().parent.parent.parent
ROOMS = [room.label for room in apps.get_app_configs() if room.name.startswith("parvis.")]


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports")], cwd=CHECKOUT, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_migrations_say_what_the_models_say(db: None) -> None:
    told = io.StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=told, stderr=told)
    except SystemExit:
        pytest.fail(told.getvalue())


@pytest.mark.parametrize("room", ROOMS)
def test_the_migrations_of_a_room_are_one_chain(room: str) -> None:
    graph = MigrationLoader(None).graph
    own = sorted(name for label, name in graph.nodes if label == room)
    for before, after in pairwise(own):
        parents = [parent.key for parent in graph.node_map[room, after].parents]
        assert (room, before) in parents, f"{after} does not follow {before}"
    numbers = [name.split("_")[0] for name in own]
    assert numbers == [f"{number:04d}" for number in range(1, len(own) + 1)]


def test_sqlite_lets_two_writers_queue() -> None:
    if connection.vendor != "sqlite":
        assert connection.settings_dict["OPTIONS"]["pool"]
        return
    options = connection.settings_dict["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] >= 10
    assert "journal_mode=WAL" in options["init_command"]


CHOOSING = [
    (model, field)
    for room in ROOMS
    for model in apps.get_app_config(room).get_models()
    for field in model._meta.get_fields()
    if getattr(field, "choices", None)
]


@pytest.mark.parametrize(
    ("model", "field"),
    CHOOSING,
    ids=[f"{model.__name__}.{field.name}" for model, field in CHOOSING],
)
def test_the_database_knows_the_choices_of_a_column(model: type, field: Field) -> None:
    conditions = [
        rule.condition for rule in model._meta.constraints if isinstance(rule, CheckConstraint)
    ]
    named = {name for condition in conditions for name, *_ in _leaves(condition)}
    assert {f"{field.name}__in", field.name} & named


def _leaves(condition: Q) -> Iterator[tuple[str, object]]:
    for part in condition.children:
        yield from _leaves(part) if isinstance(part, Q) else [part]
