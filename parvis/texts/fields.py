"""A column for dates as precise as their source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from parvis.dates import PartialDate

if TYPE_CHECKING:
    _Column = models.CharField[PartialDate | None, PartialDate | None]
else:
    _Column = models.CharField


class PartialDateField(_Column):
    """A `PartialDate` or `None`, stored as `2018-07-01`, `2018-07`, `2018-Q3`, `2018` or empty.

    The column sorts in time as text: a year before its months, a month before its days.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", None)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Leave out of migrations what every such column has."""
        name, path, args, kwargs = super().deconstruct()
        for told in ("max_length", "blank", "default"):
            kwargs.pop(told, None)
        return name, path, args, kwargs

    def from_db_value(self, value: str, *_: Any) -> PartialDate | None:
        """Read the column."""
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        """Accept what forms and fixtures give; raise `ValidationError` when it is not a date."""
        if value is None or value == "" or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.parse(str(value))
        except ValueError:
            raise ValidationError(
                _("Write a day, a month or a year: 2026-11-24, 2026-11, 2026.")
            ) from None

    def get_prep_value(self, value: Any) -> str:
        """Write the column."""
        return str(value) if value else ""
