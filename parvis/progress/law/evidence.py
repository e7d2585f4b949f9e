"""What evidence is, and how a contest of it stands. Pure.

Sources: OGP 2.2 asks for a repository of evidence; its four kinds, and that either side contests a
piece with a reason instead of removing it, are our reading.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import pairwise

LONGEST = 5_000  # characters of what is said about a piece
_OFFICE = "application/vnd.openxmlformats-officedocument."
PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp"})
TABLES = frozenset({
    "text/csv", f"{_OFFICE}spreadsheetml.sheet", "application/vnd.oasis.opendocument.spreadsheet",
})  # fmt: skip


class Kind(StrEnum):
    """What a piece of evidence is."""

    FILE = "file"
    LINK = "link"
    DATASET = "dataset"
    PHOTO = "photo"


class Ending(StrEnum):
    """How a contest ended: whoever contested took it back, or whoever filed took the piece back."""

    WITHDRAWN = "withdrawn"
    UPHELD = "upheld"


class State(StrEnum):
    """How a contest stands."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    UPHELD = "upheld"


def kind_of(media_type: str) -> Kind:
    """Say what a file is by its media type; what has none is kept elsewhere."""
    if not media_type:
        return Kind.LINK
    if media_type in PHOTOS:
        return Kind.PHOTO
    return Kind.DATASET if media_type in TABLES else Kind.FILE


def fits(kind: str, media_type: str) -> bool:
    """Say whether something can be filed as a kind; a dataset may be kept elsewhere."""
    is_of = kind_of(media_type)
    if kind == Kind.DATASET:
        return is_of in (Kind.DATASET, Kind.LINK)
    return is_of == kind or (kind == Kind.FILE and is_of != Kind.LINK)


def state_of(*, answered: bool, how: str = "") -> State:
    """Say how a contest stands: as it ended, else whether it was answered. An answer ends nothing."""
    if how:
        return State(how)
    return State.ANSWERED if answered else State.OPEN


def are_in_order(*days: date | None) -> bool:
    """Say whether days follow each other: of the fact, of publication, of contest, answer, end.

    One that is not known is passed over; two things may happen on one day.
    """
    known = [day for day in days if day]
    return all(earlier <= later for earlier, later in pairwise(known))
