"""What readers may ask of the front page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.dates import PartialDate


class PeriodForm(forms.Form):
    """A day, a month or a year; empty for today."""

    on = forms.CharField(
        label=_("On a day, or in a year"),
        help_text=_("A day, a month or a year: 2019-06-30, 2019-06, 2019. Empty for today."),
        required=False,
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )

    def clean_on(self) -> PartialDate | None:
        """Read the period; say how to write one where it cannot be read."""
        written = self.cleaned_data["on"].strip()
        try:
            return PartialDate.parse(written) if written else None
        except ValueError:
            raise forms.ValidationError(
                _("This is no day, month or year. Write it as 2019-06-30, 2019-06 or 2019.")
            ) from None
