"""What was sent: its permanent address, its files’ licence, and its author’s own page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.models import Contribution, Draft
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.consultations.tests.pages import TYPED, address_of, sent_by, typed_in
from parvis.documents.tests.make import PDF
from parvis.moderation import acts as moderation
from parvis.moderation.grounds import Kind
from parvis.moderation.models import Arrangement
from parvis.people.models import Person
from parvis.people.places import THE_HOUSE
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.tests.make import a_hand, a_person
from parvis.record import clock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 4, 9, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def spring():
    with clock.at(NOW):
        yield


@pytest.fixture
def consultation():
    return a_consultation()


@pytest.fixture
def her(client) -> Person:
    person = a_person("Mariam T.")
    client.force_login(person)
    return person


def first_posts_wait(consultation) -> None:
    arranged = Arrangement.of(consultation.member)
    arranged.first_posts_wait = True
    arranged.save()


def test_the_one_permanent_address_answers_while_it_waits_and_shows_no_word_of_it(
    client, consultation, her
):
    first_posts_wait(consultation)
    sent_by(client, consultation)
    sent = Contribution.objects.get()
    client.logout()
    answer = client.get(sent.get_absolute_url())
    assert answer.status_code == 200 and "waits until a moderator has read it" in answer.text
    assert f"Contribution {sent.number}" in answer.text
    for word in (TYPED["words"], TYPED["title"], "Mariam"):
        assert word not in answer.text
    moderation.decide(sent, Kind.KEPT_OUT, reason="Insulte.", ground="insult", by=_moderator())
    assert client.get(sent.get_absolute_url()).status_code == 404
    receipt = reverse("consultations:receipt", args=[sent.member.slug, sent.number])
    assert "A moderator decided that it does not enter" in client.get(receipt).text


def test_who_sent_what_waits_rereads_it_on_their_own_page_and_nobody_else_does(
    client, consultation, her
):
    first_posts_wait(consultation)
    file = SimpleUploadedFile("a.pdf", PDF)
    sent_by(client, consultation, TYPED | {"attached": file})
    sent = Contribution.objects.get()
    for name in ("people:my", "people:said"):
        page = client.get(reverse(name))
        assert TYPED["words"] in page.text and TYPED["title"] in page.text
        assert f"A contribution ({sent.number})" in page.text and "A document (1)" in page.text
        assert sent.get_absolute_url() in page.text and "not shown now" not in page.text
        assert "no-store" in page.headers["Cache-Control"]
        assert "Mariam T." in page.text.split("</header>")[0]
    client.force_login(a_person())
    assert TYPED["words"] not in client.get(reverse("people:my")).text
    assert "Mariam T." not in client.get("/en/").text.split("</header>")[0]


def test_what_somebody_supports_stands_on_their_own_page(client, consultation, her):
    other = a_contribution(consultation, title="Le puits de Kaya")
    assert "Le puits de Kaya" not in client.get(reverse("people:my")).text
    acts.support(other, by=Hand(her, clock.today()))
    assert "Le puits de Kaya" in client.get(reverse("people:my")).text


def _moderator() -> Hand:
    return a_hand(Role.COORDINATOR, THE_HOUSE)


def test_to_keep_a_draft_asks_for_nothing(client, consultation):
    typed = {"words": "À finir.", "language": "fr", "speaks": "self", "keep": "1"}
    kept = typed_in(client, consultation, typed)
    page = client.get(kept)
    assert "À finir." in page.text and 'class="err' not in page.text
    assert 'class="err' in client.get(kept.removesuffix("?kept")).text


def test_who_keeps_a_draft_is_told_of_a_file_that_is_not_kept_and_of_nothing_else(
    client, consultation
):
    broken = SimpleUploadedFile("a.pdf", b"\x7fELF\x00\x01")
    typed = {"words": "À finir.", "language": "fr", "keep": "1", "attached": broken}
    answer = client.post(address_of(consultation), typed)
    assert answer.status_code == 200 and "À finir." in answer.text
    assert answer.context["form"].errors.keys() == {"attached"}
    assert Draft.objects.get().content["words"] == ["À finir."]


def test_a_file_that_comes_along_is_under_the_licence_that_was_agreed_to(
    client, consultation, her, settings
):
    assert "public, under an open licence" in client.get(address_of(consultation)).text
    sent_by(client, consultation, TYPED | {"attached": SimpleUploadedFile("a.pdf", PDF)})
    settings.LICENCE = "CC BY 4.0"
    assert "public, under the licence CC BY 4.0" in client.get(address_of(consultation)).text
    typed = TYPED | {"words": "Encore.", "attached": SimpleUploadedFile("b.pdf", PDF)}
    draft = typed_in(client, consultation, typed)
    assert "recognised as PDF" in client.get(draft).text
    client.post(draft, {"send": "1"})
    named = [one.attachments.get().document for one in Contribution.objects.order_by("pk")]
    assert named[0].licence and named[1].licence == "CC BY 4.0"
    assert "CC BY 4.0" in client.get(named[1].get_absolute_url()).text
