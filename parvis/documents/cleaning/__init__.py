"""Pictures are rid of what they hold beside the picture, before they are kept. Pure; no picture is
decoded, no pixel changes.

Kept are the parts that are needed to show it, which is an open list of each format: whatever is not
on it goes, known or not. Of what the camera wrote stays, rewritten, which way is up. PDF and office
files are kept as they are, since cleaning would break their signatures: `names` finds whom they name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from parvis.documents.cleaning import jpeg, png, webp
from parvis.documents.cleaning.traces import Trace
from parvis.documents.kinds import JPEG, PNG, WEBP, Kind

__all__ = ["Cleaned", "Trace", "cleaned"]


class Cleaned(NamedTuple):
    """What is kept of a file, and what kinds of things were taken out of it."""

    content: bytes
    traces: frozenset[Trace]


_WAYS: dict[Kind, Callable[[bytes], tuple[bytes, set[Trace]]]] = {
    JPEG: jpeg.cleaned, PNG: png.cleaned, WEBP: webp.cleaned,
}  # fmt: skip


def cleaned(content: bytes, kind: Kind) -> Cleaned:
    """Return a file without what is hidden in it; what is no picture, as it is.

    Raises `NotAccepted` where a picture is not whole, or another file hides behind it.
    """
    way = _WAYS.get(kind)
    if way is None:
        return Cleaned(content, frozenset())
    kept, traces = way(content)
    return Cleaned(kept, frozenset(traces))
