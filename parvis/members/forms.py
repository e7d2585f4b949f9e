"""What readers may ask of the list of members."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.members.labels import KINDS, REGIONS

PHASES: dict[str, Promise] = {
    "co_creating": _("Co-creating"),
    "implementing": _("Implementing"),
    "between": _("Between plans"),
    "inactive": _("Under review, inactive or withdrawn"),
    "unknown": _("Not known here"),
}
SORTS: dict[str, Promise] = {
    "name": _("Name"),
    "region": _("Region"),
    "phase": _("Phase"),
    "commitments": _("Number of commitments"),
    "last": _("Latest act"),
}
ORDERS: dict[str, Promise] = {"up": _("Ascending"), "down": _("Descending")}
VIEWS: dict[str, Promise] = {"table": _("Table"), "map": _("Tile map")}


def _choice(label: Any, all_of_them: Promise, words: dict[Any, Any]) -> forms.ChoiceField:
    choices = [("", all_of_them), *((str(code), word) for code, word in words.items())]
    return forms.ChoiceField(label=label, choices=choices, required=False)


def _one_of(label: Any, words: dict[str, Promise]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=list(words.items()), required=False)


class MembersForm(forms.Form):
    """Filters, order and view; each may be left out, and a wrong one is explained and ignored."""

    q = forms.CharField(
        label=_("Name contains"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    region = _choice(_("Region"), _("All regions"), REGIONS)
    kind = _choice(_("Type"), _("All types"), KINDS)
    phase = _choice(_("Phase"), _("All phases"), PHASES)
    sort = _one_of(_("Sort by"), SORTS)
    order = _one_of(_("Order"), ORDERS)
    view = forms.ChoiceField(choices=list(VIEWS.items()), required=False, widget=forms.HiddenInput)

    @property
    def asked(self) -> dict[str, str]:
        """Return what was asked and understood; what was not is left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
