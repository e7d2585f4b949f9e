"""WebP: the chunks that make the picture are kept, all others go. Pure.

Source: RFC 9649, 2.3 to 2.7: a RIFF file of chunks; the head of an extended one says what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from parvis.documents.cleaning.traces import BLANK, MOST_PARTS, Trace, of_camera
from parvis.documents.kinds import NotAccepted, Why

_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ANMF"})
_KEPT = _PIXELS | {b"VP8X", b"ICCP", b"ANIM", b"ALPH"}
_IN_A_FRAME = frozenset({b"VP8 ", b"VP8L", b"ALPH"})
_FRAME_HEAD = 16
_SAYS_EXIF, _SAYS_XMP = 0x08, 0x04
_EXIF = b"Exif\0\0"  # which some write before the data of the camera


def cleaned(content: bytes) -> tuple[bytes, set[Trace]]:
    """Return the picture alone, and what was taken out."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        raise NotAccepted(Why.BROKEN)
    if content[end:].strip(BLANK):
        raise NotAccepted(Why.MIXED)
    kept, traces, camera = [], {Trace.TAIL} if end < len(content) else set[Trace](), b""
    for name, data in _chunks(content[12:end]):
        if name in _KEPT:
            kept.append((name, _frame(data, traces) if name == b"ANMF" else data))
        elif name == b"EXIF":
            camera, gone = of_camera(data.removeprefix(_EXIF))
            traces |= gone
        else:
            traces.add(Trace.WORDS if name == b"XMP " else Trace.OTHER)
    if not _PIXELS.intersection(name for name, _data in kept):
        raise NotAccepted(Why.BROKEN)
    return _whole(kept, camera), traces


def _chunks(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a body: their names, and what they hold."""
    place = parts = 0
    while place < len(body):
        size = int.from_bytes(body[place + 4 : place + 8], "little")
        parts += 1
        if place + 8 + size > len(body) or parts > MOST_PARTS:
            raise NotAccepted(Why.BROKEN)
        yield body[place : place + 4], body[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def _frame(data: bytes, traces: set[Trace]) -> bytes:
    """Return one picture of several that move, without what else is in its frame."""
    if len(data) < _FRAME_HEAD:
        raise NotAccepted(Why.BROKEN)
    parts = list(_chunks(data[_FRAME_HEAD:]))
    kept = [written(name, held) for name, held in parts if name in _IN_A_FRAME]
    if len(kept) < len(parts):
        traces.add(Trace.OTHER)
    return data[:_FRAME_HEAD] + b"".join(kept)


def _whole(kept: list[tuple[bytes, bytes]], camera: bytes) -> bytes:
    """Write the file; its head says what is in it now."""
    first, head = kept[0]
    if first == b"VP8X" and len(head) == 10:
        says = head[0] & ~(_SAYS_EXIF | _SAYS_XMP) | (_SAYS_EXIF if camera else 0)
        kept = [(first, bytes([says]) + head[1:]), *kept[1:]]
        kept += [(b"EXIF", camera)] if camera else []
    body = b"WEBP" + b"".join(written(name, data) for name, data in kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def written(name: bytes, data: bytes) -> bytes:
    """Write a chunk, with an even number of bytes."""
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)
