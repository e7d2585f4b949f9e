"""Dates are as precise as their source, and no preciser."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.dates import PartialDate, Precision, last_of_month

YEARS = st.integers(1, 9999)
PARTIAL_DATES = st.one_of(
    st.dates().map(PartialDate.of_day),
    st.builds(PartialDate.of_month, YEARS, st.integers(1, 12)),
    st.builds(PartialDate.of_quarter, YEARS, st.integers(1, 4)),
    YEARS.map(PartialDate.of_year),
)


@given(PARTIAL_DATES)
def test_what_is_written_is_read_back_the_same(when):
    assert PartialDate.parse(str(when)) == when


@given(PARTIAL_DATES)
def test_a_date_lies_between_its_first_and_last_day(when):
    assert when.first <= when.last
    assert when.is_exact == (when.first == when.last) == (when.precision is Precision.DAY)


@given(st.text(alphabet="0123456789-Q", max_size=11))
def test_what_is_read_is_written_back_as_it_was(written):
    try:
        when = PartialDate.parse(written)
    except ValueError:
        return
    assert str(when) == written


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("2018-07-01", date(2018, 7, 1), date(2018, 7, 1), Precision.DAY),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), Precision.MONTH),
        ("2018-Q1", date(2018, 1, 1), date(2018, 3, 31), Precision.QUARTER),
        ("2018-Q4", date(2018, 10, 1), date(2018, 12, 31), Precision.QUARTER),
        ("2018", date(2018, 1, 1), date(2018, 12, 31), Precision.YEAR),
    ],
)
def test_a_partial_date_knows_what_it_leaves_open(written, first, last, precision):
    when = PartialDate.parse(written)
    assert (when.first, when.last, when.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "written",
    ["", "18", "2018-13", "2018-00", "2018-02-30", "2018-Q0", "2018-Q5", "2018-q1", "2018-7",
     "2018-07-01T00:00", " 2018", "2018\n", "0000", "٢٠١٨", "2018-Q1-01"],
)  # fmt: skip
def test_what_is_not_a_partial_date_is_refused(written):
    with pytest.raises(ValueError):
        PartialDate.parse(written)


@given(st.dates())
def test_the_day_after_the_last_of_a_month_is_in_the_next(day):
    last = last_of_month(day.year, day.month)
    assert last.month == day.month and last >= day
    if last != date.max:
        assert date.fromordinal(last.toordinal() + 1).day == 1
