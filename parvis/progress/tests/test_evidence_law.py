"""What evidence is, how a contest stands, and that days follow each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.documents import kinds
from parvis.progress.law.evidence import (
    PHOTOS,
    TABLES,
    Ending,
    Kind,
    State,
    are_in_order,
    fits,
    kind_of,
    state_of,
)

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("", Kind.LINK), ("image/jpeg", Kind.PHOTO), ("image/webp", Kind.PHOTO),
        ("text/csv", Kind.DATASET), (XLSX, Kind.DATASET), ("application/pdf", Kind.FILE),
        ("text/plain", Kind.FILE),
    ],
)  # fmt: skip
def test_a_file_shows_what_it_is(media_type, kind):
    assert kind_of(media_type) is kind
    assert fits(kind, media_type)


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("photo", "application/pdf"), ("photo", ""), ("link", "image/png"), ("file", ""),
        ("dataset", "image/png"), ("dataset", "text/plain"),
    ],
)  # fmt: skip
def test_nothing_is_filed_as_what_it_is_not(kind, media_type):
    assert not fits(kind, media_type)


def test_a_picture_or_a_table_may_be_filed_as_a_file_and_a_dataset_may_stand_elsewhere():
    assert fits("file", "image/png") and fits("file", "text/csv") and fits("dataset", "")


def test_the_kinds_of_files_are_those_that_are_accepted():
    known = {kinds.PNG, kinds.JPEG, kinds.WEBP, kinds.CSV}
    assert {one.media_type for one in known} <= PHOTOS | TABLES
    assert {one.media_type for one in (kinds.PNG, kinds.JPEG, kinds.WEBP)} == PHOTOS


def test_an_answer_ends_nothing():
    assert state_of(answered=False) is State.OPEN
    assert state_of(answered=True) is State.ANSWERED
    for how in Ending:
        assert state_of(answered=True, how=how) == how


def test_days_follow_each_other_and_one_that_is_not_known_is_passed_over():
    first, then = date(2026, 8, 28), date(2026, 9, 2)
    assert are_in_order(first, then, None, then) and are_in_order(None, first) and are_in_order()
    assert not are_in_order(then, first)
    assert not are_in_order(then, None, first)


@given(st.lists(st.dates()))
def test_days_in_order_are_days_sorted(days):
    assert are_in_order(*days) == (days == sorted(days))
