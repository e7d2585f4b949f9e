"""When a milestone was done."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.people.forms.fields import Day


class DoneForm(forms.Form):
    """The day on which a milestone was done."""

    use_required_attribute = False
    done_on = Day(label=_("The day on which it was done"))
