"""Who holds which role, what each may do, one organisation: pages that anybody reads."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.places import THE_HOUSE, of_commitment, of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, an_organisation
from parvis.plans.tests.make import a_commitment, a_plan
from parvis.record import clock
from tests.house.attacks import MARKUP

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    return a_member("Amaréa", slug="amarea")


def the_page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert "Cookie" not in answer.get("Vary", "")
    assert not answer.cookies
    return answer.text


def test_who_holds_a_role_is_shown_by_place_with_name_voice_and_days(client, member):
    forum = a_forum(member, "Comité national")
    coalition = an_organisation(member, Side.CIVIL_SOCIETY, "Coalition")
    seat = a_grant(Role.SEAT_HOLDER, forum.place, None, coalition)
    commitment = a_commitment(a_plan(member), "Publier les marchés")
    lead = a_grant(
        Role.LEAD, of_commitment(member, commitment.code), None,
        an_organisation(member, Side.GOVERNMENT, "Ministère"),
    )  # fmt: skip
    page = the_page(client, "/en/amarea/people/")
    for told in ("Comité national", seat.person.name, "Publier les marchés", lead.person.name):
        assert told in page
    assert f'href="{commitment.get_absolute_url().replace("/fr/", "/en/")}"' in page
    assert '<span class="voice cs">' in page
    assert '<span class="voice gov">' in page


def test_what_was_withdrawn_within_a_year_is_shown_with_its_reason_and_then_no_more(client, member):
    coordinator = a_grant(Role.COORDINATOR, of_member(member))
    acts.withdraw(coordinator, reason="Le mandat <b>a pris fin</b>.", by=PLATFORM)
    page = the_page(client, "/en/amarea/people/")
    assert "Le mandat &lt;b&gt;a pris fin&lt;/b&gt;." in page
    with clock.at(clock.now() + timedelta(days=400)):
        assert "Le mandat" not in the_page(client, "/en/amarea/people/")


def test_what_is_held_for_an_organisation_that_is_withheld_is_not_seen(client, member):
    hidden = an_organisation(member, Side.CIVIL_SOCIETY, "Cachée", withheld_at=clock.now())
    seat = a_grant(Role.SEAT_HOLDER, a_forum(member).place, None, hidden)
    page = the_page(client, "/en/amarea/people/")
    assert seat.person.name not in page
    assert "Cachée" not in page
    assert client.get(f"/en/amarea/organisations/{hidden.slug}/").status_code == 404


def test_the_page_asks_no_more_for_many_than_for_few(client, member):
    plan = a_plan(member)

    def fill(rows):
        forum = a_forum(member)
        for _row in range(rows):
            coalition = an_organisation(member, Side.CIVIL_SOCIETY)
            a_grant(Role.SEAT_HOLDER, forum.place, None, coalition)
            code = a_commitment(plan).code
            ministry = an_organisation(member)
            a_grant(Role.LEAD, of_commitment(member, code), None, ministry)

    def queries():
        with CaptureQueriesContext(connection) as asked:
            the_page(client, "/en/amarea/people/")
        return len(asked)

    fill(1)
    few = queries()
    fill(9)
    assert queries() == few <= 12


def test_an_organisation_asks_no_more_for_many_people_than_for_few(client, member):
    plan, coalition = a_plan(member), an_organisation(member, Side.CIVIL_SOCIETY)

    def fill(rows):
        for _row in range(rows):
            code = a_commitment(plan).code
            a_grant(Role.CO_LEAD, of_commitment(member, code), None, coalition)
            a_grant(Role.SEAT_HOLDER, a_forum(member).place, None, coalition)
            a_grant(Role.OPERATOR, THE_HOUSE)

    def queries(address):
        with CaptureQueriesContext(connection) as asked:
            the_page(client, address)
        return len(asked)

    fill(1)
    addresses = (coalition.get_absolute_url(), "/en/roles/", "/en/parvis/record/")
    few = [queries(address) for address in addresses]
    fill(9)
    assert [queries(address) for address in addresses] == few
    assert max(few) <= 12


def test_each_role_says_what_it_may_do_and_who_gives_it(client, member):
    operator = a_grant(Role.OPERATOR, THE_HOUSE)
    page = the_page(client, "/en/roles/")
    assert "OGP 1.1" in page
    assert operator.person.name in page
    for role in Role:
        assert f'id="{role}"' in page


def test_an_organisation_shows_itself_its_people_and_its_acts(client, member):
    coalition = an_organisation(
        member, Side.CIVIL_SOCIETY, "Coalition", about="L’eau.\n\nL’air.", themes=["eau"],
        website="https://coalition.example.org/a", languages=["fr", "ar"],
    )  # fmt: skip
    seat = a_grant(Role.SEAT_HOLDER, a_forum(member, "Comité").place, None, coalition)
    page = the_page(client, coalition.get_absolute_url())
    for told in ("<p>L’air.</p>", "coalition.example.org", seat.person.name, "Comité"):
        assert told in page
    assert 'rel="nofollow noopener"' in page
    coordinator = a_hand(Role.COORDINATOR, of_member(member))
    acts.verify(coalition, by=coordinator)
    assert coordinator.person.name in the_page(client, coalition.get_absolute_url())


@pytest.mark.parametrize("attack", MARKUP)
def test_what_is_written_to_harm_comes_out_inert(client, member, attack):
    hostile = an_organisation(
        member, Side.CIVIL_SOCIETY, attack, about=attack, themes=[attack], short_name=attack[:80],
        website="javascript:alert(1)",
    )  # fmt: skip
    grant = acts.appoint(
        Role.SEAT_HOLDER, a_forum(member, attack).place, name=attack, email="m@example.org",
        by=PLATFORM, organisation=hostile,
    ).grant  # fmt: skip
    other = a_grant(Role.COORDINATOR, of_member(member), grant.person)
    acts.withdraw(other, reason=attack, by=PLATFORM)
    for address in ("/en/amarea/people/", hostile.get_absolute_url(), "/en/amarea/record/"):
        page = the_page(client, address)
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<svg/onload" not in page
        assert 'href="javascript:' not in page
        assert "' onmouseover='" not in page
