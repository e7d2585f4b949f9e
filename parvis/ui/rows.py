"""The values that the small templates of components read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """One row of a list of facts; `value` is text, or markup from a tag."""

    label: object
    value: object


@dataclass(frozen=True)
class Step:
    """One arch of the cycle. `state` is `done`, `now` or `todo`; `month` of `of` only for `now`."""

    label: object
    state: str
    dates: str = ""
    month: int | None = None
    of: int | None = None
