"""What is typed about the calendar of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from parvis.members.life import Kind
from parvis.members.models import Member
from parvis.people.forms.fields import Count, Day, Name
from parvis.plans import rules
from parvis.plans.acts import Chance
from parvis.plans.cocreation import DAYS, STRETCHES, faults, needs_reason
from parvis.plans.labels import CHANNELS, FAULTS, MEANS
from parvis.plans.labels import DAYS as LABELS_OF_DAYS
from parvis.plans.labels import TEXTS_OF_OPPORTUNITIES as LABELS_OF_TEXTS
from parvis.plans.models import Opportunity, Plan
from parvis.ui.languages import language_field

ROWS = 3  # opportunities that can be announced with the calendar itself
LONGEST, MOST_NUMBERED = 5000, 999
WHY_EARLY = gettext_lazy("Why consulting or drafting starts earlier than 14 days from now")


def _prose(label: Any, **rest: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}), **rest,
    )  # fmt: skip


def reason_field() -> forms.CharField:
    """Return the field in which a change says why."""
    return _prose(
        gettext_lazy("Reason"),
        help_text=gettext_lazy("It is public, and stays beside the day that was changed."),
    )


class AnnounceForm(forms.Form):
    """The calendar of a new plan: what it is called, its days, why they come early."""

    use_required_attribute = False

    number = forms.IntegerField(
        label=gettext_lazy("Number of the plan"), min_value=1, max_value=MOST_NUMBERED,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4, "dir": "ltr"}),
    )  # fmt: skip
    length_years = forms.IntegerField(
        label=gettext_lazy("Length in years"), min_value=1, max_value=8,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4, "dir": "ltr"}),
    )  # fmt: skip
    title = Name(label=gettext_lazy("Title"), required=False)
    summary = _prose(
        gettext_lazy("How this plan is made"), required=False,
        help_text=gettext_lazy("Who may take part, and how. Plain text."),
    )  # fmt: skip
    language = language_field(gettext_lazy("Language of these texts"))
    due_on = Day(label=LABELS_OF_DAYS["due_on"], required=False)
    short_notice = _prose(
        WHY_EARLY, required=False,
        help_text=gettext_lazy("Only where it does. It is public, and stays for good."),
    )  # fmt: skip

    def __init__(
        self, asked: Any = None, *, member: Member, today: date, initial: Mapping[str, Any]
    ) -> None:
        """Begin with what is proposed; `asked` is what was typed."""
        super().__init__(asked, initial={"language": get_language(), **initial})
        self.today = today
        self.is_national = member.kind == Kind.NATIONAL
        for column in DAYS:
            self.fields.setdefault(column, Day(label=LABELS_OF_DAYS[column], required=False))
        self.order_fields(
            ["number", "length_years", "title", "summary", "language", *DAYS, "short_notice"]
        )

    def clean_length_years(self) -> int:
        """Hold a national plan to two or four years."""
        years: int = self.cleaned_data["length_years"]
        if self.is_national and years not in (2, 4):
            raise forms.ValidationError(_("A national plan runs for two or for four years."))
        return years

    def clean(self) -> dict[str, Any]:
        """Put what is out of order beside its day, and ask for the reason beside its field."""
        told = super().clean() or {}
        days = {column: told.get(column) for column in DAYS}
        for column, fault in faults(days).items():
            self.add_error(column, str(FAULTS[fault]))
        is_early = needs_reason(self.today, days["consultation_from"], days["drafting_from"])
        if is_early and not told.get("short_notice"):
            self.add_error("short_notice", rules.too_early(self.today))
        return told

    @property
    def before_the_days(self) -> list[Any]:
        """Return the fields that stand before the days."""
        return [self[name] for name in ("number", "length_years", "title", "summary", "language")]

    @property
    def stretches(self) -> list[tuple[Any, ...]]:
        """Return the two days of each stretch, and the day that the plan is due."""
        return [(self[f"{one}_from"], self[f"{one}_until"]) for one in STRETCHES]


class _Told(forms.Form):
    """What is said of an opportunity: its name, where and for whom it is, what happens there."""

    use_required_attribute = False

    title = Name(label=LABELS_OF_TEXTS["title"])
    hours = Name(
        label=LABELS_OF_TEXTS["hours"], max_length=60, required=False,
        help_text=gettext_lazy("As you announce them: 14:00 to 17:00."),
    )  # fmt: skip
    place = Name(label=LABELS_OF_TEXTS["place"], max_length=300, required=False)
    audience = Name(
        label=LABELS_OF_TEXTS["audience"], required=False,
        help_text=gettext_lazy("Empty: for everybody."),
    )  # fmt: skip
    address = forms.URLField(
        label=LABELS_OF_TEXTS["address"], max_length=500, required=False, assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}),
    )  # fmt: skip
    about = _prose(LABELS_OF_TEXTS["about"], required=False)

    def clean_address(self) -> str:
        """Keep addresses of the web, and of nothing else."""
        address: str = self.cleaned_data["address"]
        if address and not address.startswith(("http://", "https://")):
            raise forms.ValidationError(_("An address begins with https:// and names a page."))
        return address


class OpportunityForm(_Told):
    """One way to take part, on which days and where."""

    field_order = ("means", "title", "starts_on", "ends_on")

    means = forms.ChoiceField(
        label=gettext_lazy("How one takes part"),
        choices=[("", gettext_lazy("Choose one")), *MEANS.items()],
    )
    starts_on = Day(label=gettext_lazy("First day"))
    ends_on = Day(
        label=gettext_lazy("Last day"), required=False,
        help_text=gettext_lazy("Empty: it lasts one day."),
    )  # fmt: skip

    def __init__(self, asked: Any = None, *, today: date, **rest: Any) -> None:
        super().__init__(asked, **rest)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """Let it last one day where no last day is said; it is not over yet."""
        told = super().clean() or {}
        told["ends_on"] = told.get("ends_on") or told.get("starts_on")
        _check_days(self, told.get("starts_on"), told["ends_on"])
        return told

    def chance(self) -> Chance:
        """Return what was typed as the act takes it."""
        told = dict(self.cleaned_data)
        told.pop("language", None)
        days = {name: told.pop(name) for name in ("means", "title", "starts_on", "ends_on")}
        return Chance(told=told, **days)


class NewOpportunityForm(OpportunityForm):
    """The same on a page of its own, with the language of its words."""

    language = language_field(gettext_lazy("Language of these texts"))


def opportunity_rows(asked: Any, today: date) -> list[OpportunityForm]:
    """Return the empty rows of an announcement; those that stay empty say nothing."""
    return [
        OpportunityForm(asked, today=today, prefix=f"o{number}", empty_permitted=True)
        for number in range(1, ROWS + 1)
    ]


class MoveDateForm(forms.Form):
    """Which day of the calendar changes, what it becomes, and why."""

    use_required_attribute = False

    field = forms.ChoiceField(
        label=gettext_lazy("Which day changes"),
        choices=[("", gettext_lazy("Choose one")), *LABELS_OF_DAYS.items()],
    )
    becomes = Day(
        label=gettext_lazy("What it becomes"),
        required=False,
        help_text=gettext_lazy("Empty: the day is taken out of the calendar."),
    )
    reason = reason_field()
    short_notice = _prose(
        WHY_EARLY,
        required=False,
        help_text=gettext_lazy(
            "Only where consulting or drafting now starts before the calendar has been public for "
            "14 days. It is public, and stays for good."
        ),
    )

    def __init__(self, asked: Any = None, *, plan: Plan) -> None:
        """Offer to give a reason for a short notice where none was given yet."""
        super().__init__(asked)
        if plan.short_notice:
            del self.fields["short_notice"]


class MoveOpportunityForm(forms.Form):
    """On which days it takes place from now on, and why."""

    use_required_attribute = False

    starts_on = Day(label=gettext_lazy("First day"))
    ends_on = Day(label=gettext_lazy("Last day"))
    reason = reason_field()

    def __init__(self, asked: Any = None, *, of: Opportunity, today: date) -> None:
        """Begin with the days it is announced for."""
        super().__init__(asked, initial={"starts_on": of.starts_on, "ends_on": of.ends_on})
        self.today = today
        self.is_of_one_day = of.starts_on == of.ends_on
        if self.is_of_one_day:
            self.fields["ends_on"].help_text = _("Left as it is, it follows the first day.")

    def clean(self) -> dict[str, Any]:
        """Let the last day of what takes one day follow the first; say beside it what is wrong."""
        told = super().clean() or {}
        if self.is_of_one_day and "ends_on" not in self.changed_data and told.get("starts_on"):
            told["ends_on"] = told["starts_on"]
        _check_days(self, told.get("starts_on"), told.get("ends_on"))
        return told


class CorrectForm(_Told):
    """What an opportunity says from now on, and why."""

    reason = _prose(
        gettext_lazy("Reason"),
        help_text=gettext_lazy("It is public, and stays beside what was said before."),
    )

    def __init__(self, asked: Any = None, *, of: Opportunity, **rest: Any) -> None:
        """Begin with what it says; of two who correct at once, nobody undoes what they did not touch."""
        told = {name: getattr(of, name) for name in LABELS_OF_TEXTS}
        super().__init__(asked, initial=told, **rest)
        for name in LABELS_OF_TEXTS:
            self.fields[name].show_hidden_initial = True

    def texts(self) -> dict[str, str]:
        """Return the texts that were changed."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name != "reason"}


class CallOffForm(forms.Form):
    """Why it does not take place."""

    use_required_attribute = False

    reason = reason_field()


class OutreachForm(forms.Form):
    """What was done so that people know of the plan; a file that shows it, if there is one."""

    use_required_attribute = False

    channel = forms.ChoiceField(
        label=gettext_lazy("How people were told"),
        choices=[("", gettext_lazy("Choose one")), *CHANNELS.items()],
    )
    on = Day(label=gettext_lazy("On which day"))
    account = _prose(gettext_lazy("What was done"))
    audience = Name(label=gettext_lazy("For whom"))
    region = Name(label=gettext_lazy("Where"), required=False)
    reach = Count(
        label=gettext_lazy("How many people were reached"), required=False, min_value=0,
        max_value=2**31 - 1, help_text=gettext_lazy("As counted. Empty: nobody counted."),
    )  # fmt: skip
    proof = forms.FileField(
        label=gettext_lazy("A file that shows it"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy(
            "An invitation, a poster, a list of where it went. It is published as it is: leave out "
            "people’s names and addresses."
        ),
    )
    language = language_field(gettext_lazy("Language of these texts"))

    def __init__(self, asked: Any = None, files: Any = None, *, today: date) -> None:
        super().__init__(asked, files, initial={"language": get_language()})
        self.today = today

    def clean_on(self) -> date:
        """Take what has happened."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Tell of what has happened: this day is still to come."))
        return day

    def clean_proof(self) -> tuple[str, bytes] | None:
        """Read the file, unless it is larger than what is kept."""
        sent = self.cleaned_data["proof"]
        if not sent:
            return None
        if sent.size > settings.LARGEST_FILE:
            most = filesizeformat(settings.LARGEST_FILE)
            raise forms.ValidationError(_("A file has at most {most}.").format(most=most))
        return str(sent.name), sent.read()


def _check_days(form: forms.Form, starts_on: date | None, ends_on: date | None) -> None:
    """Say beside the last day what the rule would say."""
    today: date = form.today  # type: ignore[attr-defined]
    if starts_on and ends_on:
        ruling = rules.can_be_announced(starts_on, ends_on, today)
        if not ruling:
            form.add_error("ends_on" if "ends_on" in form.fields else None, str(ruling.reason))
