"""Forms that move a date, and that say what a milestone waits for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.forums.models import Decision
from parvis.forums.models.decision import RegisterQuerySet
from parvis.plans.forms.writing import When
from parvis.plans.models import Milestone
from parvis.ui.languages import language_field
from parvis.ui.typed import plain_lines


class _OneDecision(forms.ModelChoiceField):
    """One decision of a register, by how it is cited and its title."""

    def label_from_instance(self, obj: Decision) -> str:
        return f"{obj.code} · {obj.text('title').words}"


class Replan(forms.Form):
    """Another due date, why, and the forum's agreement where it is asked for.

    `seen` is the date that its author had before them, so that two who move it at once are told.
    """

    use_required_attribute = False
    becomes = When(label=_("It is now due"))
    reason = forms.CharField(
        label=_("Why the date moves"), max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("It is public, and stays beside the date that was."),
    )  # fmt: skip
    language = language_field(_("Language of these words"))
    seen = forms.CharField(widget=forms.HiddenInput, max_length=10, required=False)

    def __init__(
        self, asked: Any = None, *, of: Milestone, decisions: RegisterQuerySet, has_register: bool
    ) -> None:
        super().__init__(asked, initial={"seen": str(of.due or ""), "language": get_language()})
        is_submitted = bool(of.commitment.plan.submitted)
        if has_register:
            self.fields["decision"] = _OneDecision(
                decisions, label=_("Decision of the forum"), required=is_submitted,
                empty_label=_("Choose a decision"),
                help_text=_("Of the register, and in force."),
            )  # fmt: skip
        elif is_submitted:
            self.fields["agreed"] = forms.CharField(
                label=_("How the forum agreed"), max_length=2000,
                widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
                help_text=_("When, and in which meeting. It is public."),
            )  # fmt: skip
        self.order_fields(["becomes", "decision", "agreed", "reason", "language"])

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        cleaned = self.cleaned_data
        return {
            "becomes": cleaned["becomes"], "reason": plain_lines(cleaned["reason"]),
            "language": cleaned["language"], "decision": cleaned.get("decision"),
            "agreed": plain_lines(cleaned.get("agreed", "")), "seen": cleaned["seen"],
        }  # fmt: skip


class Wait(forms.Form):
    """The milestone that another one waits for."""

    use_required_attribute = False
    on = forms.ChoiceField(label=_("It waits for"), required=False)

    def __init__(self, asked: Any = None, *, others: Iterable[tuple[str, list[Milestone]]]) -> None:
        """Offer the other milestones, gathered by their commitments."""
        super().__init__(asked)
        offered = [
            (whose, [(str(one.pk), f"{one.number} {one.text('title').words}") for one in own])
            for whose, own in others
        ]
        field = self.fields["on"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Choose a milestone")), *offered]
