"""Cells are read as far as they are certain."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from parvis.dates import Precision
from parvis.opendata.problems import Code
from parvis.opendata.readings import (
    FIRST_YEAR,
    LAST_YEAR,
    Gap,
    place_of,
    read_address,
    read_date,
    read_gap,
    read_number,
    read_whole,
)  # fmt: skip

DAYS = st.dates(date(2000, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1/1/2024", "2024-01-01"), ("12/31/2022", "2022-12-31"), ("28/5/2014", "2014-05-28"),
        ("31/12/2014", "2014-12-31"), ("08/30/2023", "2023-08-30"), ("12/31/15", "2015-12-31"),
        ("1/1/19", "2019-01-01"), ("9/9/2019", "2019-09-09"), ("2018-07-01", "2018-07-01"),
        ("July 2018", "2018-07"), ("  july   2018 ", "2018-07"), ("Sept. 2012", "2012-09"),
        ("7/2018", "2018-07"), ("1 July 2018", "2018-07-01"), ("July 1, 2018", "2018-07-01"),
        ("Quarter 2 2014", "2014-Q2"), ("II quarter of 2016", "2016-Q2"), ("Q4 2016", "2016-Q4"),
        ("IV quarter of 2020", "2020-Q4"), ("2nd quarter 2014", "2014-Q2"), ("2013", "2013"),
    ],
)  # fmt: skip
def test_a_certain_date_is_read_with_the_precision_of_its_text(text, read):
    reading = read_date(text)
    assert (str(reading.date), reading.problem, reading.gap) == (read, None, None)


@pytest.mark.parametrize(
    ("text", "read", "problem"),
    [
        ("9/1/2018", "2018", Code.DATE_AMBIGUOUS), ("7/1/18", "2018", Code.DATE_AMBIGUOUS),
        ("01/6/2011", "2011", Code.DATE_AMBIGUOUS), ("Spring 2015", "2015", Code.DATE_SEASON),
        ("7/15/1905", None, Code.DATE_IMPLAUSIBLE), ("7/20/1905", None, Code.DATE_IMPLAUSIBLE),
        ("1905", None, Code.DATE_IMPLAUSIBLE), ("12/31/99", None, Code.DATE_IMPLAUSIBLE),
        ("43525", None, Code.DATE_SERIAL), ("Ongoing", None, Code.DATE_NOT_A_DATE),
        ("Underway", None, Code.DATE_NOT_A_DATE), ("In progress", None, Code.DATE_NOT_A_DATE),
        ("Permanent activity", None, Code.DATE_NOT_A_DATE),
        ("V quarter of 2016", None, Code.DATE_NOT_A_DATE),
        ("31/2/2014", None, Code.DATE_NO_SUCH_DAY), ("13/13/2014", None, Code.DATE_NO_SUCH_DAY),
        ("13/2014", None, Code.DATE_NO_SUCH_DAY), ("0/0/2014", None, Code.DATE_NO_SUCH_DAY),
        ("2018-02-30", None, Code.DATE_NO_SUCH_DAY), ("1/2-2014", None, Code.DATE_NOT_A_DATE),
    ],
)  # fmt: skip
def test_an_uncertain_date_is_read_in_part_or_not_at_all_and_says_why(text, read, problem):
    reading = read_date(text)
    assert (reading.date and str(reading.date), reading.problem) == (read, problem)


@given(DAYS)
def test_a_day_is_read_only_where_no_other_order_of_day_and_month_is_possible(day):
    for text in (f"{day.month}/{day.day}/{day.year}", f"{day.day}/{day.month}/{day.year}"):
        reading = read_date(text)
        assert reading.date.first <= day <= reading.date.last
        if day.day > 12 or day.day == day.month:
            assert reading.date.precision is Precision.DAY
        else:
            assert (reading.date.precision, reading.problem) == (
                Precision.YEAR,
                Code.DATE_AMBIGUOUS,
            )


@given(st.text(max_size=30) | st.from_regex(r"\d{1,3}[/.-]\d{1,3}[/.-]\d{1,5}", fullmatch=True))
def test_any_text_is_read_or_refused_but_never_breaks_the_reader(text):
    reading = read_date(text)
    assert (reading.date is not None) or reading.problem or reading.gap
    if reading.date:
        assert FIRST_YEAR <= reading.date.first.year <= LAST_YEAR
    if reading.gap:
        assert reading.date is None


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("NR", Gap.NO_REPORT), ("ND", Gap.NO_DATA), ("NA", Gap.NOT_APPLICABLE),
        ("N/A", Gap.NOT_APPLICABLE), ("None", Gap.NONE), ("Unclear", Gap.UNCLEAR),
        ("  ", Gap.EMPTY), ("0", None), ("No", None), ("Namibia", None),
    ],
)  # fmt: skip
def test_each_kind_of_nothing_stays_itself_and_none_is_zero(text, gap):
    assert read_gap(text) is gap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("4.0999999999999996", "4.1"), ("10.130000000000001", "10.13"), ("2.2999999999999998", "2.3"),
        ("1.1.", "1.1."), ("3.3.3.6", "3.3.3.6"), ("B.1.A", "B.1.A"), ("10.46", "10.46"),
        ("4.10", "4.10"), ("1.123456789012", "1.123456789012"), (" SC17 ", "SC17"), ("2A", "2A"),
    ],
)  # fmt: skip
def test_a_number_stays_as_written_unless_it_is_the_debris_of_a_binary_fraction(text, shown):
    number = read_number(text)
    assert (number.shown, number.was_rounded) == (shown, shown != text.strip())


@given(st.floats(0.01, 999, allow_nan=False))
def test_a_number_is_shortened_only_to_the_very_same_number(value):
    text = f"{value:.17g}"
    assume("e" not in text)
    assert float(read_number(text).shown) == value


def test_commitments_stand_in_the_order_of_their_numbers():
    numbers = ["1", "1.2", "1.10", "2", "2.3.1", "2.3.2.A", "10", "SC17"]
    assert sorted(numbers, key=place_of) == numbers


@given(st.text(max_size=30))
def test_a_place_fits_into_its_column(number):
    assert 0 <= place_of(number) < 2**31


@pytest.mark.parametrize("text", ["", "x", "-1", "2.0", "²", "9" * 30, "NA"])
def test_what_is_not_a_whole_number_in_bounds_is_none(text):
    assert read_whole(text, low=1, high=99) is None


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "ftp://example.org",
        "example.org",
        "https://",
        "http://[",
        "https://a b.org",
        "NA",
    ],
)
def test_only_web_addresses_are_kept(text):
    assert read_address(text, longest=500) is None


def test_a_web_address_is_kept_as_written_where_it_fits():
    assert read_address(" https://example.org/a ", longest=500) == "https://example.org/a"
    assert read_address("https://example.org/" + "a" * 500, longest=500) is None
