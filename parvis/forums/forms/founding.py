"""The form that enters a forum."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.people.forms.fields import Day, Name
from parvis.ui.languages import language_field


class Found(forms.Form):
    """What it is called, in which language, and since when it stands."""

    use_required_attribute = False

    name = Name(label=_("Name"))
    language = language_field(_("Language of the name"))
    since = Day(label=_("It stands since"), required=False, help_text=_("Empty: today."))
