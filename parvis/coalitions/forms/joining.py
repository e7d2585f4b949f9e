"""One asks to join, is invited, is answered, leaves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.coalitions.forms.fields import Acting, Spoken, choose, words_field
from parvis.people.models import Organisation

YES, NO = "yes", "no"


class Join(Acting):
    """Joining where nobody need ask."""


class Ask(Acting, Spoken):
    """Why one would join."""

    words = words_field(_("Why you would join, and what you bring"))


class Invite(Acting, Spoken):
    """Whom one invites, and why."""

    organisation = forms.ChoiceField(label=_("Whom you invite"))
    words = words_field(_("Why you invite it"))

    def __init__(
        self, invitable: Mapping[str, Organisation], speaks: Mapping[str, Organisation], *args: Any,
        **rest: Any,
    ) -> None:  # fmt: skip
        super().__init__(speaks, *args, **rest)
        self._invitable = invitable
        choose(self, "organisation", {slug: str(one) for slug, one in invitable.items()})

    def clean_organisation(self) -> Organisation:
        """Return the organisation that was chosen."""
        return self._invitable[self.cleaned_data["organisation"]]


class Answer(Acting, Spoken):
    """Yes or no, and why."""

    verdict = forms.ChoiceField(
        label=_("Your answer"), widget=forms.RadioSelect,
        choices=[(YES, _("Yes, it belongs from today")), (NO, _("No"))],
    )  # fmt: skip
    words = words_field(
        _("Your reasons"), required=False,
        help_text=_("They are public. A no gives its reasons; a yes may."),
    )  # fmt: skip

    def told(self) -> dict[str, Any]:
        """Return what the act takes."""
        asked = dict(self.cleaned_data)
        is_yes = asked.pop("verdict") == YES
        return {**asked, "is_yes": is_yes}


class Leave(Acting, Spoken):
    """What one says on leaving, if anything."""

    words = words_field(
        _("What you say on leaving"), required=False,
        help_text=_("It is public, and stays beside the day on which you left."),
    )  # fmt: skip
