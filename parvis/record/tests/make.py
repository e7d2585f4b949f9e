"""Makers: a thing to tell of, somebody who acts, entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from parvis.record.acts import Actor, record
from parvis.record.models import Entry
from parvis.record.verbs import Verb, all_verbs, declare, named

MINISTRY = Actor("government", "Ministère de l’Eau", "ministere-de-l-eau", "point of contact")


def a_verb(
    name: str = "pump.repaired", sentence: str = "repaired pump {pump}", **rest: Any
) -> Verb:
    """Declare a verb for tests, once."""
    if name in {verb.name for verb in all_verbs()}:
        return named(name)
    return declare(name, sentence, **rest)


@dataclass(frozen=True)
class Pump:
    """Something acts are about."""

    chain: str = "amarea"
    record_kind: str = "pump"
    record_key: str = "34"


def an_entry(chain: str = "amarea", *, sealed: dict[str, Any] | None = None, **facts: Any) -> Entry:
    """Enter one act in a chain."""
    told = {"pump": "34", **facts}
    with transaction.atomic():
        return record(a_verb(), Pump(chain), by=MINISTRY, sealed=sealed, **told)
