"""For the house itself and for whole stories: the browser, started once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browsing import Browser, a_browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    with a_browser() as started:
        yield started
