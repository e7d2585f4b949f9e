"""A coalition is founded, described, spoken for, ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.coalitions.forms.fields import (
    Acting,
    Spoken,
    also_field,
    choose,
    skills_field,
    version_field,
    words_field,
)
from parvis.coalitions.labels import ADMISSIONS
from parvis.coalitions.models import Coalition
from parvis.people.forms.fields import Name
from parvis.people.models import Organisation
from parvis.plans.models import Commitment


class Found(Acting, Spoken):
    """What a coalition is called and for, around what it stands, what it needs, how one comes in."""

    name = Name(label=_("Name of the coalition"))
    purpose = words_field(
        _("What it is for"), help_text=_("In a few sentences that everybody understands.")
    )
    commitments = forms.MultipleChoiceField(
        label=_("Around which commitments"), widget=forms.CheckboxSelectMultiple
    )
    needs = skills_field(_("What it needs"))
    needs_also = also_field(_("It also needs"))
    admission = forms.ChoiceField(
        label=_("How one comes in"), choices=list(ADMISSIONS.items()), widget=forms.RadioSelect
    )

    def __init__(
        self, speaks: Mapping[str, Organisation], commitments: Mapping[str, Commitment], *args: Any,
        **rest: Any,
    ) -> None:  # fmt: skip
        super().__init__(speaks, *args, **rest)
        self._commitments = commitments
        choose(self, "commitments", {code: called(one) for code, one in commitments.items()})

    def clean_commitments(self) -> list[Commitment]:
        """Return the commitments that were chosen."""
        return [self._commitments[code] for code in self.cleaned_data["commitments"]]


class Describe(Found):
    """What a coalition says of itself, from the version that was read."""

    version = version_field()

    def __init__(
        self, coalition: Coalition, speaks: Mapping[str, Organisation],
        commitments: Mapping[str, Commitment], around: list[str], *args: Any,
    ) -> None:  # fmt: skip
        told = ("name", "purpose", "needs", "needs_also", "admission", "version")
        stands: dict[str, Any] = {name: getattr(coalition, name) for name in told}
        if coalition.language:
            stands["language"] = coalition.language
        super().__init__(speaks, commitments, *args, initial={**stands, "commitments": around})


def called(commitment: Commitment) -> str:
    """Name a commitment in a list to choose from."""
    return f"{commitment.code} – {commitment.number}. {commitment.text('title').words}"[:120]


class Spokes(Acting):
    """Which of the members speaks for all."""

    spokes = forms.ChoiceField(label=_("Who speaks for all"))

    def __init__(
        self, members: Mapping[str, Organisation], speaks: Mapping[str, Organisation], *args: Any
    ) -> None:
        super().__init__(speaks, *args)
        self._members = members
        choose(self, "spokes", {slug: str(one) for slug, one in members.items()})

    def clean_spokes(self) -> Organisation:
        """Return the organisation that was chosen."""
        return self._members[self.cleaned_data["spokes"]]


class End(Acting):
    """Why a coalition ends, and how that was decided."""

    reason = words_field(_("Why it ends, and how its members decided it"))
