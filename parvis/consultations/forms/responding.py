"""The form of a reasoned response (OGP 4.1)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.consultations import rules
from parvis.consultations.answers import Ground, Outcome, outcomes_with
from parvis.consultations.labels import GROUNDS, OUTCOMES
from parvis.consultations.models import Contribution, Group
from parvis.consultations.rules.responding import INSTITUTIONS
from parvis.people.models import Organisation
from parvis.people.rights import Hand
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.ui.languages import language_field
from parvis.ui.lists import listed

LONGEST = 20_000  # characters


def grounds() -> list[tuple[str, list[tuple[str, Any]]]]:
    """Return the grounds, gathered by the outcomes to which they belong."""
    gathered: dict[tuple[str, ...], list[tuple[str, Any]]] = {}
    for one in Ground:
        gathered.setdefault(outcomes_with(one), []).append((str(one), GROUNDS[one]))
    return [
        (capfirst(listed(OUTCOMES[one] for one in outcomes)), found)
        for outcomes, found in gathered.items()
    ]


class _Numbered(forms.ModelChoiceField):
    """A choice among commitments or milestones, by number and title."""

    def label_from_instance(self, thing: Any) -> str:
        """Name it by its number and its title."""
        return f"{thing.number}. {thing.text('title')}"


class RespondForm(forms.Form):
    """An outcome, a ground of it, words, who answers, and where a yes will be found.

    `seen` is what its author had before them, so that two who answer at once do not pass each other
    by. What is asked of an answer is asked by the rule; here it is said beside its field.
    """

    outcome = forms.ChoiceField(
        label=_("How does it end?"),
        choices=[(one, OUTCOMES[one]) for one in Outcome],
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(label=_("Ground of the answer"), help_text=_("From the public list."))
    words = forms.CharField(
        label=_("Reason, in words"),
        help_text=_("To those who said it: what was weighed, and why it ends so."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    language = language_field(_("Language of these words"))
    institution = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Who answers"), empty_label=None
    )
    commitment = _Numbered(
        Commitment.objects.none(), label=_("Commitment where a yes is found"), required=False
    )
    milestone = _Numbered(
        Milestone.objects.none(), label=_("Milestone of that commitment"), required=False
    )
    elsewhere = forms.CharField(
        label=_("Or where else it is found"), required=False, max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip
    into = forms.IntegerField(
        label=_("Number of the contribution it is merged with"), required=False, min_value=1,
        max_value=999_999_999,
    )  # fmt: skip
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def __init__(
        self, *words: Any, to: Contribution | Group, plan: Plan, by: Hand, **rest: Any
    ) -> None:
        super().__init__(*words, **rest)
        self.to, self.plan = to, plan
        fields: dict[str, Any] = self.fields
        fields["ground"].choices = [("", ""), *grounds()]
        fields["language"].initial = get_language()
        state = Organisation.objects.public().filter(member=plan.member, side__in=INSTITUTIONS)
        fields["institution"].queryset = state
        if by.organisation and by.side in INSTITUTIONS:
            fields["institution"].initial = by.organisation.pk
        fields["commitment"].queryset = plan.commitments.for_naming()
        of_plan = Milestone.objects.filter(commitment__plan=plan).order_by("commitment", "pk")
        fields["milestone"].queryset = of_plan

    def clean_words(self) -> str:
        """Keep a text that a database can keep."""
        words: str = self.cleaned_data["words"]
        return words.replace("\r\n", "\n")

    def clean_into(self) -> Contribution | None:
        """Find the contribution with which this is merged."""
        number = self.cleaned_data["into"]
        if number is None:
            return None
        every = Contribution.objects.filter(member=self.plan.member)
        found = every.select_related("member").filter(number=number).first()
        if found is None:
            raise ValidationError(
                _("There is no contribution %(number)s."), params={"number": number}
            )
        return found

    def clean(self) -> dict[str, Any]:
        """Say what is missing, beside its field."""
        told = self.cleaned_data
        for field, sentence in rules.faults_of_answer(self.to, self.plan, told).items():
            if field not in self.errors:
                self.add_error(field, sentence)
        return told

    def last_seen(self) -> str:
        """Return what the author had before them."""
        return str(self.cleaned_data.get("seen", ""))

    def answer(self) -> dict[str, Any]:
        """Return the answer, as its act takes it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}
