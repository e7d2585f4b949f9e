"""Everything that can be said of the code without running its tests: `make check`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent


@dataclass(frozen=True)
class Check:
    """One check: its name, its command, and what mends it."""

    name: str
    command: list[str]
    mend: str = ""


def checks() -> Iterator[Check]:
    """Yield the checks, the quick ones first."""
    python, ruff = sys.executable, str(PROGRAMS / "ruff")
    yield Check("format", [ruff, "format", "--check", "."], ".venv/bin/ruff format .")
    yield Check("lint", [ruff, "check", "."], ".venv/bin/ruff check --fix .")
    templates = [str(path) for path in sorted(CHECKOUT.glob("parvis/*/templates/**/*.html"))]
    mend = ".venv/bin/djade $(git ls-files 'parvis/*.html')"
    yield Check("templates", [str(PROGRAMS / "djade"), "--check", *templates], mend)
    yield Check("imports", [str(PROGRAMS / "lint-imports")])
    manage = [python, "manage.py"]
    yield Check("settings", [*manage, "check", "--fail-level", "WARNING"])
    makes = [*manage, "makemigrations", "--check", "--dry-run"]
    yield Check("migrations", makes, ".venv/bin/parvis manage makemigrations")
    words = [python, "-m", "tools.translations"]
    yield Check("translations", [*words, "check"], ".venv/bin/python -m tools.translations extract")
    yield Check("data dictionary", [python, "-m", "tools.data_dictionary", "--check"], "make docs")
    yield Check("rights", [python, "-m", "tools.who_may_do_what", "--check"], "make docs")
    yield Check("types", [python, "-m", "mypy", "parvis", "tools", "bench"])


def main(words: Sequence[str]) -> int:
    """Run every check (or those named); print those that fail, and what mends them."""
    failed = 0
    for check in checks():
        if words and check.name not in words:
            continue
        began = time.monotonic()
        done = subprocess.run(
            check.command, cwd=CHECKOUT, text=True, check=False, env={**os.environ, "COLUMNS": "100"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        verdict = "ok" if not done.returncode else "FAILED"
        print(f"{check.name:<16} {verdict:<7} {time.monotonic() - began:5.1f} s", flush=True)
        if done.returncode:
            failed += 1
            print(done.stdout.rstrip())
            print(f"To mend: {check.mend}\n" if check.mend else "", flush=True)
    print(f"{failed} of the checks failed." if failed else "All is in order.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
