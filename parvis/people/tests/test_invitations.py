"""Invitations: who makes them, what they are bound to, how a name is taken up, and once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts, rules
from parvis.people.models import Affiliation, Grant, Invitation, Person
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.people.tokens import LASTS, Purpose
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
PASSPHRASE = "quatre mots bien choisis"


@pytest.fixture
def member():
    return a_member("Amaréa")


@pytest.fixture
def coalition(member):
    return an_organisation(member, Side.CIVIL_SOCIETY, "Coalition")


def a_seat(member, coalition, *, by=PLATFORM, email="mariam@example.org", **rest):
    """Appoint somebody to a seat of civil society; return what came of it."""
    forum = a_forum(member)
    return acts.appoint(
        Role.SEAT_HOLDER, forum.place, name="Mariam Quill", email=email, by=by,
        organisation=coalition, **rest,
    )  # fmt: skip


def test_somebody_is_named_given_a_seat_and_invited_or_nothing_of_it(member, coalition):
    coordinator = a_hand(Role.COORDINATOR, of_member(member))
    invited = a_seat(member, coalition, by=coordinator, language="es")
    assert invited.grant.person.name == "Mariam Quill"
    assert (invited.grant.person.language, invited.grant.person.email) == ("es", None)
    assert invited.invitation.by == coordinator.person
    assert invited.token not in str(list(Invitation.objects.values()))
    before = Person.objects.count()
    contact = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))
    with pytest.raises(Refused):
        a_seat(member, coalition, by=contact)
    assert Person.objects.count() == before + 1  # the point of contact, and nobody named


def test_an_account_is_opened_with_the_address_and_signs_as_what_it_was_invited_to(
    member, coalition
):
    invited = a_seat(member, coalition)
    person = acts.open_account(invited.token, passphrase=PASSPHRASE, name="Mariam Q.")
    assert person.pk == invited.grant.person_id
    assert (person.email, person.name) == ("mariam@example.org", "Mariam Q.")
    assert person.check_password(PASSPHRASE)
    entry = Entry.objects.get(verb="person.claimed")
    assert (entry.side, entry.actor, entry.chain) == ("civil_society", "Coalition", member.slug)
    assert "Mariam" not in str(entry.facts)
    with pytest.raises(Refused, match="used already"):
        acts.open_account(invited.token, passphrase=PASSPHRASE)


def test_no_account_is_opened_where_there_is_one_and_the_invitation_stays_good(member, coalition):
    mariam = a_person(email="Mariam@example.org")
    invited = a_seat(member, coalition)
    with pytest.raises(Refused, match="Sign in"):
        acts.open_account(invited.token, passphrase=PASSPHRASE)
    acts.claim(invited.token, by=mariam)
    assert Grant.objects.get(pk=invited.grant.pk).person == mariam


def test_an_account_takes_up_the_place_and_the_name_is_gone(member, coalition):
    invited, mariam = a_seat(member, coalition), a_person("Mariam Quill")
    acts.claim(invited.token, by=mariam)
    named = Person.objects.get(pk=invited.grant.person_id)
    assert (named.became, named.name) == (mariam, "")
    assert Affiliation.objects.get(person=mariam).organisation == coalition
    entry = Entry.objects.get(verb="person.claimed")
    assert entry.facts["named"] == invited.grant.person.key
    with pytest.raises(Refused, match="used already"):
        acts.claim(invited.token, by=a_person())


@pytest.mark.parametrize("held", ["role", "belonging"])
def test_an_official_takes_up_no_place_of_society_by_whatever_it_waits_as(member, coalition, held):
    if held == "role":
        token = a_seat(member, coalition).token
    else:
        token = acts.welcome(coalition, name="Mariam", email="m@example.org", by=PLATFORM).token
    contact = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))
    with pytest.raises(Refused, match="State"):
        acts.claim(token, by=contact.person)
    acts.claim(token, by=a_person())


def test_what_begins_later_is_asked_about_too_and_nothing_is_held_twice(member, coalition):
    later = clock.today() + timedelta(days=30)
    first = a_seat(member, coalition)
    mariam = acts.open_account(first.token, passphrase=PASSPHRASE)
    again = acts.appoint(
        Role.SEAT_HOLDER, first.grant.place, name="Mariam", email="m@example.org", by=PLATFORM,
        organisation=coalition, since=later,
    )  # fmt: skip
    with pytest.raises(Refused, match="holds this role there already"):
        acts.claim(again.token, by=mariam)
    assert Invitation.objects.get(pk=again.invitation.pk).used_at is None


def test_an_invitation_ends_by_its_day_by_a_newer_one_and_by_being_withdrawn(member, coalition):
    invited = a_seat(member, coalition)
    coordinator = a_hand(Role.COORDINATOR, of_member(member))
    place, person = invited.grant.place, invited.grant.person
    newer, token = acts.invite(person, "autre@example.org", place, by=coordinator)
    with pytest.raises(Refused, match="withdrawn"):
        acts.open_account(invited.token, passphrase=PASSPHRASE)
    with clock.at(clock.now() + LASTS[Purpose.CLAIM]), pytest.raises(Refused, match="expired"):
        acts.open_account(token, passphrase=PASSPHRASE)
    acts.uninvite(newer, by=coordinator)
    with pytest.raises(Refused, match="withdrawn"):
        acts.claim(token, by=a_person())
    assert not Person.objects.filter(email__isnull=False, pk=person.pk).exists()


def test_the_state_cannot_send_the_invitation_of_society_to_an_address_of_its_own(
    member, coalition
):
    invited = a_seat(member, coalition)
    contact = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))
    for refused in (
        lambda: acts.invite(
            invited.grant.person, "ministere@example.org", invited.grant.place, by=contact
        ),
        lambda: acts.uninvite(invited.invitation, by=contact),
    ):
        with pytest.raises(Refused, match="one of these roles"):
            refused()
    colleague = Hand(a_person(), clock.today())
    acts.affiliate(colleague.person, coalition, by=a_hand(Role.COORDINATOR, of_member(member)))
    acts.invite(invited.grant.person, "m@example.org", invited.grant.place, by=colleague)


def test_a_link_that_signs_in_is_no_invitation_and_an_invitation_signs_nobody_in(member, coalition):
    mariam = a_person()
    link, invited = acts.let_in(mariam, by=PLATFORM), a_seat(member, coalition)
    for refused in (
        lambda: acts.claim(link, by=a_person()),
        lambda: acts.open_account(link, passphrase=PASSPHRASE),
        lambda: acts.sign_in_once(invited.token),
        lambda: acts.sign_in_once("x" * 5000),
    ):
        with pytest.raises(Refused, match="does not exist"):
            refused()
    assert acts.sign_in_once(link) == mariam
    with pytest.raises(Refused, match="used already"):
        acts.sign_in_once(link)


def test_a_link_is_made_for_those_with_an_account_and_lasts_a_day(member, coalition):
    with pytest.raises(Refused, match="no account"):
        acts.let_in(acts.name_person("Nommée seulement"), by=PLATFORM)
    link = acts.let_in(a_person(), by=PLATFORM)
    tomorrow: datetime = clock.now() + timedelta(hours=25)
    with clock.at(tomorrow), pytest.raises(Refused, match="expired"):
        acts.sign_in_once(link)


def test_no_steering_member_of_the_state_names_the_coordinator_of_society(member):
    official, ministry = a_person(), an_organisation(member)
    acts.affiliate(official, ministry, by=PLATFORM)
    steering = a_hand(Role.STEERING_MEMBER, THE_HOUSE, official)
    with pytest.raises(Refused, match="nobody of the State"):
        acts.give(Role.COORDINATOR, of_member(member), a_person(), by=steering)
    acts.give(
        Role.COORDINATOR, of_member(member), a_person(), by=a_hand(Role.STEERING_MEMBER, THE_HOUSE)
    )


def test_the_coordinator_of_society_is_held_for_no_ministry_and_the_operator_for_nobody(member):
    ministry = an_organisation(member)
    with pytest.raises(Refused, match="not held for this side"):
        a_grant(Role.COORDINATOR, of_member(member), None, ministry)
    with pytest.raises(Refused, match="own name"):
        a_grant(Role.OPERATOR, THE_HOUSE, None, ministry)


def test_a_role_reaches_as_much_when_it_is_read_as_when_the_database_is_asked(member, coalition):
    forum, other = a_forum(member), a_forum(member)
    places = [THE_HOUSE, of_member(member), forum.place, other.place, of_member(a_member())]
    grants = [
        a_grant(Role.SUPPORT_UNIT, THE_HOUSE), a_grant(Role.COORDINATOR, of_member(member)),
        a_grant(Role.SEAT_HOLDER, forum.place, None, coalition),
    ]  # fmt: skip
    for place in places:
        asked = set(Grant.objects.over(place).values_list("pk", flat=True))
        assert {one.pk for one in grants if one.reaches(place)} == asked


def test_one_person_sends_so_many_invitations_within_a_day_and_no_more(coalition, monkeypatch):
    monkeypatch.setattr(rules.persons, "LETTERS_IN_ONES_OWN_NAME", 2)
    inside = Hand(a_person(), clock.today())
    acts.affiliate(inside.person, coalition, by=PLATFORM)
    for number in range(2):
        acts.welcome(coalition, name="Une", email=f"u{number}@example.org", by=inside)
    with pytest.raises(Refused, match="2 invitations within a day"):
        acts.welcome(coalition, name="Trop", email="trop@example.org", by=inside)
    assert not Person.objects.filter(name="Trop").exists()
    tomorrow = clock.now() + timedelta(hours=25)
    with clock.at(tomorrow):
        acts.welcome(
            coalition, name="Demain", email="d@example.org", by=Hand(inside.person, clock.today())
        )
