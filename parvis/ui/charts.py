"""Where the marks of a chart go. Pure: values in, shapes out; `drawing.py` writes them as SVG.

Positions are percentages written with a dot in every language, so that a chart is fluid and needs
no inline style. Time runs from 0 % to 100 %; right-to-left pages turn the whole chart in CSS.
A date known only to its month, quarter or year is drawn as the span it may lie in, never as a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from parvis.dates import PartialDate


@dataclass(frozen=True)
class Shape:
    """One mark: an SVG element (`rect`, `line`, `circle`) and its attributes in order."""

    tag: str
    attributes: tuple[tuple[str, str], ...]


# The pattern stands in the sprite of the page; a stylesheet could not reach it in every browser.
HATCH = ("fill", "url(#hatch)")


def percent(value: float) -> str:
    """Write a position with one decimal and a dot: 44.8%."""
    return f"{value:.1f}%"


def rect(
    x: float, width: str, height: int, css: str, *, dx: int = 0, dy: int | None = None
) -> Shape:
    """Return a bar: `x` in percent, `width` as written, centred on the row unless `dy` says where."""
    down = -(height // 2) if dy is None else dy
    return Shape("rect", (
        ("x", percent(x)), ("y", "50%"), ("width", width), ("height", str(height)),
        ("transform", f"translate({dx} {down})"), ("class", css),
    ))  # fmt: skip


def upright(x: float, css: str) -> Shape:
    """Return a line through the whole height of the row."""
    return Shape("line", (("x1", percent(x)), ("x2", percent(x)), ("y2", "100%"), ("class", css)))


def level_line(start: float, end: float, dy: int, css: str) -> Shape:
    """Return a horizontal line, `dy` pixels from the middle of the row."""
    return Shape("line", (
        ("x1", percent(start)), ("x2", percent(end)), ("y1", "50%"), ("y2", "50%"),
        ("transform", f"translate(0 {dy})"), ("class", css),
    ))  # fmt: skip


def share(of_hundred: int) -> list[Shape]:
    """Return a bar as long as a share, on a line as long as the whole."""
    whole = level_line(0, 100, 0, "s-line thin")
    return [whole, rect(0, percent(of_hundred), 14, "f-joint")] if of_hundred else [whole]


# ---- the axis of time ----


@dataclass(frozen=True)
class Axis:
    """Whole calendar years, from 1 January of the first to 31 December of the last."""

    first: date
    last: date
    today: date | None = None

    @property
    def days(self) -> int:
        """Count the days of the axis."""
        return (self.last - self.first).days + 1

    @property
    def years(self) -> list[int]:
        """Return the years, for labels in columns of equal width."""
        return list(range(self.first.year, self.last.year + 1))

    @property
    def labels(self) -> list[str]:
        """Return one label for each year, some left empty when there are more than eight."""
        step = (len(self.years) - 1) // 8 + 1
        return ["" if i % step else str(year) for i, year in enumerate(self.years)]

    def at(self, day: date) -> float:
        """Return the position of the start of a day, in percent, kept on the axis."""
        return min(100.0, max(0.0, 100 * (day - self.first).days / self.days))

    def after(self, day: date) -> float:
        """Return the position of the end of a day, in percent."""
        return min(100.0, max(0.0, 100 * ((day - self.first).days + 1) / self.days))

    def holds(self, day: date) -> bool:
        """Say whether a day lies on the axis."""
        return self.first <= day <= self.last

    def grid(self) -> list[Shape]:
        """Return a hairline at each turn of the year."""
        turns = [self.at(date(year, 1, 1)) for year in self.years]
        return [upright(x, "s-line thin") for x in (*turns, 100.0)]

    def now(self, today: date | None) -> list[Shape]:
        """Return the dashed line of today, when today lies on the axis."""
        if today is None or not self.holds(today):
            return []
        return [upright(self.at(today), "s-ink thin dash")]


def axis(first: date, last: date, today: date | None = None) -> Axis:
    """Return the axis of the whole years that hold two days, in either order."""
    start, end = min(first, last), max(first, last)
    return Axis(date(start.year, 1, 1), date(end.year, 12, 31), today)


def axis_of(dates: Iterable[PartialDate | None], today: date) -> Axis:
    """Return the axis that holds all known dates; the year of today when none is known."""
    known = [one for one in dates if one is not None]
    return axis(
        min((one.first for one in known), default=today),
        max((one.last for one in known), default=today),
        today,
    )


# ---- one milestone ----


@dataclass(frozen=True)
class MilestoneBar:
    """What is known of a milestone. `state` is `done`, `late`, or anything else for not yet due."""

    start: PartialDate | None
    due: PartialDate | None
    original_due: PartialDate | None
    done_on: date | None
    today: date
    state: str


def milestone_bars(bar: MilestoneBar, on: Axis) -> list[Shape]:
    """Return the marks of a milestone: done in ink, planned in stone, late from due to today in red."""
    css = "f-ink" if bar.state == "done" else "f-slab"
    return [
        *on.grid(),
        *_body(bar, on, css),
        *_overrun(bar, on),
        *_due(bar, on),
        *on.now(bar.today),
    ]


def _body(bar: MilestoneBar, on: Axis, css: str) -> list[Shape]:
    end = _end_of_body(bar)
    if end is None:
        return []
    if bar.start is None:
        # Nobody said when it began: only the day it was done is drawn.
        if bar.state != "done" or bar.done_on is None:
            return []
        return [rect(on.after(bar.done_on), "8", 14, css, dx=-8)]
    maybe = [] if bar.start.is_exact else [_span(bar.start.first, min(bar.start.last, end), on, 14)]
    begins = on.at(bar.start.first) if bar.start.is_exact else on.after(bar.start.last)
    return [*maybe, *_solid(begins, on.after(end), 14, css)]


def _end_of_body(bar: MilestoneBar) -> date | None:
    """Return the last day of the ink or stone: done, or the first day it may be due."""
    if bar.state == "done" and bar.done_on is not None:
        return min(bar.done_on, bar.due.last) if bar.due else bar.done_on
    return bar.due.first if bar.due else None


def _overrun(bar: MilestoneBar, on: Axis) -> list[Shape]:
    """Return the red part: only what lies after the last day the milestone could have been due."""
    if bar.due is None:
        return []
    until = bar.done_on if bar.state == "done" else bar.today if bar.state == "late" else None
    if until is None or until <= bar.due.last:
        return []
    return _solid(on.after(bar.due.last), on.after(until), 14, "late-bar")


def _due(bar: MilestoneBar, on: Axis) -> list[Shape]:
    if bar.due is None:
        return []
    shapes = []
    first = bar.original_due
    if first is not None and first != bar.due:
        shapes += _mark(first, on, "f-old", 4)
        ends = sorted((on.after(first.last), on.after(bar.due.last)))
        shapes.append(level_line(ends[0], ends[1], -14, "s-ink thin"))
    return shapes + _mark(bar.due, on, "late-bar" if bar.state == "late" else "f-ink", 3)


def _mark(when: PartialDate, on: Axis, css: str, width: int) -> list[Shape]:
    """Return a tick for a known day; a hatch between two fine ticks for a date that is not exact."""
    if when.is_exact:
        return [rect(on.after(when.last), str(width), 30, css, dx=-1)]
    ends = (on.at(when.first), on.after(when.last))
    return [
        _span(when.first, when.last, on, 14),
        *(rect(x, "1", 30, css) for x in ends),
    ]


def _span(first: date, last: date, on: Axis, height: int) -> Shape:
    """Return the hatch over days of which one is meant and nobody knows which."""
    start, end = on.at(first), on.after(max(first, last))
    bar = rect(start, percent(end - start), height, "maybe")
    return Shape(bar.tag, (*bar.attributes, HATCH))


def _solid(start: float, end: float, height: int, css: str) -> list[Shape]:
    return [rect(start, percent(end - start), height, css)] if end > start else []


# ---- all milestones of a commitment on one line ----


@dataclass(frozen=True)
class Segment:
    """One milestone in the bar of its commitment."""

    start: PartialDate | None
    due: PartialDate | None
    state: str


_OF_STATE = {"done": ("f-ink", "f-ink"), "late": ("late-bar", "late-bar")}


def commitment_bar(segments: Sequence[Segment], on: Axis) -> list[Shape]:
    """Return a commitment's milestones end to end, in the order in which they are due."""
    dated = sorted(
        ((one.due, one) for one in segments if one.due is not None), key=lambda pair: pair[0].last
    )
    shapes = on.now(on.today)
    starts = [on.at(one.start.first) for _, one in dated if one.start is not None]
    begins = min(starts, default=None)
    for due, one in dated:
        bar, tick = _OF_STATE.get(one.state, ("f-slab", "f-edge"))
        if begins is not None:
            shapes += _solid(begins, on.at(due.first), 12, bar)
        if not due.is_exact:
            shapes.append(_span(due.first, due.last, on, 12))
        shapes.append(rect(on.after(due.last), "2", 24, tick, dx=-2))
        begins = on.after(due.last)
    return shapes


# ---- two pens on one scale ----


def two_pens(
    gov: int | None, cs: int | None, count: int = 4, *, small: bool = False
) -> list[Shape]:
    """Return a scale of `count` levels with the levels (from 0, or None) the two pens give.

    The gap between them is hatched; when they agree, square and circle touch.
    """
    middle, side, radius = (20, 16, 8.6) if small else (26, 22, 11.6)
    steps = [100 * (i + 0.5) / count for i in range(count)]
    shapes = [_scale_line(steps[0], steps[-1], middle, middle, "s-line")]
    shapes += [_scale_line(x, x, middle - 5, middle + 5, "s-edge thin") for x in steps]
    apart = gov is not None and cs is not None and gov != cs
    if gov is not None and cs is not None and apart:
        low, high = sorted((steps[gov], steps[cs]))
        shapes.append(_gap(low, high - low, middle))
    agree = gov is not None and gov == cs
    if gov is not None:
        shapes.append(_square(steps[gov], middle, side, -side - 1 if agree else -side // 2))
    if cs is not None:
        shapes.append(_circle(steps[cs], middle, radius, round(radius + 0.5) if agree else 0))
    return shapes


def _scale_line(x1: float, x2: float, y1: int, y2: int, css: str) -> Shape:
    return Shape("line", (
        ("x1", percent(x1)), ("x2", percent(x2)), ("y1", str(y1)), ("y2", str(y2)), ("class", css),
    ))  # fmt: skip


def _gap(x: float, width: float, middle: int) -> Shape:
    return Shape("rect", (
        ("x", percent(x)), ("y", str(middle - 8)), ("width", percent(width)), ("height", "16"),
        HATCH,
    ))  # fmt: skip


def _square(x: float, middle: int, side: int, dx: int) -> Shape:
    return Shape("rect", (
        ("x", percent(x)), ("y", str(middle - side // 2)), ("width", str(side)),
        ("height", str(side)), ("transform", f"translate({dx})"), ("class", "f-gov"),
    ))  # fmt: skip


def _circle(x: float, middle: int, radius: float, dx: int) -> Shape:
    return Shape("circle", (
        ("cx", percent(x)), ("cy", str(middle)), ("r", str(radius)),
        ("transform", f"translate({dx})"), ("class", "f-cs"),
    ))  # fmt: skip
