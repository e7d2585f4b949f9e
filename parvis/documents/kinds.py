"""Which files are accepted, decided by what is in them and never by their name. Pure."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from enum import StrEnum
from itertools import islice
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of file: its media type, and the ending its name gets."""

    media_type: str
    ending: str


class Why(StrEnum):
    """Why a file is not accepted."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    BROKEN = "broken"
    LOCKED = "locked"
    MACROS = "macros"
    MARKUP = "markup"
    ENCODING = "encoding"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class NotAccepted(ValueError):
    """A file is not accepted; `why` is the code of the reason."""

    def __init__(self, why: Why) -> None:
        super().__init__(str(why))
        self.why = why


PDF = Kind("application/pdf", "pdf")
PNG = Kind("image/png", "png")
JPEG = Kind("image/jpeg", "jpg")
WEBP = Kind("image/webp", "webp")
CSV = Kind("text/csv", "csv")
TEXT = Kind("text/plain", "txt")

_OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = Kind(f"{_OFFICE}wordprocessingml.document", "docx")
_OOXML = {
    "word/document.xml": DOCX,
    "xl/workbook.xml": Kind(f"{_OFFICE}spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": Kind(f"{_OFFICE}presentationml.presentation", "pptx"),
}
_OPEN = "application/vnd.oasis.opendocument."
_ODF = {
    f"{_OPEN}text": "odt", f"{_OPEN}spreadsheet": "ods", f"{_OPEN}presentation": "odp",
}  # fmt: skip
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # also what a docx, xlsx or pptx with a password looks like
# What a damaged or forged parcel makes the standard library say.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
)  # fmt: skip
PACKED_IN_STEPS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LINES_LOOKED_AT = 20
_SIGNS = ",;\t"  # that part the columns of a table
_PDF_BEGINS, _PDF_LOOKS_AT = b"%PDF-", 1024  # readers look for the beginning so far into a file
_ZIP_ENDS, _ZIP_END_SIZE, _ZIP_LOOKS_AT = b"PK\5\6", 22, 66_000
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f")


def kind_of(content: bytes, *, limit: int) -> Kind:
    """Return the kind of a file from its bytes; raise `NotAccepted` with the reason.

    `limit` is the largest size, in bytes. Nothing is unpacked but the first hundred bytes that say
    what an OpenDocument file is.
    """
    if not content:
        raise NotAccepted(Why.EMPTY)
    if len(content) > limit:
        raise NotAccepted(Why.TOO_BIG)
    kind = _by_its_beginning(content)
    if _is_two(content, kind):
        raise NotAccepted(Why.MIXED)
    return kind


def _by_its_beginning(content: bytes) -> Kind:
    if content.startswith(_PDF_BEGINS):
        return _whole(PDF, b"%%EOF" in content[-2048:])
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _whole(PNG, content[12:16] == b"IHDR" and b"IEND" in content)
    if content.startswith(b"\xff\xd8\xff"):
        return _whole(JPEG, b"\xff\xd9" in content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return WEBP
    if content.startswith(b"PK"):
        return _office(content)
    if content.startswith(_OLD_OFFICE):
        raise NotAccepted(Why.LOCKED)
    return _text(content)


def _is_two(content: bytes, kind: Kind) -> bool:
    """Say whether a file could be read as a second one too: a PDF, or a parcel of files behind it."""
    if kind in (CSV, TEXT):
        return False
    if kind != PDF and _PDF_BEGINS in content[:_PDF_LOOKS_AT]:
        return True
    end = content.rfind(_ZIP_ENDS, max(0, len(content) - _ZIP_LOOKS_AT))
    if content.startswith(b"PK") or end < 0:
        return False
    comment = int.from_bytes(content[end + 20 : end + _ZIP_END_SIZE], "little")
    return end + _ZIP_END_SIZE + comment <= len(content)


def _whole(kind: Kind, is_whole: bool) -> Kind:
    if not is_whole:
        raise NotAccepted(Why.BROKEN)
    return kind


def _office(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            names = set(parcel.namelist())
            said = _mimetype(parcel) if "mimetype" in names else b""
    except DAMAGE:
        raise NotAccepted(Why.BROKEN) from None
    if any(_is_macro(name) for name in names):
        raise NotAccepted(Why.MACROS)
    media_type = said.decode("ascii", "replace").strip()
    if media_type in _ODF and "content.xml" in names:
        return Kind(media_type, _ODF[media_type])
    if "[Content_Types].xml" in names:
        for part, kind in _OOXML.items():
            if part in names:
                return kind
    raise NotAccepted(Why.UNKNOWN)


def _mimetype(parcel: zipfile.ZipFile) -> bytes:
    """Return the beginning of what an OpenDocument file says it is; nothing where that is packed so
    that unpacking a little unpacks a lot."""
    if parcel.getinfo("mimetype").compress_type not in PACKED_IN_STEPS:
        return b""
    with parcel.open("mimetype") as file:
        return file.read(100)


def _is_macro(name: str) -> bool:
    """Say whether a part of an office file is a program: VBA, or a library of OpenDocument."""
    return name.lower().endswith("vbaproject.bin") or name.startswith(("Basic/", "Scripts/"))


def _text(content: bytes) -> Kind:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotAccepted(_why_undecodable(content)) from None
    if not _CONTROLS.isdisjoint(content):
        raise NotAccepted(Why.UNKNOWN)
    if text.lstrip().startswith("<"):
        raise NotAccepted(Why.MARKUP)
    return CSV if _is_table(text) else TEXT


def _why_undecodable(content: bytes) -> Why:
    """Tell a text in another encoding from something that is no text at all."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Why.ENCODING
    return Why.ENCODING if _CONTROLS.isdisjoint(content) else Why.UNKNOWN


def _is_table(text: str) -> bool:
    """Say whether the first lines have the same number of columns, two or more."""
    return bool(separator_of(text))


def separator_of(text: str) -> str:
    """Return the sign that parts the columns of a table; empty where a text is none."""
    lines = list(islice(io.StringIO(text, newline=None), _LINES_LOOKED_AT))
    widths = {sign: _columns(lines, sign) for sign in _SIGNS}
    widest = max(_SIGNS, key=lambda sign: widths[sign])
    return widest if widths[widest] >= 2 else ""


def _columns(lines: list[str], sign: str) -> int:
    try:
        widths = {len(row) for row in csv.reader(lines, delimiter=sign) if row}
    except csv.Error:
        return 0
    return widths.pop() if len(widths) == 1 and len(lines) > 1 else 0
