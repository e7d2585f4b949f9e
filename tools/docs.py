"""Write the generated pages of docs/: `make docs`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tools import data_dictionary, who_may_do_what


def main(words: Sequence[str]) -> int:
    """Write every page; return 0 when all are written."""
    return data_dictionary.main(words) or who_may_do_what.main(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
