"""Make `.venv/` from the locked dependencies, then run what was asked for in it.

pip is the guarantee, uv the accelerator where it is installed: any error of uv falls back to pip.
A stamp in the environment says which lock and which Python it was made from, so that a second
start does nothing. What goes wrong is told in one sentence with what to do next.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.trouble import Trouble, of_installer, of_system

CHECKOUT = Path(__file__).resolve().parent.parent
VENV = CHECKOUT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMPS = VENV / "stamps"
LOG = VENV / "install.log"
LOCALE = CHECKOUT / "parvis" / "locale"

# Each set of packages holds the ones before it.
SETS = ("run", "postgresql", "dev")

# For a Python that comes without pip and without ensurepip, as Debian's does.
PIP_WHEEL = (
    "https://files.pythonhosted.org/packages/07/25/"
    "ee8c38ae72d66b844ce8eb9711ba905dba21ca1a8a0c960057c41cd23337/pip-26.3-py3-none-any.whl"
)
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


@dataclass(frozen=True)
class Task:
    """One word of `bootstrap.py`: the packages it needs, and the command that does it."""

    packages: str
    command: tuple[str, ...]


TASKS = {
    "run": Task("run", ("parvis", "serve")),
    "demo": Task("run", ("parvis", "demo")),
    "test": Task("dev", ("python", "-m", "tools.test")),
    "check": Task("dev", ("python", "-m", "tools.check")),
    "bench": Task("dev", ("python", "-m", "bench")),
    "docs": Task("dev", ("python", "-m", "tools.docs")),
    "environment": Task("run", ()),
}


def main(arguments: Sequence[str]) -> int:
    """Prepare the environment and run one task in it; return its exit code, 1 on trouble."""
    name, *rest = arguments or ["run"]
    task = TASKS.get(name)
    if task is None:
        _complain(f"There is no task “{name}”; choose one of: {', '.join(TASKS)}.")
        return 2
    try:
        prepare(task.packages)
        return _run(task.command, rest) if task.command else 0
    except Trouble as trouble:
        _complain(str(trouble))
    except OSError as error:
        _complain(of_system(error))
    except KeyboardInterrupt:
        _complain("Stopped. Run it again to go on.")
        return 130
    return 1


def prepare(packages: str) -> None:
    """Make or mend the environment so that it holds a set of packages, and `parvis` itself."""
    if packages == "run" and os.environ.get("DATABASE_URL", "").startswith("postgres"):
        packages = "postgresql"
    if not _is_stamped(packages):
        _install(packages)
    if _are_translations_behind():
        _call([str(PYTHON), "-m", "tools.translations", "compile"])


def digest(packages: str) -> str:
    """Fingerprint what an environment is made from: the lock, the Python, the folder."""
    lock = CHECKOUT / "requirements" / f"{packages}.txt"
    seen = hashlib.sha256(lock.read_bytes())
    seen.update(f"{sys.version} {CHECKOUT}".encode())
    return seen.hexdigest()


def _is_stamped(packages: str) -> bool:
    stamp = STAMPS / packages
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == digest(packages)


def _install(packages: str) -> None:
    """Install a set, and stamp it and those inside it. Interrupted, it starts afresh next time."""
    started = any(STAMPS.glob("*")) and PYTHON.exists() and _is_of_this_python()
    for stamp in STAMPS.glob("*"):
        stamp.unlink()
    _tell(f"Installing what Parvis stands on ({packages}) in .venv; this happens once.")
    if not started:
        venv.create(VENV, clear=True, symlinks=os.name != "nt", with_pip=False)
    (VENV / "python-version").write_text(sys.version)
    lock = CHECKOUT / "requirements" / f"{packages}.txt"
    if not _uv_installs(lock):
        _pip_installs(lock)
    _put_parvis_in()
    STAMPS.mkdir(exist_ok=True)
    for name in SETS[: SETS.index(packages) + 1]:
        (STAMPS / name).write_text(digest(name))


def _is_of_this_python() -> bool:
    version = VENV / "python-version"
    return version.exists() and version.read_text() == sys.version


def _uv_installs(lock: Path) -> bool:
    """Try with uv where it is installed; say whether it worked. `PARVIS_UV=no` leaves it out."""
    uv = shutil.which("uv")
    if not uv or os.environ.get("PARVIS_UV", "yes") == "no":
        return False
    command = [uv, "pip", "install", "--python", str(PYTHON), "--require-hashes", "-r", str(lock)]
    # uv brings its own root certificates and its own Pythons unless told not to.
    surroundings = {"UV_SYSTEM_CERTS": "1", "UV_PYTHON_DOWNLOADS": "never"}
    code, _ = _logged(command, surroundings)
    if code:
        _tell("uv could not do it; pip takes over.")
    return code == 0


def _pip_installs(lock: Path) -> None:
    options = ["--require-hashes", "--no-deps", "--no-input", "--disable-pip-version-check"]
    patience = ["--retries", "2", "--progress-bar", "off"]
    command = [*_pip(), "install", *options, *patience, "-r", str(lock)]
    code, output = _logged(command)
    if code:
        raise Trouble(of_installer(output, LOG))


def _pip() -> list[str]:
    """Return the command of a pip that installs into the environment, whatever this Python lacks."""
    own = [str(PYTHON), "-m", "pip"]
    if _logged([*own, "--version"])[0] == 0:
        return own
    if _logged([str(PYTHON), "-m", "ensurepip", "--default-pip"])[0] == 0:
        return own
    outer = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if _logged([*outer, "--version"])[0] == 0:
        return outer
    return [str(PYTHON), str(_downloaded_pip() / "pip")]


def _downloaded_pip() -> Path:
    wheel = VENV / PIP_WHEEL.rpartition("/")[2]
    try:
        with urllib.request.urlopen(PIP_WHEEL, timeout=30) as answer:
            content = answer.read()
    except (urllib.error.URLError, TimeoutError) as error:
        raise Trouble(
            "This Python comes without pip, and pip could not be downloaded. Install it (on Debian "
            f"and Ubuntu: sudo apt install python3-venv) and run this again. ({error})"
        ) from error
    if hashlib.sha256(content).hexdigest() != PIP_SHA256:
        raise Trouble(
            "The downloaded pip is not the one expected. Install pip yourself (on Debian and "
            "Ubuntu: sudo apt install python3-venv) and run this again."
        )
    wheel.write_bytes(content)
    return wheel


def _put_parvis_in() -> None:
    """Make `import parvis` and the command `parvis` work, without building or downloading."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    site = VENV / "Lib" if os.name == "nt" else VENV / "lib" / version
    (site / "site-packages" / "parvis.pth").write_text(f"{CHECKOUT}\n", encoding="utf-8")
    code = "import sys; from parvis.config.console import main; sys.exit(main())"
    if os.name == "nt":
        (PROGRAMS / "parvis.cmd").write_text(f'@"%~dp0python.exe" -P -c "{code}" %*\r\n')
        return
    program = PROGRAMS / "parvis"
    here = '"$(dirname -- "$(readlink -f -- "$0")")"'
    program.write_text(f"#!/bin/sh\nexec {here}/python -P -c '{code}' \"$@\"\n")
    program.chmod(0o755)


def _are_translations_behind() -> bool:
    """Say whether a .po file is newer than what was compiled from it."""
    for catalogue in LOCALE.glob("*/LC_MESSAGES/*.po"):
        compiled = catalogue.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
            return True
    return False


def _run(command: Sequence[str], rest: Sequence[str]) -> int:
    """Become the command where the system can, so that signals reach it."""
    program, *words = command
    line = [str(PROGRAMS / program), *words, *rest]
    os.chdir(CHECKOUT)
    if os.name != "nt":
        os.execv(line[0], line)
    return subprocess.call(line)


def _call(command: Sequence[str]) -> None:
    code, output = _logged(command)
    if code:
        raise Trouble(f"This did not work: {' '.join(command)}\n{output.strip()}")


def _logged(command: Sequence[str], more: dict[str, str] | None = None) -> tuple[int, str]:
    """Run a command quietly; keep its output in the log and return it with the exit code."""
    done = subprocess.run(
        list(command), cwd=CHECKOUT, env={**os.environ, **(more or {})}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, errors="replace",
    )  # fmt: skip
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n{done.stdout}\n")
    return done.returncode, done.stdout


def _tell(sentence: str) -> None:
    print(sentence, flush=True)


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
