"""Small real files, the same at every building: tables, letters, pictures."""

from __future__ import annotations

import csv
import io
import struct
import zlib
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Write a CSV file in UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue().encode()


def letter(*lines: str) -> bytes:
    """Write one page of PDF. The page speaks Latin-1: what is outside it becomes `?`."""
    shown = "".join(f"({_pdf_text(line)}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 20 TL 64 770 Td {shown}ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def pictures(count: int, *, across: int = 8, side: int = 40) -> bytes:
    """Draw a sheet of small pictures as PNG: so many pumps, each a little different."""
    down = -(-count // across)
    width, height = across * side, down * side
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            number = y // side * across + x // side
            rows += bytes(_pump(x % side, y % side, side, number) if number < count else (255,) * 3)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _pump(x: int, y: int, side: int, number: int) -> tuple[int, int, int]:
    """Return the colour of one point of a picture: frame, iron, ground or sky."""
    if x == 0 or y == 0:
        return 255, 255, 255
    if side // 3 <= y < side * 4 // 5 and abs(x - side // 2 - number % 5) < 3:
        return 70, 70, 80
    if y > side * 2 // 3:
        return 170, 130 + number * 5 % 60, 80
    return 150 + number * 7 % 80, 190, 220


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _pdf_text(line: str) -> str:
    plain = line.replace("’", "'").replace("\u202f", " ").replace("\u00a0", " ").replace("œ", "oe")
    return plain.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
