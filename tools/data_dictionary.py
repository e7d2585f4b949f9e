"""Write `docs/data-dictionary.md` from the models: `make docs`. With `--check`, only compare."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import django
from django.apps import AppConfig, apps
from django.db import models
from django.db.models.fields import NOT_PROVIDED

PAGE = Path(__file__).resolve().parent.parent / "docs" / "data-dictionary.md"
OPENING = """\
# Data dictionary

Every table of Parvis, room by room, from the ground up. This page is written by `make docs` from the
models; change it there.

A *partial date* is a day, a month, a quarter or a year, as precise as its source: `2018-07-01`,
`2018-07`, `2018-Q3`, `2018`. *Translations* are `{language: {field: {text, how, by, on, of}}}`.
"""
KINDS = {
    "TextField": "text",
    "DateField": "date",
    "DateTimeField": "instant",
    "BooleanField": "yes or no",
    "JSONField": "JSON",
    "PositiveSmallIntegerField": "whole number",
    "PositiveIntegerField": "whole number",
    "PositiveBigIntegerField": "whole number",
    "IntegerField": "whole number",
    "SmallIntegerField": "whole number",
    "BigIntegerField": "whole number",
    "BigAutoField": "whole number, given by the database",
    "BinaryField": "bytes",
}


def page() -> str:
    """Return the whole page, in Markdown."""
    rooms = [room for room in apps.get_app_configs() if room.name.startswith("parvis.")]
    return "\n".join([OPENING, *(line for room in reversed(rooms) for line in _room(room))])


def _room(room: AppConfig) -> Iterator[str]:
    tables = list(room.get_models())
    if not tables:
        return
    plate = inspect.getdoc(room.module) or ""
    yield f"## {room.label}\n\n{' '.join(plate.split(chr(10) * 2)[0].split())}\n"
    for table in tables:
        yield from _table(table)


def _table(table: type[models.Model]) -> Iterator[str]:
    told = inspect.getdoc(table) or ""
    yield f"### {table.__name__}\n\n{told}\n"
    yield "| Field | Type | May be absent | What it is |\n|---|---|---|---|"
    for field in [*table._meta.fields, *table._meta.many_to_many]:
        yield f"| `{field.name}` | {_type(field)} | {_absence(field)} | {_help(field)} |"
    yield ""
    promises = [_promise(constraint) for constraint in table._meta.constraints]
    promises += [f"`{field.name}` is unique." for field in table._meta.fields if _is_unique(field)]
    if promises:
        yield "The database promises:\n"
        yield from (f"- {promise}" for promise in promises)
        yield ""


def _is_unique(field: models.Field) -> bool:
    return field.unique and not field.primary_key


def _type(field: models.Field) -> str:
    if field.related_model and not isinstance(field.related_model, str):
        many = "several of" if field.many_to_many else "one of"
        return f"{many} {field.related_model.__name__}"
    if type(field).__module__.startswith("parvis."):
        name = type(field).__name__.removesuffix("Field")
        return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()
    kind = KINDS.get(field.get_internal_type(), "text")
    length = getattr(field, "max_length", None)
    return f"{kind}, up to {length} characters" if kind == "text" and length else kind


def _absence(field: models.Field) -> str:
    """Say how absence is stored: as null, as an empty text, or not at all."""
    if field.primary_key:
        return "no"
    if field.null:
        return "yes, as null"
    if field.blank and field.empty_strings_allowed:
        return "yes, as empty"
    return "yes" if field.blank else "no"


def _help(field: models.Field) -> str:
    told = [str(field.help_text)] if field.help_text else []
    if field.choices:
        told.append("One of: " + ", ".join(f"`{value}`" for value, _ in field.flatchoices) + ".")
    default = getattr(field, "default", NOT_PROVIDED)
    if default not in (NOT_PROVIDED, "", None) and not callable(default) and len(str(default)) < 20:
        told.append(f"Unless said: `{default}`.")
    return " ".join(told).replace("|", "\\|")


def _promise(constraint: models.BaseConstraint) -> str:
    """Return a constraint's name as the sentence it is, with the fields that it makes unique."""
    sentence = constraint.name.replace("_", " ").capitalize() + "."
    fields = getattr(constraint, "fields", ()) or [
        str(getattr(expression, "name", expression))
        for expression in getattr(constraint, "expressions", ())
    ]
    unique = isinstance(constraint, models.UniqueConstraint) and fields
    return sentence + (f" (unique: {', '.join(f'`{name}`' for name in fields)})" if unique else "")


def main(words: Sequence[str]) -> int:
    """Write the page, or with `--check` say whether it is current."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parvis.config.settings")
    django.setup()
    now = page()
    if "--check" in words:
        current = PAGE.exists() and PAGE.read_text(encoding="utf-8") == now
        if not current:
            print("docs/data-dictionary.md is not what the models say. Run: make docs")
        return 0 if current else 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(now, encoding="utf-8")
    print(f"{PAGE.relative_to(PAGE.parent.parent)} is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
