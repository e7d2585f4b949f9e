"""A house that is open while a file of tests runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.browsing import open_doors
from tests.house.pages import known
from tests.house.world import World, a_world, rolled_back

ROWS = 30  # of everything; a file of tests to which long lists say nothing more has its own ROWS


@dataclass(frozen=True)
class House:
    """An open house: where it answers, and the world it tells of."""

    address: str
    world: World


@pytest.fixture(scope="module")
def house(
    request: pytest.FixtureRequest, django_db_setup: None,
    django_db_blocker: pytest.FixtureRequest, collected_static: None,
) -> Iterator[House]:  # fmt: skip
    """Open the house with some rows of everything, and leave no trace of it."""
    with django_db_blocker.unblock(), rolled_back():
        world = a_world(getattr(request.module, "ROWS", ROWS))
        # Here, and not in a test that would take them with it when it ends.
        for whom in world.cast:
            world.session(whom)
        for address in known():
            if address.is_written:
                address.session(world)
        with open_doors() as address:
            yield House(address, world)
