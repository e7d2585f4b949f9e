"""Components as template tags. Each receives values; none fetches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from babel.numbers import format_decimal
from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from parvis.dates import PartialDate, Precision
from parvis.ui import charts, dates, drawing, lists
from parvis.ui.pavement import STATES, Stone
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
    before = pgettext("read aloud before a name", "%(side)s:") % {"side": label}
    return format_html(
        '<span class="voice {}">{}<span><span class="vh">{} </span>{}</span></span>',
        shape, icon(shape), before, name,
    )  # fmt: skip


# ---- words ----


@register.simple_tag
def comma() -> str:
    """Write what stands between the items of a list, in the active language."""
    return lists.comma()


@register.filter
def listed(words: Iterable[object]) -> str:
    """Write words one after the other: not started, limited, complete."""
    return lists.listed(words)


@register.filter
def headed(name: object, said: object) -> str:
    """Write a name and what is said of it: Amaréa: in implementation."""
    return lists.headed(name, said)


@register.filter
def day(value: date | datetime | None) -> str:
    """Write a day in full: 24 novembre 2026."""
    return "" if value is None else dates.day_in_words(value)


@register.filter
def shortday(value: date | datetime | None) -> str:
    """Write a day in short: 24 nov. 2026."""
    return "" if value is None else dates.in_short(value)


@register.filter
def moment(value: datetime | None) -> str:
    """Write an instant to the minute: 24 novembre 2026, 09:12."""
    return "" if value is None else dates.to_the_minute(value)


@register.filter
def partial(value: PartialDate | None) -> str:
    """Write a partial date in words, no preciser than it is: juillet 2018, 2018."""
    return "" if value is None else dates.in_words(value)


@register.simple_tag
def number(n: int) -> str:
    """Write a whole number as the language does: 1 312."""
    return format_decimal(n, locale=dates.locale())


@register.simple_tag
def dated(value: PartialDate | None, source: str = "") -> SafeString:
    """Write a partial date, and its source's own words where they say something else or more."""
    if value is None:
        if source.strip():
            return format_html('<q class="source" dir="auto">{}</q>', source.strip())
        return format_html('<span class="muted">{}</span>', _("not stated"))
    # HTML knows days, months and years, but no quarters.
    machine = "<span>{1}</span>" if value.precision is Precision.QUARTER else (
        '<time datetime="{0}">{1}</time>'
    )  # fmt: skip
    said = format_html(machine, str(value), dates.in_words(value))
    if not dates.adds_to(source, value):
        return said
    return format_html('{} <span class="source">(<bdi>{}</bdi>)</span>', said, source.strip())


# ---- charts ----


@register.simple_tag
def axis_labels(axis: charts.Axis) -> SafeString:
    """Write the years above a time chart, in columns of equal width."""
    columns = format_html_join("", "<span>{}</span>", ((label,) for label in axis.labels))
    return format_html('<div class="axis" aria-hidden="true">{}</div>', columns)


@register.simple_tag
def milestone_chart(bar: charts.MilestoneBar, axis: charts.Axis) -> SafeString:
    """Draw one milestone on its axis."""
    return drawing.chart(charts.milestone_bars(bar, axis))


@register.simple_tag
def commitment_bar(segments: Sequence[charts.Segment], axis: charts.Axis) -> SafeString:
    """Draw a commitment's milestones end to end."""
    return drawing.chart(charts.commitment_bar(segments, axis))


@register.simple_tag
def drawn_marks(shapes: Iterable[charts.Shape]) -> SafeString:
    """Draw the marks of one line of a timeline, beside the list that says the same."""
    return drawing.chart(shapes)


@register.simple_tag
def two_pens(gov: int | None, cs: int | None, count: int = 4, small: bool = False) -> SafeString:
    """Draw what the two pens say (levels from 0, or None) on one scale, and the gap between."""
    return drawing.chart(charts.two_pens(gov, cs, count, small=small), height=40 if small else 52)


@register.simple_tag
def share(of_hundred: int) -> SafeString:
    """Draw a share of a hundred as a bar, beside the number that says the same."""
    return drawing.chart(charts.share(of_hundred), height=20)


@register.simple_tag
def stone(state: str) -> SafeString:
    """Draw one stone, beside the word for its state."""
    return drawing.stone(state)


@register.inclusion_tag("ui/_pavement.html")
def pavement(stones: Iterable[Stone]) -> dict[str, Any]:
    """Lay one linked stone for each member, in the order given."""
    return {"stones": [(one, STATES[one.state]) for one in stones]}


@register.inclusion_tag("ui/_pavement_key.html")
def pavement_key() -> dict[str, Any]:
    """Say what each kind of stone means."""
    return {"states": list(STATES.items())}
