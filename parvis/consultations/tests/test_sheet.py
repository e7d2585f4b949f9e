"""A sheet of paper forms is entered at once; each line that is broken is told and given back."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from parvis.consultations import sheets
from parvis.consultations.models import Contribution, Option, Question
from parvis.consultations.sheets import COLUMNS, Usual, Why
from parvis.consultations.tests.make import a_consultation
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans.tests.make import a_ministry
from parvis.record import clock
from parvis.record.models import Entry

TODAY = date(2026, 11, 24)
USUAL = Usual(TODAY, "fr", ("fr", "en", "es", "ar"))
NAMES = {one: one for one in COLUMNS}
HEAD = "ref;date;author;organisation;title;words;language;place\n"
GOOD = "12;2026-11-20;A. Sy;;La pompe;Elle est en panne.;fr;Kongo\n"


def read(text: str | bytes, **rest):
    content = text if isinstance(text, bytes) else text.encode()
    return sheets.read(content, Usual(**(vars(USUAL) | rest)), NAMES)


def told(sheet):
    return [(one.line, one.why) for one in sheet.troubles]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_sheet_is_read_in_both_encodings_and_with_each_separator(encoding, sign):
    text = f"ref{sign}words{sign}date\r\n7{sign}Été{sign}24/11/2026\r\n"
    row = read(text.encode(encoding)).rows[0]
    assert (row.line, row.ref, row.words, row.made_on, row.language) == (2, "7", "Été", TODAY, "fr")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.EMPTY),
        (b" \n\n", Why.EMPTY),
        (b"PK\x03\x04rest", Why.NOT_CSV),
        (b"%PDF-1.7", Why.NOT_CSV),
        ("ref;words".encode("utf-16"), Why.UTF16),
        (b"words\n\x81\xff\x8d", Why.ENCODING),
        (b"ref;date\n1;2", Why.NO_COLUMN),
        (b"words;words\n1;2", Why.COLUMN_TWICE),
        (b"x" * 2_000_001, Why.TOO_LARGE),
        (b"words\n" + b"\n" * 60_000, Why.TOO_MANY),
        (b"words;date\n" + b"a;2026-01-01\n" * 501, Why.TOO_MANY),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_as_a_whole(content, why):
    sheet = read(content)
    assert sheet.refused is not None
    assert sheet.refused.why == why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("1;2026-11-20;;;;;fr;", Why.SAYS_NOTHING),
        ("1;2026-02-30;;;;mots;fr;", Why.DAY),
        ("1;0001-01-01;;;;mots;fr;", Why.DAY),
        ("1;hier;;;;mots;fr;", Why.DAY),
        ("1;;;;;mots;fr;", Why.NO_DAY),
        ("1;2026-11-25;;;;mots;fr;", Why.DAY_AHEAD),
        ("1;2026-11-20;;;;mots;klingon;", Why.LANGUAGE),
        ("1;2026-11-20;;;;mots", Why.CELLS),
        ("1;2026-11-20;;;;mots;fr;;de;trop", Why.CELLS),
        ("1;2026-11-20;;;;mo\x00ts;fr;", Why.SIGN),
        (f"1;2026-11-20;;;;{'a' * 100_000};fr;", Why.TOO_LONG),
        (f"1;2026-11-20;;;;{'a' * 200_000};fr;", Why.TOO_LONG),
        (f"1;2026-11-20;{'a' * 201};;;mots;fr;", Why.TOO_LONG),
        ('1;2026-11-20;;;;"jamais fermé;fr;', Why.QUOTES),
        ('1;2026-11-20;;;;"dit "oui" ici";fr;', Why.QUOTES),
        (GOOD.strip(), Why.REF_TWICE),
    ],
)
def test_a_broken_line_is_told_with_its_number_and_keeps_no_other_from_being_read(line, why):
    sheet = read(f"{HEAD}{GOOD}{line}\n\n13;2026-11-21;;;;Encore;;\n")
    assert told(sheet) == [(3, why)]
    assert [(one.line, one.ref) for one in sheet.rows] == [(2, "12"), (5, "13")]


def test_words_on_several_lines_are_one_form_and_lines_are_counted_on():
    sheet = read('words;date\n"un\ndeux";2026-11-20\ntrois;x\n')
    assert sheet.rows[0].words == "un\ndeux"
    assert told(sheet) == [(4, Why.DAY)]


def test_a_formula_is_words_and_is_given_back_so_that_no_spreadsheet_runs_it():
    sheet = read("words;date\n=1+1;2026-11-20\n'=2+2;2026-11-20\n")
    assert [one.words for one in sheet.rows] == ["=1+1", "=2+2"]
    again = sheets.written(list(COLUMNS), [one.cells for one in sheet.rows])
    assert "'=1+1" in again
    assert [one.words for one in read(again).rows] == ["=1+1", "=2+2"]


@given(st.binary(max_size=300))
def test_no_file_is_too_odd_to_be_answered_and_no_line_is_told_twice(content):
    read(content)
    sheet = read(HEAD.encode() + content)
    lines = [one.line for one in [*sheet.rows, *sheet.troubles]]
    assert len(set(lines)) == len(lines)


@given(st.lists(st.text(st.characters(exclude_characters='"\r\n', codec="utf-8")), max_size=8))
def test_each_line_that_says_something_is_read_or_told(lines):
    sheet = read("\n".join([HEAD.strip(), *lines]))
    answered = sorted(one.line for one in [*sheet.rows, *sheet.troubles])
    assert answered == [
        number for number, one in enumerate(lines, start=2) if one.replace(";", "").strip()
    ]


@given(st.lists(st.text(max_size=20), min_size=8, max_size=8))
def test_what_is_read_and_written_and_read_again_is_the_same(cells):
    first = read(sheets.written(list(COLUMNS), [tuple(cells)]), made_on=TODAY)
    rows = [one.cells for one in [*first.rows, *first.troubles]]
    assert len(rows) == 1 or not any(one.strip() for one in cells)
    second = read(sheets.written(list(COLUMNS), rows), made_on=TODAY)
    assert [one.cells for one in [*second.rows, *second.troubles]] == rows


# ---- on its page ----


@pytest.fixture
def consultation():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield a_consultation()


@pytest.fixture
def him(client, consultation):
    ministry = a_ministry(consultation.member)
    grant = a_grant(Role.POINT_OF_CONTACT, consultation.place, None, ministry)
    client.force_login(grant.person)
    return grant.person


def page(consultation, name="sheet"):
    return reverse(
        f"consultations:{name}", args=[consultation.member.slug, consultation.number]
    )  # fmt: skip


def send(client, consultation, text, **rest):
    told = {"way": "paper", "source": "Formulaires de la mairie", "language": "fr"} | rest
    file = SimpleUploadedFile("feuille.csv", text if isinstance(text, bytes) else text.encode())
    return client.post(page(consultation), told | {"sheet": file})


@pytest.mark.django_db
def test_the_good_lines_are_entered_and_the_others_told_and_given_back(client, consultation, him):
    broken = (
        "13;demain;B. Ba;;;Des mots, avec « guillemets ».;fr;\n14;2026-11-20;;Personne;;Mots;fr;\n"
    )
    answer = send(client, consultation, HEAD + GOOD + broken)
    made = Contribution.objects.get()
    assert (made.source, made.author_name, made.source_key[:3]) == (
        "Formulaires de la mairie (Kongo)", "A. Sy", "12 ",
    )  # fmt: skip
    assert "Line 2: contribution 1" in answer.text
    assert "“demain” is no day" in answer.text
    assert "There is no organisation “Personne” here." in answer.text
    assert answer.context["troubles"][0][0] == 3
    back = client.post(page(consultation), {"broken": answer.context["broken"]})
    assert back["Content-Disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(back.content.decode("utf-8-sig"))))
    assert rows[1][:6] == ["13", "demain", "B. Ba", "", "", "Des mots, avec « guillemets »."]
    corrected = back.content.decode().replace("demain", "2026-11-22").replace("Personne", "")
    send(client, consultation, corrected)
    assert Contribution.objects.count() == 3


@pytest.mark.django_db
def test_the_same_sheet_twice_is_recognised_and_not_entered_again(client, consultation, him):
    unnumbered = ";2026-11-20;;;;Sans numéro;fr;\n"
    send(client, consultation, HEAD + GOOD + unnumbered)
    answer = send(client, consultation, HEAD + GOOD + unnumbered)
    assert (Contribution.objects.count(), len(answer.context["done"].known)) == (2, 2)
    assert "Line 2: contribution 1, entered before" in answer.text
    send(client, consultation, HEAD + GOOD, source="Réunion de Kaya")  # another number 12
    assert Contribution.objects.count() == 3
    assert Entry.objects.filter(verb="contribution.entered").count() == 3


@pytest.mark.django_db
def test_an_organisation_is_found_by_any_of_its_names(client, consultation, him):
    coalition = an_organisation(
        consultation.member, "civil_society", "Coalition Eau", short_name="CE"
    )
    send(client, consultation, HEAD + "1;2026-11-20;;ce;;Mots;fr;\n")
    assert Contribution.objects.get().organisation == coalition


@pytest.mark.django_db
def test_a_file_that_is_refused_is_told_in_the_form(client, consultation, him):
    answer = send(client, consultation, b"PK\x03\x04")
    assert "This is no CSV file." in answer.text
    assert "Formulaires de la mairie" in answer.text
    assert "There is no column “Words”" in send(client, consultation, "a;b\n1;2").text


@pytest.mark.django_db
def test_the_blank_sheet_is_one_that_can_be_sent(client, consultation, him):
    blank = client.get(page(consultation, "sheet-template"))
    assert blank["Content-Type"] == "text/csv; charset=utf-8"
    answer = send(client, consultation, blank.content + b"1,2026-11-20,,,,Mots,fr,\r\n")
    assert Contribution.objects.get().words == "Mots", answer.text


def test_all_that_is_wrong_with_a_line_is_told_at_once():
    (trouble,) = read(f"{HEAD}1;demain;{'a' * 201};;;;klingon;\n").troubles
    assert [one.why for one in trouble.faults] == [
        Why.TOO_LONG, Why.SAYS_NOTHING, Why.DAY, Why.LANGUAGE,
    ]  # fmt: skip


@pytest.fixture
def questions(consultation):
    asked = {"consultation": consultation, "language": "fr"}
    first = Question.objects.create(number=1, asked="choice", words="De l’eau ?", **asked)
    yes = Option.objects.create(question=first, number=1, words="Oui", language="fr")
    Option.objects.create(question=first, number=2, words="Non", language="fr")
    Question.objects.create(number=2, asked="text", words="Laquelle ?", asked_after=yes, **asked)
    third = Question.objects.create(number=3, asked="choices", words="Où ?", **asked)
    for number in (1, 2):
        told = {"number": number, "words": f"Puits {number}", "language": "fr"}
        Option.objects.create(question=third, **told)
    return consultation


ROW = "{ref},2026-11-20,,{body},,{words},fr,,{q1},{q2},{q3}\r\n"


def filled(client, consultation, **cells) -> bytes:
    blank = client.get(page(consultation, "sheet-template")).content
    every = dict.fromkeys(("ref", "body", "words", "q1", "q2", "q3"), "") | cells
    return blank + ROW.format(**every).encode()


@pytest.mark.django_db
@pytest.mark.parametrize(("q1", "q3"), [("1", "1;2"), ("oui", "puits 1; Puits 2"), ("Oui", "1|2")])
def test_the_blank_sheet_has_a_column_for_each_question(client, questions, him, q1, q3):
    blank = client.get(page(questions, "sheet-template")).text
    assert "q1 De l’eau ? (1 Oui; 2 Non)" in blank and "q2 Laquelle ?" in blank
    sheet = filled(client, questions, ref="7", q1=q1, q2="Celle du puits.", q3=q3)
    answer = send(client, questions, sheet)
    made = Contribution.objects.get()
    told = {(one.question.number, str(one.option or one.words)) for one in made.answers.all()}
    assert told == {(1, "Oui"), (2, "Celle du puits."), (3, "Puits 1"), (3, "Puits 2")}
    assert "number <bdi>7</bdi> on the sheet" in answer.text
    send(client, questions, sheet)
    assert Contribution.objects.count() == 1


@pytest.mark.django_db
def test_answers_of_a_line_are_taken_as_the_form_takes_them(client, questions, him):
    sheet = filled(client, questions, ref="7", body="Personne", q1="2", q2="Hein ?", q3="9")
    answer = send(client, questions, sheet)
    assert not Contribution.objects.exists()
    for told in ("There is no organisation “Personne”", "q2: This is asked only of", "q3: "):
        assert told in answer.text
    answer = send(client, questions, filled(client, questions, q1="2"))
    assert "It ticks options only" in answer.text


@pytest.mark.django_db
def test_who_holds_no_role_enters_no_sheet(client, consultation):
    client.force_login(a_person())
    assert send(client, consultation, HEAD + GOOD).status_code == 403
    assert not Contribution.objects.exists()
