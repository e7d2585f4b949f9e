"""Errors as sentences that say what to do next."""

from __future__ import annotations

import errno
import sqlite3

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from parvis.rulings import Refused


class Trouble(Exception):
    """Something the reader can mend; `str()` of it is the sentence."""


FULL = "The disk is full. Free some space, or name a roomier folder with PARVIS_DATA_DIR."
_WRONG_DATABASE = (
    "The database cannot be reached: {last} Check DATABASE_URL and that PostgreSQL is running."
)
# What a database says, and what it means for the reader; the first that fits is told.
_DATABASE = {
    "database or disk is full": FULL,
    "No space left on device": FULL,
    "unable to open database file": (
        "The database file cannot be opened. Check that PARVIS_DATA_DIR names a folder you may write."
    ),
    "attempt to write a readonly database": (
        "The database may only be read. Make PARVIS_DATA_DIR and the files in it writable."
    ),
    "file is not a database": (
        "The file is not a database. Check DATABASE_URL, or restore the file from a backup."
    ),
    "database is locked": (
        "The database was busy for too long. Stop the other command that writes, and try again."
    ),
    "no such table": "The database has no tables yet. Run: parvis manage migrate",
    "FATAL:  database": "There is no such database yet. Create it with createdb, then try again.",
    "does not exist": "The database lacks a table or a column. Run: parvis manage migrate",
    "connection": _WRONG_DATABASE,
    "authentication": _WRONG_DATABASE,
    "couldn't get a connection": _WRONG_DATABASE,
}


def sentence_of(error: BaseException) -> str:
    """Return what is the matter and what to do next, for any error."""
    if isinstance(error, Trouble | Refused):
        return str(error)
    if isinstance(error, DatabaseError | sqlite3.Error):
        return _of_database(error)
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, ImproperlyConfigured):
        return _of_settings(error)
    return (
        f"Something unexpected went wrong ({type(error).__name__}: {error}). "
        "Run it again with PARVIS_DEBUG=1 to see where, and please tell us."
    )


def _of_database(error: BaseException) -> str:
    said = f"{error} {error.__cause__ or ''}"
    last = next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)
    for sign, sentence in _DATABASE.items():
        if sign in said:
            return sentence.format(last=last.strip().rstrip(".") + ".")
    return f"The database refused: {last.strip()} Run it again with PARVIS_DEBUG=1 to see where."


def _of_system(error: OSError) -> str:
    where = error.filename or "a file"
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return FULL
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"It is not allowed to write {where}. Make it writable for this user, "
            "or name another folder with PARVIS_DATA_DIR."
        )
    if error.errno == errno.ENOENT:
        return f"There is no {where}. Check the name, and try again."
    return f"The system refused {where}: {error.strerror or error}. Mend that, and try again."


def _of_settings(error: ImproperlyConfigured) -> str:
    said = str(error)
    if "psycopg" in said:
        return (
            "DATABASE_URL asks for PostgreSQL, and its driver is not installed. "
            "Run make run with DATABASE_URL set, or install parvis[postgresql]."
        )
    return f"A setting is wrong: {said.splitlines()[0]} See docs/running.md."
