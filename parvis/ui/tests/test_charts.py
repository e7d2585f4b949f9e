from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.dates import PartialDate
from parvis.ui.charts import (
    MilestoneBar,
    Segment,
    axis,
    axis_of,
    commitment_bar,
    milestone_bars,
    two_pens,
)  # fmt: skip

TODAY = date(2026, 11, 24)
TWO_YEARS = axis(date(2026, 1, 1), date(2027, 12, 31), TODAY)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
PARTIALS = st.one_of(
    DAYS.map(PartialDate.of_day),
    DAYS.map(lambda d: PartialDate.of_month(d.year, d.month)),
    DAYS.map(lambda d: PartialDate.of_quarter(d.year, (d.month + 2) // 3)),
    DAYS.map(lambda d: PartialDate.of_year(d.year)),
)


def on(day):
    return PartialDate.parse(day)


def a_bar(**known):
    return MilestoneBar(**{
        "start": on("2026-03-01"), "due": on("2026-10-14"), "original_due": None,
        "done_on": None, "today": TODAY, "state": "planned",
    } | known)  # fmt: skip


def marks(shapes):
    """Return the classes of the shapes, without grid and today."""
    found = [dict(shape.attributes) for shape in shapes]
    return [one["class"] for one in found if one["class"] not in {"s-line thin", "s-ink thin dash"}]


def widths(shapes, css):
    found = [dict(shape.attributes) for shape in shapes]
    return [one["width"] for one in found if one.get("class") == css and "%" in one["width"]]


def test_an_axis_holds_whole_years_and_labels_them():
    three = axis(date(2027, 5, 1), date(2025, 3, 2))
    assert (three.first, three.last) == (date(2025, 1, 1), date(2027, 12, 31))
    assert three.labels == ["2025", "2026", "2027"]
    assert three.at(date(2025, 1, 1)) == 0
    assert three.after(date(2027, 12, 31)) == 100


def test_a_long_axis_leaves_labels_out_and_keeps_its_columns():
    decade = axis(date(2011, 1, 1), date(2020, 1, 1))
    assert len(decade.labels) == 10
    assert decade.labels[:4] == ["2011", "", "2013", ""]


def test_an_axis_of_no_dates_is_the_year_of_today():
    assert axis_of([None], TODAY).labels == ["2026"]


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        ({}, ["f-slab", "f-ink"]),
        ({"state": "done", "done_on": date(2026, 9, 1)}, ["f-ink", "f-ink"]),
        ({"state": "done", "done_on": date(2026, 11, 1)}, ["f-ink", "late-bar", "f-ink"]),
        ({"state": "late"}, ["f-slab", "late-bar", "late-bar"]),
        ({"start": None}, ["f-ink"]),
        ({"due": None}, []),
        ({"original_due": on("2026-06-30")}, ["f-slab", "f-old", "s-ink thin", "f-ink"]),
        ({"original_due": on("2026-10-14")}, ["f-slab", "f-ink"]),
    ],
)
def test_a_milestone_shows_done_planned_late_and_the_date_it_was_first_due(known, seen):
    assert marks(milestone_bars(a_bar(**known), TWO_YEARS)) == seen


def test_a_due_date_known_to_the_month_is_a_bracket_and_never_a_tick():
    seen = milestone_bars(a_bar(due=on("2026-12")), TWO_YEARS)
    assert "maybe" in marks(seen)
    assert not [s for s in seen if dict(s.attributes).get("width") == "3"]


def test_only_what_lies_after_the_last_possible_day_is_late():
    within = a_bar(due=on("2026"), state="late")
    assert widths(milestone_bars(within, TWO_YEARS), "late-bar") == []
    before = a_bar(start=None, due=on("2026-Q3"), state="late")
    assert widths(milestone_bars(before, TWO_YEARS), "late-bar") == ["7.5%"]


@given(
    start=st.none() | PARTIALS,
    due=st.none() | PARTIALS,
    first=st.none() | PARTIALS,
    done=st.none() | DAYS,
    today=DAYS,
    state=st.sampled_from(["done", "late", "planned"]),
)
def test_no_mark_leaves_the_chart_whatever_is_known(start, due, first, done, today, state):
    bar = MilestoneBar(start, due, first, done, today, state)
    shapes = milestone_bars(bar, TWO_YEARS) + commitment_bar(
        [Segment(start, due, state)], TWO_YEARS
    )
    for shape in shapes:
        values = dict(shape.attributes)
        assert 0 <= float(values.get("x", values.get("x1")).rstrip("%")) <= 100
        if "%" in values.get("width", ""):
            assert 0 <= float(values["width"].rstrip("%")) <= 100


def test_a_commitment_lines_its_milestones_up_in_the_order_they_are_due():
    seen = commitment_bar(
        [
            Segment(None, on("2027-06-30"), "planned"),
            Segment(on("2026-01-01"), on("2026-04-30"), "done"),
            Segment(None, on("2026-10-14"), "late"),
        ],
        TWO_YEARS,
    )
    assert marks(seen) == ["f-ink", "f-ink", "late-bar", "late-bar", "f-slab", "f-edge"]


def test_pens_apart_are_hatched_between_and_pens_that_agree_touch():
    apart = [dict(shape.attributes) for shape in two_pens(2, 1)]
    assert [one["x"] for one in apart if one.get("fill") == "url(#hatch)"] == ["37.5%"]
    agree = {shape.tag: dict(shape.attributes) for shape in two_pens(2, 2)}
    assert (agree["rect"]["x"], agree["circle"]["cx"]) == ("62.5%", "62.5%")
    assert agree["rect"]["transform"] == "translate(-23)"
    assert agree["circle"]["transform"] == "translate(12)"


def test_a_missing_pen_is_not_drawn():
    assert "circle" not in [shape.tag for shape in two_pens(0, None)]
    assert "rect" not in [shape.tag for shape in two_pens(None, 0)]
