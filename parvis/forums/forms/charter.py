"""What is typed of a charter: its rules, point by point, and its constituencies, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.forums import labels
from parvis.forums.law import charter as law
from parvis.forums.law.presets import System
from parvis.forums.law.soundness import faults
from parvis.forums.models.charter import SEATED
from parvis.people.forms.fields import Day, Name
from parvis.people.sides import Side
from parvis.ui.languages import language_field
from parvis.ui.voices import VOICES

ROWS = 6  # constituencies one can type
MOST_SEATS, MOST_DAYS, MOST_MONTHS, LONGEST = 500, 999, 120, 5000


def _whole(label: Any, most: int, least: int = 0, **rest: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=least, max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4, "dir": "ltr"}), **rest,
    )  # fmt: skip


def _one_of(label: Any, words: dict[Any, Any], **rest: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=list(words.items()), **rest)


def _some_of(label: Any, words: dict[Any, Any], **rest: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=list(words.items()), required=False,
        widget=forms.CheckboxSelectMultiple, **rest,
    )  # fmt: skip


def _yes(label: Any) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False)


class AdoptForm(forms.Form):
    """The rules of a charter, and how it was adopted."""

    use_required_attribute = False

    began_from = forms.ChoiceField(
        choices=[("", ""), *((one, one) for one in System)], required=False,
        widget=forms.HiddenInput,
    )  # fmt: skip
    adopted_on = Day(label=_("Adopted on"), required=False, help_text=_("Empty: today."))
    agreed = forms.CharField(
        label=_("When and how the forum agreed"), max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("It is public, and stays with the charter: the meeting, the vote, who was there."),
    )  # fmt: skip
    basis = Name(
        label=_("The act it rests on"), required=False,
        help_text=_("As it is called: Decree 2018-114."),
    )  # fmt: skip
    language = language_field(_("Language of these texts"))

    legal_form = _one_of(_("What the forum was set up by"), labels.LEGAL_FORMS)
    shape = _one_of(_("What it is"), labels.SHAPES)
    mandate = _one_of(_("What its word is worth"), labels.MANDATES)
    answer_days = _whole(
        _("Days within which the government answers its advice"), MOST_DAYS, 1, required=False
    )
    scope = _some_of(_("It deals with this"), labels.MATTERS)
    has_parity = _yes(_("Both sides have as many seats"))
    term_months = _whole(
        _("Months for which a seat is held"), MOST_MONTHS, required=False,
        help_text=_("Empty: as long as an action plan runs."),
    )  # fmt: skip
    renewals = _whole(
        _("How many times it can be renewed"), 20, required=False,
        help_text=_("Empty: any number of times."),
    )  # fmt: skip
    is_staggered = _yes(_("Seats do not all end at once"))
    chair = _one_of(_("Who chairs"), labels.CHAIRS)
    chair_months = _whole(
        _("Months for which one chairs"), MOST_MONTHS, required=False,
        help_text=_("Empty: as long as an action plan runs, or where the chair does not rotate."),
    )  # fmt: skip
    chair_not_twice = _yes(_("The same organisation of society does not chair two cycles running"))
    has_alternates = _yes(_("Each member has an alternate"))
    observers = _some_of(_("Who sits in, without a vote"), labels.OBSERVERS)
    meets_every_months = _whole(_("It meets every so many months, at least"), 12)
    meets_in_public = _yes(_("Its meetings are public"))
    follows_international = _yes(_("Its calendar follows the international one"))
    notice_days = _whole(_("Days between convening and meeting, at least"), MOST_DAYS)
    quorum = _whole(
        _("How many must be present in all"), MOST_SEATS, help_text=_("Nought: no quorum.")
    )
    decides_by = _one_of(_("How it decides"), labels.RULES)
    falls_back_on = _one_of(
        _("Where that leads to no decision"), {"": _("No other rule"), **labels.OTHERWISE},
        required=False,
    )  # fmt: skip
    share = _one_of(_("How large a qualified majority is"), labels.SHARES)
    counted_over = _one_of(_("Of what a majority is one"), labels.BASES)
    walkout = _one_of(_("What happens when a constituency has left"), labels.WALKOUTS)
    minutes_days = _whole(_("Days within which minutes are published"), MOST_DAYS)
    minutes_signed = _yes(_("Every constituency signs the minutes"))
    interests = _one_of(_("What members say of their interests"), labels.INTERESTS)
    groups = _one_of(_("Which working groups there are"), labels.GROUPS)

    def groups_of_fields(self) -> Iterable[tuple[law.Point, list[Any]]]:
        """Yield the fields of each point, in the order of the points."""
        for point, names in law.FIELDS.items():
            if names:
                yield point, [self[name] for name in names]


class PartyForm(forms.Form):
    """One constituency; a row in which no side is chosen and no seat typed is none."""

    use_required_attribute = False

    side = forms.ChoiceField(
        label=_("Side"), required=False,
        choices=[("", _("Nobody")), *((side, VOICES[side][1]) for side in SEATED)],
    )  # fmt: skip
    name = Name(
        label=_("Name"),
        required=False,
        help_text=_("Empty: as its side is called."),
        max_length=200,
    )
    seats = _whole(_("Seats"), MOST_SEATS, required=False)
    filled_by = _one_of(_("How they are filled"), labels.FILLINGS, required=False)
    quorum = _whole(
        _("How many of them must be present"), MOST_SEATS, required=False,
        help_text=_("Empty: no quorum of their own."),
    )  # fmt: skip

    @property
    def is_blank(self) -> bool:
        """Say whether nothing was typed here that makes a constituency."""
        return not any(self[name].value() for name in ("side", "name", "seats"))

    def clean(self) -> dict[str, Any]:
        """Ask for the side and the seats of a constituency that is there, and how they are filled."""
        told = super().clean() or {}
        for field in ("side", "seats", "filled_by"):
            if not self.is_blank and field not in self.errors and not told.get(field):
                self.add_error(field, forms.Field.default_error_messages["required"])
        return told


class Draft:
    """A charter as it is typed: the form of its rules and a row for each constituency."""

    def __init__(
        self, asked: Any = None, *, begin: law.Charter | None = None, began_from: str = ""
    ) -> None:
        """Begin with a charter; `asked` is what was typed."""
        self.form = AdoptForm(asked, initial=_initial(begin, began_from))
        parties = begin.constituencies if begin else ()
        self.rows = [
            PartyForm(asked, prefix=f"party-{n}", initial=_initial_party(parties[n : n + 1]))
            for n in range(ROWS)
        ]
        self.charter: law.Charter | None = None

    def is_valid(self) -> bool:
        """Read all that was typed; put what is wrong beside its field. True: `charter` is sound."""
        # All are asked, so that all that is wrong is said at once.
        if not all([self.form.is_valid(), *(row.is_valid() for row in self.rows)]):
            return False
        keyed = dict(_keyed(row for row in self.rows if not row.is_blank))
        charter = _read(self.form.cleaned_data, keyed)
        for fault in faults(charter):
            said = labels.fault_in_words(fault)
            if fault.key:
                keyed[fault.key].add_error(fault.field, said)
            else:
                where = None if fault.field == "constituencies" else fault.field
                self.form.add_error(where, said)
        self.charter = charter
        return not self.complaints()

    def told(self) -> dict[str, Any]:
        """Return what the act is told: the charter, and how it was adopted."""
        told = {
            name: self.form.cleaned_data[name]
            for name in ("adopted_on", "agreed", "basis", "language")
        }
        began = self.form.cleaned_data["began_from"]
        return told | {
            "charter": self.charter, "began_from": System(began) if began else None
        }  # fmt: skip

    def complaints(self) -> list[tuple[str, Any]]:
        """Return what is to be completed: the place of a field and its label."""
        found: list[tuple[str, Any]] = [("", one) for one in self.form.non_field_errors()]
        for form in (self.form, *self.rows):
            wrong = [field for field in form if field.errors]
            found += [(field.id_for_label or field.auto_id, field.label) for field in wrong]
        return found


def _initial(begin: law.Charter | None, began_from: str) -> dict[str, Any]:
    told: dict[str, Any] = {"language": get_language(), "began_from": began_from}
    if begin:
        told |= {name: getattr(begin, name) for names in law.FIELDS.values() for name in names}
        told["falls_back_on"] = begin.falls_back_on or ""
    return told


def _initial_party(one: tuple[law.Constituency, ...]) -> dict[str, Any]:
    names = ("side", "name", "seats", "filled_by", "quorum")
    return {name: getattr(party, name) for party in one for name in names}


def _keyed(rows: Iterable[PartyForm]) -> Iterable[tuple[str, PartyForm]]:
    """Yield each row under its key: its side, numbered from the second of a side on."""
    count: Counter[str] = Counter()
    for row in rows:
        side = row.cleaned_data["side"]
        count[side] += 1
        yield (side if count[side] == 1 else f"{side}-{count[side]}"), row


_CODES: dict[str, type[StrEnum]] = {
    "shape": law.Shape, "legal_form": law.LegalForm, "mandate": law.Mandate, "chair": law.Chair,
    "decides_by": law.Rule, "counted_over": law.Base, "share": law.Share,
    "walkout": law.Walkout, "interests": law.Interests, "groups": law.Groups,
}  # fmt: skip


def _read(told: dict[str, Any], keyed: dict[str, PartyForm]) -> law.Charter:
    """Return the charter that was typed; not yet a sound one."""
    names = {name for names in law.FIELDS.values() for name in names}
    rules = {name: told[name] for name in names}
    rules |= {name: kind(told[name]) for name, kind in _CODES.items()}
    rules |= {
        "scope": tuple(law.Matter(one) for one in told["scope"]),
        "observers": tuple(law.Observer(one) for one in told["observers"]),
        "falls_back_on": law.Rule(told["falls_back_on"]) if told["falls_back_on"] else None,
    }
    return law.Charter(tuple(_party(key, row.cleaned_data) for key, row in keyed.items()), **rules)


def _party(key: str, told: dict[str, Any]) -> law.Constituency:
    return law.Constituency(
        key, Side(told["side"]), told["seats"], law.Filling(told["filled_by"]),
        told["quorum"] or 0, told["name"],
    )  # fmt: skip
