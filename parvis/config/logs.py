"""How the log is written: one plain line, or one JSON object, for each thing worth telling.

What visitors sent stands in it as it was sent, but ends no line and moves no cursor.
"""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any

# What a terminal or a reader of lines obeys: controls, ends of lines, changes of direction.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def _escaped(text: str) -> str:
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class AsPlain(logging.Formatter):
    """One line for each thing: when, how grave, who says it, what. A trace follows, indented."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library's name
        """Return the line."""
        return _escaped(super().formatMessage(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the library's name
        """Return the trace, in which no line looks like one of the log."""
        lines = super().formatException(ei).splitlines()
        return "\n".join(f"    {_escaped(line)}" for line in lines)


class AsJson(logging.Formatter):
    """One JSON object on each line: at, level, name, message, and the trace where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "name": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return _escaped(json.dumps(told, ensure_ascii=False))


def logging_of(style: str, level: str) -> dict[str, Any]:
    """Return Django's LOGGING for a style (`plain` or `json`) and a level (`INFO`, `WARNING`…)."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": {"()": "parvis.config.logs.AsPlain"},
            "json": {"()": "parvis.config.logs.AsJson"},
        },
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "json" if style == "json" else "plain",
            }
        },
        "root": {"handlers": ["stderr"], "level": level.upper()},
        # Django's own handlers would tell the same things a second time.
        # A page that is not there is the visitor's matter: it is not logged.
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            "django.request": {"level": "ERROR"},
        },
    }
