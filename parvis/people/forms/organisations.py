"""Forms about organisations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from parvis.people.forms.fields import Lines, Name, Website
from parvis.people.labels import SIDES
from parvis.people.models import Organisation
from parvis.ui.languages import SPOKEN, language_field


class Described(forms.Form):
    """What an organisation says of itself."""

    use_required_attribute = False

    name = Name(label=_("Name"))
    short_name = Name(
        label=_("Short name"), max_length=80, required=False,
        help_text=_("An acronym, or how it is called in short."),
    )  # fmt: skip
    language = language_field(_("Language of these texts"))
    website = Website(label=_("Website"), required=False)
    about = forms.CharField(
        label=_("What it does"), required=False, max_length=5000, widget=forms.Textarea,
        help_text=_("In its own words. Plain text; an empty line begins a paragraph."),
    )  # fmt: skip
    languages = forms.MultipleChoiceField(
        label=_("Languages it works in"), choices=settings.LANGUAGES, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    themes = Lines(label=_("Themes"), required=False, help_text=_("One on each line."))


class Register(Described):
    """A new organisation: on which side it is, and what it says of itself."""

    side = forms.ChoiceField(
        label=_("Side"),
        choices=[("", _("Choose a side")), *SIDES.items()],
        help_text=_(
            "It does not change. Anybody registers an organisation of society; those of the State "
            "and of the reviewer are registered by who looks after them."
        ),
    )
    field_order = ["name", "short_name", "side"]


class Describe(Described):
    """A change of what an organisation says of itself, from the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)

    def __init__(self, asked: Any = None, *, of: Organisation) -> None:
        """Begin with what stands; `asked` is what was typed."""
        stands = {name: getattr(of, name) for name in Described.base_fields}
        super().__init__(asked, initial={**stands, "version": of.version})
        if of.language not in dict(SPOKEN):
            language = self.fields["language"]
            assert isinstance(language, forms.ChoiceField)
            language.required = False
            language.choices = [(of.language, of.language), *SPOKEN]
        for name in Described.base_fields:
            # What was read goes along, so that what was typed can be told from what was there.
            self.fields[name].show_hidden_initial = True

    def typed(self) -> dict[str, Any]:
        """Return the fields without the version."""
        return {name: self.cleaned_data[name] for name in Described.base_fields}

    def labels(self) -> dict[str, str]:
        """Return what the fields are called."""
        return {name: str(self.fields[name].label) for name in Described.base_fields}


class Invite(forms.Form):
    """Who is invited: a name, an address, and the language of the letter."""

    use_required_attribute = False

    name = Name(
        label=_("Name"),
        help_text=_("Shown in public from now on; the person may change it."),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, required=False,
        help_text=_("Where the invitation goes. It is not shown. Empty: invited later."),
        widget=forms.EmailInput(attrs={"dir": "ltr"}),
    )  # fmt: skip
    language = language_field(_("Language of the letter"))


class Again(forms.Form):
    """Where an invitation is sent once more."""

    use_required_attribute = False

    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, widget=forms.EmailInput(attrs={"dir": "ltr"})
    )


class Reason(forms.Form):
    """Why something ends."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea,
        help_text=_("It is public, and stays beside what it ends."),
    )  # fmt: skip


class Nothing(forms.Form):
    """A deed that asks for nothing but to be confirmed."""
