"""The first minute of a stranger: what goes wrong is told in a sentence, not a trace."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import bootstrap
from tools import environment, trouble

CHECKOUT = Path(__file__).resolve().parent.parent.parent
NOWHERE = "http://127.0.0.1:9/simple"  # the discard port: nobody answers


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of what a start needs, without an environment."""
    for name in ("bootstrap.py", "pyproject.toml", "tools", "requirements"):
        source = CHECKOUT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    return tmp_path


def start(checkout: Path, *words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run bootstrap.py there; without uv, so that pip's own words are met."""
    return subprocess.run(
        [sys._base_executable, "bootstrap.py", *words], cwd=checkout, text=True, timeout=120,
        capture_output=True, env={**os.environ, "PARVIS_UV": "no", **surroundings}, check=False,
    )  # fmt: skip


def is_a_sentence(text: str) -> bool:
    return "Traceback" not in text and text.strip().endswith((".", ")"))


def test_without_a_network_it_says_so_and_begins_again_next_time(checkout: Path) -> None:
    nowhere = {"PIP_INDEX_URL": NOWHERE, "PIP_NO_CACHE_DIR": "1", "PIP_CONFIG_FILE": os.devnull}
    done = start(checkout, "run", **nowhere)
    assert done.returncode == 1
    assert "the package index does not answer" in done.stderr
    assert is_a_sentence(done.stderr)
    # What was only begun is not taken for whole the next time.
    assert (checkout / ".venv").is_dir()
    assert not list((checkout / ".venv").glob("stamps/*"))


def test_an_unknown_task_names_those_there_are(checkout: Path) -> None:
    done = start(checkout, "rnu")
    assert done.returncode == 2
    assert "run, demo, test" in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="Needs root.")
def test_a_full_disk_is_told_as_one(checkout: Path) -> None:
    small = 'mount -t tmpfs -o size=40k none .venv && exec "$0" bootstrap.py run'
    (checkout / ".venv").mkdir()
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", small, sys._base_executable], cwd=checkout, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("This machine does not let a test mount a disk of its own.")
    assert done.returncode == 1
    assert "disk is full" in done.stderr
    assert is_a_sentence(done.stderr)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.EROFS, "not allowed to write"),
        (errno.EACCES, "not allowed to write"),
        (errno.EIO, "refused"),
    ],
)
def test_what_the_system_refuses_is_a_sentence(number: int, said: str) -> None:
    sentence = trouble.of_system(OSError(number, os.strerror(number), ".venv"))
    assert said in sentence
    assert is_a_sentence(sentence)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "was locked"),
        ("SSLError: CERTIFICATE_VERIFY_FAILED; Max retries exceeded", "PIP_CERT"),
        ("Temporary failure in name resolution", "does not answer"),
        ("ERROR: something new\n\n", "something new"),
    ],
)
def test_what_an_installer_says_becomes_advice(output: str, said: str) -> None:
    assert said in trouble.of_installer(output, Path("install.log"))


def test_pip_takes_over_where_uv_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uv = tmp_path / "uv"
    uv.write_text("#!/bin/sh\nexit 2\n")
    uv.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(environment, "LOG", tmp_path / "log")
    asked = []
    monkeypatch.setattr(environment, "_pip_installs", asked.append)
    lock = CHECKOUT / "requirements" / "run.txt"
    if not environment._uv_installs(lock):
        environment._pip_installs(lock)
    assert asked == [lock]


def test_an_old_python_says_in_a_sentence_that_it_is_old(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bootstrap.main() == 1
    told = capsys.readouterr().err
    assert "Parvis needs Python 99.0 or later" in told
    assert is_a_sentence(told)


def test_an_old_python_hands_over_to_a_newer_one_that_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, answer in (("python3.20", 1), ("python3.19", 0)):
        (tmp_path / name).write_text(f"#!/bin/sh\nexit {answer}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    became = []
    monkeypatch.setattr(os, "execv", lambda program, words: became.append(Path(program).name))
    bootstrap.main()
    assert became == ["python3.19"]


def test_bootstrap_is_written_so_that_any_python_reads_it() -> None:
    words = (CHECKOUT / "bootstrap.py").read_text(encoding="utf-8")
    words.encode("ascii")
    assert ' f"' not in words
    assert "->" not in words


def test_every_locked_package_bears_its_fingerprint() -> None:
    for name in environment.SETS:
        lock = (CHECKOUT / "requirements" / f"{name}.txt").read_text()
        for package in lock.split("\n    # via")[0].split("\n\n"):
            assert "--hash=sha256:" in package
        assert "django==5.2" in lock


def test_the_locks_hold_one_another() -> None:
    def packages(name: str) -> set[str]:
        lines = (CHECKOUT / "requirements" / f"{name}.txt").read_text().splitlines()
        return {line.split(" ")[0] for line in lines if "==" in line and not line.startswith(" ")}

    assert packages("run") < packages("postgresql") < packages("dev")


def test_the_sets_are_those_of_the_lock() -> None:
    lock = tomllib.loads((CHECKOUT / "uv.lock").read_text())
    locked = {f"{package['name']}=={package['version']}" for package in lock["package"]}
    wanted = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]["dependencies"]
    for name in environment.SETS:
        lines = (CHECKOUT / "requirements" / f"{name}.txt").read_text().splitlines()
        packages = {line.split(" ")[0] for line in lines if "==" in line and line[0].isalpha()}
        assert packages <= locked
        names = {package.partition("==")[0] for package in packages}
        assert {re.match(r"[\w-]+", one)[0] for one in wanted} <= names
