"""The form of a reasoned response (OGP 4.1)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from parvis.consultations import rules
from parvis.consultations.answers import Ground, Outcome, outcomes_with
from parvis.consultations.labels import GROUNDS, OUTCOMES
from parvis.consultations.models import Contribution, Group, Response
from parvis.consultations.models.answering import in_force_for
from parvis.consultations.rules.responding import INSTITUTIONS
from parvis.people.models import Organisation
from parvis.people.rights import Hand
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.ui.languages import language_field
from parvis.ui.lists import listed
from parvis.ui.typed import plain_lines

LONGEST = 20_000  # characters
AS_GIVEN = ("outcome", "ground", "words", "language", "elsewhere")
NAMED = ("institution", "commitment", "milestone")


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


def _as_typed(answer: Response) -> dict[str, Any]:
    """Return an answer as the form holds it, so that a correction begins from what stands."""
    told = {name: getattr(answer, name) for name in AS_GIVEN}
    keys = {name: getattr(answer, f"{name}_id") for name in NAMED}
    return {**told, **keys, "into": answer.into.number if answer.into else None}


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
    ground = forms.ChoiceField(
        label=pgettext_lazy("ground of an answer", "Ground"), help_text=_("From the public list.")
    )
    words = forms.CharField(
        label=_("Reason, in words"),
        help_text=_("To those who said it: what was weighed, and why it ends so."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    language = language_field(_("Language of these words"))
    institution = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Who answers"), empty_label=_("Choose one"),
        help_text=_("Whose answer it is. If another body records it, that is said beside it."),
    )  # fmt: skip
    commitment = _Numbered(
        Commitment.objects.none(), label=_("Commitment where a yes is found"), required=False,
        help_text=_("A yes, also in part, needs this or the place below."),
        empty_label=_("No commitment"),
    )  # fmt: skip
    milestone = _Numbered(
        Milestone.objects.none(), label=_("Milestone of that commitment"), required=False,
        empty_label=_("No milestone"),
    )  # fmt: skip
    elsewhere = forms.CharField(
        label=_("Or where else it is found"), required=False, max_length=300,
        help_text=_("Needed for a yes that no commitment holds."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip
    into = forms.IntegerField(
        label=_("Number of the contribution it is merged with"), required=False, min_value=1,
        help_text=_("Needed where it is merged, and only there."),
        max_value=999_999_999,
    )  # fmt: skip
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def __init__(
        self, *words: Any, to: Contribution | Group, plan: Plan, by: Hand, **rest: Any
    ) -> None:
        super().__init__(*words, **rest)
        self.to, self.plan = to, plan
        fields: dict[str, Any] = self.fields
        fields["ground"].choices = [("", _("Choose one")), *grounds()]
        fields["language"].initial = get_language()
        state = Organisation.objects.public().filter(member=plan.member, side__in=INSTITUTIONS)
        fields["institution"].queryset = state
        if (own := by.organisation) and own in state:
            fields["institution"].initial = own.pk
        standing = plan.commitments.standing()
        fields["commitment"].queryset = standing.for_naming()
        steps = Milestone.objects.filter(commitment__in=standing).order_by("commitment", "pk")
        fields["milestone"].queryset = steps

        if last := in_force_for(to):
            self.initial.update(_as_typed(last))

    def clean_words(self) -> str:
        """Keep a text that a database can keep."""
        return plain_lines(self.cleaned_data["words"])

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

    def answer(self) -> dict[str, Any]:
        """Return the answer, as its act takes it."""
        return dict(self.cleaned_data)
