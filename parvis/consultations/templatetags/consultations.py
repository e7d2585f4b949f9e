"""Words for the codes of this room, in its templates: `{% load consultations %}`."""

from __future__ import annotations

from django import template

from parvis.consultations.labels import GROUNDS, OUTCOMES, WAYS

register = template.Library()


@register.filter
def outcome(code: str) -> str:
    """Say how a contribution ended: accepted, not accepted."""
    return str(OUTCOMES[code])


@register.filter
def ground(code: str) -> str:
    """Say on which ground."""
    return str(GROUNDS[code])


@register.filter
def way(code: str) -> str:
    """Say how something came here."""
    return str(WAYS[code])
