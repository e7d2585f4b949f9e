"""Start here: `python3 bootstrap.py run` (or test, check, bench, demo, docs, environment).

This file is written so that any Python can read it, and say in a sentence that it is too old. The
work is in tools/environment.py, for Python 3.11 and later. Only the standard library is used.
"""

from __future__ import print_function

import os
import subprocess
import sys

OLDEST = (3, 11)
NEWER = ["python3.%d" % minor for minor in range(20, OLDEST[1] - 1, -1)]
CHECKOUT = os.path.dirname(os.path.abspath(__file__))


def is_new_enough(command):
    """Say whether a command is a Python that works and is new enough."""
    test = "import sys; sys.exit(sys.version_info < (%d, %d))" % OLDEST
    with open(os.devnull, "w") as nowhere:
        try:
            return subprocess.call([command, "-c", test], stdout=nowhere, stderr=nowhere) == 0
        except OSError:
            return False


def on_path(names):
    """Yield the programs on PATH that bear one of the names, in the order of the names."""
    for name in names:
        for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
            program = os.path.join(folder, name)
            if os.access(program, os.X_OK) and not os.path.isdir(program):
                yield program


def main():
    """Run this again under a newer Python where this one is too old, else do the work."""
    if sys.version_info < OLDEST:
        for program in on_path(NEWER):
            if is_new_enough(program):
                os.execv(program, [program, os.path.abspath(__file__)] + sys.argv[1:])
        print(
            "Parvis needs Python %d.%d or later, and this is Python %d.%d. "
            "Install a newer one (on Debian and Ubuntu: sudo apt install python3), "
            "or name it: make run PYTHON=/path/to/python3." % (OLDEST + sys.version_info[:2]),
            file=sys.stderr,
        )
        return 1
    sys.path.insert(0, CHECKOUT)
    from tools import environment

    return environment.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
