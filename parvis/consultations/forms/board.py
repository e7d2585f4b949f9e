"""What is chosen on the board: what is shown, and what is done with what was ticked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.consultations.models import Contribution, Group, Theme
from parvis.consultations.rules.sorting import LONGEST_TITLE
from parvis.plans.models import Plan
from parvis.ui.languages import language_field
from parvis.ui.typed import number_in

NONE = "0"  # under no theme
THEME, NEW, INTO, OUT, ANSWER = "theme", "new", "into", "out", "answer"
DEEDS = (THEME, NEW, INTO, OUT, ANSWER)
MOST = 100  # contributions that are sorted at once


class BoardForm(forms.Form):
    """What to do with the contributions that were ticked, each in the version that was read.

    Ticks are named `pick`, versions `v-` and the contribution's number; the button is named `do`.
    """

    under = forms.ChoiceField(label=_("Theme"), required=False)
    title = forms.CharField(
        label=_("Title of the new group"), required=False, max_length=LONGEST_TITLE,
        help_text=_("Needed for a new group, and to answer several together that are in none."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip
    language = language_field(_("Language of the title"), required=False)
    into = forms.ChoiceField(label=_("Group"), required=False)

    def __init__(
        self, *words: Any, themes: list[Theme], groups: list[Group], **rest: Any
    ) -> None:  # fmt: skip
        super().__init__(*words, **rest)
        self.themes = {str(one.number): one for one in themes}
        self.groups = {str(one.number): one for one in groups}
        named = [(number, str(one.text("name"))) for number, one in self.themes.items()]
        titled = [(number, f"{number}. {one.text('title')}") for number, one in self.groups.items()]
        self.fields["under"].choices = [("", _("Choose one")), *named, (NONE, _("No theme"))]  # type: ignore[attr-defined]
        self.fields["into"].choices = [("", _("Choose one")), *titled]  # type: ignore[attr-defined]
        self.fields["language"].initial = get_language()

    @property
    def deed(self) -> str:
        """Return what the button said."""
        return str(self.data.get("do", ""))

    def ticked(self) -> list[int]:
        """Return the numbers that were ticked."""
        asked = self.data.getlist("pick") if hasattr(self.data, "getlist") else []
        return sorted({number for one in asked if (number := number_in(one)) is not None})

    def clean(self) -> dict[str, Any]:
        """Ask for what the deed needs."""
        told = self.cleaned_data
        if self.deed not in DEEDS:
            self.add_error(None, _("Choose what is to be done."))
        if not self.ticked():
            self.add_error(None, _("Tick the contributions first."))
        if len(self.ticked()) > MOST:
            self.add_error(None, _("Sort a hundred at once, and no more."))
        if self.deed == THEME and not told.get("under"):
            self.add_error("under", _("Choose a theme."))
        if self.deed == NEW and not told.get("title"):
            self.add_error("title", _("Give the group a title."))
        if self.deed == INTO and not told.get("into"):
            self.add_error("into", _("Choose a group."))
        return told

    def as_read(self, plan: Plan) -> list[Contribution]:
        """Return what was ticked, each in the version that was read. One query."""
        found = Contribution.objects.of_plan(plan).filter(number__in=self.ticked())
        every = list(found.for_reading().order_by("number"))
        for one in every:
            version = str(self.data.get(f"v-{one.number}", ""))
            one.version = number_in(version) or 0
        return every

    def theme(self) -> Theme | None:
        """Return the theme that was chosen; none for no theme."""
        return self.themes.get(self.cleaned_data["under"])

    def group(self) -> Group:
        """Return the group that was chosen."""
        return self.groups[self.cleaned_data["into"]]


class GroupForm(forms.Form):
    """What a group is called, its theme, and the version that was read."""

    title = forms.CharField(
        label=_("Title"), max_length=LONGEST_TITLE, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    theme = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Theme"), required=False, empty_label=_("No theme")
    )
    join = forms.ModelChoiceField(
        Group.objects.none(), label=_("Move everything to another group"), required=False,
        empty_label=_("Everything stays here"),
        help_text=_("This group is empty then. Its number stays its own."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *words: Any, of: Group, **rest: Any) -> None:
        rest["initial"] = {"title": of.title, "theme": of.theme_id, "version": of.version}
        super().__init__(*words, **rest)
        self.fields["theme"].queryset = of.plan.themes.all()  # type: ignore[attr-defined]
        others = of.plan.groups.exclude(pk=of.pk)
        self.fields["join"].queryset = others  # type: ignore[attr-defined]


class ThemeForm(forms.Form):
    """What a theme is called."""

    name = forms.CharField(
        label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    language = language_field(_("Language of the name"), required=False)

    def __init__(self, *words: Any, **rest: Any) -> None:
        super().__init__(*words, **rest)
        self.fields["language"].initial = get_language()


class ReadForm(forms.Form):
    """The version of the contribution that was read."""

    version = forms.IntegerField(min_value=0)


class PartForm(forms.Form):
    """One part of a contribution: what it is called, and its words as the original has them.

    Two parts are asked for; one more can be left empty, or else is given whole.
    """

    title = forms.CharField(
        label=_("Title"), max_length=LONGEST_TITLE, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    words = forms.CharField(
        label=_("Words"), max_length=100_000,
        help_text=_("Copied from the contribution: nobody’s words are rewritten."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )  # fmt: skip
