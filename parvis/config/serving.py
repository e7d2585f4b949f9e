"""`parvis serve`: make ready what the pages need, then become the server."""

from __future__ import annotations

import argparse
import errno
import hashlib
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command, get_commands
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from parvis.addresses import address_of
from parvis.config.sentences import Trouble

PORTS = range(1, 65536)


def main(words: Sequence[str]) -> int:
    """Serve until stopped. Does not return where the system can replace a process."""
    asked = _understood(words)
    _need_free(asked.host, asked.port)
    django.setup()
    told = os.environ.get("PARVIS_ADDRESS", "").rstrip("/")
    prepare(with_demo=asked.demo, address=told or address_of(asked.host, asked.port))
    connection.close()
    return _become_server(asked)


def prepare(*, with_demo: bool, address: str) -> None:
    """Make the data folder, the tables, the static files and, in an empty house, the demo world.

    `address` is where it will be served: the demonstration tells links to sign in.
    """
    _need_writable(settings.DATA_DIR)
    need_database()
    _migrate()
    _collect()
    if with_demo and "demo" in get_commands() and _is_empty():
        _tell("The house is empty: inviting the demonstration world.")
        call_command("demo", address=address)


def _understood(words: Sequence[str]) -> argparse.Namespace:
    """Read the options; what is not said comes from the environment."""
    spoken = argparse.ArgumentParser(
        prog="parvis serve", description="Serve the pages; stop with Ctrl-C."
    )
    told = os.environ.get
    processors = os.cpu_count() or 1
    spoken.add_argument("--host", default=told("HOST", "127.0.0.1"), help="address; or HOST=")
    spoken.add_argument("--port", type=_port, default=told("PORT", "8000"), help="or PORT=")
    spoken.add_argument(
        "--workers", type=_count, default=told("PARVIS_WORKERS", str(min(2, processors))),
        help="processes; or PARVIS_WORKERS= (default: %(default)s)",
    )  # fmt: skip
    spoken.add_argument(
        "--threads", type=_count, default=told("PARVIS_THREADS", "32"),
        help="requests answered at once by each; or PARVIS_THREADS= (default: %(default)s)",
    )  # fmt: skip
    spoken.add_argument(
        "--demo", action=argparse.BooleanOptionalAction,
        default=told("PARVIS_DEMO", "yes").lower() not in {"no", "0", "false", "off"},
        help="fill an empty database with the demonstration world; or PARVIS_DEMO=no",
    )  # fmt: skip
    return spoken.parse_args(words)


def _port(word: str) -> int:
    if not word.isdecimal() or int(word) not in PORTS:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to 65535, not “{word}”")
    return int(word)


def _count(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= 1000:
        raise argparse.ArgumentTypeError(f"this is a number from 1 to 1000, not “{word}”")
    return int(word)


def _need_free(host: str, port: int) -> None:
    """Raise `Trouble` where another program holds the port, or the address is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except PermissionError as error:
            raise Trouble(
                f"Port {port} is kept for the system. Choose one above 1023: PORT=8000."
            ) from error
        except OSError as error:
            raise Trouble(
                f"Port {port} on {host} is not free ({error.strerror}). Stop the other program, "
                f"or choose another port: PORT={port % 65535 + 1}."
            ) from error


def _need_writable(folder: Path) -> None:
    """Make the data folder; raise `Trouble` where nothing can be written in it."""
    trial = folder / f".trial-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.write_text("written")
        trial.unlink()
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        raise Trouble(
            f"Nothing can be written in {folder}, where the database and the files live. "
            "Make it writable for this user, or name another folder with PARVIS_DATA_DIR."
        ) from error


def need_database() -> None:
    """Raise at once where the database does not answer; a pool would try for half a minute."""
    trial = connection.copy()
    options = {**trial.settings_dict.get("OPTIONS", {})}
    options.pop("pool", None)
    trial.settings_dict = {**trial.settings_dict, "OPTIONS": options}
    trial.ensure_connection()
    trial.close()


def _migrate() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _tell("Bringing the database up to date.")
        call_command("migrate", interactive=False, verbosity=0)
    # Where attempts are counted for all processes; nothing happens where it stands already.
    call_command("createcachetable", verbosity=0)


def _collect() -> None:
    """Collect the static files where one has changed since they were collected."""
    stamp = Path(settings.STATIC_ROOT) / ".fingerprint"
    now = _fingerprint_of_static_files()
    if not stamp.exists() or stamp.read_text() != now:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        stamp.write_text(now)


def _fingerprint_of_static_files() -> str:
    seen = hashlib.sha256()
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            stat = Path(storage.path(name)).stat()
            seen.update(f"{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def _is_empty() -> bool:
    return not apps.get_model("record", "Head").objects.exists()


def _become_server(asked: argparse.Namespace) -> int:
    """Replace this process by the server, which starts small: nothing of Django is in it."""
    line = [sys.executable, "-P", "-m", "parvis.config.server"]
    line += [asked.host, str(asked.port), str(asked.workers), str(asked.threads)]
    sys.stdout.flush()
    os.execv(sys.executable, line)  # noqa: S606 (our own words, no shell)


def _tell(sentence: str) -> None:
    print(sentence, flush=True)
