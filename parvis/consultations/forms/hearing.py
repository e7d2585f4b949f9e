"""Publishing a report asks for nothing but to be confirmed, by somebody who saw the latest."""

from __future__ import annotations

from django import forms


class PublishForm(forms.Form):
    """How many editions there were when the form was shown; sent twice, it publishes once."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=100_000)
    is_overtaken = False

    def overtake(self, published: int) -> None:
        """Show it again to somebody who has not seen what there is now: so many editions."""
        self.is_overtaken = True
        self.data = {"seen": str(published)}
