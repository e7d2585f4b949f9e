"""The figures of the report."""

from __future__ import annotations

from parvis.consultations.hearing import tally


def test_a_tally_adds_up_and_puts_the_most_first():
    assert tally([("b", 1), ("a", 1), ("c", 3), ("b", 1)]) == [("c", 3), ("b", 2), ("a", 1)]
