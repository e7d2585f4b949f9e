"""Measure the five main pages on SQLite and on PostgreSQL, and print the table."""

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
Surroundings = dict[str, str]


def main() -> int:
    """Measure each database that there is; print tables, or with `--json` one line."""
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--seconds", type=float, default=3.0, help="for each figure (default: 3)")
    asked.add_argument("--json", action="store_true", help="print one line of JSON instead")
    options = asked.parse_args()
    measured = {}
    for name, surroundings in databases():
        with surroundings as env:
            if not options.json:
                print(f"\n{name}: filling a house", flush=True)
            fill(env)
            measured[name] = measure_pages(env, options.seconds)
            if not options.json:
                print_table(measured[name])
    if options.json:
        print(json.dumps(measured))
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


def measure_pages(env: Surroundings, seconds: float) -> dict[str, dict[str, dict[str, float]]]:
    """Serve, and return for each page its figures: `{page: {"cold": …, "revalidated": …}}`."""
    addresses = json.loads(_run([sys.executable, "-m", "bench.addresses"], env))
    found = {}
    with served(env) as port:
        for page, address in addresses.items():
            measure(port, address, seconds=0.3)
            cold = measure(port, address, seconds=seconds)
            again = measure(port, address, seconds=seconds, revalidate=True)
            found[page] = {"cold": asdict(cold), "revalidated": asdict(again)}
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


def print_table(pages: dict[str, dict[str, dict[str, float]]]) -> None:
    """Print one line a page; the ratio is its answers a second as a share of the hello page's."""
    hello = Figures(**pages["hello"]["cold"])  # type: ignore[arg-type]
    print(f"{'':<17} {'first visit':<42} unchanged")
    print(f"{'':<17} {'req/s  ratio    p50    p95  bytes':<42} req/s  ratio    p50    p95")
    for page, both in pages.items():
        cells = []
        for figures in (Figures(**both[way]) for way in ("cold", "revalidated")):  # type: ignore[arg-type]
            ratio = figures.per_second / hello.per_second
            times = f"{figures.p50:>6.1f} {figures.p95:>6.1f}"
            cells.append(f"{figures.status} {figures.per_second:>6.0f} {ratio:>5.0%} {times}")
        print(f"{page:<16} {cells[0]} {both['cold']['size']:>6.0f}     {cells[1]}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
