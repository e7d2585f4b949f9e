"""The languages of the house, each in its own name, for forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings

from parvis.ui.frame import IN_THEIR_OWN_NAME

SPOKEN = [(code, IN_THEIR_OWN_NAME.get(code, code)) for code, _name in settings.LANGUAGES]


def language_field(label: Any, **rest: Any) -> forms.ChoiceField:
    """Return a field that chooses one of them."""
    return forms.ChoiceField(label=label, choices=SPOKEN, **rest)
