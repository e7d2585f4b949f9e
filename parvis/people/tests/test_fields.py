"""Days and numbers are taken as people write them in the language of the page."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from django.utils.translation import override

from parvis.people.forms.fields import Count, Day


@pytest.mark.parametrize("language", ["fr", "es", "ar"])
@pytest.mark.parametrize("typed", ["2027-01-12", "12/01/2027", "12.01.2027"])
def test_a_day_is_written_day_first_too_where_nobody_writes_the_month_first(language, typed):
    with override(language):
        assert Day().clean(typed) == date(2027, 1, 12)


def test_in_english_where_it_could_be_either_a_day_is_written_year_first():
    with override("en"):
        assert Day().clean("2027-01-12") == date(2027, 1, 12)
        with pytest.raises(forms.ValidationError):
            Day().clean("12/01/2027")


def test_how_a_day_is_written_is_said_before_anything_is_wrong():
    assert "2026-11-24" in str(Day().help_text)
    assert str(Day(help_text="Empty: today.").help_text).startswith("Empty: today. ")


@pytest.mark.parametrize("typed", ["1200", "1 200", "1\u00a0200", "1\u202f200", "1,200", "1.200"])
def test_thousands_are_taken_as_pages_print_them(typed):
    assert Count().clean(typed) == 1200


@pytest.mark.parametrize("typed", ["1 20", "1.2", "1,2", "douze", "1 200 0", "-1 200"])
def test_what_is_no_whole_number_is_no_number(typed):
    with pytest.raises(forms.ValidationError):
        Count().clean(typed)
