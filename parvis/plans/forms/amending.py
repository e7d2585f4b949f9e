"""Forms that propose an amendment of each kind, and those that settle one."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.forums.models import Decision
from parvis.members.models import Member
from parvis.people.forms.fields import Name
from parvis.people.models import Organisation
from parvis.plans.forms.writing import CODE, OneOf, When, Write, text_field
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.ui.languages import language_field
from parvis.ui.typed import plain_lines


def _why() -> forms.CharField:
    return forms.CharField(
        label=_("Why it is amended"), max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("It is public, and stays beside the commitment."),
    )  # fmt: skip


class Proposing(forms.Form):
    """What every proposal says beside what it changes: why, from which version, in which language."""

    use_required_attribute = False
    version = forms.IntegerField(
        widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False
    )
    reason = _why()

    def after(self) -> dict[str, str]:
        """Return the fields of the amendment as they are to read."""
        told = {name: value for name, value in self.cleaned_data.items() if name in self.changes()}
        return {name: _written(value) for name, value in told.items()}

    def of_version(self, version: int) -> None:
        """Keep what was typed for another version, and say that somebody was quicker."""
        self.add_error(None, _(
            "Somebody changed this commitment while you were writing. Nothing was saved; what you "
            "typed is still here. Look at the commitment, then send it again."
        ))  # fmt: skip
        typed = cast(QueryDict, self.data).copy()
        typed["version"] = str(version)
        self.data = typed

    def changes(self) -> set[str]:
        """Name the fields that are not about the proposal itself."""
        return set(self.fields) - {"version", "reason", "language"}


def _written(value: Any) -> str:
    """Write a value as the plan keeps it: an organisation by its slug, a date as it is written."""
    if isinstance(value, Organisation):
        return value.slug
    return plain_lines(str(value or ""))


class AmendTexts(Write):
    """Texts of a commitment that are to read otherwise, and why."""

    reason = _why()

    def __init__(self, asked: Any = None, *, of: Commitment, again: dict[str, str]) -> None:
        """Begin with what stands, and with what was proposed before."""
        super().__init__(asked, of=of)
        self.initial.update(again)


class AmendTerm(Proposing):
    """The days between which a commitment is carried out."""

    starts = When(label=_("Begins"), required=False)
    ends = When(label=_("Ends"), required=False)

    def __init__(self, asked: Any = None, *, of: Commitment, again: dict[str, str]) -> None:
        stands = {"starts": of.starts, "ends": of.ends, "version": of.version}
        super().__init__(asked, initial=stands | again)
        self.order_fields(["starts", "ends", "reason"])


class AmendStep(Proposing):
    """What is done in a milestone, and what will be there; its date is moved by re-planning it."""

    title = Name(
        label=_("What is done"), max_length=1000, widget=forms.TextInput(attrs={"dir": "auto"}),
        help_text=_("Begin with a verb: publish, adopt, hold."),
    )  # fmt: skip
    outputs = forms.CharField(
        label=_("What will be there to see"), required=False, max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )  # fmt: skip

    def __init__(
        self, asked: Any = None, *, of: Commitment, milestone: Milestone, again: dict[str, str]
    ) -> None:
        stands = {
            "title": milestone.title, "outputs": milestone.outputs, "version": of.version
        }  # fmt: skip
        super().__init__(asked, initial=stands | again)
        self.order_fields(["title", "outputs", "reason"])


class AddStep(AmendStep):
    """A milestone that is to be added."""

    number = Name(label=_("Number"), max_length=20)
    starts = When(label=_("Begins"), required=False)
    due = When(label=_("Due"))

    def __init__(
        self, asked: Any = None, *, of: Commitment, number: str, again: dict[str, str]
    ) -> None:
        told = {"number": number} | again
        super().__init__(asked, of=of, milestone=Milestone(commitment=of), again=told)
        self.fields["owner"] = _carrier(of.plan.member, _("Whose it is"), required=False)
        self.order_fields(["number", "title", "outputs", "starts", "due", "owner", "reason"])


class WithdrawCommitment(Proposing):
    """Why a commitment is to be withdrawn from the plan."""

    def __init__(self, asked: Any = None, *, of: Commitment, again: dict[str, str]) -> None:
        super().__init__(asked, initial={"version": of.version})


class AddCommitment(Proposing):
    """A commitment that is to be added to a submitted plan."""

    names = (
        "title", "description", "problem", "causes", "done_so_far", "solution", "results_sought",
        "transparency", "accountability", "participation", "budget",
    )  # fmt: skip
    number = Name(label=_("Number in the plan"), max_length=30)
    code = Name(
        label=_("Code"), max_length=20, validators=[CODE],
        help_text=_("A step of its address, which does not change."),
    )  # fmt: skip
    starts = When(label=_("Begins"), required=False)
    ends = When(label=_("Ends"), required=False)
    language = language_field(_("Language of these texts"))

    def __init__(self, asked: Any = None, *, plan: Plan, again: dict[str, str]) -> None:
        super().__init__(asked, initial={"language": get_language()} | again)
        for name in self.names:
            self.fields[name] = text_field(name)
        self.fields["lead"] = _carrier(plan.member, _("Lead"), required=True)
        self.order_fields(
            ["number", "code", "lead", *self.names, "starts", "ends", "language", "reason"]
        )


def _carrier(member: Member, label: Any, *, required: bool) -> forms.ModelChoiceField:
    every = Organisation.objects.filter(member=member).public().order_by("name")
    return OneOf(
        every, label=label, required=required, to_field_name="slug",
        empty_label=_("Choose an organisation"),
    )  # fmt: skip


class _Cited(forms.ModelChoiceField):
    """A decision of the register, as it is cited, with its title."""

    def label_from_instance(self, obj: Decision) -> str:
        return f"{obj.code}. {obj.text('title').words}"


class ByDecision(forms.Form):
    """The decision of the forum that settles a proposal."""

    use_required_attribute = False

    def __init__(self, asked: Any = None, *, offered: list[Decision]) -> None:
        """Offer the decisions that settle it, the latest first."""
        super().__init__(asked)
        kept = Decision.objects.filter(pk__in=[one.pk for one in offered])
        self.fields["decision"] = _Cited(
            kept, label=_("Decision of the forum"), empty_label=_("Choose a decision"),
            help_text=_("From its register, taken since the amendment was proposed."),
        )  # fmt: skip


class ByAgreement(forms.Form):
    """How it was agreed, where the member has no forum here."""

    use_required_attribute = False
    agreed = forms.CharField(
        label=_("How the forum agreed"), max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("In which meeting, by which decision. It is public."),
    )  # fmt: skip


class Saying(forms.Form):
    """Why a side says no to a proposal."""

    use_required_attribute = False
    words = forms.CharField(
        label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=_("It is public, and stays beside the amendment."),
    )  # fmt: skip


class Withdrawing(forms.Form):
    """Why a proposal is withdrawn."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=_("It is public, and stays beside the amendment."),
    )  # fmt: skip
