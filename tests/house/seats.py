"""Seats: those that pages are about, and how each act about them is tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from parvis.forums import acts as forums
from parvis.forums.acts.mandates import Chosen
from parvis.forums.law.charter import Chair, Filling
from parvis.forums.law.presets import System
from parvis.forums.law.seating import Ending
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_charter
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person
from parvis.record import clock
from tests.house.columns import CONCERNED
from tests.house.scene import Scene

SOCIETY = "civil_society"
# As the charter does not say, so that the reason is shown too.
ELECTED = Chosen("Cent douze voix.", Filling.ELECTION, "fr", "Le vote fut avancé.")


def chosen(words: str = "") -> Chosen:
    """Tell how somebody was chosen, against what the charter says."""
    return Chosen(words, Filling.ELECTION, "fr", words) if words else ELECTED


def _charter(scene: Scene) -> None:
    a_charter(scene.forum, System.GHANA, has_parity=False, chair=Chair.CO_CHAIRS)


def _seat(scene: Scene) -> Grant:
    """Return a seat of society that was given, and of which nothing was told."""
    _charter(scene)
    return a_grant(Role.SEAT_HOLDER, scene.forum.place, a_person(), scene.society)


def _fill(scene: Scene, hand: Hand) -> object:
    _charter(scene)
    return forums.seat(
        scene.forum, SOCIETY, a_person(), organisation=scene.society, chosen=ELECTED, by=hand
    )


def _appoint(scene: Scene, hand: Hand) -> object:
    _charter(scene)
    return forums.appoint(
        scene.forum, SOCIETY, name="Oumar Sy", email="", organisation=scene.society,
        chosen=ELECTED, by=hand,
    )  # fmt: skip


def _leave(scene: Scene, hand: Hand) -> object:
    whose = scene.hands[CONCERNED].person
    own = a_grant(Role.SEAT_HOLDER, scene.forum.place, whose, scene.society)
    return forums.leave(scene.forum, own, by=hand, in_protest=True, statement="Assez.")


TRIED: dict[str, Callable[[Scene, Hand], object]] = {
    "forums.seat": _fill,
    "forums.appoint": _appoint,
    "forums.tell_mandate": lambda scene, hand: forums.tell_mandate(
        scene.forum, _seat(scene), SOCIETY, chosen=ELECTED, by=hand
    ),
    "forums.leave": _leave,
    "forums.release": lambda scene, hand: forums.release(
        scene.forum, _seat(scene), why=Ending.REPLACED, statement="Remplacée.", by=hand
    ),
    "forums.take_chair": lambda scene, hand: forums.take_chair(scene.forum, _seat(scene), by=hand),
}


def seated(forum: Forum, seat: Grant, rows: int, name: str = "", words: str = "") -> dict[str, Any]:
    """Fill seats that are left again, and let a seat chair by turns; tell of a seat that still stands.

    `seat`: one of society of which nothing is told. `name`: what is called so; `words`: what is said.
    """
    today, said = clock.today(), words or "On ne nous écoute plus."
    body = seat.organisation
    assert body
    for row in range(rows):
        one = forums.seat(
            forum, SOCIETY, a_person(name or f"Oumar Sy {row}"), organisation=body,
            chosen=chosen(said), by=PLATFORM,
        )  # fmt: skip
        hand = Hand(one.person, today, one)
        forums.leave(forum, one, by=hand, in_protest=True, statement=said, language="fr")
    for row in range(rows + 1):
        then = today + timedelta(days=row)
        forums.take_chair(forum, seat, since=then, until=then, anyway=said, by=PLATFORM)
    return {"untold seat": seat.number}
