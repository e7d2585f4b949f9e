"""A refusal gives its reason, in the reader's language."""

from __future__ import annotations

import pytest
from django.utils.translation import gettext_lazy, override

from parvis.rulings import ALLOWED, Refused, denied


def test_what_is_allowed_passes():
    assert ALLOWED
    assert ALLOWED.reason == ""
    ALLOWED.enforce()


def test_what_is_denied_stops_with_its_reason():
    ruling = denied("The plan is closed.")
    assert not ruling
    with pytest.raises(Refused, match="The plan is closed") as refusal:
        ruling.enforce()
    assert refusal.value.reason == "The plan is closed."


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_refusal_without_a_reason_is_a_mistake(reason):
    with pytest.raises(ValueError, match="gives its reason"):
        denied(reason)


def test_a_reason_is_put_in_words_when_it_is_read():
    ruling = denied(gettext_lazy("January"))
    with override("fr"), pytest.raises(Refused) as refusal:
        ruling.enforce()
    with override("fr"):
        assert str(refusal.value) == "janvier"
    with override("en"):
        assert str(refusal.value) == "January"
