"""The pages where organisations join forces, read and filled in as a visitor does."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from parvis.coalitions import acts
from parvis.coalitions.law.belonging import Admission
from parvis.coalitions.models import Coalition, Offer, Request
from parvis.coalitions.tests.make import (
    a_coalition,
    a_membership,
    a_need,
    a_request,
    an_association,
    an_offer,
    one_of,
)
from parvis.home.search import index
from parvis.home.search.finding import Hits
from parvis.home.search.query import read
from parvis.moderation import acts as moderation
from parvis.moderation.models import Arrangement
from parvis.moderation.tests.make import hidden
from parvis.people.models import Organisation, Person
from parvis.people.places import THE_HOUSE
from parvis.people.roles import Role
from parvis.people.tests.make import a_hand
from parvis.people.views.kept import all_about
from parvis.people.views.waiting import held_by, waiting_for
from parvis.plans.models import PolicyArea
from parvis.plans.tests.make import a_commitment, a_ministry
from parvis.record import clock

pytestmark = pytest.mark.django_db


def page(name: str, *args: object) -> str:
    with override("en"):
        return reverse(f"coalitions:{name}", args=args)


def signed_in(organisation: Organisation) -> tuple[Client, Person]:
    person = one_of(organisation).person
    client = Client()
    client.force_login(person)
    return client, person


def test_an_organisation_says_what_it_brings_and_its_page_shows_it(client):
    association = an_association(a_commitment().plan.member, "Les arpenteurs")
    url = page("offer", association.member.slug, association.slug)
    mine, _person = signed_in(association)
    sent = {
        "brings": ["media", "open_data"], "seeks": ["funding"], "brings_also": "Un studio",
        "regions": "Kéléfa", "language": "fr", "version": "0",
    }  # fmt: skip
    assert mine.post(url, sent).status_code == 302
    with override("en"):
        shown = client.get(association.get_absolute_url()).text
    assert "Open data, Media and journalism" in shown
    assert "Un studio" in shown and "Kéléfa" in shown
    table = client.get(page("skills", association.member.slug)).text
    assert "Les arpenteurs" in table
    nobody = client.get(page("skills", association.member.slug) + "?skill=training").text
    assert "Les arpenteurs" not in nobody and "No organisation answers this choice." in nobody
    found = client.get(page("skills", association.member.slug) + "?skill=funding&way=seeks").text
    assert "Les arpenteurs" in found


def test_who_was_slower_sees_what_stands_now_and_loses_nothing_that_was_typed():
    association = an_association(a_commitment().plan.member)
    mine, _person = signed_in(association)
    url = page("offer", association.member.slug, association.slug)
    sent = {"brings": ["funding"], "brings_also": "Mon mot", "language": "fr", "version": "0"}
    an_offer(association, "media")
    refused = mine.post(url, sent)
    assert refused.status_code == 409
    assert "Mon mot" in refused.text and "Media and journalism" in refused.text
    assert 'name="version" value="1"' in refused.text
    assert Offer.objects.get().brings == ["media"]
    assert mine.post(url, {**sent, "version": "1"}).status_code == 302
    assert Offer.objects.get().brings == ["funding"]


def test_others_are_told_why_they_may_not():
    member = a_commitment().plan.member
    association = an_association(member, "Les arpenteurs")
    stranger, _person = signed_in(an_association(member))
    refused = stranger.get(page("offer", member.slug, association.slug))
    assert refused.status_code == 403
    assert "Only those who belong to Les arpenteurs act for it here." in refused.text
    official, _person = signed_in(a_ministry(member))
    refused = official.get(page("found", member.slug))
    assert refused.status_code == 403
    assert "organisation of society" in refused.text


def test_a_coalition_is_founded_and_another_comes_in_by_asking(client):
    commitment = a_commitment()
    member = commitment.plan.member
    founder, other = an_association(member, "Les arpenteurs"), an_association(member, "La radio")
    mine, _person = signed_in(founder)
    sent = {
        "own": founder.slug, "name": "Sentinelles", "purpose": "Que chaque puits soit visité.",
        "commitments": [commitment.code], "needs": ["media"], "needs_also": "",
        "admission": Admission.ASKED, "language": "fr",
    }  # fmt: skip
    made = mine.post(page("found", member.slug), sent)
    coalition = Coalition.objects.get()
    assert made.status_code == 302 and coalition.slug == "sentinelles"
    theirs, person = signed_in(other)
    joins = page("join", member.slug, coalition.slug)
    assert "Ask to join Sentinelles" in theirs.get(joins).text
    asks = {"own": other.slug, "words": "Nous avons un micro.", "language": "fr"}
    theirs.post(joins, asks)
    asked = Request.objects.get()
    with override("en"):
        shown = client.get(coalition.get_absolute_url()).text
        answers = asked.get_answering_url()
    assert "Nous avons un micro." in shown and "Not answered yet." in shown
    assert theirs.get(answers).status_code == 403
    no = {"own": founder.slug, "verdict": "no", "words": "", "language": "fr"}
    assert "Say why: who asked reads the reasons." in mine.post(answers, no).text
    assert mine.post(answers, {**no, "verdict": "yes"}).status_code == 302
    with override("en"):
        shown = client.get(coalition.get_absolute_url()).text
    assert "La radio" in shown and "Not answered yet." not in shown
    told = all_about(person)["requests_to_coalitions"]
    assert [one["words"] for one in told] == ["Nous avons un micro."]


def test_who_may_answer_a_request_sees_it_waiting_on_their_page():
    coalition = a_coalition()
    asked = a_request(coalition)
    invited = an_association(coalition.member, "La radio")
    acts.invite(
        coalition, invited, own=coalition.founder, words="Venez.", language="fr",
        by=coalition.founder,
    )  # fmt: skip
    today = clock.today()
    for organisation, expected in ((coalition.founder, 1), (invited, 1), (asked.organisation, 0)):
        person = one_of(organisation).person
        waits = waiting_for(held_by(person, today))
        assert len([one for one in waits if one.kind == "joining"]) == expected


def test_one_joins_directly_leaves_with_words_and_names_who_speaks(client):
    coalition = a_coalition(admission=Admission.OPEN)
    other = an_association(coalition.member, "La radio")
    theirs, _person = signed_in(other)
    here = (coalition.member.slug, coalition.slug)
    theirs.post(page("join", *here), {"own": other.slug})
    assert other in coalition.members_on(clock.today())
    theirs.post(page("spokes", *here), {"own": other.slug, "spokes": other.slug})
    coalition.refresh_from_db()
    assert coalition.spokes == other
    left = {"own": other.slug, "words": "À bientôt.", "language": "fr"}
    assert theirs.post(page("leave", *here), left).status_code == 302
    with override("en"):
        shown = client.get(coalition.get_absolute_url()).text
    assert "À bientôt." in shown and "Nobody is named." in shown
    mine, _person = signed_in(coalition.founder)
    ended = {"own": coalition.founder.slug, "reason": "But atteint."}
    assert mine.post(page("end", *here), ended).status_code == 302
    with override("en"):
        assert "But atteint." in client.get(coalition.get_absolute_url()).text


def test_a_coalition_changes_what_it_says_and_invites():
    coalition = a_coalition()
    commitment = coalition.commitments.get()
    mine, _person = signed_in(coalition.founder)
    here = (coalition.member.slug, coalition.slug)
    sent = {
        "own": coalition.founder.slug, "name": "Autrement", "purpose": "Autre but.",
        "commitments": [commitment.code], "needs": [], "needs_also": "", "version": "1",
        "admission": Admission.ASKED, "language": "fr",
    }  # fmt: skip
    assert mine.post(page("describe", *here), sent).status_code == 302
    slower = mine.post(page("describe", *here), {**sent, "name": "Trop tard"})
    assert slower.status_code == 409
    assert "Trop tard" in slower.text and "Autre but." in slower.text
    invited = an_association(coalition.member, "La radio")
    asks = {
        "own": coalition.founder.slug, "organisation": invited.slug, "words": "Venez.",
        "language": "fr",
    }  # fmt: skip
    assert mine.post(page("invite", *here), asks).status_code == 302
    assert Request.objects.get().organisation == invited


def test_the_allies_of_a_commitment_are_suggested_with_their_reasons(client):
    commitment = a_commitment()
    member = commitment.plan.member
    near = a_commitment(commitment.plan, "Publier le budget")
    water = PolicyArea.objects.create(slug="water", edition="ogp-2024", name="Water", language="en")
    for one in (commitment, near):
        one.policy_areas.add(water)
    a_need(commitment, "media", "open_data")
    radio, data = an_association(member, "La radio"), an_association(member, "Les données")
    an_offer(radio, "media")
    an_offer(data, "open_data")
    beside = a_coalition(near, data, needs=["media"])
    gone = an_association(member, "Une cachée")
    an_offer(gone, "media")
    hidden(gone)
    shown = client.get(page("allies", member.slug, commitment.code)).text
    assert "Still missing: Open data, Media and journalism." in shown
    assert shown.index("La radio") > 0 and "Publier le budget" in shown
    assert "Une cachée" not in shown
    assert beside.name in shown and "in the same policy area" in shown
    a_coalition(commitment, radio)
    shown = client.get(page("allies", member.slug, commitment.code)).text
    assert "Still missing: Open data." in shown
    assert "It brings, of what is needed here: Media and journalism." in shown
    assert "around the same commitment" in shown


def test_the_team_says_what_its_commitment_needs(client):
    commitment = a_commitment()
    association = an_association(commitment.plan.member)
    hand = a_hand(Role.CO_LEAD, commitment.place, organisation=association)
    mine = Client()
    mine.force_login(hand.person)
    url = page("need", commitment.plan.member.slug, commitment.code)
    sent = {"skills": ["media"], "also": "Un camion", "language": "fr", "version": "0"}
    assert mine.post(url, sent).status_code == 302
    assert "Un camion" in client.get(page("allies", commitment.chain, commitment.code)).text
    assert mine.post(url, sent).status_code == 409
    with override("en"):
        assert "/allies/" in client.get(commitment.get_absolute_url()).text


def test_hidden_words_leave_their_tombstone_and_a_hidden_coalition_its_page(client):
    coalition = a_coalition()
    asked = a_request(coalition, words="Sa rue, son étage.")
    hidden(asked)
    with override("en"):
        url = coalition.get_absolute_url()
        shown = client.get(url).text
        assert "Sa rue" not in shown and "The decision in the log" in shown
        hidden(coalition)
        assert client.get(url).status_code == 410
        listed = client.get(page("coalitions", coalition.member.slug)).text
    assert coalition.name not in listed


def test_a_first_post_waits_and_is_then_not_shown_to_others(client):
    commitment = a_commitment()
    member = commitment.plan.member
    Arrangement.objects.create(member=member, first_posts_wait=True)
    founder = an_association(member)
    made = a_coalition(commitment, founder, by=one_of(founder))
    assert not made.is_public
    with override("en"):
        assert client.get(made.get_absolute_url()).status_code == 404
    secretary = a_hand(Role.SUPPORT_UNIT, THE_HOUSE)
    moderation.decide(made, "let_in", reason="Lu.", ground="", by=secretary)
    with override("en"):
        assert client.get(made.get_absolute_url()).status_code == 200


def test_coalitions_and_what_is_brought_are_found_in_any_language():
    coalition = a_coalition(name="Les sentinelles")
    radio = an_association(coalition.member, "La radio")
    an_offer(radio, "field_monitoring")
    a_membership(coalition, radio)
    index.catch_up()
    assert "coalition" in {kind for kind, _pk in Hits(read("sentinelles"))}
    assert "offer" in {kind for kind, _pk in Hits(read("monitoring in the field"))}
    hidden(radio)
    index.catch_up()
    assert "offer" not in {kind for kind, _pk in Hits(read("monitoring in the field"))}
