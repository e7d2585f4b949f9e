"""What is typed of who holds civil society's pen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.coalitions.models import Coalition
from parvis.forums.models import Decision
from parvis.people.forms.fields import Day
from parvis.people.models import Organisation
from parvis.plans.models import Commitment
from parvis.plans.views.naming import heading_of
from parvis.ui.languages import language_field

LONGEST = 2_000  # characters


class GivePen(forms.Form):
    """Who was chosen, for what, how, and since when."""

    organisation = forms.ChoiceField(label=_("Who holds the pen"), required=False)
    coalition = forms.ChoiceField(
        label=_("Or a coalition, together"), required=False,
        help_text=_("Every organisation of civil society that belongs to it then writes for all."),
    )  # fmt: skip
    commitment = forms.ChoiceField(
        label=_("On which commitment"), required=False,
        help_text=_("What is chosen for one commitment goes before what is chosen for all."),
    )  # fmt: skip
    words = forms.CharField(
        label=_("How the college of civil society chose"),
        help_text=_("Where and when, and where one can check it. Everybody can read it."),
        max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )  # fmt: skip
    decision = forms.ChoiceField(label=_("Decision of the forum, if there is one"), required=False)
    since = Day(label=_("From"), required=False, help_text=_("Empty: today."))
    language = language_field(_("Language of these words"))

    def __init__(
        self, asked: Any, *, organisations: Iterable[Organisation],
        commitments: Iterable[Commitment], decisions: Iterable[Decision],
        coalitions: Iterable[Coalition] = (),
    ) -> None:  # fmt: skip
        super().__init__(asked, initial={"language": get_language()})
        self.offered: dict[str, dict[str, Any]] = {
            "organisation": {one.slug: one for one in organisations},
            "coalition": {one.slug: one for one in coalitions},
            "commitment": {one.code: one for one in commitments},
            "decision": {one.record_key: one for one in decisions},
        }
        self._offer("organisation", _("Choose"), str)
        self._offer("coalition", _("No coalition"), str)
        self._offer("commitment", _("Every commitment of the plan"), _named)
        self._offer(
            "decision",
            _("Without a decision of the forum"),
            lambda one: f"{one.code} {one.text('title')}",
        )

    def _offer(self, name: str, none: Any, in_words: Any) -> None:
        field: Any = self.fields[name]
        found = self.offered[name]
        field.choices = [("", none), *((key, in_words(one)) for key, one in found.items())]

    def clean(self) -> dict[str, Any]:
        """Ask for an organisation or for a coalition, and not for both."""
        typed = self.cleaned_data
        if bool(typed.get("organisation")) == bool(typed.get("coalition")):
            self.add_error("organisation", _("Choose an organisation, or a coalition."))
        return typed

    def chosen(self) -> dict[str, Any]:
        """Return what was chosen, as the act asks for it."""
        typed = self.cleaned_data
        things = {name: found.get(typed[name]) for name, found in self.offered.items()}
        return {**{name: typed[name] for name in ("words", "since", "language")}, **things}


def _named(one: Commitment) -> str:
    return f"{one.number}. {heading_of(one).words}"


class TakePen(forms.Form):
    """Why an organisation no longer holds the pen."""

    reason = forms.CharField(
        label=_("Reason"), help_text=_("Everybody can read it."), max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )  # fmt: skip
