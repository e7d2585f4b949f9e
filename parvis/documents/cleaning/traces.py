"""What can be hidden in a picture, and the little of it that stays: which way is up. Pure.

Sources: TIFF 6.0 (IFD), Exif 2.32 (CIPA DC-008): tags 0x0112, 0x8825.
"""

from __future__ import annotations

import struct
from enum import StrEnum
from typing import NamedTuple

MOST_PARTS = 100_000  # of one picture: beyond, somebody wants to keep us busy
MOST_TAGS = 1000
UPRIGHT = 1
_ORIENTATION, _PLACE = 0x0112, 0x8825
BLANK = b"\0\t\r\n "


class Trace(StrEnum):
    """A kind of thing that was taken out of a picture."""

    PLACE = "place"
    CAMERA = "camera"
    WORDS = "words"
    THUMBNAIL = "thumbnail"
    TAIL = "tail"
    OTHER = "other"


class Exif(NamedTuple):
    """What is read of the data a camera wrote."""

    orientation: int = UPRIGHT
    has_place: bool = False
    has_thumbnail: bool = False


def read(tiff: bytes) -> Exif:
    """Read which way is up, and whether there is a place or a small picture; of damage, nothing."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return Exif()
    try:
        return _read(tiff, order)
    except struct.error:
        return Exif()


def _read(tiff: bytes, order: str) -> Exif:
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    orientation, has_place = UPRIGHT, False
    for number in range(min(count, MOST_TAGS)):
        tag, form, many, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
        if (tag, form, many) == (_ORIENTATION, 3, 1) and 1 <= value <= 8:
            orientation = value
        has_place = has_place or tag == _PLACE
    end = start + 2 + 12 * count
    following = struct.unpack_from(f"{order}I", tiff, end)[0] if len(tiff) >= end + 4 else 0
    return Exif(orientation, has_place, following != 0)


def minimal(orientation: int) -> bytes:
    """Write which way is up, and nothing else; nothing where that is as it stands."""
    if orientation == UPRIGHT:
        return b""
    tag = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + tag + bytes(4)


def of_camera(tiff: bytes) -> tuple[bytes, set[Trace]]:
    """Return what stays of the data a camera wrote, and what goes."""
    found = read(tiff)
    stays = minimal(found.orientation)
    if tiff == stays:
        return stays, set()
    traces = {Trace.CAMERA}
    traces |= {Trace.PLACE} if found.has_place else set()
    traces |= {Trace.THUMBNAIL} if found.has_thumbnail else set()
    return stays, traces
