"""Organisations on pages: registering, two who describe at once, verifying, people who come and go."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.moderation import acts as moderation
from parvis.moderation.grounds import Ground, Kind
from parvis.moderation.invariants import what_is_withheld_has_a_reason, what_was_decided_holds
from parvis.moderation.models import Waiting
from parvis.moderation.tests.make import a_coordinator
from parvis.people import acts
from parvis.people.models import Affiliation, Organisation
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.people.views import organisations
from parvis.record import clock
from tests.house.attacks import MARKUP

pytestmark = pytest.mark.django_db
NEW = "/en/amarea/organisations/new/"


@pytest.fixture
def member():
    return a_member("Amaréa", slug="amarea")


@pytest.fixture
def coalition(member):
    return an_organisation(
        member, Side.CIVIL_SOCIETY, "Coalition", about="Au début.", language="fr"
    )


def signed_in(person=None):
    client = Client()
    client.force_login(person or a_person())
    return client


def one_of(organisation, name=""):
    person = a_person(name)
    acts.affiliate(person, organisation, by=PLATFORM)
    return person


def typed(**rest):
    return {
        "name": "Collectif Eau", "short_name": "", "side": "civil_society", "language": "fr",
        "website": "", "about": "", "languages": ["fr"], "themes": "eau\nsols", **rest,
    }  # fmt: skip


def test_anybody_signed_in_registers_an_organisation_of_society(member):
    client = signed_in()
    answer = client.post(NEW, typed(website="eau.example.org"))
    made = Organisation.objects.get(name="Collectif Eau")
    assert answer.url == "/en/amarea/organisations/collectif-eau/"
    assert (made.themes, made.languages, made.website) == (
        ["eau", "sols"], ["fr"], "https://eau.example.org",
    )  # fmt: skip
    assert "Not verified yet" in client.get(answer.url).text
    client.post(NEW, typed())
    client.post(NEW, typed(name="New"))
    client.post(NEW, typed(name="جمعية الماء"))
    slugs = set(Organisation.objects.values_list("slug", flat=True))
    assert slugs == {"collectif-eau", "collectif-eau-2", "new-2", "organisation"}


def test_who_registers_too_many_is_told_when_to_go_on_and_loses_nothing(member, monkeypatch):
    monkeypatch.setattr(organisations, "MOST_IN_AN_HOUR", 2)
    client = signed_in()
    for _time in range(2):
        assert client.post(NEW, typed()).status_code == 302
    page = client.post(NEW, typed(about="Tout ce que j’ai écrit.")).text
    assert "more often than is good for the others" in page
    assert "Tout ce que j’ai écrit." in page
    assert Organisation.objects.count() == 2
    assert signed_in().post(NEW, typed()).status_code == 302


def test_one_of_the_state_is_registered_by_who_looks_after_the_state_and_nobody_else(member):
    client = signed_in()
    page = client.post(NEW, typed(side="government", about="Tout ce que j’ai écrit.")).text
    assert "Only those who hold one of these roles" in page
    assert "Tout ce que j’ai écrit." in page
    assert not Organisation.objects.exists()
    contact = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))
    signed_in(contact.person).post(NEW, typed(side="government"))
    assert Organisation.objects.filter(name="Collectif Eau", side="government").exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"), ({"side": ""}, "side"), ({"side": "joint"}, "side"),
        ({"website": "javascript:alert(1)"}, "website"), ({"website": "ftp://a.example"}, "website"),
        ({"themes": "\n".join("abcdefghijklmnopqrstuvwxyz")}, "themes"),
        ({"themes": "x" * 81}, "themes"),
        ({"about": "a\x00b"}, "about"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_beside_its_field(member, wrong, field):
    page = signed_in().post(NEW, typed(**wrong)).text
    assert f'id="id_{field}_error"' in page
    assert f'href="#id_{field}"' in page
    assert not Organisation.objects.exists()


def page_of(organisation):
    return f"/en/amarea/organisations/{organisation.slug}/"


def as_read(client, organisation):
    """Return the fields of the form as a browser would send them back, what was read included."""
    page = client.get(f"{page_of(organisation)}edit/").text
    hidden = dict(re.findall(r'name="((?:initial-)?\w+)" value="([^"]*)"', page))
    return {
        **typed(name=organisation.name, about="Au début.", themes=""), "languages": [],
        **{name: value for name, value in hidden.items() if name.startswith(("initial", "version"))},
    }  # fmt: skip


def test_of_two_who_describe_at_once_the_second_sees_both_and_loses_nothing(member, coalition):
    first, second = (signed_in(one_of(coalition, name)) for name in ("Aïcha", "Bakary"))
    theirs, mine = as_read(first, coalition), as_read(second, coalition)
    first.post(f"{page_of(coalition)}edit/", {**theirs, "about": "D’Aïcha.", "short_name": "CEA"})
    answer = second.post(
        f"{page_of(coalition)}edit/", {**mine, "about": "De Bakary.", "themes": "eau"}
    )
    assert answer.status_code == 409
    for told in ("Aïcha changed this", "D’Aïcha.", "De Bakary.", "CEA"):
        assert told in answer.text
    checked = set(re.findall(r'name="choose-(\w+)" value="(\w+)" checked', answer.text))
    assert checked == {("about", "mine"), ("short_name", "theirs"), ("themes", "mine")}
    coalition.refresh_from_db()
    assert coalition.about == "D’Aïcha."
    choice = {
        **mine, "version": 2, "about": "Des deux.", "themes": "eau", "choose-about": "mine",
        "choose-short_name": "theirs", "choose-themes": "theirs",
    }  # fmt: skip
    assert second.post(f"{page_of(coalition)}edit/", choice).status_code == 302
    coalition.refresh_from_db()
    assert (coalition.about, coalition.short_name, coalition.themes) == ("Des deux.", "CEA", [])


def test_a_third_change_meanwhile_is_shown_again_with_the_choices_made(member, coalition):
    first, second = signed_in(one_of(coalition)), signed_in(one_of(coalition))
    mine = as_read(second, coalition)
    acts.describe(coalition, {"about": "Une."}, version=1, by=a_member_of(coalition))
    acts.describe(coalition, {"about": "Deux."}, version=2, by=a_member_of(coalition))
    choice = {**mine, "version": 2, "about": "La mienne.", "choose-about": "theirs"}
    page = second.post(f"{page_of(coalition)}edit/", choice)
    assert page.status_code == 409
    assert 'name="choose-about" value="theirs" checked' in page.text
    assert "La mienne." in page.text
    second.post(f"{page_of(coalition)}edit/", {**choice, "version": 3, "keep": "mine"})
    assert "La mienne." in first.get(page_of(coalition)).text


def a_member_of(coalition):
    hand = a_hand(Role.SUPPORT_UNIT, THE_HOUSE)
    acts.affiliate(hand.person, coalition, by=PLATFORM)
    return hand


def test_who_does_not_belong_reads_why_they_may_not_describe(member, coalition):
    answer = signed_in().get(f"{page_of(coalition)}edit/")
    assert answer.status_code == 403
    assert "Only those who belong to Coalition" in answer.text
    assert "/account/login/" in Client().get(f"{page_of(coalition)}edit/").url


def test_an_organisation_that_waits_is_seen_by_its_own_people_only(member):
    waits = an_organisation(member, Side.CIVIL_SOCIETY, withheld_at=clock.now())
    own = signed_in(one_of(waits))
    assert own.get(f"{page_of(waits)}edit/").status_code == 200
    for deed in ("edit", "people", "verify"):
        assert signed_in().get(f"{page_of(waits)}{deed}/").status_code == 404
    assert own.get(page_of(waits)).status_code == 404


def test_who_looks_after_society_verifies_its_organisations_on_a_page(member, coalition):
    coordinator = a_hand(Role.COORDINATOR, of_member(member))
    client = signed_in(coordinator.person)
    assert "Au début." in client.get(f"{page_of(coalition)}verify/").text
    assert client.post(f"{page_of(coalition)}verify/").url == page_of(coalition)
    assert coordinator.person.name in client.get(page_of(coalition)).text
    again = client.get(f"{page_of(coalition)}verify/")
    assert (again.status_code, "verified already" in again.text) == (403, True)


def test_a_colleague_is_invited_whether_or_not_there_is_an_account(member, coalition):
    client = signed_in(one_of(coalition))
    there_is = a_person(email="there@example.org")
    said = []
    for email in ("there@example.org", "nobody@example.org"):
        asked = {"name": "Mariam", "email": email, "language": "fr"}
        answer = client.post(f"{page_of(coalition)}people/", asked, follow=True)
        said.append(answer.text.replace(email, "…").count("is invited"))
    assert said == [1, 1]
    assert [letter.to for letter in mail.outbox] == [["there@example.org"], ["nobody@example.org"]]
    token = re.search(r"/invitations/([\w-]+)/", mail.outbox[0].body)[1]
    signed_in(there_is).post(f"/en/invitations/{token}/")
    assert Affiliation.objects.current(clock.today()).filter(person=there_is).exists()


def test_a_colleague_is_let_go_with_a_reason_and_invited_again_before_they_came(member, coalition):
    client = signed_in(one_of(coalition))
    seat = a_grant(Role.SEAT_HOLDER, a_forum(member).place, acts.name_person("Mariam"), coalition)
    belonging = Affiliation.objects.get(person=seat.person)
    address = f"{page_of(coalition)}people/{belonging.pk}"
    assert client.post(f"{address}/invite/", {"email": "m@example.org"}).status_code == 302
    assert "Coalition" in mail.outbox[0].body
    assert 'id="id_reason_error"' in client.post(f"{address}/let-go/", {"reason": ""}).text
    client.post(f"{address}/let-go/", {"reason": "A changé <i>d’association</i>."})
    assert "A changé &lt;i&gt;" in client.get("/en/amarea/people/").text
    assert client.get(f"{address}/let-go/").status_code == 404
    assert signed_in().get(f"{page_of(coalition)}people/").status_code == 403


@pytest.mark.parametrize("attack", MARKUP)
def test_what_is_typed_to_harm_comes_back_inert(member, coalition, attack):
    client = signed_in(one_of(coalition, attack))
    asked = typed(name=attack, about=attack, themes=attack, website=attack, short_name="")
    mine = as_read(client, coalition)
    acts.describe(coalition, {"about": attack}, version=1, by=a_member_of(coalition))
    pages = [
        client.post(NEW, asked),
        client.post(f"{page_of(coalition)}edit/", {**mine, "about": attack * 2, "name": attack}),
        client.get(f"{page_of(coalition)}people/"),
    ]
    for page in pages:
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
        assert "<svg/onload" not in page.text
        assert "<style>*" not in page.text
        assert "]]><!--" not in page.text
        assert "' onmouseover='" not in page.text


def test_a_first_post_waits_where_the_member_wishes_and_its_author_is_told(member):
    moderation.switch(member, first_posts_wait=True, by=a_coordinator(member))
    client = signed_in()
    answer = client.post(NEW, typed(), follow=True)
    assert answer.redirect_chain[-1][0] == "/en/my/"
    assert "waits until a moderator has read it" in answer.text
    made = Organisation.objects.get(name="Collectif Eau")
    assert (made.is_public, signed_in().get(page_of(made)).status_code) == (False, 404)
    assert client.get(f"{page_of(made)}edit/").status_code == 200


def test_that_its_author_is_new_hides_no_organisation_but_a_listed_word_does(member, coalition):
    coordinator = a_coordinator(member)
    moderation.switch(member, first_posts_wait=True, by=coordinator)
    moderation.list_pattern(member, kind="word", text="casino", why="Réclame.", by=coordinator)
    client = signed_in(one_of(coalition))
    mine = {**as_read(client, coalition), "about": "L’eau."}
    assert client.post(f"{page_of(coalition)}edit/", mine).url == page_of(coalition)
    mine = {**mine, "version": 2, "about": "Un casino."}
    assert client.post(f"{page_of(coalition)}edit/", mine).url == "/en/my/"
    assert client.get(page_of(coalition)).status_code == 404


def test_an_organisation_waits_again_where_its_words_meet_a_list_and_moderators_are_told(member):
    coordinator = a_coordinator(member)
    moderation.switch(member, first_posts_wait=True, by=coordinator)
    client = signed_in()
    client.post(NEW, typed(name="Eau"))
    association = Organisation.objects.get(slug="eau")
    moderation.decide(association, Kind.LET_IN, reason="Relu.", by=coordinator)
    moderation.list_pattern(member, kind="word", text="casino", why="Réclame.", by=coordinator)
    changed = {**typed(name="Eau"), "about": "Casino.", "version": "1"}
    assert client.post("/en/amarea/organisations/eau/edit/", changed).status_code == 302
    association.refresh_from_db()
    assert not association.is_public
    assert [one.subject for one in Waiting.objects.undecided()] == [
        ("amarea", "organisation", "eau")
    ]
    assert [*what_was_decided_holds(), *what_is_withheld_has_a_reason()] == []
    moderation.decide(association, Kind.LET_IN, reason="Relu encore.", by=coordinator)
    assert not Waiting.objects.undecided().exists()


def test_who_saves_what_stands_already_hides_nothing(member, coalition):
    coordinator, client = a_coordinator(member), signed_in(one_of(coalition))
    moderation.list_pattern(member, kind="word", text="début", why="Réclame.", by=coordinator)
    same = {"name": "Coalition", "about": "Au début.", "language": "fr", "version": "1"}
    client.post(f"/en/amarea/organisations/{coalition.slug}/edit/", same)
    coalition.refresh_from_db()
    assert coalition.is_public


def test_where_an_organisation_was_hidden_its_tombstone_stands(member, coalition):
    moderation.decide(
        coalition, Kind.HIDDEN, reason="Réclame <b>seulement</b>.", ground=next(iter(Ground)),
        by=a_coordinator(member),
    )  # fmt: skip
    page = Client().get(page_of(coalition))
    assert page.status_code == 410
    assert "Réclame &lt;b&gt;seulement&lt;/b&gt;." in page.text
    assert "Coalition" not in page.text
