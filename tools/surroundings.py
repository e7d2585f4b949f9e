"""What this machine offers for tests: PostgreSQL, Chromium; and whether this is CI."""

from __future__ import annotations

import os
import re
import shutil
from functools import cache
from pathlib import Path

import psycopg

CHECKOUT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_POSTGRESQL = (
    "No PostgreSQL answers; start one, or name it: PARVIS_TEST_POSTGRESQL=postgres://user@host/name"
)
NO_BROWSER = "There is no Chromium; install it, or name it: PARVIS_CHROMIUM=/path/to/chromium"


def is_ci() -> bool:
    """Say whether what is missing is a failure: `CI=true`."""
    return os.environ.get("CI", "").lower() in {"true", "1", "yes"}


@cache
def chromium() -> str:
    """Return the path of a Chromium, or nothing."""
    named = os.environ.get("PARVIS_CHROMIUM", "")
    if named:
        return named if Path(named).exists() else ""
    return next((found for name in BROWSERS if (found := shutil.which(name))), "")


@cache
def postgresql() -> str:
    """Return the DATABASE_URL of a PostgreSQL that answers, or nothing.

    By default the one on this machine's socket, and a database named after the checkout's folder,
    so that two checkouts do not meet. Tests make their own database beside it: `test_…`.
    """
    url = os.environ.get("PARVIS_TEST_POSTGRESQL", "") or os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        folder = re.sub(r"\W+", "_", CHECKOUT.name.lower())
        url = f"postgres:///{'parvis' if folder == 'parvis' else f'parvis_{folder}'}"
    anywhere = url.rpartition("/")[0] + "/postgres"
    try:
        psycopg.connect(
            anywhere.replace("postgres://", "postgresql://", 1), connect_timeout=5
        ).close()
    except psycopg.Error:
        return ""
    return url
