"""Publishing a report asks for nothing but to be confirmed, by somebody who saw the latest."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _


class PublishForm(forms.Form):
    """How many editions there were when the form was shown; sent twice, it publishes once."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=100_000)
    is_overtaken = False

    def is_news(self, published: int) -> bool:
        """Say whether nobody has published since the form was shown; else say that in the form."""
        self.is_overtaken = self.cleaned_data["seen"] != published
        if self.is_overtaken:
            self.add_error(
                None, _("An edition was published meanwhile. Look at it before you publish.")
            )
            self.data = {"seen": str(published)}
        return not self.is_overtaken
