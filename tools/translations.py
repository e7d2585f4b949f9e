"""The words of the interface: `python -m tools.translations extract | check | compile`.

Babel and Django's `templatize` read the strings out of code and templates; no gettext tool is
needed. `extract` brings the four catalogues up to date and keeps what is translated; `check` says
what is missing; `compile` writes the .mo files. English is the source: an empty English
translation stands for the msgid itself.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages import mofile, pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract as extract_from
from django.utils.translation import template

Words = str | tuple[str, ...]  # one message, or the forms of a plural one

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "parvis"
LOCALE = PACKAGE / "locale"
SOURCE = "en"
# As gettext and the translators' tools have them; Babel's own order of the Arabic forms differs.
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
}
LANGUAGES = tuple(PLURALS)
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}|%[sd]|%%")


def path_of(language: str) -> Path:
    """Return where the catalogue of a language lies."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def extracted() -> Catalog:
    """Read every translatable string of the package into one catalogue, sorted by place."""
    catalog = Catalog(domain="django", project="Parvis", charset="utf-8")
    for path in _sources():
        name = path.relative_to(CHECKOUT).as_posix()
        for line, message, comments, context in _strings_of(path, name):
            catalog.add(message, locations=[(name, line)], auto_comments=comments, context=context)
    return catalog


def _sources() -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE).parts
        is_source = path.suffix == ".py" or "templates" in inside
        if path.is_file() and is_source and not {"tests", "migrations"} & set(inside):
            yield path


def _strings_of(path: Path, name: str) -> Iterator[tuple[int, Words, list[str], str | None]]:
    """Yield line, message (one form or several), comments for translators and context."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # What templatize leaves is not Python: without indentation Babel's tokenizer reads it.
        code = template.templatize(text, origin=name)
        text = "\n".join(line.strip() for line in code.splitlines())
    file = io.BytesIO(text.encode())
    yield from extract_from(
        "python", file, KEYWORDS, ["Translators:"], {"encoding": "utf-8"}, strip_comment_tags=False
    )


def read(language: str) -> Catalog:
    """Read a catalogue; an empty one where there is none yet."""
    path = path_of(language)
    header = {"Plural-Forms": PLURALS[language], "Content-Type": "text/plain; charset=utf-8"}
    if not path.exists():
        empty = Catalog(locale=language, domain="django", project="Parvis", charset="utf-8")
        empty.mime_headers = list(header.items())
        return empty
    with path.open("rb") as file:
        return pofile.read_po(file, locale=language, domain="django")


def written(catalog: Catalog) -> bytes:
    """Write a catalogue as the bytes of its file: no line numbers and no dates, so no noise."""
    lines = io.BytesIO()
    pofile.write_po(
        lines, catalog, width=100, omit_header=True, include_lineno=False, ignore_obsolete=True,
        sort_by_file=True,
    )  # fmt: skip
    return (_header(catalog) + lines.getvalue().decode()).encode()


def _header(catalog: Catalog) -> str:
    return (
        f"# Parvis in {catalog.locale.english_name if catalog.locale else '?'}.\n"
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: Parvis\\n"\n'
        f'"Language: {catalog.locale}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {PLURALS[str(catalog.locale)]}\\n"\n\n'
    )


def updated(language: str, fresh: Catalog) -> Catalog:
    """Return a language's catalogue with what the sources say now, keeping its translations.

    Nothing is guessed from likeness: a changed sentence is a new one, and asks to be translated.
    """
    catalog = read(language)
    catalog.update(fresh, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def shortcomings(language: str, fresh: Catalog) -> list[str]:
    """Say, one sentence each, what keeps a catalogue from being complete."""
    if not path_of(language).exists():
        return [
            f"{language}: there is no catalogue; run: .venv/bin/python -m tools.translations extract"
        ]
    catalog = read(language)
    wanted = {(message.context, _id(message)) for message in fresh if message.id}
    known = {(message.context, _id(message)) for message in catalog if message.id}
    found = [
        f"{language}: not in the catalogue: {name!r}" for _, name in sorted_pairs(wanted - known)
    ]
    found += [f"{language}: no longer used: {name!r}" for _, name in sorted_pairs(known - wanted)]
    found += [
        f"{language}: no longer used: {message.id!r}" for message in catalog.obsolete.values()
    ]
    for message in catalog:
        if message.id:
            found += [f"{language}: {told}: {_id(message)!r}" for told in _faults(message, catalog)]
    return found


def sorted_pairs(pairs: set[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """Sort messages by context, those without one first."""
    return sorted(pairs, key=lambda pair: (pair[0] or "", pair[1]))


def _id(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _faults(message: Message, catalog: Catalog) -> Iterator[str]:
    """Yield what is wrong with one translation: fuzzy, empty, plural forms, placeholders."""
    if message.fuzzy:
        yield "fuzzy"
    plural = not isinstance(message.id, str)
    said = message.string
    forms = [one or "" for one in said] if isinstance(said, tuple | list) else [said or ""]
    if str(catalog.locale) == SOURCE and not any(forms):
        return
    if plural and len(forms) != catalog.num_plurals:
        yield f"{len(forms)} plural forms instead of {catalog.num_plurals}"
    if not all(forms):
        yield "not translated"
        return
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    allowed = set().union(*(PLACEHOLDER.findall(one) for one in ids))
    for form in forms:
        gaps = set(PLACEHOLDER.findall(form))
        # A plural form may leave out a number that it says in words, but never invents a gap.
        if gaps - allowed or (not plural and gaps != allowed):
            yield f"placeholders differ in {form!r}"


def extract() -> int:
    """Bring every catalogue up to date."""
    fresh = extracted()
    for language in LANGUAGES:
        path = path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog = updated(language, fresh)
        path.write_bytes(written(catalog))
        empty = sum(1 for message in catalog if message.id and not _is_translated(message))
        print(f"{language}: {len(catalog)} messages, {empty} without translation")
    return 0


def _is_translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


def check() -> int:
    """Print what is missing; 1 when anything is."""
    fresh = extracted()
    found = [told for language in LANGUAGES for told in shortcomings(language, fresh)]
    for told in found:
        print(told)
    return 1 if found else 0


def compile() -> int:
    """Write the .mo beside every .po, whole or not at all."""
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            catalog = pofile.read_po(file, locale=path.parent.parent.name)
        draft = path.with_suffix(f".mo.{os.getpid()}")
        with draft.open("wb") as file:
            mofile.write_mo(file, catalog)
        draft.replace(path.with_suffix(".mo"))
    return 0


def main(words: Sequence[str]) -> int:
    """Do one of: extract, check, compile."""
    deeds = {"extract": extract, "check": check, "compile": compile}
    if len(words) != 1 or words[0] not in deeds:
        print(f"Say one of: {', '.join(deeds)}.", file=sys.stderr)
        return 2
    return deeds[words[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
