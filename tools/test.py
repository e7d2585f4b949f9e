"""Every test, on SQLite and then on PostgreSQL: `make test`, with ARGS= for pytest."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from tools.surroundings import NO_POSTGRESQL, is_ci, postgresql

NOTHING_COLLECTED = 5
# How a page is made and looks does not depend on the database: seen once, in the first round.
SEEN_ONCE = ("-m", "not looks")


def main(words: Sequence[str]) -> int:
    """Run pytest once for each database; return 0 when both pass."""
    results = {"SQLite": _pytest(words, "")}
    url = postgresql()
    if url:
        results["PostgreSQL"] = _pytest(words, url)
    else:
        results["PostgreSQL"] = 1 if is_ci() else 0
    print()
    for database, code in results.items():
        print(f"{database}: {'passed' if not code else 'FAILED'}")
    if not url:
        print(f"PostgreSQL: {'missing' if is_ci() else 'skipped'}. {NO_POSTGRESQL}")
    return 1 if any(results.values()) else 0


def _pytest(words: Sequence[str], url: str) -> int:
    """Run pytest with a database (SQLite when the address is empty), two tests at a time."""
    surroundings = {**os.environ, "DATABASE_URL": url}
    if not url:
        del surroundings["DATABASE_URL"]
    told = url or "SQLite"
    print(f"\nTests on {told}", flush=True)
    once = SEEN_ONCE if url and "-m" not in words else ()
    workers = str(min(4, os.cpu_count() or 1))
    # Each takes a half, and what the other has left: a file's world is made once, not twice.
    shared = ("-n", workers, "--dist", "worksteal")
    command = [sys.executable, "-m", "pytest", *shared, *once, *words]
    code = subprocess.call(command, env=surroundings)
    return 0 if code == NOTHING_COLLECTED and words else code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
