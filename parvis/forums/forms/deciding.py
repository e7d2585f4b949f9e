"""What is typed of a vote: the motion, and what each seat that was there said of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.forums.labels_voting import CHOICES, KINDS, VERDICTS
from parvis.forums.law import voting
from parvis.forums.law.charter import Interests
from parvis.forums.law.voting import Ballot, Choice, Kind
from parvis.forums.models import Decision, Meeting
from parvis.forums.voting import Bench, Motion
from parvis.people.forms.fields import Day, Name
from parvis.people.models import Grant
from parvis.ui.languages import language_field

LONGEST = 5000  # characters


def _prose(label: Any, rows: int = 4, longest: int = LONGEST, **rest: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, max_length=longest, widget=widget, **rest)


class _Coded(forms.ModelChoiceField):
    """A choice among decisions, by how they are cited and their title."""

    def label_from_instance(self, thing: Any) -> str:
        """Name a decision."""
        return f"{thing.code}. {thing.text('title')}"


class MotionForm(forms.Form):
    """A motion, who brought it, and what else is known of it."""

    use_required_attribute = False

    title = Name(label=_("Title"), help_text=_("In a few words, as it stands in the register."))
    words = _prose(_("The motion, word for word"))
    language = language_field(_("Language of these texts"))
    kind = forms.ChoiceField(label=_("What it is"), choices=list(KINDS.items()))
    proposer = forms.ChoiceField(label=_("Who brought it"), required=False)
    chair_agrees = forms.BooleanField(label=_("Who chairs decides for it"), required=False)
    review_on = Day(label=_("To be reviewed on"), required=False)
    supersedes = _Coded(
        Decision.objects.none(), label=_("It takes the place of"), required=False,
        empty_label=_("No earlier decision"),
    )  # fmt: skip
    irregular = _prose(
        _("Treated as adopted, against the charter"), 2, required=False,
        help_text=_(
            "Only where it was not adopted, and was acted on all the same: say how, and by whom. "
            "The register says that it breaks the charter."
        ),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, bench: Bench, meeting: Meeting, **rest: Any) -> None:
        super().__init__(data, initial={"language": get_language()}, **rest)
        rules = bench.charter.as_law
        offered = [(str(one), KINDS[one]) for one in voting.kinds(rules)]
        self.fields["kind"].choices = offered  # type: ignore[attr-defined]
        if len(offered) == 1:
            self.fields["kind"].widget = forms.HiddenInput()
            self.fields["kind"].initial = offered[0][0]
        seats = [(str(n), str(one.organisation)) for n, one in bench.grants.items()]
        both = ("", _("Both sides together"))
        self.fields["proposer"].choices = [both, *seats]  # type: ignore[attr-defined]
        earlier = meeting.forum.decisions.followed().standing()
        of_then = earlier.filter(decided_on__lte=bench.day).order_by("-decided_on", "-number")
        self.fields["supersedes"].queryset = of_then  # type: ignore[attr-defined]
        if not voting.turns_on_the_chair(rules):
            del self.fields["chair_agrees"]


class BallotForm(forms.Form):
    """What one seat that was there said."""

    use_required_attribute = False

    choice = forms.ChoiceField(
        label=_("Vote"), choices=list(CHOICES.items()), initial=Choice.ABSTAINS,
        widget=forms.RadioSelect,
    )  # fmt: skip
    reasons = _prose(_("Reasons"), 2, 2000, required=False)
    has_interest = forms.BooleanField(label=_("It has an interest in the matter"), required=False)

    def __init__(self, *args: Any, asks_interest: bool, **rest: Any) -> None:
        super().__init__(*args, **rest)
        if not asks_interest:
            del self.fields["has_interest"]


class VoteDraft:
    """A vote as it is typed: its motion, and a ballot of each seat that was there."""

    def __init__(self, data: Mapping[str, Any] | None, *, bench: Bench, meeting: Meeting) -> None:
        self.bench = bench
        self.form = MotionForm(data, bench=bench, meeting=meeting)
        asks = bench.charter.as_law.interests is not Interests.UNSAID
        self.rows: list[tuple[Grant, BallotForm]] = [
            (bench.grants[one.number], BallotForm(
                data, prefix=f"seat-{one.number}", asks_interest=asks,
            ))
            for one in voting.there(bench.seats)
        ]  # fmt: skip

    def is_valid(self) -> bool:
        """Say whether all of it is right; each form is examined, so that all is told at once."""
        return all([self.form.is_valid(), *(row.is_valid() for _grant, row in self.rows)])

    def complaints(self) -> list[tuple[str, Any]]:
        """Return what is wrong: where it stands on the page, and in words."""
        found = [("", words) for words in self.form.non_field_errors()]
        for form, name in [(self.form, ""), *((row, str(seat)) for seat, row in self._named())]:
            found += [
                (field.auto_id, f"{name}: {field.label}" if name else field.label)
                for field in form if field.errors
            ]  # fmt: skip
        return found

    def _named(self) -> list[tuple[Any, BallotForm]]:
        return [(grant.organisation, row) for grant, row in self.rows]

    def motion(self) -> Motion:
        """Return the motion that was typed."""
        told = self.form.cleaned_data
        number = told["proposer"]
        return Motion(
            told["title"], told["words"], told["language"], Kind(told["kind"]),
            self.bench.grants[int(number)] if number else None, told["review_on"],
            told["supersedes"], told.get("chair_agrees", False),
        )  # fmt: skip

    def ballots(self) -> list[Ballot]:
        """Return the ballots that were typed."""
        return [
            Ballot(
                grant.number, Choice(told["choice"]), told["reasons"],
                told.get("has_interest", False),
            )
            for grant, row in self.rows for told in [row.cleaned_data]
        ]  # fmt: skip


class WordsForm(forms.Form):
    """A text, and its language."""

    use_required_attribute = False

    words = _prose(_("In your own words"), 6)
    language = language_field(_("Language of these words"))

    def __init__(self, data: Any = None, *, label: Any = "", **rest: Any) -> None:
        super().__init__(data, initial={"language": get_language()}, **rest)
        if label:
            self.fields["words"].label = label


class AnswerForm(WordsForm):
    """What the government does with an advice, and why."""

    verdict = forms.ChoiceField(
        label=_("The advice is"), choices=list(VERDICTS.items()), widget=forms.RadioSelect
    )
    field_order = ["verdict", "words", "language"]


class Agreed(forms.Form):
    """A button, and nothing to type."""
