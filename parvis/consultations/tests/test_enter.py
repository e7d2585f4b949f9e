"""What was said on paper or in a meeting is entered, with its source, and gets its number."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.models import Contribution
from parvis.consultations.tests.make import a_consultation
from parvis.consultations.ways import Asked
from parvis.documents.tests.make import PDF
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TOLD = {
    "title": "La pompe", "words": "Elle est en panne.", "way": "paper", "language": "fr",
    "source": "Formulaires de la mairie", "made_on": "2026-11-20", "author_name": "A. Sy",
}  # fmt: skip


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def consultation():
    return a_consultation()


@pytest.fixture
def him(client, consultation):
    ministry = a_ministry(consultation.member)
    grant = a_grant(Role.CONTRIBUTOR, consultation.place, None, ministry)
    client.force_login(grant.person)
    return grant.person


def there(consultation):
    return reverse("consultations:enter", args=[consultation.member.slug, consultation.number])


def ask(consultation, asked=Asked.TEXT, **rest):
    return acts.ask_question(
        consultation, by=a_ministry(consultation.member), asked=asked, language="fr",
        **({"words": "Pourquoi ?"} | rest),
    )  # fmt: skip


def test_it_gets_a_number_to_write_on_the_sheet_and_the_next_begins_with_its_source(
    client, consultation, him
):
    answer = client.post(there(consultation), TOLD, follow=True)
    assert "Entered as contribution 1. Write this number on the sheet." in answer.text
    assert "Formulaires de la mairie" in answer.text  # in the form for the next
    made = Contribution.objects.get()
    assert (made.way, made.author_name, made.made_on, made.entered_by) == (
        "paper", "A. Sy", date(2026, 11, 20), him,
    )  # fmt: skip
    entry = Entry.objects.about(made).get()
    assert (entry.verb, entry.facts["signed"]) == ("contribution.entered", him.key)


def test_answers_to_questions_are_entered_and_one_to_what_was_not_asked_is_refused(
    client, consultation, him
):
    first = ask(consultation, Asked.CHOICE, words="De l'eau ?", options=["oui", "non"])
    ask(consultation, asked_after=first.options.get(words="non"))
    ask(consultation, Asked.SCALE, words="Combien ?", lowest=1, highest=5)
    ask(consultation, Asked.CHOICES, words="Où ?", options=["ici", "là"])
    told = TOLD | {"title": "", "words": "", "q1": "1", "q2": "Parce que.", "q3": "4"}
    answer = client.post(there(consultation), told | {"q4": ["1", "2"]})
    assert 'id="id_q2_error"' in answer.text and "Parce que." in answer.text
    client.post(there(consultation), told | {"q2": "", "q4": ["1", "2"]})
    made = Contribution.objects.get()
    assert [
        (one.question.number, one.option and one.option.words, one.grade, one.words)
        for one in made.answers.order_by("question__number", "pk")
    ] == [(1, "oui", None, ""), (3, None, 4, ""), (4, "ici", None, ""), (4, "là", None, "")]
    assert not made.asks_answer
    client.post(there(consultation), told | {"q1": "2"})
    assert Contribution.objects.first().replies == "Parce que."


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"source": ""}, "required"),
        ({"made_on": "2026-11-25"}, "has not come yet"),
        ({"title": "", "words": " "}, "Write what was said"),
        ({"words": "a" * 100_000}, "at most 20000 characters"),
        ({"words": "a\x00b"}, "Null characters"),
        ({"way": "imported"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_entered_is_said_and_what_was_typed_stays(
    client, consultation, him, wrong, sentence
):
    answer = client.post(there(consultation), TOLD | wrong)
    assert sentence in answer.text
    assert "A. Sy" in answer.text
    assert not Contribution.objects.exists()


def test_the_same_words_are_recognised_and_entered_only_when_somebody_else_said_them(
    client, consultation, him
):
    client.post(there(consultation), TOLD)
    again = TOLD | {"words": "Elle est  en PANNE.", "author_name": "B. Ba"}
    answer = client.post(there(consultation), again)
    assert answer.status_code == 409
    assert "Contribution 1 says the same." in answer.text
    assert "B. Ba" in answer.text
    assert client.post(there(consultation), again | {"told": "1"}).status_code == 409
    client.post(there(consultation), again | {"told": "1", "anyway": "on"})
    assert Contribution.objects.count() == 2


def test_a_scan_is_kept_beside_it_and_one_that_is_none_is_refused(client, consultation, him):
    scan = SimpleUploadedFile("feuille.pdf", b"\x7fELF\x00\x01")
    answer = client.post(there(consultation), TOLD | {"scan": scan})
    assert "feuille.pdf" in answer.text
    assert "Elle est en panne." in answer.text
    assert not Contribution.objects.exists()
    client.post(there(consultation), TOLD | {"scan": SimpleUploadedFile("feuille.pdf", PDF)})
    document = Contribution.objects.get().attachments.get().document
    assert (document.title, document.media_type) == (
        "Feuille de la contribution 1", "application/pdf",
    )  # fmt: skip


def test_it_is_entered_with_the_scans_of_its_sheet_or_not_at_all(consultation, him):
    told = TOLD | {"by": a_ministry(consultation.member), "made_on": date(2026, 11, 20)}
    with pytest.raises(Refused):
        acts.enter(consultation, **told, files=[("a.pdf", PDF), ("b.pdf", b"\x7fELF\x00\x01")])
    assert not Contribution.objects.exists()
    made = acts.enter(consultation, **told, files=[("a.pdf", PDF)])
    document = made.attachments.get().document
    assert (document.source, document.language) == (TOLD["source"], "fr")


@pytest.mark.parametrize("name", ["title", "words", "author_name", "source"])
def test_no_text_that_is_too_long_is_entered_by_any_hand(consultation, him, name):
    told = TOLD | {"by": a_ministry(consultation.member), "made_on": date(2026, 11, 20)}
    with pytest.raises(Refused, match="at most"):
        acts.enter(consultation, **told | {name: "a" * 20_001})
    assert not Contribution.objects.exists()


def test_an_organisation_is_named_and_its_side_is_its_own(client, consultation, him):
    coalition = an_organisation(consultation.member, "civil_society", "Coalition Eau")
    a_ministry(consultation.member)
    client.post(there(consultation), TOLD | {"organisation": coalition.slug})
    assert Contribution.objects.get().organisation == coalition


def test_it_is_entered_after_the_last_day_too_but_not_once_the_plan_is_submitted(
    client, consultation, him
):
    with clock.at(datetime(2027, 2, 1, 9, tzinfo=UTC)):
        client.force_login(him)
        assert client.post(there(consultation), TOLD).status_code == 302
    plan = a_submitted_plan(consultation.member, number=2)
    consultation.plan = plan
    consultation.save()
    answer = client.get(there(consultation))
    assert answer.status_code == 403
    assert "has been submitted" in answer.text


def test_who_holds_no_role_is_told_who_enters(client, consultation):
    client.force_login(a_person())
    answer = client.post(there(consultation), TOLD)
    assert answer.status_code == 403
    assert "Only those who hold one of these roles" in answer.text


def test_what_is_chosen_in_answer_to_a_question_that_is_not_asked_leads_to_no_other(
    client, consultation, him
):
    first = ask(consultation, Asked.CHOICE, words="De l'eau ?", options=["oui", "non"])
    second = ask(
        consultation, Asked.CHOICE, words="D'où ?", options=["puits", "fleuve"],
        asked_after=first.options.get(words="oui"),
    )  # fmt: skip
    ask(consultation, asked_after=second.options.get(words="puits"))
    told = TOLD | {"q1": "2", "q2": "1", "q3": "Le grand."}
    answer = client.post(there(consultation), told)
    assert {"q2", "q3"} <= answer.context["form"].errors.keys()
    client.post(there(consultation), told | {"q2": "", "q3": ""})
    assert [one.question.number for one in Contribution.objects.get().answers.all()] == [1]
