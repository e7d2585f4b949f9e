"""Lock the dependencies anew: `python -m tools.lock` (`--upgrade` takes newer ones). Needs uv."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SETS = {
    "run": ["--no-dev"],
    "postgresql": ["--no-dev", "--extra", "postgresql"],
    "dev": ["--group", "dev", "--group", "e2e", "--extra", "postgresql"],
}


def main(words: Sequence[str]) -> int:
    """Write uv.lock, and from it the sets that bootstrap.py installs."""
    env = {**os.environ, "UV_SYSTEM_CERTS": "1", "UV_PYTHON_DOWNLOADS": "never"}
    _uv(["lock", *words], env)
    for name, wanted in SETS.items():
        page = ["-o", f"requirements/{name}.txt", "--quiet"]
        _uv(["export", "--frozen", "--no-emit-project", *wanted, *page], env)
    return 0


def _uv(words: list[str], env: dict[str, str]) -> None:
    subprocess.run(["uv", *words], cwd=CHECKOUT, env=env, check=True)  # noqa: S607 (wherever it is)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
