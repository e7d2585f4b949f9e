"""Texts for a word processor (DOCX): headings one can move by, tables with heads, both directions.

The same words make the same bytes: no clock is asked, every date is that of the paper. There are no
macros and no pictures; a link is an address of the house, as a field.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import Any

from docx import Document
from docx.document import Document as Text
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from parvis.documents.paper import shown
from parvis.documents.writing import (
    Block,
    Heading,
    Line,
    Listing,
    Paragraph,
    Table,
    Words,
    Writing,
)

INK, QUIET = RGBColor(0x1E, 0x1B, 0x17), RGBColor(0x56, 0x4E, 0x44)
FONT, ARABIC_FONT = "Cambria", "Times New Roman"
LONGEST_PROPERTY = 255  # characters that the format allows
LOOKS = {"": "Normal", "strong": "IntenseQuote", "quiet": "Caption", "quote": "Quote"}
# style: its size in points, whether in bold, its colour
_DRESS = {
    "Normal": (11, False, INK), "Title": (30, False, INK), "Subtitle": (13, False, QUIET),
    "Heading 1": (18, False, INK), "Heading 2": (13, True, INK), "Heading 3": (11, True, INK),
    "Caption": (9, False, QUIET), "Quote": (11, False, INK), "Intense Quote": (14, False, INK),
}  # fmt: skip
_WIDTH = 9026  # of A4 between its margins, in twentieths of a point
_NOON = time(12)


def report(told: Writing) -> bytes:
    """Return a report as a DOCX."""
    text = Document()
    _dress(text, told)
    _name(text, told)
    scribe = _Scribe(text.element.body, told)
    scribe.paragraph((Words(told.title),), "Title")
    scribe.paragraph(told.about, "Subtitle")
    scribe.paragraph(told.lede, LOOKS["strong"])
    scribe.paragraph((Words(told.small),), LOOKS["quiet"])
    for block in told.blocks:
        scribe.write(block)
    section = text.sections[0]
    _Scribe(section.header._element, told).paragraph(
        (*told.about, Words(f" · {told.title}")), "Header"
    )
    _Scribe(section.footer._element, told).page_number()
    return _packed(text, told)


class _Scribe:
    """Writes blocks at the end of a body, a cell, a header; each word marked with its language."""

    def __init__(self, place: Any, told: Writing) -> None:
        self.place, self.told = place, told
        self.last = place.find(qn("w:sectPr"))  # what must stay at the end, where there is one

    def write(self, block: Block) -> None:
        """Write one block."""
        if isinstance(block, Table):
            self._table(block)
        elif isinstance(block, Listing):
            for row in block.rows:
                self.paragraph(row, "ListBullet")
        elif isinstance(block, Heading):
            self.paragraph(block.words, f"Heading{block.level - 1}")
        else:
            assert isinstance(block, Paragraph)
            self.paragraph(block.words, LOOKS[block.look])

    def paragraph(self, words: Line, style: str = "Normal", *, align: str = "") -> Any:
        """Write one paragraph. All in a language that runs the other way, it runs that way."""
        paragraph = self._put(_with("w:p"))
        told = _under(paragraph, "w:pPr")
        _under(told, "w:pStyle", val=style)
        is_rtl = words[0].direction == "rtl" if self._is_foreign(words) else self.told.is_rtl
        if is_rtl:
            _under(told, "w:bidi")
        if align:
            _under(told, "w:jc", val=align)
        for one in words:
            self._run(paragraph, one)
        return paragraph

    def page_number(self) -> None:
        """Write the number of the page, and of how many."""
        paragraph = self.paragraph((), "Footer", align="center")
        _field(paragraph, "PAGE", "1")
        _under(_under(paragraph, "w:r"), "w:t", space="preserve").text = " / "
        _field(paragraph, "NUMPAGES", "1")

    def _is_foreign(self, words: Line) -> bool:
        return len(words) == 1 and words[0].direction in ("ltr", "rtl") and bool(words[0].language)

    def _put(self, element: Any) -> Any:
        if self.last is None:
            self.place.append(element)
        else:
            self.last.addprevious(element)
        return element

    def _run(self, paragraph: Any, one: Words) -> None:
        address = self.told.absolute(one.address)
        place = paragraph
        if address:
            place = _under(
                paragraph, "w:fldSimple", instr=f'HYPERLINK "{address.replace(chr(34), "")}"'
            )
        run = _under(place, "w:r")
        told = _under(run, "w:rPr")
        if one.is_strong:
            _under(told, "w:b")
            _under(told, "w:bCs")
        if address:
            _under(told, "w:u", val="single")
        language = one.language or self.told.language
        is_rtl = one.direction == "rtl" if one.language else self.told.is_rtl
        if is_rtl:
            _under(told, "w:rtl")
        _under(told, "w:lang", **{"bidi" if is_rtl else "val": language})
        _under(run, "w:t", space="preserve").text = shown(one.text)

    def _table(self, block: Table) -> None:
        """Write a table: its caption before it, its heads repeated on every page."""
        self.paragraph((Words(block.caption),), LOOKS["quiet"])
        table = self._put(_with("w:tbl"))
        told = _under(table, "w:tblPr")
        _under(told, "w:tblStyle", val="TableGrid")
        if self.told.is_rtl:
            _under(told, "w:bidiVisual")
        _under(told, "w:tblW", w=str(_WIDTH), type="dxa")
        _under(told, "w:tblLook", val="0620", firstRow="1", noHBand="1", noVBand="1")
        _under(told, "w:tblCaption", val=shown(block.caption))
        grid = _under(table, "w:tblGrid")
        for _head in block.heads:
            _under(grid, "w:gridCol", w=str(_WIDTH // len(block.heads)))
        heads = [(Words(head, is_strong=True),) for head in block.heads]
        self._row(table, block, heads, is_head=True)
        for row in block.rows:
            self._row(table, block, row)
        self.paragraph((), "Normal")

    def _row(self, table: Any, block: Table, cells: Any, *, is_head: bool = False) -> None:
        row = _under(table, "w:tr")
        told = _under(row, "w:trPr")
        _under(told, "w:cantSplit")
        if is_head:
            _under(told, "w:tblHeader")
        for column, words in enumerate(cells):
            cell = _under(row, "w:tc")
            _under(_under(cell, "w:tcPr"), "w:tcW", w=str(_WIDTH // len(cells)), type="dxa")
            align = "right" if column in block.numbers else ""
            _Scribe(cell, self.told).paragraph(words, "Normal", align=align)


def _under(parent: Any, name: str, **values: str) -> Any:
    """Put an element into another, with values of its own space of names."""
    element = OxmlElement(name)
    for key, value in values.items():
        told = "{http://www.w3.org/XML/1998/namespace}space" if key == "space" else qn(f"w:{key}")
        element.set(told, value)
    parent.append(element)
    return element


def _field(paragraph: Any, what: str, now: str) -> None:
    run = _under(_under(paragraph, "w:fldSimple", instr=what), "w:r")
    _under(run, "w:t").text = now


def _dress(text: Text, told: Writing) -> None:
    """Give the styles of the template the look of the house, on A4, in the language of the paper."""
    section = text.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25.4)
    if told.is_rtl:
        section._sectPr.find(qn("w:docGrid")).addprevious(_with("w:bidi"))
    for name, (size, is_bold, colour) in _DRESS.items():
        style: Any = text.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), is_bold, False
        style.font.color.rgb = colour
        run = style.element.get_or_add_rPr()
        for old in (
            run.findall(qn("w:rFonts")) + run.findall(qn("w:szCs")) + run.findall(qn("w:bCs"))
        ):
            run.remove(old)
        fonts = {"ascii": FONT, "hAnsi": FONT, "cs": ARABIC_FONT}
        run.insert(0, _with("w:rFonts", **fonts))
        run.find(qn("w:sz")).addnext(_with("w:szCs", val=str(2 * size)))
    languages = text.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    languages.set(qn("w:val"), told.language)
    languages.set(qn("w:bidi"), told.language if told.is_rtl else "ar")


def _with(name: str, **values: str) -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _name(text: Text, told: Writing) -> None:
    """Say what the text is, whose, in which language and of which day; take the sample's words out."""
    known = text.core_properties
    on = datetime.combine(told.on, _NOON)
    about = "".join(one.text for one in told.about)
    known.title, known.author = (shown(one)[:LONGEST_PROPERTY] for one in (told.title, about))
    known.language, known.created, known.modified = told.language, on, on
    known.last_modified_by, known.comments, known.keywords, known.revision = "", "", "", 1
    package = text.part.package
    assert package is not None
    for name, one in list(package.rels.items()):
        if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[name]


def _packed(text: Text, told: Writing) -> bytes:
    """Return the file, its parts dated by the paper: the library dates them by the clock."""
    written, packed = io.BytesIO(), io.BytesIO()
    text.save(written)
    stamp = (max(1980, told.on.year), told.on.month, told.on.day, 12, 0, 0)
    with zipfile.ZipFile(written) as loose, zipfile.ZipFile(packed, "w") as tight:
        for part in loose.namelist():
            kept = zipfile.ZipInfo(part, stamp)
            tight.writestr(kept, loose.read(part), zipfile.ZIP_DEFLATED, 6)
    return packed.getvalue()
