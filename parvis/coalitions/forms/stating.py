"""What an organisation brings and seeks, and what a commitment needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.coalitions.forms.fields import Spoken, also_field, choose, skills_field, version_field
from parvis.coalitions.models import Need, Offer
from parvis.plans.models import PolicyArea


class OfferForm(Spoken):
    """What an organisation brings and seeks, on what it works and where."""

    brings = skills_field(_("What it brings"))
    brings_also = also_field(_("It also brings"))
    seeks = skills_field(_("What it seeks"))
    seeks_also = also_field(_("It also seeks"))
    areas = forms.MultipleChoiceField(
        label=_("Policy areas"), required=False, widget=forms.CheckboxSelectMultiple
    )
    regions = forms.CharField(
        label=_("Where it works"), required=False, max_length=500,
        help_text=_("Regions, towns or districts, in its own words."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip
    version = version_field()
    field_order = ["brings", "brings_also", "seeks", "seeks_also", "areas", "regions", "language"]

    def __init__(
        self, areas: Iterable[PolicyArea], offer: Offer | None, *args: Any, **rest: Any
    ) -> None:
        super().__init__(*args, initial=stands(offer), **rest)
        self._areas = {one.slug: one for one in areas}
        if self._areas:
            choose(
                self, "areas", {slug: str(one.text("name")) for slug, one in self._areas.items()}
            )
        else:
            del self.fields["areas"]

    def told(self) -> dict[str, Any]:
        """Return what the act takes."""
        chosen = dict(self.cleaned_data)
        chosen["areas"] = [self._areas[slug] for slug in chosen.get("areas", [])]
        return chosen


def stands(offer: Offer | None) -> dict[str, Any]:
    """Return what an organisation says now, as the form begins with it."""
    if offer is None:
        return {"version": 0}
    told = ("brings", "brings_also", "seeks", "seeks_also", "regions", "version")
    found: dict[str, Any] = {name: getattr(offer, name) for name in told}
    language = {"language": offer.language} if offer.language else {}
    return {**found, **language, "areas": [one.slug for one in offer.areas.all()]}


class NeedForm(Spoken):
    """What a commitment needs."""

    skills = skills_field(_("What it needs"))
    also = also_field(_("It also needs"))
    version = version_field()
    field_order = ["skills", "also", "language"]

    def __init__(self, need: Need | None, *args: Any, **rest: Any) -> None:
        begins: Mapping[str, Any] = {"version": 0}
        if need:
            begins = {
                "skills": need.skills, "also": need.also, "version": need.version,
                **({"language": need.language} if need.language else {}),
            }  # fmt: skip
        super().__init__(*args, initial=dict(begins), **rest)
