"""Makers: pictures that hold more than a picture, built in code."""

from __future__ import annotations

import struct

from parvis.documents.cleaning import png, webp
from parvis.documents.tests.make import JPEG, PNG, WEBP

SECRET = b"Ama Boateng, rue des Puits 4"


def exif(orientation: int = 6, order: str = ">", secret: bytes = SECRET) -> bytes:
    """Write what a camera does: which way is up, its maker, a place, a small picture."""
    tags = [
        struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0),
        struct.pack(f"{order}HHII", 0x013B, 2, len(secret), 100),
        struct.pack(f"{order}HHII", 0x8825, 4, 1, 60),
    ]
    begins = {">": b"MM\0*", "<": b"II*\0"}[order]
    head = begins + struct.pack(f"{order}IH", 8, len(tags)) + b"".join(tags)
    return (head + struct.pack(f"{order}I", 90)).ljust(100, b"\0") + secret


def segment(marker: int, payload: bytes) -> bytes:
    """Write a segment of a JPEG."""
    return bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload


def a_photo(*segments: bytes, tail: bytes = b"") -> bytes:
    """Write a JPEG with more segments, and what follows its end."""
    return JPEG[:20] + b"".join(segments) + JPEG[20:] + tail


def a_drawing(*chunks: tuple[bytes, bytes], tail: bytes = b"") -> bytes:
    """Write a PNG with more chunks after its head, and what follows its end."""
    more = b"".join(png.written(*one) for one in chunks)
    return PNG[:33] + more + PNG[33:] + tail


def a_webp(*chunks: tuple[bytes, bytes], tail: bytes = b"") -> bytes:
    """Write an extended WebP with more chunks, and what follows its end."""
    head = webp.written(b"VP8X", b"\x0c\0\0\0" + bytes(6))
    body = b"WEBP" + head + WEBP[12:] + b"".join(webp.written(*one) for one in chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body + tail
