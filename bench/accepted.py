"""Contributions and comments through the acts, and the same rows by bare inserts."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from itertools import count, cycle
from typing import Any

from django.db import models

from parvis.consultations import acts
from parvis.consultations.models import Comment, Consultation, Contribution
from parvis.members.acts import admit
from parvis.members.life import Kind, Region
from parvis.people.acts import register
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.plans.acts import announce
from parvis.record import clock
from parvis.record.acts import Actor

WORDS = (
    "The pump of our quarter has been broken for eleven months. Tell us who repairs it, by which "
    "day, and what it costs: publish the list of all pumps, with the state of each, every month. "
)
PERSONS = 20
DRAWN = 8_000_000  # above every number that the acts give: where bare rows are counted


def measured(seconds: float) -> dict[str, dict[str, float]]:
    """Return for contributions and comments how many acts and how many inserts are done a second."""
    consultation = _a_consultation()
    people = cycle(_hands())

    def contribute(number: int) -> Contribution:
        words = f"{number}: {WORDS}"
        return acts.contribute(
            consultation, by=next(people), title="A pump", words=words, language="en"
        )

    contribution = contribute(0)

    def comment(number: int) -> Comment:
        words = f"{number}: {WORDS}"
        return acts.comment(contribution, by=next(people), words=words, language="en")

    return {
        "contributions": _both(contribute, seconds),
        "comments": _both(comment, seconds),
    }


def _a_consultation() -> Consultation:
    """Open a consultation of a member that is made for this."""
    today = clock.today()
    by = Actor(side=Side.PLATFORM, role="operator")
    member = admit(
        slug="bench", code="XBE", name="Bench", kind=Kind.NATIONAL, region=Region.AFRICA,
        language="en", by=by,
    )  # fmt: skip
    ministry = register(member, slug="ministry", name="Ministry", side=Side.GOVERNMENT, by=by)
    plan = announce(member, number=1, length_years=2, by=ministry, language="en")
    return acts.open_consultation(
        plan, title="What to change", language="en", opens_on=today,
        closes_on=today + timedelta(days=30), by=ministry,
    )  # fmt: skip


def _hands() -> list[Hand]:
    people = [
        Person.objects.create(name=f"Person {n}", email=f"{n}@bench.example.org")
        for n in range(PERSONS)
    ]
    return [Hand(person, clock.today()) for person in people]


def _both(act: Callable[[int], Any], seconds: float) -> dict[str, float]:
    """Do an act, then insert copies of what it made, each for some seconds; return both a second."""
    made = act(0)
    by_acts = _a_second(act, seconds)

    def insert(number: int) -> None:
        made.pk, made._state.adding = None, True
        made.number = DRAWN + number
        if isinstance(made, Comment):
            made.path = str(made.number)
        models.Model.save(made, force_insert=True)

    return {"acts": by_acts, "inserts": _a_second(insert, seconds)}


def _a_second(do: Callable[[int], Any], seconds: float) -> float:
    start = time.perf_counter()
    for number in count(1):
        do(number)
        taken = time.perf_counter() - start
        if taken > seconds:
            return number / taken
    return 0.0
