"""The words around a hit, as the text has them, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from parvis.home.search import normal
from parvis.home.search.query import Query
from parvis.texts.privacy import without_addresses

HIDDEN = "…"  # what stands for an e-mail address
BEFORE, LENGTH = 90, 260  # characters before the first found word, and of the whole excerpt


def first_place(text: str, language: str, query: Query) -> int | None:
    """Return where the first searched word stands in a text."""
    for word in normal.written_words(text):
        if query.is_said_by(word[0], language):
            return word.start()
    return None


def excerpt(texts: Iterable[tuple[str, str]], query: Query) -> tuple[SafeString, str]:
    """Return an excerpt of the first text that says a searched word, and its language.

    `texts` are pairs of a text and its language. Where none says one (the word was found in a
    milestone or in another language), the beginning of the first text stands instead.
    """
    beginning: tuple[str, str] | None = None
    for written, language in texts:
        text = without_addresses(written, HIDDEN)
        beginning = beginning or (text, language)
        place = first_place(text, language, query)
        if place is not None:
            return marked(_cut(text, max(0, place - BEFORE)), language, query), language
    text, language = beginning or ("", "")
    return format_html("{}", _cut(text, 0)), language


def marked(text: str, language: str, query: Query) -> SafeString:
    """Return a text, escaped, without addresses, with the searched words in `<mark>`."""
    text = without_addresses(text, HIDDEN)
    pieces: list[tuple[SafeString]] = []
    done = 0
    for word in normal.written_words(text):
        if query.is_said_by(word[0], language):
            pieces.append((format_html("{}<mark>{}</mark>", text[done : word.start()], word[0]),))
            done = word.end()
    return format_html("{}{}", format_html_join("", "{}", pieces), text[done:])


def _cut(text: str, start: int) -> str:
    """Cut an excerpt at spaces, and say by … that there is more."""
    end = start + LENGTH
    if start:
        start = text.find(" ", start) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + LENGTH // 2)
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"
