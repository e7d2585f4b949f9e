"""What is typed about an action: that it was agreed, done, re-planned or dropped."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.forums.forms.minutes import Prose, Typed
from parvis.forums.law.charter import Charter
from parvis.forums.models import Meeting
from parvis.forums.wording import name_of
from parvis.people.forms.fields import Day
from parvis.people.models import Organisation
from parvis.ui.languages import language_field

LONGEST_ACTION = 1_000  # characters


class AgreeForm(Typed):
    """What is to be done, by whom, until when."""

    what = Prose(label=_("What is to be done"), rows=3, max_length=LONGEST_ACTION)
    language = language_field(_("Language of these words"))
    owner = forms.ModelChoiceField(
        label=_("By which organisation"), queryset=Organisation.objects.none(), required=False
    )
    party = forms.ChoiceField(label=_("Or by which constituency"), required=False)
    due_on = Day(label=_("Due on"))

    def __init__(self, *words: Any, meeting: Meeting, charter: Charter | None, **rest: Any) -> None:
        super().__init__(*words, **rest)
        owner: Any = self.fields["owner"]
        owner.queryset = Organisation.objects.filter(member=meeting.forum.member).order_by("name")
        named = [(one.key, name_of(one)) for one in charter.constituencies] if charter else []
        party: Any = self.fields["party"]
        party.choices = [("", "–"), *named]


class ReportForm(Typed):
    """What was done, and on which day."""

    word = Prose(label=_("What was done, and where it can be seen"))
    language = language_field(_("Language of these words"))
    done_on = Day(label=_("Done on"), required=False, help_text=_("Empty: today."))


class ReplanForm(Typed):
    """Another day, and why."""

    due_on = Day(label=_("Due on"))
    reason = Prose(label=_("Why"))
    language = language_field(_("Language of these words"))


class DropForm(Typed):
    """Why it is dropped."""

    reason = Prose(label=_("Why"))
