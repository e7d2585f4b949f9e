"""Whom a PDF or an office file names in its properties: told, since such files are not changed. Pure.

What stands there plainly is found. A PDF may hold its properties packed, and any file may name
somebody elsewhere: that nothing is found proves nothing, and the page says so.
"""

from __future__ import annotations

import html
import io
import re
import zipfile

from parvis.documents.kinds import DAMAGE, PACKED_IN_STEPS, PDF, Kind

MOST, LONGEST = 5, 100  # names told, and letters of each
_READ = 200_000  # bytes of a part, unpacked
_PARTS = ("docProps/core.xml", "meta.xml", "word/comments.xml")
_IN_XML = re.compile(
    rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by)(?:\s[^>]{0,200})?>"
    rb"\s*(?:<rdf:(?:Seq|Bag)>\s*<rdf:li[^>]{0,200}>)?([^<]{1,300})<"
)
_OF_COMMENTS = re.compile(rb'\sw:author="([^"]{1,300})"')
_IN_PDF = re.compile(rb"/Author\s{0,9}(?:\(((?:[^()\\]|\\.){1,600})\)|<([0-9A-Fa-f\s]{1,1200})>)")


def names_in(content: bytes, kind: Kind) -> list[str]:
    """Return the names that the properties of a file tell, a few at most, each once."""
    if kind == PDF:
        found = _in_pdf(content)
    elif kind.media_type.startswith("application/vnd."):
        found = _in_office(content)
    else:
        return []
    told = [" ".join(one.split())[:LONGEST] for one in found]
    return list(dict.fromkeys(one for one in told if one))[:MOST]


def _in_pdf(content: bytes) -> list[str]:
    found = [_text_of(*match.groups()) for match in _IN_PDF.finditer(content)]
    return found + [_unescaped(one) for one in _IN_XML.findall(content)]


def _text_of(plain: bytes | None, in_hex: bytes | None) -> str:
    """Read a text of a PDF: in UTF-16 where it says so, else letter by letter."""
    if in_hex is not None:
        digits = b"".join(in_hex.split())
        said = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    else:
        said = re.sub(rb"\\(.)", rb"\1", plain or b"")
    if said.startswith(b"\xfe\xff"):
        return said[2:].decode("utf-16-be", "replace")
    return said.decode("latin-1")


def _in_office(content: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            there = {one.filename: one for one in parcel.infolist()}
            parts = [there[name] for name in _PARTS if name in there]
            read = [
                parcel.open(one).read(_READ) for one in parts
                if one.compress_type in PACKED_IN_STEPS
            ]  # fmt: skip
    except DAMAGE:
        return []
    found = [one for part in read for way in (_IN_XML, _OF_COMMENTS) for one in way.findall(part)]
    return [_unescaped(one) for one in found]


def _unescaped(said: bytes) -> str:
    return html.unescape(said.decode("utf-8", "replace"))
