"""What somebody wrote stays words in a spreadsheet."""

from __future__ import annotations

import pytest

from parvis.texts.cells import guarded, unguarded


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_would_run_as_a_formula_does_not_and_is_read_back_as_it_was(sign):
    cell = f"{sign}cmd|' /C calc'!A0"
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", "eau", "l'eau = la vie", "'eau'", "3 - 2"])
def test_any_other_cell_stays_as_it_is(cell):
    assert guarded(cell) == unguarded(cell) == cell
