"""Fields that several forms of this room have: skills, words, for whom one acts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.coalitions.labels import SKILLS
from parvis.people.models import Organisation
from parvis.ui.languages import language_field

LONGEST = 4_000  # characters, as the rules have it
LONGEST_LINE = 500


def skills_field(label: Any, **rest: Any) -> forms.MultipleChoiceField:
    """Return a field that chooses from the list of skills."""
    return forms.MultipleChoiceField(
        label=label, choices=list(SKILLS.items()), required=False,
        widget=forms.CheckboxSelectMultiple, **rest,
    )  # fmt: skip


def also_field(label: Any) -> forms.CharField:
    """Return a field for what the list does not name."""
    return forms.CharField(
        label=label, required=False, max_length=LONGEST_LINE,
        help_text=_("What the list does not name, in your own words. It is public."),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )  # fmt: skip


def words_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.CharField:
    """Return a field for some sentences, that everybody can read."""
    return forms.CharField(
        label=label, required=required, max_length=LONGEST, help_text=help_text or _("It is public."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )  # fmt: skip


class Spoken(forms.Form):
    """Words in a language."""

    use_required_attribute = False

    language = language_field(_("Language of these words"))

    def __init__(self, *args: Any, **rest: Any) -> None:
        rest["initial"] = {"language": get_language(), **rest.get("initial", {})}
        super().__init__(*args, **rest)


class Acting(forms.Form):
    """For which of one's organisations one acts."""

    use_required_attribute = False

    own = forms.ChoiceField(label=_("You act for"))

    def __init__(self, speaks: Mapping[str, Organisation], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self._known = speaks
        choose(self, "own", {slug: str(one) for slug, one in speaks.items()})
        self.order_fields(
            ["own", *(name for name in self.fields if name not in ("own", "language"))]
        )

    def clean_own(self) -> Organisation:
        """Return the organisation that was chosen."""
        return self._known[self.cleaned_data["own"]]


def choose(form: forms.Form, name: str, options: Mapping[str, str]) -> None:
    """Let a field of a form choose from some options."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(options.items())


def version_field() -> forms.IntegerField:
    """Return the field that holds the version that was read."""
    return forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)
