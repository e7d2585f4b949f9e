"""PNG: the chunks that make the picture are kept, all others go. Pure.

Source: W3C, Portable Network Graphics (third edition), 5 and 11: chunks, with a checksum each.
"""

from __future__ import annotations

import zlib

from parvis.documents.cleaning.traces import BLANK, MOST_PARTS, Trace, of_camera
from parvis.documents.kinds import NotAccepted, Why

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"cICP", b"mDCV", b"cLLI",
})  # fmt: skip
_WORDS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"tIME"})


def cleaned(content: bytes) -> tuple[bytes, set[Trace]]:
    """Return the picture alone, and what was taken out."""
    kept, traces, place = [_SIGNATURE], set[Trace](), len(_SIGNATURE)
    has_pixels, name = False, b""
    while name != b"IEND":
        name, data, end = _chunk(content, place)
        if (place == len(_SIGNATURE)) != (name == b"IHDR") or len(kept) > MOST_PARTS:
            raise NotAccepted(Why.BROKEN)
        has_pixels = has_pixels or name == b"IDAT"
        stays, gone = _stays(name, data, content[place:end])
        kept.append(stays)
        traces |= gone
        place = end
    if not has_pixels or data:
        raise NotAccepted(Why.BROKEN)
    if content[place:].strip(BLANK):
        raise NotAccepted(Why.MIXED)
    if place < len(content):
        traces.add(Trace.TAIL)
    return b"".join(kept), traces


def _chunk(content: bytes, place: int) -> tuple[bytes, bytes, int]:
    """Read the chunk at a place: its name, what it holds, where it ends."""
    length = int.from_bytes(content[place : place + 4], "big")
    end = place + 12 + length
    name = content[place + 4 : place + 8]
    if end > len(content) or not name.isalpha():
        raise NotAccepted(Why.BROKEN)
    if zlib.crc32(content[place + 4 : end - 4]).to_bytes(4, "big") != content[end - 4 : end]:
        raise NotAccepted(Why.BROKEN)
    return name, content[place + 8 : end - 4], end


def _stays(name: bytes, data: bytes, whole: bytes) -> tuple[bytes, set[Trace]]:
    """Return what stays of a chunk, and what goes."""
    if name in _KEPT:
        return whole, set()
    if name[:1].isupper():  # it is needed to show the picture, and nobody knows it
        raise NotAccepted(Why.BROKEN)
    if name == b"eXIf":
        stays, gone = of_camera(data)
        return written(b"eXIf", stays) if stays else b"", gone
    return b"", {Trace.WORDS if name in _WORDS else Trace.OTHER}


def written(name: bytes, data: bytes) -> bytes:
    """Write a chunk."""
    said = name + data
    return len(data).to_bytes(4, "big") + said + zlib.crc32(said).to_bytes(4, "big")
