"""An empty house with open doors: each story furnishes it by the acts and commands people call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browsing import open_doors


@pytest.fixture
def address(db: None, collected_static: None) -> Iterator[str]:
    """Open an empty house for one story; give its address."""
    with open_doors() as address:
        yield address
