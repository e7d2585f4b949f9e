"""Forms that keep, endorse and submit a plan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.documents.models import Document
from parvis.people.forms.fields import Day
from parvis.people.models import Organisation
from parvis.people.roles import SOCIETY
from parvis.plans.editions import BY_HAND
from parvis.plans.labels import STAGES
from parvis.plans.models import Plan
from parvis.ui.languages import language_field

MOST_DOCUMENTS = 200  # the latest, among which a proof is chosen


class Keep(forms.Form):
    """Which edition is kept, and what for."""

    use_required_attribute = False
    stage = forms.ChoiceField(
        label=_("What it is"), choices=[(one, STAGES[one]) for one in BY_HAND],
        widget=forms.RadioSelect,
    )  # fmt: skip
    note = forms.CharField(
        label=_("What it is kept for"), required=False, max_length=500,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip


class Submit(forms.Form):
    """The term of a plan that is submitted."""

    use_required_attribute = False
    starts = Day(label=_("First day of the plan"))
    ends = Day(
        label=_("Last day of the plan"),
        help_text=_("By the Partnership’s rules, 30 June or 31 December."),
    )  # fmt: skip


class Endorse(forms.Form):
    """Who endorses a plan, when, in which words, and what proves it."""

    use_required_attribute = False
    on = Day(label=_("On which day"))
    words = forms.CharField(
        label=_("In which words"), required=False, max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )  # fmt: skip
    language = language_field(_("Language of these words"))

    def __init__(
        self, asked: Any = None, *, plan: Plan, own: Organisation | None, today: str
    ) -> None:
        """Offer the organisations of society; `own` alone to who has a seat for it."""
        super().__init__(asked, initial={"on": today, "language": get_language()})
        every = Organisation.objects.filter(member=plan.member, side__in=SOCIETY).public()
        if own:
            every = every.filter(pk=own.pk)
        every = every.exclude(endorsements__plan=plan)
        self.fields["organisation"] = forms.ModelChoiceField(
            every.order_by("name"), label=_("Who endorses it"), initial=own,
            empty_label=_("Choose an organisation"),
        )  # fmt: skip
        if not own:
            deposited = Document.objects.of(plan.chain).public().filter(attached=None)
            latest = deposited.order_by("-number")[:MOST_DOCUMENTS]
            kept = Document.objects.filter(pk__in=[one.pk for one in latest]).order_by("-number")
            self.fields["proof"] = forms.ModelChoiceField(
                kept, label=_("The document that proves it"), required=False,
                empty_label=_("No document"), help_text=_("The minutes, or a letter, deposited here."),
            )  # fmt: skip
        self.order_fields(["organisation", "on", "words", "language", "proof"])
