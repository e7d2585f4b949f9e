"""What is filled in to comment on a contribution."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.consultations import rules
from parvis.people.models import Organisation
from parvis.ui.languages import language_field
from parvis.ui.typed import plain_lines


class CommentForm(forms.Form):
    """Words, their language, and for whom they are said."""

    words = forms.CharField(
        label=_("Your comment"), max_length=rules.LONGEST_COMMENT,
        help_text=_("Everybody can read it, under your name. It is kept for good."),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )  # fmt: skip
    language = language_field(_("Language of these words"))
    organisation = forms.ChoiceField(label=_("You speak"), required=False)

    def __init__(
        self, *words: Any, organisations: Iterable[Organisation] = (), **rest: Any
    ) -> None:
        super().__init__(*words, **rest)
        self.fields["language"].initial = get_language()
        self._known = {one.slug: one for one in organisations}
        if not self._known:
            del self.fields["organisation"]
            return
        named = [(one.slug, one.public_name) for one in self._known.values()]
        self.fields["organisation"].choices = [("", _("in your own name")), *named]  # type: ignore[attr-defined]

    def clean_words(self) -> str:
        """Keep a text that a database can keep."""
        words: str = self.cleaned_data["words"]
        return plain_lines(words)

    def clean_organisation(self) -> Organisation | None:
        """Return the organisation that was chosen, or none."""
        return self._known.get(self.cleaned_data["organisation"])
