"""Somebody with an account sends a contribution: typed, read again, sent, received once."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.acts.contributing import digest_of
from parvis.consultations.models import Contribution, Draft
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.consultations.tests.pages import TYPED, address_of, sent_by, typed_in
from parvis.consultations.ways import Way
from parvis.documents.tests.make import PDF
from parvis.members.tests.make import PLATFORM
from parvis.moderation.models import Arrangement
from parvis.people import acts as people
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

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


def test_it_is_read_again_then_sent_and_leads_to_its_receipt(client, consultation, her):
    draft = typed_in(client, consultation, TYPED)
    page = client.get(draft)
    assert TYPED["words"] in page.text
    assert Contribution.objects.count() == 0
    answer = client.post(draft, {"send": "1"})
    (sent,) = Contribution.objects.all()
    assert (sent.person, sent.words, sent.title) == (her, TYPED["words"], TYPED["title"])
    receipt = reverse("consultations:receipt", args=[sent.member.slug, sent.number])
    assert answer.headers["Location"] == receipt
    told = client.get(receipt).text
    assert TYPED["words"] in told and "Mariam T." in told
    assert sent.fingerprint[:16] in told and sent.fingerprint[:16] in mail.outbox[0].body
    assert Entry.objects.about(sent).get().facts["digest"] == sent.fingerprint
    assert Entry.objects.about(sent).get().digest[:16] in told
    (letter,) = mail.outbox
    assert letter.to == [her.email] and sent.get_absolute_url().removeprefix("/en") in letter.body
    assert "/receipt/" not in letter.body and f"{sent.get_absolute_url()}</a>" in told


def test_the_link_of_a_draft_that_was_sent_leads_to_the_receipt(client, consultation, her):
    draft = typed_in(client, consultation, TYPED)
    receipt = client.post(draft, {"send": "1"}).headers["Location"]
    (kept,) = Draft.objects.all()
    assert (kept.content, kept.email) == ({}, "")
    assert client.get(draft).headers["Location"] == receipt
    assert client.post(draft, {"send": "1"}).headers["Location"] == receipt
    assert Contribution.objects.count() == 1
    assert len(mail.outbox) == 1


def test_the_same_words_twice_lead_to_the_earlier_receipt(client, consultation, her):
    first = sent_by(client, consultation).headers["Location"]
    again = sent_by(client, consultation, {**TYPED, "words": TYPED["words"].upper()})
    assert again.headers["Location"] == f"{first}?again"
    assert Contribution.objects.count() == 1
    assert 'role="status"' in client.get(again.headers["Location"]).text


def test_the_same_words_of_another_person_are_another_contribution(client, consultation, her):
    sent_by(client, consultation)
    client.force_login(a_person())
    sent_by(client, consultation)
    assert Contribution.objects.count() == 2


def test_a_first_text_waits_and_its_receipt_shows_no_word_of_it(client, consultation, her):
    first_posts_wait(consultation)
    receipt = sent_by(client, consultation).headers["Location"]
    page = client.get(receipt).text
    assert TYPED["words"] not in page and TYPED["title"] not in page and "Mariam" not in page
    assert "why-not" in page


def test_words_that_wait_are_not_found_by_trying_what_the_record_and_the_receipt_tell(
    client, consultation, her
):
    first_posts_wait(consultation)
    typed = {**TYPED, "title": "", "words": "Appelez le 77 123 45 67."}
    receipt = sent_by(client, consultation, typed).headers["Location"]
    client.force_login(a_person())
    same = sent_by(client, consultation, typed).headers["Location"]
    public = [str(one.facts) for one in Entry.objects.all()]
    public += [client.get(receipt).text, client.get(same).text]
    guessed = digest_of("", typed["words"])
    assert Contribution.objects.filter(digest=guessed).count() == 2
    assert not [one for one in public if guessed[:16] in one]
    one, other = Contribution.objects.all()
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint in "".join(public) and other.fingerprint in "".join(public)
    assert one.salt not in "".join(public)


def test_who_has_the_words_and_the_salt_of_the_receipt_proves_them_by_the_record(
    client, consultation, her
):
    receipt = sent_by(client, consultation, TYPED).headers["Location"]
    (sent,) = Contribution.objects.all()
    (salt,) = re.findall(r"<code>([0-9a-f]{32})</code>", client.get(receipt).text)
    told = digest_of(TYPED["title"], TYPED["words"])
    proof = hashlib.sha256(f"{salt}{told}".encode()).hexdigest()
    assert Entry.objects.about(sent).get().facts["digest"] == proof


def test_a_text_of_a_hundred_thousand_characters_is_refused_and_kept(client, consultation, her):
    long = "mots" * 25_000
    answer = client.post(address_of(consultation), {**TYPED, "words": long})
    assert answer.status_code == 200
    assert "100000" in answer.text
    assert long in answer.text
    assert len(Draft.objects.get().content["words"][0]) == 100_000


@pytest.mark.parametrize("missing", ["words", "consent", "language", "speaks"])
def test_what_is_missing_is_asked_for_and_nothing_typed_is_lost(client, consultation, her, missing):
    typed = {name: value for name, value in TYPED.items() if name != missing}
    answer = client.post(address_of(consultation), typed)
    assert answer.status_code == 200
    assert 'class="errors"' in answer.text
    assert TYPED["title"] in answer.text
    assert Draft.objects.get().content["title"] == [TYPED["title"]]


def test_an_empty_form_keeps_no_draft(client, consultation, her):
    answer = client.post(address_of(consultation), {})
    assert answer.status_code == 200 and not Draft.objects.exists()


def test_after_the_last_day_it_is_kept_as_a_draft_and_said(client, consultation, her):
    with clock.at(NOW + timedelta(days=31)):
        assert client.get(address_of(consultation)).status_code == 403
        draft = typed_in(client, consultation, TYPED)
        page = client.get(draft).text
        assert draft in page and TYPED["words"] in page and 'name="send"' not in page
        refused = client.post(draft, {"send": "1"})
        assert refused.status_code == 200
    assert Contribution.objects.count() == 0
    assert Draft.objects.get().content["words"] == [TYPED["words"]]


def test_a_draft_is_kept_changed_and_gone_after_thirty_days(client, consultation, her):
    link = typed_in(client, consultation, {**TYPED, "consent": "", "keep": "1"})
    assert link.endswith("?kept") and TYPED["words"] in client.get(link).text
    draft = link.partition("?")[0]
    client.post(draft, {**TYPED, "words": "Autrement."})
    assert "Autrement." in client.get(f"{draft}?change").text
    with clock.at(NOW + timedelta(days=30)):
        assert client.get(draft).status_code == 410
        typed_in(client, consultation, TYPED)
    assert Draft.objects.count() == 1


def test_once_a_day_old_drafts_are_dropped_with_their_files(
    client, consultation, her, capsys, django_capture_on_commit_callbacks
):
    file = SimpleUploadedFile("forage.pdf", PDF)
    typed_in(client, consultation, {**TYPED, "attached": [file]})
    sent_by(client, consultation, {**TYPED, "words": "Autrement."})
    ((_name, place, _kind),) = Draft.objects.get(contribution=None).content["files"]
    with clock.at(NOW + timedelta(days=29)):
        call_command("count_supports")
    assert default_storage.exists(place)
    with clock.at(NOW + timedelta(days=30)), django_capture_on_commit_callbacks(execute=True):
        call_command("count_supports")
    assert "Drafts dropped, older than thirty days: 1." in capsys.readouterr().out
    assert not default_storage.exists(place)
    assert [one.contribution.words for one in Draft.objects.all()] == ["Autrement."]


def test_the_draft_of_one_account_is_not_opened_by_another(client, consultation, her):
    draft = typed_in(client, consultation, TYPED)
    client.logout()
    assert reverse("account_login") in client.get(draft).headers["Location"]
    client.force_login(a_person())
    answer = client.get(draft)
    assert answer.status_code == 410 and TYPED["words"] not in answer.text
    other = a_consultation().member.slug
    elsewhere = draft.replace(consultation.member.slug, other)
    assert client.get(elsewhere).status_code == 404


def test_what_is_like_it_is_shown_before_it_is_sent(client, consultation, her):
    a_contribution(consultation, "Pompe du quartier", "Notre pompe du quartier est en panne !")
    a_contribution(consultation, "Une route", "La route du nord est coupée.")
    page = client.get(typed_in(client, consultation, TYPED)).text
    assert "Pompe du quartier" in page and "La route" not in page and "Une route" not in page


def test_one_speaks_for_an_organisation_one_belongs_to_and_for_no_other(client, consultation, her):
    hers = an_organisation(consultation.member, Side.CIVIL_SOCIETY, "Coalition Eau")
    other = an_organisation(consultation.member, Side.CIVIL_SOCIETY, "Autre")
    people.affiliate(her, hers, by=PLATFORM)
    sent_by(client, consultation, {**TYPED, "speaks": f"for:{hers.slug}"})
    sent = Contribution.objects.get()
    assert (sent.organisation, sent.way) == (hers, "organisation")
    answer = client.post(address_of(consultation), {**TYPED, "speaks": f"for:{other.slug}"})
    assert 'class="errors"' in answer.text
    with pytest.raises(Refused):
        acts.contribute(
            consultation, by=Hand(her, clock.today()), words="A", language="fr", organisation=other
        )


def test_files_are_kept_with_the_draft_and_deposited_when_it_is_sent(client, consultation, her):
    first_posts_wait(consultation)
    file = SimpleUploadedFile("maladie de Mariam.pdf", PDF)
    draft = typed_in(client, consultation, {**TYPED, "attached": [file]})
    assert "maladie de Mariam.pdf" in client.get(draft).text
    client.post(draft, {"send": "1"})
    document = Contribution.objects.get().attachments.get().document
    assert "Mariam" not in document.title + document.source
    assert not document.is_public  # as the contribution it came with
    assert not [one for one in Entry.objects.all() if "maladie" in str(one.facts)]


def test_a_file_of_the_wrong_kind_is_refused_with_a_sentence_and_the_text_kept(
    client, consultation, her
):
    file = SimpleUploadedFile("note.pdf", b"<html><script>alert(1)</script>")
    answer = client.post(address_of(consultation), {**TYPED, "attached": [file]})
    assert answer.status_code == 200
    assert "note.pdf" in answer.text and TYPED["words"] in answer.text
    assert Draft.objects.get().content["files"] == []


def test_four_files_are_too_many(client, consultation, her):
    files = [SimpleUploadedFile(f"{n}.pdf", PDF) for n in range(4)]
    answer = client.post(address_of(consultation), {**TYPED, "attached": files})
    assert answer.status_code == 200 and 'class="errors"' in answer.text


def test_who_is_not_named_sends_no_file_and_is_told_why_and_what_to_do(client, consultation, her):
    file = SimpleUploadedFile("note.pdf", PDF)
    typed = {**TYPED, "speaks": "unnamed", "attached": [file]}
    answer = client.post(address_of(consultation), typed)
    assert answer.status_code == 200 and 'id="id_attached_error"' in answer.text
    assert "A file may hold its author’s name" in answer.text and TYPED["words"] in answer.text
    assert Draft.objects.get().content["files"] == []
    assert "None can come with what is said without being named." in answer.text


def test_files_kept_with_a_draft_do_not_go_with_what_is_said_unnamed(client, consultation, her):
    draft = typed_in(
        client, consultation, {**TYPED, "attached": [SimpleUploadedFile("n.pdf", PDF)]}
    )
    unnamed = {**TYPED, "speaks": "unnamed"}
    answer = client.post(draft, unnamed)
    assert answer.status_code == 200 and "A file may hold its author’s name" in answer.text
    client.post(draft, {"send": "1"})
    assert not Contribution.objects.exists()
    client.post(draft, {**unnamed, "drop": "on"})
    client.post(draft, {"send": "1"})
    assert not Contribution.objects.get().attachments.exists()


def test_the_act_too_takes_no_file_of_who_is_not_named(consultation, her):
    told = {"by": Hand(her, clock.today()), "words": "A", "language": "fr", "is_unnamed": True}
    with pytest.raises(Refused, match="author’s name"):
        acts.contribute(consultation, files=[("a.pdf", PDF)], **told)
    assert not Contribution.objects.exists()
    assert acts.contribute(consultation, **told).is_unnamed


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"title": "a" * 201}, "A title has at most 200"),
        ({"words": "a" * 4_001}, "at most 4000"),
        ({"files": [("a.pdf", PDF)] * 4}, "At most 3 files"),
        ({"files": [("a.txt", b"un\ndeux")] * 2, "way": Way.GUEST}, "without signing in"),
    ],
)
def test_what_is_too_much_is_refused_by_the_act_too(consultation, her, told, sentence, monkeypatch):
    monkeypatch.setattr("parvis.consultations.rules.attaching.MOST_OF_A_GUEST", 10)
    usual = {"by": Hand(her, clock.today()), "words": "A", "language": "fr"}
    with pytest.raises(Refused, match=sentence):
        acts.contribute(consultation, **usual | told)
    assert not Contribution.objects.exists()


def test_after_the_last_day_words_are_kept_and_files_are_not_and_it_is_said(
    client, consultation, her
):
    with clock.at(NOW + timedelta(days=31)):
        file = SimpleUploadedFile("forage.pdf", PDF)
        page = client.get(typed_in(client, consultation, {**TYPED, "attached": [file]})).text
        assert TYPED["words"] in page and "forage.pdf" not in page
        assert "Files are taken only while the consultation is open." in page
        with pytest.raises(Refused):
            acts.save_draft(consultation, {}, language="fr", person=her, files=[("a.pdf", PDF)])
    assert Draft.objects.get().content["files"] == []


def test_who_keeps_too_much_has_no_file_read_and_loses_no_word(
    client, consultation, her, monkeypatch
):
    monkeypatch.setattr("parvis.consultations.views.sending.MOST_KEPT", 1)
    typed_in(client, consultation, TYPED)
    monkeypatch.setattr("parvis.consultations.forms.files.may_deposit", None)
    files = [SimpleUploadedFile("forage.pdf", PDF)]
    answer = client.post(
        address_of(consultation), {**TYPED, "words": "Autre chose.", "attached": files}
    )
    assert answer.status_code == 200 and "Autre chose." in answer.text
    assert "more often than is good" in answer.text
    assert Draft.objects.count() == 1


def test_nobody_sends_more_than_is_good_for_the_others(client, consultation, her, monkeypatch):
    monkeypatch.setattr("parvis.consultations.views.sending.MOST_SENT", 1)
    sent_by(client, consultation)
    answer = sent_by(client, consultation, {**TYPED, "words": "Autre chose."})
    assert answer.status_code == 200 and "Autre chose." in answer.text
    assert Contribution.objects.count() == 1


def test_words_of_an_attacker_stay_words(client, consultation, her):
    attack = '"><script>alert(1)</script>\x00'
    typed = {**TYPED, "title": attack[:60], "words": attack}
    answer = client.post(address_of(consultation), typed)
    page = answer.text if answer.status_code == 200 else client.get(answer.headers["Location"]).text
    assert "<script>alert" not in page and "&lt;script&gt;" in page
