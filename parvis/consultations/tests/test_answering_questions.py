"""Questions of a consultation, with conditions; paragraphs of a draft."""

from __future__ import annotations

import pytest
from django.urls import reverse

from parvis.consultations.models import Contribution, Option, Passage, Question
from parvis.consultations.tests.make import a_consultation
from parvis.consultations.tests.pages import TYPED, address_of, sent_by, typed_in
from parvis.moderation.tests.make import the_support_unit
from parvis.people.tests.make import a_person

pytestmark = pytest.mark.django_db
ANSWERS = {"language": "fr", "speaks": "self", "consent": "on"}


@pytest.fixture
def consultation(client):
    client.force_login(a_person())
    return a_consultation(is_open_call=False)


@pytest.fixture
def questions(consultation):
    asked = {"consultation": consultation, "language": "fr"}
    first = Question.objects.create(
        number=1, asked="choice", words="Buvez-vous de l’eau ?", **asked
    )
    yes, _no = (
        Option.objects.create(question=first, number=n, words=words, language="fr")
        for n, words in ((1, "Oui"), (2, "Non"))
    )
    Question.objects.create(
        number=2, asked="text", words="Laquelle ?", asked_after=yes, is_required=True, **asked
    )
    Question.objects.create(number=3, asked="scale", words="Note", lowest=1, highest=5, **asked)
    several = Question.objects.create(number=4, asked="choices", words="Où ?", **asked)
    for n in (1, 2, 3):
        Option.objects.create(question=several, number=n, words=f"Puits {n}", language="fr")
    return consultation


def test_answers_of_each_kind_are_received(client, questions):
    typed = {**ANSWERS, "q1": "1", "q2": "Celle du puits.", "q3": "4", "q4": ["1", "3"]}
    sent_by(client, questions, typed)
    sent = Contribution.objects.get()
    told = {
        (one.question.number, one.words, one.grade, str(one.option or ""))
        for one in sent.answers.all()
    }
    assert told == {
        (1, "", None, "Oui"), (2, "Celle du puits.", None, ""), (3, "", 4, ""),
        (4, "", None, "Puits 1"), (4, "", None, "Puits 3"),
    }  # fmt: skip
    assert sent.asks_answer and sent.title == "Celle du puits."


@pytest.mark.parametrize("chosen", [{"q1": "2"}, {}])
def test_an_answer_whose_condition_is_not_met_is_refused_beside_it_and_is_not_lost(
    client, questions, chosen
):
    typed = {**ANSWERS, **chosen, "q3": "4", "q2": "Celle du puits."}
    answer = client.post(address_of(questions), typed)
    assert answer.status_code == 200 and 'id="id_q2_error"' in answer.text
    assert "This is asked only of those who chose “" in answer.text
    assert "&lt;" not in answer.text.split('id="id_q2_error"')[1][:300]
    assert "Celle du puits." in answer.text
    assert "long" not in client.post(address_of(questions), typed | {"q2": "Mot." * 9_000}).context[
        "form"
    ].errors["q2"].as_text()  # fmt: skip
    sent_by(client, questions, {**typed, "q2": " "})
    assert "Celle du puits." not in str(Contribution.objects.get().answers.values_list("words"))


def test_a_moderator_reads_who_wrote_it_and_which_options_were_ticked(client, questions):
    sent_by(client, questions, {**ANSWERS, "q1": "1", "q2": "Celle du puits.", "q4": ["1", "3"]})
    sent = Contribution.objects.get()
    client.force_login(the_support_unit().person)
    address = reverse(
        "moderation:case", args=[sent.member.slug, "contribution", str(sent.number)]
    )  # fmt: skip
    page = client.get(address).text
    assert sent.person.public_name in page
    assert "Puits 1" in page and "Puits 3" in page and "Puits 2" not in page
    assert "To let in or to leave" in page


def test_a_required_question_is_required_of_those_who_are_asked(client, questions):
    answer = client.post(address_of(questions), {**ANSWERS, "q1": "1"})
    assert 'id="id_q2_error"' in answer.text
    assert "Oui" in client.get(address_of(questions)).text  # said beside the question it leads to


@pytest.mark.parametrize("wrong", [{"q1": "9"}, {"q3": "6"}, {"q3": "abc"}, {"q4": ["1", "7"]}, {}])
def test_an_answer_that_was_not_offered_is_sent_back(client, questions, wrong):
    answer = client.post(address_of(questions), {**ANSWERS, **wrong})
    assert answer.status_code == 200 and 'class="errors"' in answer.text


def test_a_paragraph_is_shown_and_commented_on(client, consultation):
    Passage.objects.create(
        consultation=consultation, number=1, heading="Le registre", words="Il est public.",
        language="fr",
    )  # fmt: skip
    assert "Il est public." in client.get(address_of(consultation, "?passage=1")).text
    typed = {name: value for name, value in TYPED.items() if name != "title"}
    draft = typed_in(client, consultation, typed, "?passage=1")
    assert "Le registre" in client.get(draft).text
    client.post(draft, {"send": "1"})
    assert Contribution.objects.get().passage.number == 1


def test_the_same_words_on_another_paragraph_are_another_contribution(client, consultation):
    for number in (1, 2):
        Passage.objects.create(consultation=consultation, number=number, words="A", language="fr")
        draft = typed_in(client, consultation, TYPED, f"?passage={number}")
        client.post(draft, {"send": "1"})
    assert Contribution.objects.count() == 2


@pytest.mark.parametrize("number", ["9", "x", "-1", "99999999999999999999", "²"])
def test_a_paragraph_that_is_not_there_is_not_found(client, consultation, number):
    assert client.get(address_of(consultation, f"?passage={number}")).status_code == 404


def test_a_consultation_that_only_reads_a_draft_asks_to_choose_a_paragraph(client, consultation):
    assert "<textarea" not in client.get(address_of(consultation)).text
