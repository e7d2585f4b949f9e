"""Measure the five main pages, and writing, on SQLite and on PostgreSQL, and print the tables."""

from __future__ import annotations

import argparse
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict

import psycopg

from bench.load import Figures, measure
from tools.surroundings import CHECKOUT, NO_POSTGRESQL, postgresql

PARVIS = [sys.executable, "-m", "parvis.config.console"]
NOTHING_KEPT = {"PARVIS_PAGE_CACHE": "0"}
Surroundings = dict[str, str]
Measured = dict[str, dict[str, Figures]]  # {page: {way of asking: figures}}
Written = dict[str, dict[str, float]]  # {what: {"acts" or "inserts": how many a second}}


def main() -> int:
    """Measure each database that there is; print tables, or with `--json` one line."""
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--seconds", type=float, default=1.5, help="for each figure (default: 1.5)")
    asked.add_argument("--json", action="store_true", help="print one line of JSON instead")
    options = asked.parse_args()
    measured: dict[str, Measured] = {}
    written: dict[str, Written] = {}
    for name, surroundings in databases():
        with surroundings as env:
            if not options.json:
                print(f"\n{name}: filling a house", flush=True)
            fill(env)
            measured[name] = measure_pages(env, options.seconds)
            if not options.json:
                print_table(measured[name])
            written[name] = measure_writing(env, options.seconds)
            if not options.json:
                print_written(written[name])
    if options.json:
        print(json.dumps({"pages": measured, "written": written}, default=asdict))
    elif "PostgreSQL" not in measured:
        print(f"\n{NO_POSTGRESQL}")
    return 0


def databases() -> Iterator[tuple[str, AbstractContextManager[Surroundings]]]:
    """Yield each database by name, with a context that makes it, empty, and removes it."""
    yield "SQLite", house()
    url = postgresql()
    if url:
        yield "PostgreSQL", house(url)


@contextmanager
def house(postgresql_url: str = "") -> Iterator[Surroundings]:
    """Make a data folder and an empty database for this measurement alone; remove both after it."""
    with tempfile.TemporaryDirectory(prefix="parvis-bench-") as folder:
        env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        env |= {
            "PARVIS_DATA_DIR": folder,
            "PARVIS_STATIC_DIR": f"{folder}/static",
            "PARVIS_SECRET_KEY": "for this measurement",
            "DJANGO_SETTINGS_MODULE": "bench.settings",
        }
        if not postgresql_url:
            yield env
            return
        server = postgresql_url.rpartition("/")[0]
        name = f"parvis_bench_{os.getpid()}"
        admin = f"{server}/postgres".replace("postgres://", "postgresql://", 1)
        with psycopg.connect(admin, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
            try:
                yield {**env, "DATABASE_URL": f"{server}/{name}"}
            finally:
                connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


def fill(env: Surroundings) -> None:
    """Make the tables, invite the demonstration world, and bring in a file where one is named."""
    _run([*PARVIS, "manage", "migrate", "--verbosity", "0"], env)
    _run([*PARVIS, "demo"], env)
    if csv := os.environ.get("PARVIS_OGP_CSV"):
        _run([*PARVIS, "import", "ogp", csv], env)


def _run(command: list[str], env: Surroundings) -> str:
    done = subprocess.run(
        command, env=env, cwd=CHECKOUT, text=True, capture_output=True, check=False
    )
    if done.returncode:
        sys.exit(f"This did not work: {' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def measure_pages(env: Surroundings, seconds: float) -> Measured:
    """Serve, first without keeping pages, then as usual, and measure each page in three ways."""
    addresses = json.loads(_run([sys.executable, "-m", "bench.addresses"], env))
    found: Measured = {page: {} for page in addresses}
    with served(env | NOTHING_KEPT) as port:
        for page, address in addresses.items():
            measure(port, address, seconds=0.3)
            found[page]["first"] = measure(port, address, seconds=seconds)
    with served(env) as port:
        for page, address in addresses.items():
            measure(port, address, seconds=0.3)
            found[page]["again"] = measure(port, address, seconds=seconds)
            found[page]["unchanged"] = measure(port, address, seconds=seconds, revalidate=True)
    return found


@contextmanager
def served(env: Surroundings) -> Iterator[int]:
    """Serve on a free port until done with."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    command = [*PARVIS, "serve", "--no-demo", "--port", str(port)]
    with subprocess.Popen(
        command, env=env, cwd=CHECKOUT, text=True, stdout=subprocess.PIPE
    ) as server:
        try:
            if not any(re.search("http://", line) for line in server.stdout or ()):
                sys.exit("Parvis did not start.")
            yield port
        finally:
            server.terminate()


def measure_writing(env: Surroundings, seconds: float) -> Written:
    """Measure how many contributions and comments are accepted a second, and bare inserts of them."""
    told = [sys.executable, "-m", "bench.writing", "--seconds", str(seconds)]
    found: Written = json.loads(_run(told, env))
    return found


def print_written(written: Written) -> None:
    """Print one line for contributions and one for comments; the ratio is to bare inserts."""
    print(f"\n{'accepted':<16}   acts/s  inserts/s  ratio")
    for what, per_second in written.items():
        acts, inserts = per_second["acts"], per_second["inserts"]
        print(f"{what:<16} {acts:>8.0f} {inserts:>10.0f} {acts / inserts:>6.0%}", flush=True)


EXPECTED = {"first": 200, "again": 200, "unchanged": 304}
HEADINGS = {"first": "first visit", "again": "again", "unchanged": "again, unchanged (304)"}


def print_table(pages: Measured) -> None:
    """Print one line a page; a ratio is its answers a second as a share of the hello page's first."""
    hello = pages["hello"]["first"].per_second
    print(f"{'':<16}" + "".join(f"   {HEADINGS[way]:<26}" for way in EXPECTED) + "   bytes")
    print(f"{'':<16}" + "    req/s  ratio    p50    p95" * len(EXPECTED) + "   gzip")
    for page, ways in pages.items():
        line = f"{page:<16}"
        for way, status in EXPECTED.items():
            figures = ways[way]
            if figures.status != status:
                sys.exit(f"{page}, {HEADINGS[way]}: answered {figures.status}")
            ratio = figures.per_second / hello
            line += f"   {figures.per_second:>6.0f} {ratio:>6.0%}"
            line += f" {figures.p50:>6.1f} {figures.p95:>6.1f}"
        print(f"{line} {ways['first'].size:>7}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
