"""The command `parvis`: it reads well, guesses what was meant, and complains in sentences."""

from __future__ import annotations

import errno
import json
import os
import pty
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from django.utils.translation import get_language

from parvis.addresses import address_of
from parvis.config import console, serving
from parvis.config.keys import secret_key
from parvis.config.sentences import sentence_of

CHECKOUT = Path(__file__).resolve().parent.parent.parent


def parvis(*words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    env = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "PORT"}
    }
    return subprocess.run(
        [sys.executable, "-m", "parvis.config.console", *words], cwd=CHECKOUT, text=True,
        capture_output=True, env={**env, **surroundings}, timeout=60, check=False,
    )  # fmt: skip


def test_help_tells_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert console.main(["--help"]) == 0
    told = capsys.readouterr().out
    for command in console.COMMANDS:
        assert re.search(rf"^  {command}\b.*\w", told, re.MULTILINE), command
    assert max(map(len, told.splitlines())) <= 100


@pytest.mark.parametrize(
    ("typed", "meant"), [("serv", "serve"), ("checkhouse", "check-house"), ("verfy", "verify")]
)
def test_a_mistyped_command_is_answered_with_the_nearest(
    typed: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert console.main([typed]) == 2
    assert f"Did you mean “{meant}”?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "x"), "disk is full"),
        (sqlite3.OperationalError("database or disk is full"), "disk is full"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "PARVIS_DATA_DIR"),
        (FileNotFoundError(errno.ENOENT, "No such file", "a.csv"), "There is no a.csv."),
        (OperationalError("unable to open database file"), "PARVIS_DATA_DIR"),
        (OperationalError("no such table: members_member"), "parvis manage migrate"),
        (OperationalError('connection failed: FATAL:  database "x" does not exist'), "createdb"),
        (OperationalError("connection failed: Connection refused"), "DATABASE_URL"),
        (ImproperlyConfigured("Error loading psycopg2 or psycopg module"), "make run"),
        (RuntimeError("odd"), "PARVIS_DEBUG=1"),
    ],
)
def test_an_error_says_what_to_do_next(error: Exception, said: str) -> None:
    assert said in sentence_of(error)


def test_links_to_sign_in_are_told_where_it_is_served_and_by_the_run_that_made_them_alone(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for step in ("_migrate", "_collect", "need_database"):
        monkeypatch.setattr(serving, step, lambda: None)
    links = []
    for _start in range(2):
        serving.prepare(with_demo=True, address="http://127.0.0.1:8123")
        links.append(re.findall(r"http://127\.0\.0\.1:8123/fr/enter/", capsys.readouterr().out))
    assert list(map(len, links)) == [8, 0]


def test_a_taken_port_gives_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = parvis("serve", PORT=str(port), PARVIS_DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    assert f"Port {port} on 127.0.0.1 is not free" in done.stderr
    assert f"PORT={port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_data_folder_that_cannot_be_written_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = parvis("serve", PORT="0", PARVIS_DATA_DIR=str(tmp_path / "file"))
    assert done.returncode == 2
    done = parvis("serve", PORT=str(free_port()), PARVIS_DATA_DIR=str(tmp_path / "file" / "below"))
    assert done.returncode == 1
    assert "Nothing can be written in" in done.stderr
    assert "Traceback" not in done.stderr


def test_debug_shows_the_trace(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = str(tmp_path / "file")
    done = parvis("serve", PORT=str(free_port()), PARVIS_DATA_DIR=folder, PARVIS_DEBUG="1")
    assert "Traceback" in done.stderr


def test_it_serves_tells_its_address_and_stops_when_told(tmp_path: Path) -> None:
    with served(tmp_path) as (address, process):
        with urllib.request.urlopen(f"{address}/readyz", timeout=10) as answer:
            assert answer.read() == b"ready\n"
        time.sleep(1.5)
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) == 0


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve on a free port; yield the address as it was told, and the process."""
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    env |= {"PARVIS_DATA_DIR": str(folder), "PARVIS_STATIC_DIR": str(folder / "static")}
    command = [
        sys.executable,
        "-m",
        "parvis.config.console",
        "serve",
        "--no-demo",
        "--workers",
        "1",
    ]
    process = subprocess.Popen(
        [*command, "--port", str(free_port())], cwd=CHECKOUT, env=env, text=True,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout
        for line in process.stdout:
            if address := re.search(r"http://\S+", line):
                yield address[0], process
                break
        else:
            pytest.fail("It ended without telling an address.")
    finally:
        process.kill()
        process.communicate()


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


def test_the_secret_key_is_made_once_and_kept_for_its_owner(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "data")
    assert len(key) >= 50
    assert secret_key(tmp_path / "data") == key
    mode = (tmp_path / "data" / "secret-key").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600
    assert secret_key(tmp_path / "data", "given") == "given"
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret-key"]


def test_where_the_key_cannot_be_kept_settings_can_still_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    first, second = secret_key(tmp_path / "file"), secret_key(tmp_path / "file")
    assert len(first) >= 50
    assert first != second


def test_check_house_reports_as_one_line_of_json(
    db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert console.main(["check-house", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["broken"] == []
    assert report["checked"] >= 6


@pytest.mark.parametrize("name", ["avec espace", "données-عربي", "%41;$x'\"?#", "-rf", "sqlite:"])
def test_the_data_folder_may_be_called_anything(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    done = parvis("manage", "migrate", "record", "--verbosity=0", PARVIS_DATA_DIR=str(folder))
    assert done.returncode == 0, done.stderr
    assert {one.name for one in folder.iterdir()} == {"parvis.sqlite3", "secret-key", "papers"}
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_the_help_of_a_command_tells_its_own_options_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        console.main(["import", "ogp", "--help"])
    told = capsys.readouterr().out
    assert "--dry-run" in told
    assert "--pythonpath" not in told
    assert "--force-color" not in told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_after_an_import_search_speaks_the_language_of_the_import(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(console, "_run", lambda *_: {"dry_run": False, "language": language})
    monkeypatch.setattr(console, "call_command", lambda *_, **__: spoken.append(get_language()))
    assert console.main(["import", "ogp", "commitments.csv"]) == 0
    assert spoken == [language]


def test_a_bar_is_seen_in_a_terminal_that_does_not_know_its_size() -> None:
    seen, terminal = pty.openpty()
    program = (
        "from parvis.config import console; console.main(['--version']); import tqdm;"
        "[None for _ in tqdm.tqdm(range(3), desc='Reading')]"
    )
    subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, stderr=terminal, check=True)
    os.close(terminal)
    assert b"Reading" in os.read(seen, 10_000)
    os.close(seen)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8123"),
        ("0.0.0.0", "http://127.0.0.1:8123"),
        ("::", "http://[::1]:8123"),
        ("parvis.example", "http://parvis.example:8123"),
    ],
)
def test_the_address_that_is_told_can_be_opened(host: str, address: str) -> None:
    assert address_of(host, 8123) == address
