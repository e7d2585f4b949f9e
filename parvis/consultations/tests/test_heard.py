"""“What we heard”: who was asked, what was said, what was answered, as page, PDF and DOCX."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.translation import override
from docx import Document as Docx
from docx.oxml.ns import qn

from parvis.consultations import acts
from parvis.consultations.heard.paper import heard_in
from parvis.consultations.models import Answer, Contribution, Group, Origin
from parvis.consultations.tests.make import a_contribution, a_response
from parvis.consultations.tests.make_heard import a_question, a_story
from parvis.documents import office, paper
from parvis.documents.kinds import kind_of
from parvis.documents.tests.test_paper import read
from parvis.documents.writing import Heading, Listing, Table
from parvis.plans.acts import drop
from parvis.plans.cocreation import Channel, Means
from parvis.plans.tests.make import a_ministry, a_plan
from parvis.record import clock

pytestmark = pytest.mark.django_db


def page_of(client, plan, query="", language="en"):
    with override(language):
        address = reverse("consultations:heard", args=[plan.member.slug, plan.number])
    return client.get(address + query)


def words_of(blocks):
    """Return all the words of a report, line by line."""
    for block in blocks:
        rows = block.rows if isinstance(block, (Table, Listing)) else [block.words]
        for row in rows:
            cells = row if isinstance(block, Table) else [row]
            yield " ".join("".join(word.text for word in cell) for cell in cells)


def told(plan, language="en"):
    return "\n".join(words_of(heard_in(plan, language).paper.blocks))


def test_the_page_says_how_far_contributions_are_answered_and_how_they_ended(client):
    page = page_of(client, a_story().plan).text
    assert "Answered: 3 of 4 (75 %) contributions that ask for an answer." in page
    assert "1 contribution waits for its answer." in page
    assert "2 of 3 (66 %)" in page  # accepted
    assert "1 of 2 (50 %)" in page  # the theme of money


def test_a_theme_tells_its_groups_what_was_said_and_what_was_answered(client):
    story = a_story()
    page = page_of(client, story.plan, "?theme=1").text
    assert "Réparer les pompes" in page
    assert "Le registre dira qui répare." in page
    assert "Un registre des pannes" in page
    assert f'href="{story.together[0].get_absolute_url()}"'.replace("/fr/", "/en/") in page
    assert '<bdi lang="ar" dir="rtl">من يصلح المضخة؟</bdi>' in page


def test_what_stands_alone_is_told_with_its_answer_or_that_it_waits(client):
    page = page_of(client, a_story().plan, "?theme=2").text
    assert "Les communes fixent le prix." in page
    assert "Another authority decides on it" in page
    assert "Publier les budgets" in page
    assert "It waits for its answer." in page


@pytest.mark.parametrize("query", ["?theme=9", "?theme=x", "?part=x", "?theme=²"])
def test_what_is_no_part_of_the_report_is_not_found(client, query):
    assert page_of(client, a_story().plan, query).status_code == 404


def test_a_plan_on_which_nobody_was_heard_says_so(client):
    plan = a_plan()
    assert "There is no contribution to answer." in page_of(client, plan).text
    assert "Nobody has been consulted yet." in page_of(client, plan, "?part=asked").text
    assert "Nothing is under this theme." in page_of(client, plan, "?theme=0").text


def test_it_tells_who_was_asked_and_how(client):
    plan = a_story().plan
    by, today = a_ministry(plan.member), clock.today()
    plan.short_notice = "Le calendrier des pluies."
    plan.save()
    plan.opportunities.create(
        number=1, means=Means.MEETING, title="Réunion à Kolda", place="Mairie", audience="Tous",
        starts_on=today, ends_on=today, called_off_on=today, language="fr",
    )  # fmt: skip
    for number, reach in ((1, 120), (2, None)):
        plan.outreach.create(
            number=number,
            channel=Channel.POSTER,
            account="Affiches",
            audience="Villages",
            reach=reach,
            on=today,
            by=by,
            language="fr",
        )
    plan.calendar_changes.create(
        field="consultation_until",
        was=today,
        becomes=today + timedelta(9),
        decided_on=today,
        reason="Les routes étaient coupées.",
    )
    page = page_of(client, plan, "?part=asked").text
    for words in (
        "0 days before consulting or drafting began. The notice of 14 days is not kept.",
        "Le calendrier des pluies.",
        "Mairie",
        "Réunion à Kolda",
        "called off",
        "in 1 of them: 120 in all",
        "not counted",
        "Les routes étaient coupées.",
        "Que changer ?",
    ):
        assert words in page, words


@pytest.mark.parametrize(
    ("days", "counted", "kept"),
    [
        (20, "public 20 days before consulting or drafting began", "of 14 days is kept."),
        (5, "public 5 days before consulting or drafting began", "of 14 days is not kept."),
        (-2, "began before the calendar was public", "of 14 days is not kept."),
    ],
)
def test_the_report_and_the_calendar_count_the_notice_alike(client, days, counted, kept):
    today = clock.today()
    plan = a_plan(
        outreach_from=today, drafting_from=today + timedelta(days), due_on=today + timedelta(90),
        short_notice="" if days > 14 else "Élections anticipées.",
    )  # fmt: skip
    report = page_of(client, plan, "?part=asked").text
    assert counted in report
    with override("en"):
        calendar = client.get(reverse("plans:calendar", args=[plan.member.slug, plan.number])).text
    assert kept in report
    assert kept in calendar


def test_it_counts_what_was_said_by_way_side_and_language(client):
    page = page_of(client, a_story().plan, "?part=said").text
    assert "4 contributions came in that everybody sees." in page
    assert "3 of 4 (75 %)" in page
    assert "Arabic" in page


def test_what_is_withheld_is_a_number_and_nothing_else():
    story = a_story()
    Contribution.objects.filter(pk=story.waiting.pk).update(withheld_at=clock.now())
    text = told(story.plan)
    assert "1 more waits until a moderator has read it" in text
    assert "Publier les budgets" not in text
    assert "3 of 3 (100 %)" in text


def test_answers_to_questions_are_told_in_figures():
    story = a_story()
    choice, scale = a_question(story.consultation), a_question(
        story.consultation, "scale", lowest=1, highest=3
    )  # fmt: skip
    first, second = choice.options.all()
    for contribution, option, grade in (
        (story.together[0], first, 3),
        (story.together[1], first, 1),
        (story.declined, second, 3),
    ):
        Answer.objects.create(contribution=contribution, question=choice, option=option)
        Answer.objects.create(contribution=contribution, question=scale, grade=grade)
    lines = told(story.plan).splitlines()
    assert "Les pompes 2 of 3 (66 %)" in lines
    assert "Les routes 1 of 3 (33 %)" in lines
    assert "2 0 of 3 (0 %)" in lines
    assert "The grade in the middle: 3." in lines


def test_each_commitment_tells_the_contributions_that_it_answers_or_comes_from():
    story = a_story()
    Origin.objects.create(
        commitment=story.commitment, contribution=story.declined, since=clock.today()
    )
    numbers = ", ".join(str(one.number) for one in (*story.together, story.declined))
    assert f"1. Un registre des pannes 3 {numbers}" in told(story.plan).splitlines()


def test_a_commitment_that_was_dropped_is_none_of_those_that_answer(client):
    story = a_story()
    assert "Un registre des pannes" in page_of(client, story.plan, "?part=commitments").text
    drop(story.commitment, reason="Trop cher.", by=a_ministry(story.plan.member))
    page = page_of(client, story.plan, "?part=commitments").text
    assert "Un registre des pannes" not in page
    assert "No commitment has been entered yet." in page


def test_a_corrected_answer_is_told_as_it_stands_now():
    story = a_story()
    a_response(story.declined, "out_of_scope", words="Une autre loi.")
    text = told(story.plan)
    assert "Une autre loi." in text and "Les communes fixent le prix." not in text
    assert "It corrects an earlier answer; both are kept." in text


def test_page_pdf_and_docx_tell_the_same(client, tmp_path):
    story = a_story()
    composed = heard_in(story.plan, "fr").paper
    pdf = read(paper.report(composed), tmp_path)
    docx = "\n".join(_texts(office.report(composed)))
    flat = "".join(pdf.split())
    for words in words_of(one for one in composed.blocks if isinstance(one, Heading)):
        assert words in docx
        assert "".join(words.split()) in flat
    for words in (
        "Baisser le prix de l’eau",
        "Le registre dira qui répare.",
        "Publier les budgets",
    ):
        assert words in docx
        assert "".join(words.split()) in flat


def _texts(content):
    document = Docx(io.BytesIO(content))
    return ["".join(one.itertext()) for one in document.element.body.iter(qn("w:p"))]


def test_the_files_are_public_and_of_their_kind(client):
    plan = a_story().plan
    for name, ending in (("heard-pdf", "pdf"), ("heard-docx", "docx")):
        answer = client.get(reverse(f"consultations:{name}", args=[plan.member.slug, plan.number]))
        assert answer.status_code == 200
        assert kind_of(answer.content, limit=10**7).ending == ending
        assert answer.headers["Content-Disposition"].endswith(f'.{ending}"')
        assert answer.headers["ETag"] and "public" in answer.headers["Cache-Control"]


def test_the_same_words_make_the_same_bytes():
    composed = heard_in(a_story().plan, "ar").paper
    assert paper.report(composed) == paper.report(composed)
    assert office.report(composed) == office.report(composed)


def test_a_docx_can_be_moved_through_and_says_its_language_title_and_direction():
    document = Docx(io.BytesIO(office.report(heard_in(a_story().plan, "ar").paper)))
    known = document.core_properties
    assert (known.language, known.comments) == ("ar", "")
    assert known.title and known.created == known.modified
    styles = {one.style.name for one in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet"} <= styles
    first = document.paragraphs[0]._p
    assert first.pPr.find(qn("w:bidi")) is not None
    assert first.find(f".//{qn('w:rtl')}") is not None
    table = document.tables[0]._tbl
    assert table.tblPr.find(qn("w:bidiVisual")) is not None
    assert table.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None


def test_arabic_words_run_their_way_in_a_french_docx():
    document = Docx(io.BytesIO(office.report(heard_in(a_story().plan, "fr").paper)))
    run = next(
        one for one in document.element.iter(qn("w:r")) if "المضخة" in "".join(one.itertext())
    )
    told = run.find(qn("w:rPr"))
    assert told.find(qn("w:rtl")) is not None
    assert told.find(qn("w:lang")).get(qn("w:bidi")) == "ar"
    assert document.paragraphs[0]._p.pPr.find(qn("w:bidi")) is None


def test_words_that_no_xml_can_hold_do_not_stop_a_file():
    story = a_story()
    a_contribution(story.consultation, "Une \x0b page <w:t> & \ufffe")
    assert any("<w:t> &" in one for one in _texts(office.report(heard_in(story.plan, "fr").paper)))


@pytest.mark.parametrize("query", ["", "?theme=1", "?theme=2", "?part=asked", "?part=said",
                                   "?part=commitments"])  # fmt: skip
def test_a_page_asks_little_however_much_was_said(client, django_assert_max_num_queries, query):
    story = a_story()
    by = a_ministry(story.plan.member)
    for number in range(15):
        one = a_contribution(story.consultation, f"Encore {number}")
        if number % 2:
            acts.group(
                story.plan, [one], title=f"G{number}", language="fr", by=by, theme=story.water
            )
        else:
            Contribution.objects.filter(pk=one.pk).update(theme=story.water)
    a_response(Group.objects.last(), "declined")
    with django_assert_max_num_queries(12):
        page = page_of(client, story.plan, query)
    assert page.status_code == 200


def test_a_theme_is_read_page_by_page(client):
    story = a_story()
    for number in range(14):
        a_contribution(story.consultation, f"Encore {number}")
    first = page_of(client, story.plan, "?theme=0").text
    second = page_of(client, story.plan, "?theme=0&page=2").text
    assert "Encore 0" in first and "Encore 13" not in first
    assert "Encore 13" in second and "Encore 0" not in second
