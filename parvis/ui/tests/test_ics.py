"""Calendars of whole days, as far as there are days."""

from __future__ import annotations

from datetime import date

import pytest

from parvis.ui.ics import _when


@pytest.mark.parametrize(
    ("day", "is_end", "written"),
    [
        (date(2026, 11, 24), False, ";VALUE=DATE:20261124"),
        (date(2026, 12, 31), True, ";VALUE=DATE:20270101"),
        (date.max, True, ";VALUE=DATE:99991231"),
        (date(31, 1, 2), False, ";VALUE=DATE:00310102"),
    ],
)
def test_a_day_is_written_and_its_end_is_the_day_after(day, is_end, written):
    assert _when(day, is_end=is_end) == written
