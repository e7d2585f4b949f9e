"""Shapes as SVG. No text inside: what a chart says stands beside it in words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from parvis.ui.charts import Shape
from parvis.ui.pavement import PATHS


def drawn(shape: Shape) -> SafeString:
    """Write one shape as an element."""
    attributes = format_html_join("", ' {}="{}"', shape.attributes)
    return format_html("<{}{}/>", shape.tag, attributes)


def chart(shapes: Iterable[Shape], height: int | None = None) -> SafeString:
    """Write a fluid chart, hidden from screen readers: its table says the same."""
    inside = format_html_join("", "{}", ((drawn(shape),) for shape in shapes))
    tall = format_html(' height="{}"', height) if height else ""
    return format_html('<svg class="chart"{} aria-hidden="true">{}</svg>', tall, inside)


@cache
def stone(state: str) -> SafeString:
    """Write one stone of the pavement, beside the word for its state."""
    paths = format_html_join("", '<path class="{}" d="{}"/>', PATHS[state])
    return format_html('<svg class="stone" viewBox="0 0 23 16" aria-hidden="true">{}</svg>', paths)
