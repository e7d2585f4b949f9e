"""The demonstration world, for files of tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction
from django.test import override_settings

from parvis.home.demo import build


@pytest.fixture(scope="module")
def demo_world(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """Build the world of 24 November 2026 once for a file of tests, and leave no trace of it."""
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files"))
    with media, django_db_blocker.unblock(), transaction.atomic():
        build(date(2026, 11, 24))
        yield
        transaction.set_rollback(True)
