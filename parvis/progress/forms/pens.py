"""What is written with a pen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.progress.labels import LEVELS
from parvis.progress.law.scales import PENS
from parvis.progress.models import Evidence
from parvis.ui.languages import language_field

LONGEST_ACCOUNT, LONGEST_OBSTACLES = 20_000, 2_000  # characters


def obstacles_field() -> forms.CharField:
    """Return the field for what stands in the way, which is owed where something is late."""
    return forms.CharField(
        label=_("What stands in the way?"),
        help_text=_("Needed while a round asks and a milestone, or the answer itself, is late."),
        max_length=LONGEST_OBSTACLES,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class ReportForm(forms.Form):
    """A level on the completion scale, an account of it, and the evidence that it rests on.

    `seen` is the report of this side that its author had before them, so that two who write at
    once do not pass each other by; zero where there was none.
    """

    level = forms.ChoiceField(
        label=_("How far has this commitment been carried out?"),
        choices=[(level, LEVELS[level]) for level in PENS],
        widget=forms.RadioSelect,
    )
    account = forms.CharField(
        label=_("What has been done, and what has not?"),
        help_text=_(
            "Say what can be checked, and where. Published at once under the name of your organisation."
        ),
        max_length=LONGEST_ACCOUNT,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    evidence = forms.MultipleChoiceField(
        label=_("Which evidence does this rest on?"),
        help_text=_("Documents that were filed for this commitment, by either side."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    obstacles = obstacles_field()
    language = language_field(_("Language of these words"))
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)

    def __init__(self, *words: Any, filed: Iterable[Evidence] = (), **rest: Any) -> None:
        super().__init__(*words, **rest)
        self.filed = {str(one.pk): one for one in filed}
        if self.filed:
            ticks: Any = self.fields["evidence"]
            ticks.choices = [
                (key, str(one.document.text("title"))) for key, one in self.filed.items()
            ]
        else:
            del self.fields["evidence"]
        self.fields["language"].initial = get_language()

    def last_seen(self) -> int:
        """Return the report that the author had before them; zero for none."""
        return self.cleaned_data.get("seen") or 0

    def clean_evidence(self) -> list[Evidence]:
        """Return the evidence that was ticked."""
        return [self.filed[key] for key in self.cleaned_data["evidence"]]

    def clean_account(self) -> str:
        """Keep a text that a database can keep."""
        account: str = self.cleaned_data["account"]
        return account.replace("\r\n", "\n")

    def clean_obstacles(self) -> str:
        """Keep them alike."""
        obstacles: str = self.cleaned_data["obstacles"]
        return obstacles.replace("\r\n", "\n").strip()


class JointForm(ReportForm):
    """What one side proposes that both say."""

    seen = None  # type: ignore[assignment]

    def told(self) -> dict[str, Any]:
        """Return what was typed, as the act asks for it."""
        return dict(self.cleaned_data)
