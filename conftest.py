"""For every test: static files and uploads of their own, and what to do where something is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.test import override_settings
from django.utils.translation import override

from tools import surroundings


@pytest.fixture(scope="session", autouse=True)
def collected_static(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Collect and compress static files before any page is asked for."""
    django_settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session", autouse=True)
def files_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the files that tests deposit out of the checkout."""
    django_settings.MEDIA_ROOT = tmp_path_factory.mktemp("files")


@pytest.fixture(autouse=True)
def told_in_english() -> Iterator[None]:
    """Begin every test in English; pages have their own language in their address."""
    with override("en"):
        yield


@pytest.fixture(scope="session", autouse=True)
def pages_are_written_each_time() -> Iterator[None]:
    """Keep no page and no paper: what is tested and counted is the writing of it, in worlds that go."""
    none = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    with override_settings(CACHES={**django_settings.CACHES, "pages": none, "papers": none}):
        yield


@pytest.fixture(scope="session", autouse=True)
def passphrases_cost_nothing() -> Iterator[None]:
    """Keep passphrases by a quick digest: scrypt is slow by design, and hundreds are typed in tests."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(PASSWORD_HASHERS=quick):
        yield


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out of the round on PostgreSQL what asks no database: it was run in the round on SQLite."""
    if not _is_on_postgresql():
        return
    kept = [one for one in items if _asks_a_database(one)]
    config.hook.pytest_deselected(items=[one for one in items if not _asks_a_database(one)])
    items[:] = kept


def _asks_a_database(item: pytest.Item) -> bool:
    needed = {"db", "transactional_db", "house", "demo_world"}
    names = set(getattr(item, "fixturenames", ()))
    marks = ("django_db", "postgresql")
    return bool(needed & names) or any(item.get_closest_marker(mark) for mark in marks)


def _is_on_postgresql() -> bool:
    engine: str = django_settings.DATABASES["default"]["ENGINE"]
    return engine.endswith("postgresql")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, with a sentence, what this machine or this round cannot run; `CI=true` makes it fail."""
    if item.get_closest_marker("browser") and not surroundings.chromium():
        _leave_out(surroundings.NO_BROWSER)
    if item.get_closest_marker("postgresql") and not _is_on_postgresql():
        if surroundings.postgresql():
            pytest.skip("This runs in the round on PostgreSQL.")
        _leave_out(surroundings.NO_POSTGRESQL)


def _leave_out(reason: str) -> None:
    if surroundings.is_ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
