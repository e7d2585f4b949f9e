"""Several processes on one database, as when people and commands write at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connection


@contextmanager
def an_empty_database(folder: Path) -> Iterator[dict[str, str]]:
    """Make an empty database for several processes; yield the environment that names it."""
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "parvis.config.settings"}
    if connection.vendor == "sqlite":
        yield {**settings, "DATABASE_URL": f"sqlite:///{folder / 'shared.sqlite3'}"}
        return
    name = f"test_parvis_shared_{os.getpid()}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    yield {**settings, "DATABASE_URL": address}
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    """Start a Python beside this one."""
    return subprocess.Popen(
        [sys.executable, *arguments], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def finish(process: subprocess.Popen[str]) -> str:
    """Wait until it has ended well, and return what it said."""
    said, _nothing = process.communicate(timeout=120)
    assert process.returncode == 0, said
    return said
