"""What a visit of an address is: by whom, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.test import Client

from tests.house.world import World

SIGN_IN = "sign in"  # what an address answers to those whom it leads to the page of that name


@dataclass(frozen=True)
class Visit:
    """How an address is visited, and what it may answer.

    `whom`: one of the cast of the world, empty for nobody. `answers`: to that person. `to_nobody`:
    to those who are not signed in. `only`: who of the cast has that answer (empty: all), and
    `to_others` what the others have. `after`: what was done before in the same session. `attacks`:
    every n-th of the values that are tried on it. `unchanged`: queries of a page that is unchanged.
    `queries`: how many it may ask, where that is not the budget of its kind.
    """

    is_public: bool = False
    is_page: bool = True
    whom: str = ""
    answers: int = 200
    to_nobody: int | str = 200
    only: tuple[str, ...] = ()
    to_others: int = 403
    query: str = ""
    after: Callable[[Client, World], None] | None = None
    attacks: int = 8
    unchanged: int | None = 1
    queries: int | None = None


def public(**more: Any) -> Visit:
    """Return the visit of a page that is the same for everybody and may be kept by any cache.

    `unchanged=None`: it tells nothing of any record, and changes with a release only.
    """
    return Visit(is_public=True, **more)


def public_file(**more: Any) -> Visit:
    """Return the visit of an address that is the same for everybody, and no page."""
    return Visit(is_public=True, is_page=False, **more)


def door(**more: Any) -> Visit:
    """Return the visit of a page for whoever comes, that begins something: no cache keeps it."""
    return Visit(**more)


def personal(whom: str, **more: Any) -> Visit:
    """Return the visit of a page for one who is signed in; others are led to sign in.

    It is attacked twice, by nobody and by that person: with every sixteenth value, to be done in time.
    """
    return Visit(whom=whom, **{"to_nobody": SIGN_IN, "attacks": 16, **more})


def library(visit: Visit, **more: Any) -> Visit:
    """Return the visit of an address whose code the library of accounts attacks itself.

    Its pages are ours and are read like all others; of the attacks, every sixteenth is tried.
    """
    return Visit(**{**visit.__dict__, "attacks": 16, **more})
