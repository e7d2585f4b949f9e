"""A guest sends a contribution by proving an address; who is not named stays unnamed."""

from __future__ import annotations

import json
import time
from unittest import mock

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.acts import drafting
from parvis.consultations.models import Contribution, Draft
from parvis.consultations.naming import author_of
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.consultations.tests.pages import (
    GUEST,
    TYPED,
    address_of,
    link_in_the_last_letter,
    sent_by,
    typed_in,
)
from parvis.consultations.views import sending
from parvis.documents.tests.make import PDF
from parvis.moderation import acts as moderation
from parvis.moderation import things
from parvis.moderation.tests.make import hidden
from parvis.moderation.waiting import is_first_post
from parvis.people import acts as people
from parvis.people.models import Person
from parvis.people.places import THE_HOUSE
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.tests.make import a_hand, a_person
from parvis.people.views.kept import all_about
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def consultation():
    return a_consultation()


def asked_for_a_letter(client, consultation, **typed) -> str:
    """Send as a guest; return the link of the letter."""
    answer = sent_by(client, consultation, {**GUEST, **typed})
    assert answer.headers["Location"].endswith("?letter")
    return link_in_the_last_letter()


def test_a_guest_proves_an_address_and_is_received_under_an_account(client, consultation):
    link = asked_for_a_letter(client, consultation)
    assert GUEST["words"] not in mail.outbox[0].body
    page = client.get(link)
    assert GUEST["words"] in page.text and Contribution.objects.count() == 0
    assert page.headers["Referrer-Policy"] == "strict-origin"
    answer = client.post(link)
    sent = Contribution.objects.get()
    assert (sent.way, sent.person.email, sent.person.name) == ("guest", GUEST["email"], "Mariam")
    assert not sent.person.has_usable_password()
    assert EmailAddress.objects.get(user=sent.person).verified
    assert answer.headers["Location"].endswith("/receipt/")
    assert mail.outbox[-1].to == [GUEST["email"]]
    assert client.get(link).headers["Location"] == answer.headers["Location"]
    client.post(reverse("account_request_login_code"), {"email": GUEST["email"]})
    assert len(mail.outbox) == 3


def test_an_address_that_belongs_to_somebody_makes_it_theirs(client, consultation):
    her = a_person("Mariam T.", email="Mariam@example.org")
    page = client.get(link := asked_for_a_letter(client, consultation, name="Mimi"))
    assert "Mariam T." in page.text
    client.post(link)
    assert Contribution.objects.get().person == her


def test_the_account_that_somebody_else_opened_with_an_address_is_taken_over(client, consultation):
    thief = Person(name="Voleur", email=GUEST["email"])
    thief.set_password("je lis tout ceci")
    thief.save()
    EmailAddress.objects.create(user=thief, email=thief.email, primary=True, verified=False)
    client.post(asked_for_a_letter(client, consultation))
    thief.refresh_from_db()
    assert not thief.has_usable_password()
    assert EmailAddress.objects.get(user=thief).verified


def test_a_letter_is_dead_once_the_draft_was_changed(client, consultation):
    draft = typed_in(client, consultation, GUEST)
    client.post(draft, {"send": "1"})
    link = link_in_the_last_letter()
    client.post(draft, {**GUEST, "words": "Tout autre chose."})
    assert client.get(link).status_code == 404
    assert client.post(link).status_code == 404
    assert Contribution.objects.count() == 0


def test_a_letter_confirms_the_words_that_were_read_and_none_that_took_their_place(
    client, consultation, monkeypatch
):
    draft = typed_in(client, consultation, GUEST)
    client.post(draft, {"send": "1"})
    link = link_in_the_last_letter()
    hold = drafting.hold

    def and_the_words_are_changed(chain):
        monkeypatch.setattr(drafting, "hold", hold)
        Client().post(draft, {**GUEST, "words": "Tout autre chose."})
        hold(chain)

    monkeypatch.setattr(drafting, "hold", and_the_words_are_changed)
    answer = client.post(link)
    assert "was replaced by a newer one" in answer.text
    assert not Contribution.objects.exists() and not Person.objects.filter(email=GUEST["email"])


def test_the_link_of_a_draft_proves_no_address(client, consultation):
    asked_for_a_letter(client, consultation)
    token = typed_in(client, consultation, GUEST).strip("/").rsplit("/", 1)[1]
    link = reverse("consultations:confirm", args=[consultation.member.slug, token])
    assert client.post(link).status_code == 404
    assert Draft.objects.filter(token_digest=token).count() == 0  # its digest only is kept


def test_no_more_than_three_letters_go_to_one_address_from_wherever_they_are_asked_for(
    client, consultation
):
    written = [
        "mariam@example.org",
        "Mariam@Example.org",
        "mariam+a@example.org",
        "MARIAM@example.org",
    ]
    for number, email in enumerate(written):
        there = Client(REMOTE_ADDR=f"198.51.100.{number}")
        answer = sent_by(there, consultation, {**GUEST, "email": email, "words": f"Mot {number}."})
    assert answer.status_code == 200 and "Mot 3." in answer.text
    assert "Several letters have gone to this address." in answer.text
    assert len(mail.outbox) == 3
    sent_by(client, consultation, {**GUEST, "email": "brahim@example.org"})
    assert len(mail.outbox) == 4


def test_one_draft_that_is_changed_and_sent_again_and_again_makes_no_more_letters_go(
    client, consultation
):
    draft = typed_in(client, consultation, GUEST)
    for number in range(8):
        client.post(draft, {**GUEST, "words": f"Mot {number}."}, REMOTE_ADDR=f"198.51.100.{number}")
        client.post(draft, {"send": "1"}, REMOTE_ADDR=f"198.51.100.{number}")
    assert len(mail.outbox) == 3


def test_an_address_is_written_to_six_times_a_day_and_again_the_day_after(client, consultation):
    draft = typed_in(client, consultation, GUEST)
    began = time.time()
    for hour in range(30):
        with mock.patch("time.time", return_value=began + hour * 3601):
            for _time in range(4):
                client.post(draft, {"send": "1"})
        if hour == 23:
            assert len(mail.outbox) == 6
    assert len(mail.outbox) == 12


def test_a_letter_proves_the_address_it_went_to_and_none_that_took_its_place(
    client, consultation, monkeypatch
):
    draft = typed_in(client, consultation, {**GUEST, "email": "voleuse@example.org"})
    within, changed = sending.within, []

    def and_the_address_is_changed(*told, to="", **rest):
        if to and not changed:
            changed.append(Client().post(draft, GUEST).status_code)
        return within(*told, to=to, **rest)

    monkeypatch.setattr(sending, "within", and_the_address_is_changed)
    answer = client.post(draft, {"send": "1"})
    assert changed == [302]
    assert answer.status_code == 200 and "changed meanwhile" in answer.text
    assert not mail.outbox
    assert (Draft.objects.get().email, Draft.objects.get().proof_digest) == (GUEST["email"], "")


def test_a_guest_sends_less_than_who_signs_in_and_the_page_says_how_much(
    client, consultation, monkeypatch
):
    assert "At most 3 files, 10.0 MB together." in unspaced(client.get(address_of(consultation)))
    monkeypatch.setattr("parvis.consultations.rules.attaching.MOST_OF_A_GUEST", len(PDF) + 1)

    def files():
        return {"attached": [SimpleUploadedFile(f"{n}.pdf", PDF) for n in range(2)]}

    answer = client.post(address_of(consultation), {**GUEST, **files()})
    assert answer.status_code == 200 and GUEST["words"] in answer.text
    assert "without signing in" in answer.text and 'id="id_attached_error"' in answer.text
    assert Draft.objects.get().content["files"] == []
    client.force_login(a_person())
    assert "At most 3 files of 23.8 MB each." in unspaced(client.get(address_of(consultation)))
    draft = typed_in(client, consultation, {**TYPED, **files()})
    assert "1.pdf" in client.get(draft).text


def test_guests_of_one_place_keep_files_as_often_as_they_may_send_and_words_more_often(
    client, consultation, monkeypatch
):
    monkeypatch.setattr(sending, "MOST_OF_GUESTS", 1)

    def typed(words):
        return {**GUEST, "words": words, "attached": [SimpleUploadedFile("a.pdf", PDF)]}

    typed_in(client, consultation, typed("Un."))
    answer = client.post(address_of(consultation), typed("Deux."))
    assert answer.status_code == 200 and "Deux." in answer.text
    assert "more often than is good" in answer.text
    typed_in(client, consultation, {**GUEST, "words": "Trois."})
    kept = {one.content["words"][0]: len(one.content["files"]) for one in Draft.objects.all()}
    assert kept == {"Un.": 1, "Trois.": 0}


def unspaced(page) -> str:
    """Return a page whose numbers stand before their units as they are typed."""
    return page.text.replace("\xa0", " ").replace("&nbsp;", " ")


def test_a_guest_gives_a_name_or_is_not_named(client, consultation):
    nameless = {**GUEST, "name": ""}
    link = typed_in(client, consultation, {**nameless, "speaks": "unnamed"})
    client.post(link, {"send": "1"})
    client.post(link_in_the_last_letter())
    assert Contribution.objects.get().is_unnamed
    from_form = client.post(
        reverse("consultations:contribute", args=[consultation.member.slug, consultation.number]),
        nameless,
    )
    assert 'id="id_name_error"' in from_form.text


# ---- who is not named ----


def an_unnamed(client, consultation) -> tuple[Person, Contribution]:
    her = a_person("Mariam T.")
    client.force_login(her)
    sent_by(client, consultation, {**TYPED, "speaks": "unnamed"})
    return her, Contribution.objects.get()


def test_the_record_does_not_betray_who_is_not_named(client, consultation):
    her, sent = an_unnamed(client, consultation)
    told = json.dumps([[one.actor_key, one.facts, one.actor] for one in Entry.objects.all()])
    assert her.key not in told
    assert not author_of(sent).is_named
    assert sent.person == her
    page = reverse("consultations:receipt", args=[sent.member.slug, sent.number])
    assert "Mariam" not in client.get(page).text


def test_who_is_not_named_may_appeal_and_the_appeal_does_not_betray_them(client, consultation):
    her, sent = an_unnamed(client, consultation)
    assert things.author_of(sent) == her.key
    moderator = a_hand(Role.COORDINATOR, THE_HOUSE)
    assert not is_first_post(her, sent.member)
    decision = hidden(sent, moderator)
    moderation.appeal(decision, words="À tort.", by=Hand(her, clock.today()))
    told = json.dumps([one.facts for one in Entry.objects.about(sent)])
    assert her.key not in told


def test_all_that_is_kept_of_a_person_tells_what_they_said_unnamed_too(client, consultation):
    her, sent = an_unnamed(client, consultation)
    acts.support(a_contribution(consultation), by=Hand(her, clock.today()))
    typed_in(client, consultation, {**TYPED, "words": "Encore un brouillon."})
    told = all_about(her)
    assert [one["number"] for one in told["contributions"]] == [sent.number]
    assert len(told["supports"]) == 1
    assert "Encore un brouillon." in str(told["drafts"])
    assert TYPED["title"] not in client.get(reverse("people:said")).text
    assert f"{sent.number}" in client.get(reverse("people:said")).text


def test_who_closes_an_account_leaves_no_draft(client, consultation):
    her, sent = an_unnamed(client, consultation)
    typed_in(client, consultation, {**TYPED, "words": "Encore."})
    client.logout()
    typed_in(client, consultation, {**GUEST, "email": her.email.upper()})
    acts.forget(her)
    assert [one.contribution for one in Draft.objects.all()] == [sent]
    people.close(her)
