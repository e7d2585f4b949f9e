"""The form that gives a role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.people.forms.fields import Day
from parvis.people.forms.organisations import Invite

Choices = Sequence[tuple[str, str]]


class LastDay(forms.Form):
    """Until which day a role is held."""

    until = Day(
        label=_("Until"), required=False, help_text=_("Its last day. Empty: until it is ended.")
    )


class Give(Invite):
    """Where the role is held, for which organisation, by whom, from when to when."""

    place = forms.ChoiceField(label=_("Over what"))
    organisation = forms.ChoiceField(
        label=_("For which organisation"),
        help_text=_(
            "Only those for which you may give this role. Civil society chooses its own (OGP 1.1)."
        ),
    )
    since = Day(label=_("From"), required=False, help_text=_("Empty: today."))
    until = Day(
        label=_("Until"), required=False, help_text=_("Its last day. Empty: until it is ended.")
    )
    field_order = ["place", "organisation", "name", "email", "language", "since", "until"]

    def __init__(self, asked: Any, *, places: Choices, organisations: Choices | None) -> None:
        """Offer places, and organisations where the role is held for one."""
        super().__init__(asked, initial={"language": get_language()})
        place = self.fields["place"]
        assert isinstance(place, forms.ChoiceField)
        place.choices = places if len(places) == 1 else [("", _("Choose")), *places]
        if organisations is None:
            del self.fields["organisation"]
        else:
            organisation = self.fields["organisation"]
            assert isinstance(organisation, forms.ChoiceField)
            organisation.choices = [("", _("Choose")), *organisations]

    def clean(self) -> dict[str, Any]:
        """Refuse a term that ends before it begins."""
        asked = super().clean() or {}
        since, until = asked.get("since"), asked.get("until")
        if since and until and until < since:
            self.add_error("until", _("A term ends after it begins."))
        return asked
