"""Two databases, and no third."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.db import connection

from parvis.database import either


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_each_database_gets_its_own_spelling(vendor):
    assert (
        either(sqlite="sqlite", postgresql="postgresql", connection=SimpleNamespace(vendor=vendor))
        == vendor
    )


def test_without_a_connection_the_default_one_is_asked():
    assert either(sqlite="sqlite", postgresql="postgresql") == connection.vendor


def test_a_third_database_is_refused_rather_than_guessed():
    with pytest.raises(NotImplementedError, match="not on oracle"):
        either(sqlite=1, postgresql=2, connection=SimpleNamespace(vendor="oracle"))
