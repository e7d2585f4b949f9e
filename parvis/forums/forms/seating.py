"""The forms that fill a seat, tell how it was filled, end it, and enter who chairs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.documents.models import Document
from parvis.forums.acts.mandates import Chosen
from parvis.forums.forms.meetings import FIRST_YEAR, LAST_YEAR
from parvis.forums.labels import FILLINGS
from parvis.forums.law.charter import Filling
from parvis.forums.law.seating import BY_OTHERS, Ending
from parvis.forums.seat_words import ENDINGS
from parvis.people.forms.fields import Day, Name
from parvis.ui.languages import language_field

Choices = Sequence[tuple[str, Any]]
LONGEST = 4000  # signs
MOST_DOCUMENTS = 2**31 - 1  # as a database counts them


def _choice(label: Any, choices: Choices, empty: Any = None, **rest: Any) -> forms.ChoiceField:
    offered = [("", _("Choose") if empty is None else empty), *choices]
    return forms.ChoiceField(label=label, choices=offered, **rest)


def _prose(label: Any, **rest: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        **rest,
    )  # fmt: skip


def _anyway() -> forms.CharField:
    return _prose(
        _("Against the charter: why the forum did so all the same"), required=False,
        help_text=_("Only where it breaks a rule. It is then shown as irregular, with that rule."),
    )  # fmt: skip


class NearDay(Day):
    """A day on which somebody can have begun to sit, or to chair, or can stop."""

    def validate(self, value: Any) -> None:
        """Refuse days that nobody can mean: what is counted from them is no day any more."""
        super().validate(value)
        if value and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise forms.ValidationError(_("This day is too far away."))


class Spoken(forms.Form):
    """A form whose texts are in a language; that of the page, if nothing is said."""

    use_required_attribute = False

    def __init__(self, asked: Any = None, **rest: Any) -> None:
        super().__init__(asked, initial={"language": get_language(), **rest})


class Tell(Spoken):
    """In which constituency somebody sits, how they were chosen, and what proves it."""

    def __init__(
        self, asked: Any = None, *, chain: str, parties: Choices, holders: Choices
    ) -> None:
        """Offer the constituencies of the charter, and those whom an alternate may stand in for.

        `chain`: the record in which a document that proves it is looked for.
        """
        super().__init__(asked)
        self.chain = chain
        self.fields["constituency"] = _choice(_("Constituency"), parties)
        self.fields["alternate_of"] = _choice(
            _("Alternate of"), holders, _("Nobody: it is a seat of their own"), required=False
        )
        self.fields["chosen_by"] = _choice(
            _("How they were chosen"), list(FILLINGS.items()), _("as the charter says"),
            required=False,
        )  # fmt: skip
        self.fields["proof"] = _prose(
            _("What proves it"),
            help_text=_(
                "It is public: the vote and its day, the letter, the call and its criteria."
            ),
        )
        self.fields["document"] = forms.IntegerField(
            label=_("Number of a document that proves it"), required=False, min_value=1,
            max_value=MOST_DOCUMENTS,
            help_text=_("As its address ends, among the documents of this member. Empty: none."),
        )  # fmt: skip
        self.fields["language"] = language_field(_("Language of these texts"))
        self.fields["anyway"] = _anyway()

    def clean_document(self) -> Document | None:
        """Return the document of the number that was typed."""
        number = self.cleaned_data["document"]
        if not number:
            return None
        found = Document.objects.of(self.chain).public().filter(number=number).first()
        if found is None:
            raise forms.ValidationError(
                _("This member has no document of this number that is public.")
            )
        return found

    @property
    def chosen(self) -> Chosen:
        """Return how somebody was chosen, as it was typed."""
        asked = self.cleaned_data
        by = Filling(asked["chosen_by"]) if asked["chosen_by"] else None
        return Chosen(
            asked["proof"], by, asked["language"], asked["anyway"], asked["document"]
        )  # fmt: skip


class Fill(Tell):
    """Who takes a seat, for which organisation, from when to when, and how they were chosen."""

    def __init__(
        self, asked: Any = None, *, chain: str, parties: Choices, holders: Choices,
        organisations: Choices, persons: Choices,
    ) -> None:  # fmt: skip
        """Offer the organisations of the member, and the persons who hold a role there."""
        super().__init__(asked, chain=chain, parties=parties, holders=holders)
        told = _("Its last day. Empty: until the term of the charter is over.")
        self.fields |= {
            "organisation": _choice(_("For which organisation"), organisations),
            "known": _choice(
                _("Somebody who holds or held a role here"), persons, _("Somebody else"),
                required=False,
            ),
            "name": Name(label=_("Name"), required=False, help_text=_("Of somebody else.")),
            "email": forms.EmailField(
                label=_("E-mail address"), required=False,
                help_text=_("An invitation goes there. It is not shown. Empty: they are only named."),
            ),
            "since": NearDay(label=_("From"), required=False, help_text=_("Empty: today.")),
            "until": NearDay(label=_("Until"), required=False, help_text=told),
        }  # fmt: skip
        self.order_fields(
            ["constituency", "organisation", "known", "name", "email", "alternate_of", "since",
             "until"]
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask for one person: somebody who is known here, or a name."""
        asked = super().clean() or {}
        if "name" not in self.errors and not asked.get("known") and not asked.get("name"):
            self.add_error("name", _("Say who takes the seat."))
        return asked


class Leave(Spoken):
    """Leaving a seat of one's own, in protest or not, with what one has to say of it."""

    in_protest = forms.BooleanField(
        label=_("I leave in protest"), required=False,
        help_text=_("Said so in public, with your statement, for as long as this record stands."),
    )  # fmt: skip
    statement = _prose(
        _("Your statement"), required=False,
        help_text=_("In your own words. It is public. Who leaves in protest says why."),
    )  # fmt: skip
    language = language_field(_("Language of these texts"))


class Release(Spoken):
    """Ending somebody's mandate, with the reason."""

    why = _choice(_("Why it ends"), [(one, ENDINGS[one]) for one in BY_OTHERS])
    statement = _prose(_("Reason"), help_text=_("It is public, and stands beside the seat."))
    language = language_field(_("Language of these texts"))

    @property
    def ending(self) -> Ending:
        """Return why it ends."""
        return Ending(self.cleaned_data["why"])


class Chairs(Spoken):
    """Who takes the chair, from when, perhaps to when."""

    def __init__(self, asked: Any = None, *, holders: Choices) -> None:
        """Offer those who sit."""
        super().__init__(asked)
        self.fields["holder"] = _choice(_("Who chairs"), holders)
        self.fields["since"] = NearDay(
            label=_("From"), required=False,
            help_text=_("Empty: today. Who chaired until then stops the day before."),
        )  # fmt: skip
        self.fields["until"] = NearDay(
            label=_("Until"), required=False,
            help_text=_("Its last day, where it is known. Empty: until somebody follows."),
        )  # fmt: skip
        self.fields["anyway"] = _anyway()
        self.fields["language"] = language_field(_("Language of these texts"))
