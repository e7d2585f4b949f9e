"""Print how many contributions and comments the acts accept a second, beside bare inserts, as JSON.

One writer, each act in its own transaction, as a request does it. The bare insert writes the same
row by itself, in its own transaction: no rule is asked, no number given, nothing told in the record.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from importlib import import_module

import django


def main() -> int:
    """Measure in the database at hand, and print `{what: {"acts": …, "inserts": …}}`."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--seconds", type=float, default=1.5)
    seconds = asked.parse_args().seconds
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parvis.config.settings")
    django.setup()
    print(json.dumps(import_module("bench.accepted").measured(seconds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
