"""The forms that form a team on a commitment, and end it."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.people.forms.fields import Day, Name
from parvis.ui.languages import language_field

LONGEST = 2000  # signs


class FormTeam(forms.Form):
    """On which commitment the team works, what it is called, and since when it stands."""

    use_required_attribute = False

    commitment = forms.ChoiceField(label=_("Commitment"))
    name = Name(label=_("Name"))
    language = language_field(_("Language of the name"))
    since = Day(label=_("It stands since"), required=False, help_text=_("Empty: today."))

    def __init__(self, asked: object = None, *, commitments: Sequence[tuple[str, str]]) -> None:
        """Offer the commitments on which nobody works yet."""
        super().__init__(asked, initial={"language": get_language()})  # type: ignore[arg-type]
        self.fields["commitment"].choices = [("", _("Choose")), *commitments]  # type: ignore[attr-defined]


class CloseTeam(forms.Form):
    """When a team ended, and why."""

    use_required_attribute = False

    on = Day(label=_("It ended on"), required=False, help_text=_("Empty: today."))
    reason = forms.CharField(
        label=_("Reason"), max_length=LONGEST, help_text=_("It is public."),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )  # fmt: skip
