"""JPEG: the segments that make the picture are kept, all others go. Pure.

Source: ITU-T T.81, B.1 (markers) and JFIF 1.02. What follows the end of the picture is cut off:
telephones write moving pictures there, and others whatever they like.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from parvis.documents.cleaning.traces import MOST_PARTS, Trace, of_camera
from parvis.documents.kinds import NotAccepted, Why

_START, _SCAN, _END, _COMMENT = 0xD8, 0xDA, 0xD9, 0xFE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset(
    {0xC4, 0xCC, 0xDB, 0xDC, 0xDD}
)  # Huffman, arithmetic, quantities, lines, restart
# The first byte after those of a scan that ends it: no stuffing, no restart, no filling.
_PAUSE = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_EXIF, _JFIF, _COLOURS, _ADOBE = b"Exif\0\0", b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"


class _Segment(NamedTuple):
    """A marker, what it holds, and where it ends."""

    marker: int
    payload: bytes
    end: int


def cleaned(content: bytes) -> tuple[bytes, set[Trace]]:
    """Return the picture alone, and what was taken out."""
    kept, traces, place = [b"\xff\xd8"], set[Trace](), 2
    seen: set[int] = set()
    while True:
        one = _segment(content, place)
        seen.add(one.marker)
        place = one.end
        if one.marker == _END:
            break
        stays, gone = _stays(one)
        traces |= gone
        kept.append(stays)
        if one.marker == _SCAN:
            place = _end_of_scan(content, place)
            kept.append(content[one.end : place])
        if len(kept) > MOST_PARTS:
            raise NotAccepted(Why.BROKEN)
    if not (seen & _FRAMES and _SCAN in seen):
        raise NotAccepted(Why.BROKEN)
    if place < len(content):
        traces.add(Trace.TAIL)
    return b"".join([*kept, b"\xff\xd9"]), traces


def _segment(content: bytes, place: int) -> _Segment:
    """Read the segment at a place; bytes that fill may stand before its marker."""
    if content[place : place + 1] != b"\xff":
        raise NotAccepted(Why.BROKEN)
    while content[place : place + 1] == b"\xff":
        place += 1
    if place >= len(content) or content[place] in (0x00, 0x01, _START, *range(0xD0, 0xD8)):
        raise NotAccepted(Why.BROKEN)
    marker, place = content[place], place + 1
    if marker == _END:
        return _Segment(marker, b"", place)
    length = int.from_bytes(content[place : place + 2], "big")
    if length < 2 or place + length > len(content):
        raise NotAccepted(Why.BROKEN)
    return _Segment(marker, content[place + 2 : place + length], place + length)


def _end_of_scan(content: bytes, place: int) -> int:
    found = _PAUSE.search(content, place)
    if found is None:
        raise NotAccepted(Why.BROKEN)
    return found.start()


def _stays(one: _Segment) -> tuple[bytes, set[Trace]]:
    """Return what stays of a segment, and what goes."""
    if one.marker in _FRAMES | _TABLES or one.marker == _SCAN:
        return _written(one.marker, one.payload), set()
    if one.marker == 0xE0 and one.payload.startswith(_JFIF) and len(one.payload) >= 14:
        stays = one.payload[:12] + b"\0\0"  # of a small picture beside it, no column and no line
        return _written(0xE0, stays), {Trace.THUMBNAIL} if one.payload != stays else set()
    if one.marker == 0xE1 and one.payload.startswith(_EXIF):
        stays, gone = of_camera(one.payload[len(_EXIF) :])
        return _written(0xE1, _EXIF + stays) if stays else b"", gone
    if one.marker == 0xE2 and one.payload.startswith(_COLOURS):
        return _written(0xE2, one.payload), set()
    if one.marker == 0xEE and one.payload.startswith(_ADOBE) and len(one.payload) >= 12:
        return _written(0xEE, one.payload[:12]), {Trace.OTHER} if one.payload[12:] else set()
    says = one.marker in (0xE1, 0xED, _COMMENT)  # XMP, IPTC, a comment
    return b"", {Trace.WORDS if says else Trace.OTHER}


def _written(marker: int, payload: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload
