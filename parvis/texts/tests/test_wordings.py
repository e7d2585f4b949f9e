"""What a text said before stays readable; dates are as precise as their source."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from parvis.dates import PartialDate
from parvis.record import clock
from parvis.record.tests.test_record import NOON
from parvis.texts.acts import keep_wording
from parvis.texts.fields import PartialDateField
from parvis.texts.models import Wording
from parvis.texts.tests.make import a_titled_thing


@pytest.mark.django_db
def test_an_earlier_wording_is_kept_with_the_moment_until_which_it_stood():
    with clock.at(NOON):
        keep_wording(a_titled_thing(), "title", "fr", "Un registre")
    kept = Wording.objects.get()
    assert (kept.chain, kept.subject_kind, kept.subject_key) == ("amarea", "register", "1")
    assert (kept.field, kept.language, kept.text, kept.until) == (
        "title",
        "fr",
        "Un registre",
        NOON,
    )


@pytest.mark.parametrize("written", ["2018", "2018-07", "2018-Q3", "2018-07-01", ""])
def test_a_partial_date_comes_back_as_precise_as_it_was(written):
    column = PartialDateField()
    read = column.from_db_value(written)
    assert read == (PartialDate.parse(written) if written else None)
    assert column.get_prep_value(read) == written


def test_what_is_not_a_date_is_refused_with_a_sentence():
    field = PartialDateField()
    assert field.to_python("2018-07") == PartialDate.of_month(2018, 7)
    assert field.to_python("") is field.to_python(None) is None
    with pytest.raises(ValidationError, match="2026"):
        field.to_python("July")
