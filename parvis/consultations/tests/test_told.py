"""Contributions are found, followed, told of in feeds, and their authors told of the answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.tests.make import a_contribution, a_response
from parvis.home.feed import address, rows
from parvis.home.models import Found
from parvis.home.search import index
from parvis.home.tests.make import found, place_of, the_search_page
from parvis.moderation.tests.make import hidden, the_support_unit
from parvis.people.models import Follow
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person, an_organisation
from parvis.plans.tests.make import a_ministry
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def one():
    return a_contribution(title="Une pompe en panne", words="Dites-nous au moins un nom.")


def test_it_is_found_by_its_title_and_words_until_it_is_hidden(client, one):
    assert place_of(one) in found("pompes en panne")
    assert place_of(one) in found("nom", kind="contribution")
    assert one.get_absolute_url() in the_search_page(client, "pompe")
    hidden(one, the_support_unit(), "Elle insulte.")
    assert place_of(one) not in found("pompe")


def test_an_act_of_its_member_does_not_read_every_contribution_again(one):
    index.catch_up()
    Found.objects.filter(kind="contribution").update(title="resté")
    an_organisation(one.member)
    Entry.objects.filter(subject_kind="member").exists()
    a_contribution(one.consultation, "Nouvelle")
    index.catch_up()
    assert Found.objects.filter(kind="contribution", title="resté").count() == 1
    assert Found.objects.filter(kind="contribution").count() == 2


def test_what_the_record_tells_of_leads_to_its_page(one):
    consultation = one.consultation
    slug = one.member.slug
    assert address(slug, "contribution", "1") == one.get_absolute_url()
    assert address(slug, "consultation", "1") == consultation.get_absolute_url()
    member = reverse("members:member", args=[slug])
    for kind, key in (
        ("group", "x"),
        ("group", "1.x"),
        ("contribution", "no"),
        ("opportunity", ""),
    ):
        assert address(slug, kind, key) == member


def test_entries_about_what_is_hidden_are_masked(one):
    hand = Hand(a_person(), clock.today())
    two = a_contribution(one.consultation, "Autre")
    comment = acts.comment(two, words="Une insulte.", language="fr", by=hand)
    hidden(comment, the_support_unit(), "Elle insulte.")
    hidden(one, the_support_unit(), "Elle insulte aussi.")
    entries = Entry.objects.of(one.member.slug).filter(verb__startswith="contribution.")
    told = {row.number: row.sentence for row in rows(entries)}
    masked = "told of something that is not shown now"
    expected = {
        entry.number: entry.verb == "contribution.commented" or entry.subject_key == one.record_key
        for entry in entries
    }
    assert {number: sentence == masked for number, sentence in told.items()} == expected


def test_it_is_followed_like_anything_else(client, one):
    client.force_login(a_person())
    url = f"{reverse('people:follow')}?chain={one.member.slug}&kind=contribution&key={one.number}"
    assert "Une pompe en panne" in client.get(url).text
    client.post(url)
    assert Follow.objects.get().kind == "contribution"
    assert "Une pompe en panne" in client.get("/en/my/").text
    consultation = f"{reverse('people:follow')}?chain={one.member.slug}&kind=consultation&key=1"
    assert "Que changer ?" in client.get(consultation).text


def test_its_author_reads_what_became_of_it(client):
    person = a_person()
    one = a_contribution(person=person)
    client.force_login(person)
    said = reverse("people:said")
    assert "It waits for its answer." in client.get(said).text
    a_response(one, "declined")
    assert "not accepted" in client.get(said).text
    page = client.get("/en/my/").text
    assert "Your contribution “Une pompe en panne” was answered" in page
    assert "Read the answer" in page
    with clock.at(clock.now() + timedelta(days=61)):
        assert "Read the answer" not in client.get("/en/my/").text


def test_an_answer_to_its_group_is_an_answer_to_each(client):
    person = a_person()
    one = a_contribution(person=person)
    group = acts.group(
        one.consultation.plan, [one], title="Pompes", language="fr", by=a_ministry(one.member)
    )
    a_response(group, "declined")
    client.force_login(person)
    assert "was answered" in client.get("/en/my/").text
    client.force_login(a_person())
    assert "was answered" not in client.get("/en/my/").text
