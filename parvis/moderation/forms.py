"""What is asked of those who complain, decide, appeal and arrange."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.moderation.grounds import WITHHOLDS, Kind, Listed
from parvis.moderation.labels import CHOICES, GROUNDS, LISTS
from parvis.moderation.patterns import LONGEST
from parvis.moderation.rules import MOST_WORDS
from parvis.ui.languages import language_field

NEEDED = _("Choose one.")


class Words(forms.CharField):
    """A text of some lines, whose errors say what is missing."""

    def __init__(self, *, missing: Any, rows: int = 5, **kwargs: Any) -> None:
        super().__init__(
            max_length=MOST_WORDS,
            widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
            error_messages={"required": missing},
            **kwargs,
        )


class ComplaintForm(forms.Form):
    """Which rule a thing breaks, and a few words."""

    use_required_attribute = False

    ground = forms.ChoiceField(
        label=_("Which rule does it break?"), widget=forms.RadioSelect,
        choices=list(GROUNDS.items()), error_messages={"required": NEEDED},
    )  # fmt: skip
    words = Words(
        label=_("In a few words"), required=False, missing="",
        help_text=_("Read by moderators only. Leave out what is not needed, names above all."),
    )  # fmt: skip


class DecisionForm(forms.Form):
    """What a moderator decides, on which ground and why; and what had been read before."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("Decision"), widget=forms.RadioSelect, error_messages={"required": NEEDED}
    )
    ground = forms.ChoiceField(
        label=_("Ground"), required=False, choices=[("", "–"), *GROUNDS.items()],
        help_text=_("Needed to hide and to keep out."),
    )  # fmt: skip
    reason = Words(
        label=_("Reason"), missing=_("Say why: the reason is public."),
        help_text=_(
            "Public, and for good. To withhold: which words break the rule, without repeating them. "
            "To let in or to leave: in a few words, why it may be seen."
        ),
    )  # fmt: skip
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    read = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    words = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args: Any, kinds: Sequence[Kind], **kwargs: Any) -> None:
        """Offer the decisions that this person may take."""
        super().__init__(*args, **kwargs)
        offered = self.fields["kind"]
        assert isinstance(offered, forms.ChoiceField)
        offered.choices = [(kind, CHOICES[kind]) for kind in kinds]

    def clean(self) -> dict[str, Any]:
        """Ask for a ground where the thing is withheld."""
        asked = super().clean() or {}
        if asked.get("kind") in WITHHOLDS and not asked.get("ground"):
            self.add_error("ground", _("Say on which ground it is withheld."))
        return asked


class AppealForm(forms.Form):
    """Why a decision is wrong."""

    use_required_attribute = False

    words = Words(
        label=_("Why is the decision wrong?"), missing=_("Say why the decision is wrong."), rows=8,
        help_text=_("Read by moderators only. Somebody else than who decided looks again."),
    )  # fmt: skip


class SwitchForm(forms.Form):
    """Whether first posts wait."""

    first_posts_wait = forms.TypedChoiceField(
        label=_("The first text of a person in this member"), widget=forms.RadioSelect,
        choices=[("no", _("is seen at once")), ("yes", _("waits until a moderator has read it"))],
        coerce=lambda said: said == "yes",
    )  # fmt: skip


class SupplementForm(forms.Form):
    """What the rules add for a member."""

    use_required_attribute = False

    text = Words(
        label=_("Rules of this member"), required=False, missing="", rows=8,
        help_text=_("Shown beside the rules of the house. They add; they take nothing away."),
    )  # fmt: skip
    language = language_field(_("Language of these rules"))
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class PatternForm(forms.Form):
    """A word or a link for a list."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("What"), choices=list(LISTS.items()), initial=Listed.WORD, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("Word or link"), max_length=LONGEST,
        help_text=_("A whole word, or its beginning and *; for a link its host: example.org."),
        error_messages={"required": _("Write a word or a link.")},
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )  # fmt: skip
    why = Words(
        label=_("Why"), missing=_("Say why: the reason is public."), rows=2,
        help_text=_("Public. The word itself is not told."),
    )  # fmt: skip
    for_all = forms.BooleanField(label=_("For all members"), required=False)

    def __init__(self, *args: Any, may_be_for_all: bool, **kwargs: Any) -> None:
        """Offer the list of all members to those who keep it."""
        super().__init__(*args, **kwargs)
        if not may_be_for_all:
            del self.fields["for_all"]
