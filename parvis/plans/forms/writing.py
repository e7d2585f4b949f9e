"""Forms that write a commitment: its texts, partners and milestones."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.dates import PartialDate
from parvis.members.models import Member
from parvis.people.forms.fields import Lines, Name
from parvis.people.models import Organisation
from parvis.plans.acts import Taking
from parvis.plans.labels import FIELDS
from parvis.plans.models import Commitment, Milestone
from parvis.plans.template import Part
from parvis.ui.languages import language_field
from parvis.ui.typed import plain_lines

LONGEST = 20_000  # characters of one text
# The texts that are written here; `full_text` is for what a source gives whole.
WRITTEN = (
    "title", "short_title", "description", "problem", "causes", "done_so_far", "solution",
    "results_sought", "transparency", "accountability", "participation", "budget", "national_plan",
    "theme",
)  # fmt: skip
_ON_A_LINE = {"title", "short_title", "theme"}
_ROWS = {"description": 2, "budget": 2, "national_plan": 2}
_HINTS = {
    "description": _("One or two sentences."),
    "problem": _("Who is affected, where, and the figures one begins with."),
    "results_sought": _(
        "What will be there, and what will have changed: so that it can be checked."
    ),
    "transparency": _("At least one of these three is filled."),
}
CODE = RegexValidator(r"^[A-Za-z0-9_-]+$", _("Letters, digits and hyphens."))


class When(forms.CharField):
    """A day, a month, a quarter or a year, typed as text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=10, help_text=_("A day, a month, a quarter or a year: 2026-11-24, 2026-11, "
                                       "2026-Q4, 2026."),
            widget=forms.TextInput(attrs={"size": 10, "dir": "ltr"}), **kwargs,
        )  # fmt: skip

    def prepare_value(self, value: Any) -> Any:
        """Show a date as it is written."""
        return str(value) if isinstance(value, PartialDate) else value

    def clean(self, value: Any) -> PartialDate | None:
        """Read the date; say how to write one where it cannot be read."""
        written = super().clean(value)
        try:
            return PartialDate.parse(written) if written else None
        except ValueError:
            raise forms.ValidationError(
                _("This is no date. Write it as 2026-11-24, 2026-11, 2026-Q4 or 2026.")
            ) from None


def text_field(name: str) -> forms.CharField:
    """Return the field in which a text of the template is written."""
    told: dict[str, Any] = {
        "label": FIELDS[name], "help_text": _HINTS.get(name, ""), "required": name == "title",
    }  # fmt: skip
    if name in _ON_A_LINE:
        return Name(max_length=1000, widget=forms.TextInput(attrs={"dir": "auto"}), **told)
    rows = {"rows": _ROWS.get(name, 5), "dir": "auto"}
    return forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs=rows), **told)


class Texts(forms.Form):
    """The texts of the commitment template."""

    use_required_attribute = False
    names = WRITTEN

    def __init__(self, *words: Any, **rest: Any) -> None:
        super().__init__(*words, **rest)
        for name in self.names:
            self.fields[name] = text_field(name)

    def typed(self) -> dict[str, str]:
        """Return the texts alone, their lines ending in one way."""
        return {name: plain_lines(self.cleaned_data[name]) for name in self.names}

    def labels(self) -> dict[str, str]:
        """Return what the texts are called."""
        return {name: str(self.fields[name].label) for name in self.names}

    def reads(self) -> dict[str, str]:
        """Return the texts as they stand in the form, for the guide."""
        return {name: str(self[name].value() or "") for name in self.names}


class Write(Texts):
    """The texts of one commitment, from the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)

    def __init__(self, asked: Any = None, *, of: Commitment) -> None:
        """Begin with what stands; `asked` is what was typed."""
        stands = {name: getattr(of, name) for name in self.names}
        super().__init__(asked, initial={**stands, "version": of.version})
        for name in self.names:
            # What was read goes along, so that what was typed can be told from what was there.
            self.fields[name].show_hidden_initial = True


class OneOf(forms.ModelChoiceField):
    """One organisation of a member, by its name."""

    def label_from_instance(self, obj: Organisation) -> str:
        """Return its name."""
        return obj.name


class _Some(forms.ModelMultipleChoiceField):
    """Some organisations of a member, by their names."""

    def label_from_instance(self, obj: Organisation) -> str:
        return obj.name


def add_partner_fields(form: forms.Form, member: Member) -> None:
    """Add to a form the fields in which those who carry a commitment are named."""
    every = Organisation.objects.filter(member=member).public().order_by("name")
    ticks = forms.CheckboxSelectMultiple
    form.fields["lead"] = OneOf(
        every, label=_("Lead"), empty_label=_("Choose an organisation"), required=False,
        help_text=_("The institution that answers for it."),
    )  # fmt: skip
    form.fields["co_leads"] = _Some(every, label=_("Co-leads"), required=False, widget=ticks)
    form.fields["supports"] = _Some(every, label=_("Supports"), required=False, widget=ticks)
    form.fields["others"] = Lines(
        label=_("Supports that are not registered here"), required=False,
        help_text=_("One name on each line."),
    )  # fmt: skip


def partners_in(cleaned: dict[str, Any]) -> list[Taking]:
    """Return who takes which part, as a form was filled; each organisation once."""
    lead = [cleaned["lead"]] if cleaned.get("lead") else []
    co_leads = [one for one in cleaned.get("co_leads", ()) if one not in lead]
    supports = [one for one in cleaned.get("supports", ()) if one not in [*lead, *co_leads]]
    found = [(Part.LEAD, lead), (Part.CO_LEAD, co_leads), (Part.SUPPORT, supports)]
    named = [Taking(None, Part.SUPPORT, name) for name in cleaned.get("others", ())]
    return [*(Taking(one, part) for part, own in found for one in own), *named]


class Partners(forms.Form):
    """Who carries a commitment."""

    use_required_attribute = False
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)

    def __init__(self, asked: Any = None, *, of: Commitment) -> None:
        """Begin with who carries it now."""
        partners = list(of.partners.all())
        own: dict[str, list[int]] = {
            part: [one.organisation_id for one in partners if one.part == part and one.organisation_id]
            for part in Part
        }  # fmt: skip
        stands = {
            "lead": next(iter(own[Part.LEAD]), None), "co_leads": own[Part.CO_LEAD],
            "supports": own[Part.SUPPORT], "version": of.version,
            "others": [one.name for one in partners if one.organisation_id is None],
        }  # fmt: skip
        super().__init__(asked, initial=stands)
        add_partner_fields(self, of.plan.member)


class Draft(Texts):
    """A new commitment: its code and number, its texts, who carries it, whose words it takes up."""

    names = WRITTEN
    number = Name(label=_("Number in the plan"), max_length=30)
    code = Name(
        label=_("Code"), max_length=20, validators=[CODE],
        help_text=_("A step of its address, which does not change."),
    )  # fmt: skip
    language = language_field(_("Language of these texts"))
    quote = forms.CharField(
        label=_("The sentence that is taken over"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("In the contributor’s own words. It stands beside the text it has become."),
    )  # fmt: skip
    quoted = forms.ChoiceField(
        label=_("The text that takes it over"),
        required=False,
        choices=[("", _("The commitment as a whole")), *[(one, FIELDS[one]) for one in WRITTEN]],
    )

    def __init__(
        self, asked: Any = None, *, member: Member, has_origin: bool, **proposed: str
    ) -> None:
        super().__init__(asked, initial={"language": get_language(), **proposed})
        add_partner_fields(self, member)
        if not has_origin:
            del self.fields["quote"], self.fields["quoted"]
        first = [name for name in ("quote", "quoted", "number", "code") if name in self.fields]
        self.order_fields([*first, *self.names, "language"])


class Step(forms.Form):
    """One milestone: what is done, what will be there, until when, and whose it is."""

    use_required_attribute = False
    number = Name(label=_("Number"), max_length=20)
    title = Name(
        label=_("What is done"), max_length=1000, widget=forms.TextInput(attrs={"dir": "auto"}),
        help_text=_("Begin with a verb: publish, adopt, hold."),
    )  # fmt: skip
    outputs = forms.CharField(
        label=_("What will be there to see"), required=False, max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )  # fmt: skip
    starts = When(label=_("Begins"), required=False)
    due = When(label=_("Due"), required=False)
    is_joint = forms.BooleanField(label=_("Carried by both sides together"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)

    def __init__(
        self, asked: Any = None, *, of: Commitment, milestone: Milestone | None, number: str = ""
    ) -> None:
        """Begin with the milestone as it stands, or with a number that is free."""
        names = ("number", "title", "outputs", "starts", "due", "is_joint", "owner")
        stands = {name: getattr(milestone, name) for name in names} if milestone else {}
        super().__init__(asked, initial={"number": number, **stands, "version": of.version})
        every = Organisation.objects.filter(member=of.plan.member).public().order_by("name")
        self.fields["owner"] = OneOf(
            every, label=_("Whose it is"), required=False, empty_label=_("Nobody yet")
        )

    def told(self) -> dict[str, Any]:
        """Return what was typed, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class Drop(forms.Form):
    """Why a commitment is dropped."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=_("It is public, and stays on the page of the commitment."),
    )  # fmt: skip
