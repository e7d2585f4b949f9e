"""Words of the report: texts with their language, numbers and days as the language writes them."""

from __future__ import annotations

from datetime import date

from babel.numbers import format_decimal
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.consultations.coverage import percent_of
from parvis.consultations.models import Contribution
from parvis.documents.writing import Line, Words
from parvis.texts.excerpts import beginning
from parvis.texts.masks import masked
from parvis.texts.models import Text, Translated
from parvis.texts.reading import notes
from parvis.ui.dates import in_short, locale
from parvis.ui.lists import listed
from parvis.ui.typed import plain_lines

NOWHERE: Line = (Words("–"),)


def number(count: float) -> str:
    """Write a number as the language does: 1 312, or 2,5."""
    return str(format_decimal(count, locale=locale()))


def share(part: int, of: int) -> str:
    """Write a part of a whole: 12 of 40 (30 %), rounded down."""
    if not of:
        return number(part)
    return _("{part} of {of} ({percent} %)").format(
        part=number(part), of=number(of), percent=number(percent_of(part, of))
    )


def rounded() -> str:
    """Say how shares are rounded, so that nobody looks for what lacks to a hundred."""
    return _(
        "Shares are rounded down to whole percents: together they can be a little below 100 %."
    )


def term(first: date, last: date) -> str:
    """Write two days, or one where they are the same."""
    if first == last:
        return in_short(first)
    return _("%(first)s – %(last)s") % {"first": in_short(first), "last": in_short(last)}


def marked(text: str, language: str = "", address: str = "") -> Words:
    """Return somebody's words with their language, without e-mail addresses, on one line."""
    return Words(" ".join(masked(text, language).split()), language, address)


def text_of(thing: Translated, field: str, address: str = "") -> Words:
    """Read a field in the reader's language, the original where it is not translated."""
    text = thing.text(field)
    return marked(text.words, text.language, address)


def note_on(text: Text) -> str:
    """Say in brackets what a reader must know of a text: its language, that a machine translated it."""
    said = listed(notes(text))
    return f" ({said})" if said else ""


def paragraphs_of(text: Text, longest: int | None = None) -> list[Words]:
    """Return the paragraphs of somebody's words; no more than so many signs of them, if that is said."""
    whole = masked(text.words, text.language).strip()
    shown = whole if longest is None else beginning(whole, longest)
    lines = (" ".join(part.split()) for part in plain_lines(shown).split("\n"))
    return [Words(one, text.language) for one in lines if one]


def named(contribution: Contribution, slug: str, *, linked: bool = True) -> Line:
    """Name a contribution of a member by its number, which leads to its page, and its title."""
    told = _("No. {number}").format(number=contribution.number)
    first = Words(told, "", page_of(contribution.number, slug) if linked else "")
    title = text_of(contribution, "title")
    return (first, Words("  "), title) if title.text else (first,)


def page_of(contribution: int, slug: str) -> str:
    """Return the address of a contribution of a member, by its number."""
    return reverse("consultations:contribution", args=[slug, contribution])
