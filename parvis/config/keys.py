"""The secret key: from the environment, or made once and kept beside the data."""

from __future__ import annotations

import logging
import os
import secrets
from contextlib import suppress
from pathlib import Path

NAME = "secret-key"


def secret_key(data_dir: Path, given: str = "") -> str:
    """Return the key that was given, else the one kept in the data folder, made there if need be.

    The file is readable by its owner alone. Where it cannot be written, the key lasts as long as
    the process, and a warning says so: settings must be readable on a read-only disk.
    """
    if given:
        return given
    path = data_dir / NAME
    try:
        if not path.exists():
            _make(path)
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        logging.getLogger("parvis").warning(
            "The secret key cannot be kept in %s (%s): sessions will end with this process. "
            "Set PARVIS_SECRET_KEY, or let PARVIS_DATA_DIR be writable.", path, error.strerror,
        )  # fmt: skip
        return secrets.token_urlsafe(48)


def _make(path: Path) -> None:
    """Write a new key; where two processes start together, the first one's stands for both."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{NAME}-{os.getpid()}-{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
