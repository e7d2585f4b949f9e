"""Texts of people and sources on a page: marked with their language, escaped, addresses masked."""

from __future__ import annotations

from django import template
from django.template.defaultfilters import linebreaks_filter
from django.utils.html import format_html
from django.utils.safestring import SafeString

from parvis.texts.masks import masked
from parvis.texts.models import Text, Translated
from parvis.texts.reading import direction, name_of, notes
from parvis.ui.lists import listed

register = template.Library()


@register.simple_tag(name="masked")
def without_addresses(text: str, language: str = "") -> str:
    """Print a text that is not translated, such as a name, without e-mail addresses; escaped."""
    return masked(text, language)


@register.simple_tag
def language_name(language: str) -> str:
    """Name a language in the active one: French, français, الفرنسية."""
    return name_of(language)


@register.simple_tag
def words(thing: Translated, field: str, *, note: bool = True) -> SafeString:
    """Print a field in the reader's language, for use inside a line; nothing when it is empty.

    A visible note follows a text in another language, a translation made by machine, and one that
    has fallen behind. A text in a language nobody stated has no note, and no claim about it.
    `note=False` leaves it out where a name only points to its page, as in a breadcrumb.
    """
    text = thing.text(field)
    if not text:
        return SafeString()
    return format_html(
        "<span{}>{}</span>{}",
        _marks(text), masked(text.words, text.language), _note(text) if note else "",
    )  # fmt: skip


@register.simple_tag
def prose(thing: Translated, field: str) -> SafeString:
    """Print a field as paragraphs, as `words` does a line: plain text, its line breaks kept."""
    text = thing.text(field)
    if not text:
        return SafeString()
    paragraphs = linebreaks_filter(masked(text.words, text.language), autoescape=True)
    note = format_html("<p>{}</p>", _note(text)) if notes(text) else ""
    return format_html("<div{}>{}</div>{}", _marks(text), paragraphs, note)


def _marks(text: Text) -> SafeString:
    if not text.language:
        return format_html(' dir="{}"', "auto")
    return format_html(' lang="{}" dir="{}"', text.language, direction(text.language))


def _note(text: Text) -> SafeString:
    said = listed(notes(text))
    return format_html(' <small class="muted">({})</small>', said) if said else SafeString()
