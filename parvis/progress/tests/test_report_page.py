"""Writing with a pen on its page: by who holds it, refused with a sentence to everybody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans.tests.make import a_commitment, a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.models import Report
from parvis.record import clock
from parvis.record.models import Entry
from parvis.texts.acts import translate

pytestmark = pytest.mark.django_db
WORDS = {"level": "limited", "account": "Douze puits sur trente.", "language": "fr", "seen": "0"}


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan().commitments.get()


def page_of(commitment, pen):
    place = {"member": commitment.plan.member.slug, "code": commitment.code, "pen": pen}
    return reverse("progress:report", kwargs=place)


def a_seat_holder(commitment):
    member = commitment.plan.member
    coalition = an_organisation(member, Side.CIVIL_SOCIETY, "Coalition Eau")
    return a_grant(Role.SEAT_HOLDER, a_forum(member).place, None, coalition).person


def a_lead(commitment):
    return a_grant(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member)).person


def test_who_holds_a_seat_writes_with_civil_societys_pen_and_is_named_by_pseudonym(
    client, commitment
):
    her = a_seat_holder(commitment)
    client.force_login(her)
    answer = client.post(page_of(commitment, "civil_society"), WORDS)
    assert answer.status_code == 302
    assert "Douze puits sur trente." in client.get(commitment.get_absolute_url()).text
    entry = Entry.objects.about(commitment).get(verb="commitment.reported")
    assert (entry.side, entry.actor, entry.role) == (
        "civil_society",
        "Coalition Eau",
        "seat_holder",
    )
    assert entry.facts["signed"] == her.key


def test_the_governments_pen_is_refused_to_her_with_a_sentence_saying_why(client, commitment):
    client.force_login(a_seat_holder(commitment))
    for method in (client.get, client.post):
        answer = method(page_of(commitment, "government"), WORDS)
        assert answer.status_code == 403
        assert "neither side writes for the other" in answer.text
    assert not Report.objects.exists()


def test_the_pen_that_she_is_refused_its_holder_is_given(client, commitment):
    client.force_login(a_lead(commitment))
    assert client.post(page_of(commitment, "government"), WORDS).status_code == 302
    refused = client.get(page_of(commitment, "civil_society"))
    assert refused.status_code == 403
    assert Report.objects.get().side == "government"


def test_who_holds_no_role_is_told_which_ones_write_here(client, commitment):
    client.force_login(a_person())
    answer = client.get(page_of(commitment, "civil_society"))
    assert answer.status_code == 403
    assert "Seat holder" in answer.text


def test_a_visitor_is_asked_to_sign_in_and_led_back(client, commitment):
    url = page_of(commitment, "civil_society")
    answer = client.get(url)
    assert answer.status_code == 302
    assert answer.url == f"{reverse('account_login')}?next={url}"


def test_a_lead_writes_on_the_commitment_that_is_theirs_and_on_no_other(client, commitment):
    other = a_submitted_plan(commitment.plan.member, number=2).commitments.get()
    client.force_login(a_lead(commitment))
    assert client.post(page_of(other, "government"), WORDS).status_code == 403
    assert client.post(page_of(commitment, "government"), WORDS).status_code == 302


def test_nothing_is_written_on_a_plan_that_was_not_submitted(client):
    drafted = a_commitment()
    client.force_login(a_lead(drafted))
    answer = client.post(page_of(drafted, "government"), WORDS)
    assert answer.status_code == 403
    assert "not been submitted" in answer.text


@pytest.mark.parametrize("pen", ["joint", "reviewer", "parliament"])
def test_there_are_two_pens_and_no_third(client, commitment, pen):
    client.force_login(a_lead(commitment))
    assert client.get(page_of(commitment, pen)).status_code == 404


def test_what_was_typed_is_kept_when_something_is_missing(client, commitment):
    client.force_login(a_seat_holder(commitment))
    answer = client.post(page_of(commitment, "civil_society"), {**WORDS, "level": ""})
    assert answer.status_code == 200
    assert "Douze puits sur trente." in answer.text
    assert 'href="#id_level"' in answer.text
    assert not Report.objects.exists()


def test_two_who_write_at_once_see_each_other_and_the_second_chooses(client, commitment):
    her = a_seat_holder(commitment)
    client.force_login(her)
    acts.report(
        commitment, level="substantial", account="Vingt puits.",
        by=her.grants.get().organisation, language="fr",
    )  # fmt: skip
    answer = client.post(page_of(commitment, "civil_society"), WORDS)
    assert answer.status_code == 409
    assert "Vingt puits." in answer.text
    assert "Douze puits sur trente." in answer.text
    assert Report.objects.count() == 1
    again = {**WORDS, "seen": str(Report.objects.get().pk)}
    assert client.post(page_of(commitment, "civil_society"), again).status_code == 302
    assert Report.objects.count() == 2


@pytest.mark.parametrize("attack", ["<script>alert(1)</script>", "\0", "=cmd|' /C calc'!A0"])
def test_hostile_words_stay_words(client, commitment, attack):
    client.force_login(a_seat_holder(commitment))
    sent = {**WORDS, "account": f"{attack} mots"}
    answer = client.post(page_of(commitment, "civil_society"), sent)
    assert answer.status_code == (200 if "\0" in attack else 302)
    assert "<script>alert" not in client.get(commitment.get_absolute_url()).text


def test_the_page_names_the_member_in_the_language_of_its_reader(client, commitment):
    member = commitment.plan.member
    translate(member, "ar", {"name": "جمهورية أماريا"}, by=PLATFORM)
    client.force_login(a_lead(commitment))
    page = page_of(commitment, "government").replace("/en/", "/ar/")
    assert f">{member.name}<" in client.get(page.replace("/ar/", "/en/")).text
    assert f">{member.name}<" not in client.get(page).text
    assert "جمهورية أماريا" in client.get(page).text
