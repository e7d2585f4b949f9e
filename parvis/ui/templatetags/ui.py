"""Components as template tags. Each receives values; none fetches."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from parvis.dates import PartialDate
from parvis.ui.dates import day_in_words, in_words
from parvis.ui.voices import voice_of

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw one symbol of the sprite, beside a text that says the same."""
    return format_html('<svg class="i" aria-hidden="true"><use href="#{}"/></svg>', name)


@register.simple_tag
def voice(side: str, name: object = "") -> SafeString:
    """Say who speaks: shape seen, label read aloud, colour last; `name` replaces the label."""
    shape, label = voice_of(side)
    if not name:
        return format_html('<span class="voice {}">{}{}</span>', shape, icon(shape), label)
    return format_html(
        '<span class="voice {}">{}<span><span class="vh">{} : </span>{}</span></span>',
        shape, icon(shape), label, name,
    )  # fmt: skip


@register.filter
def day(value: date | datetime | None) -> str:
    """Write a day in full: 24 novembre 2026."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = timezone.localdate(value)
    return day_in_words(value)


@register.filter
def partial(value: PartialDate | None) -> str:
    """Write a partial date in words, no preciser than it is: juillet 2018, 2018."""
    return in_words(value) if value else ""
