"""An empty house with open doors: each story furnishes it by the acts and commands people call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browsing import open_doors
from tests.house.world import rolled_back


@pytest.fixture
def address(db: None, collected_static: None) -> Iterator[str]:
    """Open an empty house for one story, and leave no trace of it; give its address."""
    with rolled_back(), open_doors() as address:
        yield address
