"""The form that declares how a commitment is carried out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.forums.models import Decision
from parvis.plans.labels import MODES
from parvis.plans.models import Commitment
from parvis.plans.template import Mode
from parvis.ui.languages import language_field

LONGEST_REASON = 2000  # characters
MOST_DECISIONS = 50  # the latest, among which one is chosen


class DeclareWay(forms.Form):
    """One of the three ways, the reason where it changes, and the decision it rests on.

    `was` is the way that its author had before them.
    """

    use_required_attribute = False
    mode = forms.ChoiceField(
        label=_("How this commitment is carried out"),
        choices=[(one, MODES[one]) for one in Mode], widget=forms.RadioSelect,
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Why"), required=False, max_length=LONGEST_REASON,
        help_text=_("Needed where another way was declared before. Public."),
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )  # fmt: skip
    language = language_field(_("Language of these words"))
    was = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, asked: Any = None, *, of: Commitment) -> None:
        """Offer the latest decisions that the member's forums adopted."""
        told = {"mode": of.mode, "was": of.mode, "language": get_language()}
        super().__init__(asked, initial=told)
        adopted = Decision.objects.adopted().filter(forum__member=of.plan.member)
        latest = adopted.order_by("-decided_on", "-pk").values_list("pk", flat=True)
        kept = Decision.objects.filter(pk__in=list(latest[:MOST_DECISIONS]))
        self.fields["decision"] = forms.ModelChoiceField(
            kept.select_related("forum").order_by("-decided_on", "-pk"), required=False,
            label=_("The decision of the forum that it rests on"), empty_label=_("No decision"),
        )  # fmt: skip
        self.order_fields(["mode", "reason", "language", "decision", "was"])
