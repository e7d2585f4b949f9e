"""The command `parvis`: find what was asked for, do it, and say what goes wrong in a sentence."""

from __future__ import annotations

import difflib
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

import django
from django.core.management import (
    BaseCommand,
    call_command,
    execute_from_command_line,
    get_commands,
)
from django.core.management import load_command_class as load
from django.core.management.base import CommandError
from django.utils.translation import override

import parvis
from parvis.config import serving
from parvis.config.sentences import Trouble, sentence_of

HELP = """\
Parvis: the square where a government and its civil society meet.

Usage: parvis COMMAND [options]        parvis COMMAND --help tells more

To serve
  serve            Serve the pages on http://127.0.0.1:8000; makes the database if there is none.
  demo             Fill the database with the demonstration world: five invented members.

To bring in and to check
  import ogp FILE  Read the Partnership's own database of commitments, as a CSV file.
  import contributions FILE
                   Bring in the proposals and comments of another site into a consultation.
  verify           Check that every record is whole: no entry changed, removed or put in between.
  check-house      Check everything that must be true of the data; name what is not.
  count            Count supports and seal the counts in the record; drop old drafts. Run it daily.

To write letters
  tell             Tell by letter how contributions and questions were answered, and what meetings
                   of forums did; run it hourly.

To let in
  appoint ROLE     Name somebody, give them a role, and print the link that invites them.
  sign-in EMAIL    Print a link that signs in, once, whoever has the account.

To look after
  manage COMMAND   Django's own commands: migrate, dbshell, createcachetable and the rest.

Examples
  parvis serve --port 8080
  parvis import ogp commitments.csv --dry-run --report not-understood.csv
  parvis import contributions proposals.csv --comments comments.csv --member amarea \\
    --consultation 1 --source "decide.example.org (export)" --language es
  parvis verify --json
  parvis appoint operator --name "Ama Diallo" --email ama@example.org

The database and the files are in var/ unless PARVIS_DATA_DIR or DATABASE_URL say otherwise; every
setting is told in docs/running.md. PARVIS_DEBUG=1 shows the trace of an error.
"""

# What is typed, and the management command that does it.
COMMANDS = {
    "serve": "",
    "demo": "demo",
    "import": "",
    "verify": "verify",
    "check-house": "check_house",
    "count": "count_supports",
    "tell": "tell",
    "appoint": "appoint",
    "sign-in": "sign_in",
    "manage": "",
}
SOURCES = {"ogp": "import_ogp", "contributions": "import_contributions"}

# Options of every Django command: understood, but not told in the help of ours.
DJANGOS_OWN = {
    "--version", "--verbosity", "--settings", "--pythonpath", "--traceback", "--no-color",
    "--force-color", "--skip-checks",
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when done, 1 when something is the matter, 2 when misunderstood."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parvis.config.settings")
    _measure_terminal()
    try:
        return _dispatch(words)
    except KeyboardInterrupt:
        return _complain("Stopped.", 130)
    except BrokenPipeError:
        # The reader of our output has left, as `head` does; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except CommandError as error:
        return _complain(str(error), error.returncode)
    except Exception as error:
        if os.environ.get("PARVIS_DEBUG", "").lower() in {"1", "true", "yes", "on"}:
            traceback.print_exc()
        return _complain(sentence_of(error), 1)


def _measure_terminal() -> None:
    """Give progress bars a width where the terminal does not know its own: else none is drawn."""
    if sys.stderr.isatty() and not os.get_terminal_size(sys.stderr.fileno()).columns:
        os.environ.setdefault("TQDM_NCOLS", "80")
        os.environ.setdefault("TQDM_NROWS", "24")


def _dispatch(words: list[str]) -> int:
    """Find the command that the words name, and run it."""
    if not words or words[0] in {"help", "--help", "-h"}:
        print(HELP, end="")
        return 0
    if words[0] in {"--version", "version"}:
        print(f"parvis {parvis.__version__}")
        return 0
    name, *rest = words
    doers: dict[str, Callable[[list[str]], int]] = {
        "serve": serving.main,
        "import": _import,
        "manage": _manage,
    }
    if name in doers:
        return doers[name](rest)
    if name in COMMANDS:
        _run(COMMANDS[name], name, rest)
        return 0
    raise CommandError(_not_known(name, COMMANDS, "command", "parvis --help"), returncode=2)


def _import(words: list[str]) -> int:
    """Run the importer of a source: `import ogp FILE`."""
    if not words or words[0] in {"--help", "-h"}:
        for source in SOURCES:
            print(f"Usage: parvis import {source} FILE.csv [options]")
        print("\nparvis import ogp --help tells more.")
        return 0 if words else 2
    source, *rest = words
    if source not in SOURCES:
        advice = _not_known(source, SOURCES, "source", "parvis import ogp FILE.csv")
        raise CommandError(advice, returncode=2)
    options = _run(SOURCES[source], f"import {source}", rest)
    if not options["dry_run"]:
        with override(options.get("sentences") or options["language"]):
            call_command("index", stdout=sys.stderr)
    return 0


def _manage(words: list[str]) -> int:
    """Hand over to Django's own commands."""
    execute_from_command_line(["parvis manage", *words])
    return 0


def _run(command: str, shown: str, words: list[str]) -> dict[str, Any]:
    """Run a management command under the name it has here; return its options."""
    django.setup()
    room = get_commands().get(command)
    if room is None:
        raise Trouble(f"This installation has no command “{shown}”: reinstall Parvis.")
    loaded = room if isinstance(room, BaseCommand) else load(room, command)
    loaded.requires_migrations_checks = False
    loaded.suppressed_base_arguments = DJANGOS_OWN
    options = vars(loaded.create_parser("parvis", shown).parse_args(words))
    serving.need_database()
    loaded.execute(*options.pop("args", ()), **options)
    return options


def _not_known(word: str, known: Sequence[str] | dict[str, str], what: str, help_at: str) -> str:
    """Say that a word is not known, with the nearest one that is."""
    near = difflib.get_close_matches(word, list(known), n=1)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    return f"There is no {what} “{word}”.{meant} See {help_at}."


def _complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
