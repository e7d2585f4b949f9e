"""Fields of several forms: a name, a day, a website, lines of a list."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

MOST_LINES, LONGEST_LINE = 20, 80
ISO = "%Y-%m-%d"
DAY_FIRST = ("%d/%m/%Y", "%d.%m.%Y")  # not in English, in which some write the month first
_AS = _("Year-month-day: 2026-11-24.")
_THOUSANDS = re.compile(r"\d{1,3}(?:[\s.,]\d{3})+")


class Name(forms.CharField):
    """A name, of a person or of what persons make: on one line."""

    def __init__(self, *, max_length: int = 200, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """Take line breaks and repeated spaces out: a name stands in the head of letters too."""
        return " ".join((super().to_python(value) or "").split())


def own_name() -> Name:
    """Return the field in which a person who opens an account says their name."""
    return Name(
        label=_("Your name"),
        help_text=_("Shown beside what you do in public. It may be the name you are known by."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class Day(forms.DateField):
    """A day typed as text, so that what was typed wrongly is still there to be corrected.

    Year first, in any language; day first too where everybody who reads the language writes so.
    """

    def __init__(self, *, help_text: Any = "", **kwargs: Any) -> None:
        super().__init__(
            input_formats=[ISO, *DAY_FIRST],
            help_text=format_lazy("{} {}", help_text, _AS) if help_text else _AS,
            error_messages={"invalid": _("Write a day as year, month and day: 2026-11-24.")},
            widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 10, "dir": "ltr"}),
            **kwargs,
        )

    def strptime(self, value: str, format: str) -> date:
        """Read a day that is written in a form which the language of the page has."""
        if format not in _forms_of_days():
            raise ValueError
        return datetime.strptime(value, format).date()


def _forms_of_days() -> tuple[str, ...]:
    return (ISO,) if get_language() == "en" else (ISO, *DAY_FIRST)


class Count(forms.IntegerField):
    """A number of people or things, also with its thousands apart, as pages print it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 10, "dir": "ltr"}),
            **kwargs,
        )

    def to_python(self, value: Any) -> int | None:
        """Take out what stands between thousands: a space, a comma, a point."""
        if isinstance(value, str) and _THOUSANDS.fullmatch(value.strip()):
            value = re.sub(r"\D", "", value)
        return super().to_python(value)


class Website(forms.URLField):
    """An address of the web, and of nothing else."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            assume_scheme="https", max_length=200,
            widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}), **kwargs,
        )  # fmt: skip


class Lines(forms.CharField):
    """Some short texts, one on each line; returned as a list."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        """Show a list as lines."""
        return "\n".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Read lines as a list; those that are empty say nothing."""
        return [
            line.strip() for line in (super().to_python(value) or "").splitlines() if line.strip()
        ]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare lists, however the lines end."""
        return bool(self.to_python(self.prepare_value(initial)) != self.to_python(data))

    def validate(self, value: Any) -> None:
        """Bound how many there are and how long each is."""
        super().validate(value)
        if len(value) > MOST_LINES:
            raise forms.ValidationError(_("At most 20 lines."))
        if any(len(line) > LONGEST_LINE for line in value):
            raise forms.ValidationError(_("Each line has at most 80 characters."))

    def run_validators(self, value: Any) -> None:
        """Check each line as a text."""
        for line in value:
            super().run_validators(line)
