"""Every sentence of the interface, in four languages, with its gaps; and that extraction sees all."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tools import translations

PAGE = """
{% load i18n %}
  {% translate "Hello" %} {% translate "May" context "month" %}
  {% blocktranslate trimmed count n=rows|length with name=x %}
     {{ n }} plan of {{ name }}
  {% plural %}
     {{ n }} plans of {{ name }}
  {% endblocktranslate %}
    {% blocktranslate context "verb" %}Open{% endblocktranslate %}
  <p title="{% translate 'quoted "thing"' %}">{{ _("in braces") }}</p>
"""
CODE = """
_("lazy")
gettext("now")
ngettext("%(n)s seat", "%(n)s seats", n)
pgettext("month", "March")
npgettext("verb", "opens", "open", n)
"""


def strings_of(text: str, path: Path) -> set[tuple[object, str | None]]:
    path.write_text(text)
    return {(words, context) for _, words, _, context in translations._strings_of(path, path.name)}


def test_extraction_sees_every_kind_of_string_in_a_template(tmp_path: Path) -> None:
    assert strings_of(PAGE, tmp_path / "page.html") == {
        ("Hello", None),
        ("May", "month"),
        (("%(n)s plan of %(name)s", "%(n)s plans of %(name)s"), None),
        ("Open", "verb"),
        ('quoted "thing"', None),
        ("in braces", None),
    }


def test_extraction_sees_every_kind_of_string_in_code(tmp_path: Path) -> None:
    assert strings_of(CODE, tmp_path / "code.py") == {
        ("lazy", None),
        ("now", None),
        (("%(n)s seat", "%(n)s seats"), None),
        ("March", "month"),
        (("opens", "open"), "verb"),
    }


@pytest.fixture
def locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(translations, "LOCALE", tmp_path)
    return tmp_path


def a_catalogue(language: str, *messages: tuple[object, object], **rest: object) -> Catalog:
    """Write a catalogue with messages and their translations, and return it."""
    catalog = translations.read(language)
    for words, said in messages:
        catalog.add(words, said, **rest)  # type: ignore[arg-type]
    path = translations.path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(translations.written(catalog))
    return catalog


SEATS = ("%(n)s seat", "%(n)s seats")
SIX = ("لا مقاعد", "مقعد", "مقعدان", "%(n)s مقاعد", "%(n)s مقعدا", "%(n)s مقعد")


@pytest.mark.parametrize(
    ("language", "words", "said", "flags", "told"),
    [
        ("fr", "{name} left", "{name} est parti", (), None),
        ("fr", "{name} left", "{nom} est parti", (), "placeholders differ"),
        ("fr", "{name} left", "parti", (), "placeholders differ"),
        ("fr", "{name} left", "", (), "not translated"),
        ("en", "{name} left", "", (), None),
        ("fr", "{name} left", "{name} est parti", ("fuzzy",), "fuzzy"),
        ("ar", SEATS, SIX, (), None),
        ("ar", SEATS, SIX[:2], (), "not translated"),
        ("ar", SEATS, (*SIX[:5], "%(x)s"), (), "placeholders differ"),
    ],
)
def test_a_fault_of_a_translation_is_named(
    locale: Path, language: str, words: object, said: object, flags: tuple[str], told: str | None
) -> None:
    fresh = Catalog()
    fresh.add(words)  # type: ignore[arg-type]
    a_catalogue(language, (words, said), flags=flags)
    found = translations.shortcomings(language, fresh)
    assert [told in sentence for sentence in found] == ([True] if told else [])


def test_what_is_missing_and_what_is_no_longer_used_are_named(locale: Path) -> None:
    fresh = Catalog()
    fresh.add("new")
    a_catalogue("es", ("old", "viejo"))
    assert translations.shortcomings("es", fresh) == [
        "es: not in the catalogue: 'new'",
        "es: no longer used: 'old'",
    ]


def test_bringing_up_to_date_keeps_what_is_translated(locale: Path) -> None:
    fresh = Catalog()
    fresh.add("kept")
    fresh.add("new")
    a_catalogue("fr", ("kept", "gardé"), ("old", "vieux"))
    catalog = translations.updated("fr", fresh)
    assert {message.id: message.string or "" for message in catalog if message.id} == {
        "kept": "gardé",
        "new": "",
    }


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_sentence_of_the_interface_is_translated(language: str) -> None:
    assert translations.shortcomings(language, translations.extracted()) == []
