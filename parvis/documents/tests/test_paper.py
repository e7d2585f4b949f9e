"""Papers: words of people come out as words, in both directions, and nothing of them is run."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
import typst

from parvis.documents.paper import Dossier, Part, Told, dossier, printed, shown
from parvis.documents.printing import PAPERS
from tests.house.attacks import MARKUP, STRANGE, WORDS
from tools import surroundings

TYPST = (
    '#import "dossier.typ": *', '#read("/etc/passwd")', "#panic(1)", "$ x^2 $", "\\", "[", "#[", "#{",
    "*bold* _slanted_ `raw` <label> @nothing", "= A heading", "// a note", "/* a note", "#sys.inputs",
    '#eval("1+1")', "#include sys.inputs.told", "\"]) #panic(2)", "- one\n+ two\n/ three: four",
)  # fmt: skip
ODD = ("", "\x00", "\ud800", "\ue000", "日本語", "👩🏽‍🚀")
WORDS_OF_PEOPLE = (*TYPST, *MARKUP, *STRANGE, *WORDS, *ODD)


def a_dossier(words, language="fr", title="Mes données"):
    return Dossier(
        language, language == "ar", title, lede=["Ce que la maison garde de vous."],
        parts=[
            Part(words or "Rien", [words], [(words or "Nom", words)], [Told("mai", words, words)])
        ],
    )  # fmt: skip


def read(pdf: bytes, tmp_path) -> str:
    """Return the words of a PDF, as a reader copies them."""
    if not shutil.which("pdftotext"):
        leave_out = pytest.fail if surroundings.is_ci() else pytest.skip
        leave_out("pdftotext (poppler-utils) is not installed.")
    kept = tmp_path / "paper.pdf"
    kept.write_bytes(pdf)
    ran = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(kept), "-"], capture_output=True, check=True
    )
    return ran.stdout.decode()


@pytest.mark.parametrize("words", WORDS_OF_PEOPLE, ids=lambda words: ascii(words)[:30])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_paper_is_made_whatever_people_write(words, language):
    assert dossier(a_dossier(words, language)).startswith(b"%PDF-")


@pytest.mark.parametrize("words", TYPST, ids=lambda words: ascii(words)[:30])
def test_the_marks_of_the_template_language_come_out_as_words(words, tmp_path):
    text = read(dossier(a_dossier(words)), tmp_path)
    flat = "".join(text.split())
    assert flat.count("".join(words.split())) >= 4
    assert "root:" not in text


@pytest.mark.parametrize("words", TYPST, ids=lambda words: ascii(words)[:30])
def test_what_people_write_reaches_the_template_as_data_and_nothing_else(words):
    found = typst.query(
        b'#let told = json(bytes(sys.inputs.told))\n#metadata(told.words) <words>',
        "<words>", field="value", one=True, sys_inputs={"told": json.dumps(shown({"words": words}))},
    )  # fmt: skip
    assert json.loads(found) == words


def test_a_paper_says_its_language_and_title_and_keeps_the_standard_for_those_who_listen():
    pdf = dossier(a_dossier("L’eau", "fr"))
    assert b"/Lang(fr)" in pdf
    assert b"pdfuaid" in pdf
    assert b"/Lang(ar)" in dossier(a_dossier("الماء", "ar", "بياناتي"))


def test_arabic_is_written_with_the_font_of_the_house(tmp_path):
    pdf = dossier(a_dossier("الماء للجميع", "ar", "بياناتي"))
    assert b"Amiri" in pdf
    assert "الماء" in read(pdf, tmp_path)


def test_a_sign_that_no_font_has_does_not_stop_the_paper_and_the_claim_is_dropped():
    assert b"pdfuaid" not in dossier(a_dossier("日本語"))


def test_signs_that_no_paper_shows_are_replaced():
    assert shown({"a": ["x\x00y\ue000\ud800\ufeff", ("\n", 1)]}) == {"a": ["x�y���", ["\n", 1]]}


def test_a_template_that_is_wrong_is_our_mistake_and_is_not_hidden():
    with pytest.raises(typst.TypstError):
        printed("dossier.typ", {"title": "Without parts"})


def test_a_template_reads_no_file_beside_the_papers():
    with pytest.raises(typst.TypstError, match=r"(?i)outside|denied|root"):
        typst.compile(b'#read("../paper.py")', root=PAPERS)
