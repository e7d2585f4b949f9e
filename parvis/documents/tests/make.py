"""Makers: files of every kind, small and true to their form; documents."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from parvis.documents.acts import deposit
from parvis.documents.cleaning import png, webp
from parvis.documents.models import Document
from parvis.record.acts import Actor

MINISTRY = Actor("government", "Ministère de l’Eau", "eau")
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"".join([
    png.written(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0"),
    png.written(b"IDAT", zlib.compress(b"\0\x80")), png.written(b"IEND", b""),
])  # fmt: skip
JPEG = b"".join([
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", b"\xff\xdb\0\x43\0" + bytes([1] * 64),
    b"\xff\xc0\0\x0b\x08\0\1\0\1\1\1\x11\0", b"\xff\xc4\0\x14\0\1" + bytes(16),
    b"\xff\xda\0\x08\1\1\0\0\x3f\0", b"\x12\xff\0\x34", b"\xff\xd9",
])  # fmt: skip
WEBP = b"RIFF\x1a\0\0\0WEBP" + webp.written(
    b"VP8L", b"\x2f\0\0\0\0\x07\x10\xfd\x8f\xfe\x07\x22\xa2\xff"
)
CSV = "pompe;état\n34;réparée\n35;en panne\n".encode()
TEXT = "Compte rendu, du 18 septembre.\nPrésents : douze\n".encode()


def a_parcel(**parts: str) -> bytes:
    """Zip parts together; `__` in a name stands for `/`, and the first is not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parcel:
        for name, content in parts.items():
            parcel.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def an_office_file(part: str = "word/document.xml", **more: str) -> bytes:
    """Write what Word, Excel or PowerPoint would."""
    return a_parcel(**{"[Content_Types].xml": "<Types/>", part: "<x/>", **more})


def an_open_document(form: str = "text", **more: str) -> bytes:
    """Write what LibreOffice would."""
    return a_parcel(
        mimetype=f"application/vnd.oasis.opendocument.{form}", **{"content.xml": "<x/>", **more}
    )


def a_document(chain: str = "amarea", **rest: Any) -> Document:
    """Deposit a PDF, unless another file or an address is given."""
    told: dict[str, Any] = {
        "by": MINISTRY, "title": "Rapport sur les pompes", "language": "fr",
        "source": "Ministère de l’Eau",
    }  # fmt: skip
    if "address" not in rest:
        told["file"] = ("rapport.pdf", PDF)
    return deposit(chain, **(told | rest))
