"""Roles are given and withdrawn on pages: what is offered, what is refused, what is sent."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from parvis.forums.models import Forum
from parvis.forums.tests.make import a_charter, a_forum
from parvis.members.tests.make import a_member
from parvis.people import acts
from parvis.people.models import Grant, Invitation, Person
from parvis.people.offers import offers
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.plans.tests.make import a_commitment, a_plan
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db
GIVE = "/en/amarea/people/give/"


@pytest.fixture
def member():
    return a_member("Amaréa", slug="amarea")


@pytest.fixture
def coalition(member):
    return an_organisation(member, Side.CIVIL_SOCIETY, "Coalition")


@pytest.fixture
def ministry(member):
    return an_organisation(member, Side.GOVERNMENT, "Ministère")


@pytest.fixture
def coordinator(client, member):
    hand = a_hand(Role.COORDINATOR, of_member(member))
    client.force_login(hand.person)
    return hand


@pytest.fixture
def contact(client, member, ministry):
    hand = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, ministry)
    client.force_login(hand.person)
    return hand


def a_seat(forum, organisation, **rest):
    return {
        "place": f"forum:{forum.slug}", "organisation": organisation.slug, "name": "Mariam Quill",
        "email": "mariam@example.org", "language": "es", "since": "", "until": "", **rest,
    }  # fmt: skip


def test_a_seat_is_given_and_a_letter_goes_in_the_language_of_who_is_invited(
    client, member, coalition, coordinator
):
    forum = a_forum(member, "Comité national")
    a_forum(member, "Un autre")
    assert client.get(f"{GIVE}?role=seat_holder").status_code == 200
    answer = client.post(f"{GIVE}?role=seat_holder", a_seat(forum, coalition), follow=True)
    grant = Grant.objects.get(role=Role.SEAT_HOLDER)
    assert (grant.person.name, grant.organisation, grant.key) == (
        "Mariam Quill", coalition, forum.slug,
    )  # fmt: skip
    assert "mariam@example.org" in answer.text
    (letter,) = mail.outbox
    assert letter.to == ["mariam@example.org"]
    assert "/es/invitations/" in letter.body
    assert coordinator.person.name in letter.body
    assert "Comité national" in letter.body
    token = re.search(r"/invitations/([\w-]+)/", letter.body)[1]
    assert client.get(f"/en/invitations/{token}/").status_code == 200


def test_only_what_one_may_give_is_offered(client, member, coalition, ministry, contact):
    forum = a_forum(member)
    page = client.get(GIVE).text
    assert "?role=lead" in page
    assert "?role=co_lead" not in page
    assert "Only those who hold one of these roles" in client.get(f"{GIVE}?role=co_lead").text
    form = client.get(f"{GIVE}?role=forum_secretary").text
    assert f'value="{ministry.slug}"' in form
    assert f'value="{coalition.slug}"' not in form
    asked = a_seat(forum, coalition)
    sent = client.post(f"{GIVE}?role=forum_secretary", asked)
    assert "field--bad" in sent.text
    assert 'value="Mariam Quill"' in sent.text
    assert not Grant.objects.filter(role=Role.FORUM_SECRETARY).exists()


def test_who_holds_no_role_that_gives_reads_why_not(client, member):
    client.force_login(a_person())
    answer = client.get(GIVE)
    assert answer.status_code == 403
    assert "You hold no role here" in answer.text
    client.logout()
    assert "/account/login/" in client.get(GIVE).url


def test_a_refusal_of_the_rule_stands_in_the_form_and_nothing_typed_is_lost(
    client, member, coalition, coordinator
):
    forum = a_forum(member)
    a_forum(member)
    asked = a_seat(forum, coalition, since="2026-05-01", until="2026-04-01", place="forum:nowhere")
    page = client.post(f"{GIVE}?role=seat_holder", asked).text
    assert "A term ends after it begins." in page
    for kept in ("Mariam Quill", "mariam@example.org", "2026-05-01", "2026-04-01"):
        assert f'value="{kept}"' in page
    assert 'href="#id_until"' in page
    assert 'href="#id_place"' in page
    page = client.post(f"{GIVE}?role=seat_holder", a_seat(forum, coalition, since="demain")).text
    assert 'value="demain"' in page
    assert not Grant.objects.filter(role=Role.SEAT_HOLDER).exists()
    assert not mail.outbox


def test_what_is_offered_is_what_the_rule_allows(member, coalition, ministry):
    a_commitment(a_plan(member))
    forum = a_forum(member)
    secretary = a_hand(Role.FORUM_SECRETARY, forum.place, None, ministry)
    found = offers(secretary.person, member, clock.today())
    assert found[Role.SEAT_HOLDER].reaches(forum.place, Side.GOVERNMENT)
    assert not found[Role.SEAT_HOLDER].reaches(forum.place, Side.CIVIL_SOCIETY)
    assert not found[Role.SEAT_HOLDER].reaches(a_forum(member).place, Side.GOVERNMENT)
    assert Role.CO_LEAD not in found
    assert offers(secretary.person, a_member(), clock.today()) == {}


def test_a_role_is_withdrawn_with_a_reason_that_the_page_of_people_shows(
    client, member, coalition, coordinator
):
    seat = a_grant(Role.SEAT_HOLDER, a_forum(member).place, None, coalition)
    address = f"/en/amarea/people/{seat.pk}/withdraw/"
    assert address in client.get(GIVE).text
    assert 'id="id_reason_error"' in client.post(address, {"reason": "  "}).text
    assert client.post(address, {"reason": "Le mandat a pris fin."}).url == GIVE
    assert "Le mandat a pris fin." in client.get("/en/amarea/people/").text
    assert client.get(address).status_code == 200
    assert "ended already" in client.post(address, {"reason": "Encore."}).text


def test_a_seat_that_a_charter_is_about_is_filled_and_ended_on_the_pages_of_its_forum(
    client, member, coalition, coordinator
):
    forum, other = a_forum(member, "Comité national"), a_forum(member, "Un autre")
    a_charter(forum)
    seat = a_grant(Role.SEAT_HOLDER, forum.place, None, coalition)
    base = f"/en/amarea/forums/{forum.slug}/seats"
    assert client.get(f"/en/amarea/people/{seat.pk}/withdraw/").url == f"{base}/{seat.number}/end/"
    assert Grant.objects.in_force(clock.today()).filter(pk=seat.pk).exists()
    page = client.get(f"{GIVE}?role=seat_holder").text
    assert f'href="{base}/fill/"' in page
    assert f"forum:{other.slug}" in page and f"forum:{forum.slug}" not in page
    answer = client.post(f"{GIVE}?role=seat_holder", a_seat(forum, coalition))
    assert answer.status_code == 200 and Grant.objects.filter(role=Role.SEAT_HOLDER).count() == 1
    contact = client.get(f"{GIVE}?role=coordinator")
    assert f'href="{base}/fill/"' not in contact.text


def test_who_may_not_give_a_role_does_not_withdraw_it(client, member, coalition, contact):
    seat = a_grant(Role.SEAT_HOLDER, a_forum(member).place, None, coalition)
    for deed in ("withdraw", "invite"):
        answer = client.post(f"/en/amarea/people/{seat.pk}/{deed}/", {"reason": "Non."})
        assert answer.status_code == 403
    assert client.get(f"/en/{a_member().slug}/people/{seat.pk}/withdraw/").status_code == 404
    assert Grant.objects.in_force(clock.today()).filter(pk=seat.pk).exists()


def test_an_invitation_is_sent_again_and_the_one_before_is_dead(
    client, member, coalition, coordinator
):
    first = acts.appoint(
        Role.SEAT_HOLDER, a_forum(member).place, name="Mariam", email="m@example.org",
        by=coordinator, organisation=coalition,
    )  # fmt: skip
    address = f"/en/amarea/people/{first.grant.pk}/invite/"
    assert 'value="m@example.org"' in client.get(address).text
    assert client.post(address, {"email": "autre@example.org"}).url == GIVE
    assert client.get(f"/en/invitations/{first.token}/").status_code == 410
    assert mail.outbox[0].to == ["autre@example.org"]
    assert Invitation.objects.filter(person=first.grant.person).count() == 2


def test_roles_of_the_installation_are_given_by_its_operator(client):
    operator = a_hand(Role.OPERATOR, THE_HOUSE)
    client.force_login(operator.person)
    assert "?role=support_unit" in client.get("/en/roles/give/").text
    asked = {"place": "installation", "name": "Sam", "email": "sam@example.org", "language": "en"}
    assert client.post("/en/roles/give/?role=support_unit", asked).url == "/en/roles/give/"
    given = Grant.objects.get(role=Role.SUPPORT_UNIT)
    assert "Sam" in client.get("/en/roles/").text
    client.post(f"/en/roles/{given.pk}/withdraw/", {"reason": "Essai."})
    assert "Essai." in client.get("/en/roles/").text


def test_a_form_that_is_sent_twice_names_nobody_twice(client, member, coalition, coordinator):
    asked = a_seat(a_forum(member), coalition)
    client.post(f"{GIVE}?role=seat_holder", asked)
    page = client.post(f"{GIVE}?role=seat_holder", asked).text
    assert "waits for Mariam Quill already" in page
    assert len(mail.outbox) == Grant.objects.filter(role=Role.SEAT_HOLDER).count() == 1


def test_a_letter_that_cannot_be_sent_is_told_and_the_role_stays(
    client, member, coalition, coordinator, monkeypatch
):
    def fails(letter, **rest):
        raise ConnectionRefusedError("mail.example.org mariam@example.org")

    monkeypatch.setattr(EmailMessage, "send", fails)
    asked = a_seat(a_forum(member), coalition)
    answer = client.post(f"{GIVE}?role=seat_holder", asked, follow=True)
    assert "could not be sent" in answer.text
    assert Grant.objects.filter(role=Role.SEAT_HOLDER).count() == 1


def test_a_name_with_a_line_break_writes_no_line_of_its_own_into_the_letter(
    client, member, coalition, coordinator
):
    asked = a_seat(a_forum(member), coalition, name="Mariam\r\nBcc: tous@example.org")
    client.post(f"{GIVE}?role=seat_holder", asked)
    (letter,) = mail.outbox
    assert letter.recipients() == ["mariam@example.org"]
    assert "\nBcc" not in letter.body
    assert "\n" not in letter.subject


def test_a_forum_is_entered_by_either_side_and_named_in_any_script(client, member, coordinator):
    address = "/en/amarea/forums/new/"
    assert 'id="id_name_error"' in client.post(address, {"name": "", "language": "fr"}).text
    for name in ("اللجنة الوطنية", "اللجنة الوطنية", "Comité <b>national</b>"):
        client.post(address, {"name": name, "language": "ar", "since": "2024-01-15"})
    slugs = list(Forum.objects.order_by("pk").values_list("slug", flat=True))
    assert slugs == ["forum", "forum-2", "comite-bnationalb"]
    assert "Comité &lt;b&gt;national&lt;/b&gt;" in client.get("/en/amarea/people/").text
    assert Entry.objects.filter(verb="forum.founded").first().facts["signed"]
    client.force_login(a_person())
    assert client.get(address).status_code == 403
    assert Person.objects.exists()
