"""What another site's export says of proposals and of the comments on them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Remark:
    """One comment of another site: its name there, and that of the one it answers (empty: none)."""

    key: str
    parent: str
    words: str
    at: datetime


@dataclass(frozen=True)
class Proposal:
    """One proposal of another site, with the comments on it in the order of the export."""

    key: str
    title: str
    words: str
    made_on: date
    supports: int | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A comment with its place: under another, or at the root; and whether that is another place."""

    remark: Remark
    parent: str  # empty: at the root
    is_moved: bool = False


def placed(
    remarks: Iterable[Remark], kept: Collection[str], left_out: dict[str, str]
) -> list[Placed]:
    """Say where each comment stands: under what it answers where that is kept.

    `left_out` gives for each comment that is not kept what it answered: an answer to it stands under
    the nearest that is. What answers nothing that is known stands at the root. Both are moved.
    """
    return [Placed(one, *_place(one, kept, left_out)) for one in remarks]


def _place(remark: Remark, kept: Collection[str], left_out: dict[str, str]) -> tuple[str, bool]:
    above, seen = remark.parent, {remark.key}
    while above and above not in kept:
        if above in seen:
            return "", True
        seen.add(above)
        above = left_out.get(above, "")
    return ("", True) if above == remark.key else (above, above != remark.parent)


def by_level(places: Iterable[Placed], standing: Collection[str] = ()) -> list[list[Placed]]:
    """Sort comments into levels: each stands after what it answers; `standing` is there already.

    Those that answer one another in a circle are set at the root.
    """
    waiting = list(places)
    known, levels = set(standing), []
    while waiting:
        level = [one for one in waiting if not one.parent or one.parent in known]
        if not level:
            level = [Placed(one.remark, "", True) for one in waiting]
        known |= {one.remark.key for one in level}
        waiting = [one for one in waiting if one.remark.key not in known]
        levels.append(level)
    return levels
