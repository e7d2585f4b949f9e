"""Organisations: who registers, describes, verifies, brings in and lets go; what the record tells."""

from __future__ import annotations

from datetime import timedelta

import pytest

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.models import Affiliation, Grant, Organisation
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    return a_member("Amaréa")


def one_of(organisation, name=""):
    """Return the hand, in their own name, of somebody who belongs to an organisation."""
    person = a_person(name)
    acts.affiliate(person, organisation, by=PLATFORM)
    return Hand(person, clock.today())


def a_keeper(organisation):
    return a_hand(Role.SUPPORT_UNIT, THE_HOUSE)


def the_entry(subject, verb):
    return Entry.objects.about(subject).get(verb=verb)


def test_anybody_with_an_account_registers_an_organisation_of_society_and_belongs_to_it(member):
    citizen = Hand(a_person(), clock.today())
    made = acts.register(
        member, slug="eau", name="Collectif Eau", side=Side.CIVIL_SOCIETY, by=citizen
    )
    assert Affiliation.objects.get(organisation=made).person == citizen.person
    assert the_entry(made, "organisation.registered").facts["signed"] == citizen.person.key
    with pytest.raises(Refused, match="one of these roles"):
        acts.register(member, slug="etat", name="Ministère", side=Side.GOVERNMENT, by=citizen)


def test_an_official_registers_no_organisation_of_society(member):
    official = one_of(an_organisation(member, Side.GOVERNMENT))
    with pytest.raises(Refused, match="none of society"):
        acts.register(member, slug="eau", name="Eau", side=Side.CIVIL_SOCIETY, by=official)
    assert not Organisation.objects.filter(slug="eau").exists()


def test_who_registers_by_an_office_looks_after_it_and_does_not_speak_for_it(member):
    contact = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))
    made = acts.register(member, slug="eau", name="Eau", side=Side.GOVERNMENT, by=contact)
    with pytest.raises(Refused, match="belong to"):
        acts.describe(made, {"about": "Tout va bien."}, version=1, by=contact)


def test_who_belongs_to_an_organisation_describes_it_in_its_own_voice(member):
    ministry = an_organisation(member, Side.GOVERNMENT, "Ministère", about="L’eau.")
    official = one_of(ministry)
    acts.describe(ministry, {"about": "L’eau et l’air."}, version=1, by=official)
    entry = the_entry(ministry, "organisation.described")
    assert (entry.side, entry.actor) == ("government", "Ministère")
    assert entry.facts["fields"] == ["about"]
    assert entry.facts["signed"] == official.person.key
    assert Wording.objects.get(subject_key=ministry.slug).text == "L’eau."
    with pytest.raises(Refused, match="belong to"):
        acts.describe(ministry, {"about": "Rien."}, version=2, by=Hand(a_person(), clock.today()))


def test_the_second_of_two_who_describe_at_once_is_told_what_stands_now(member):
    coalition = an_organisation(member, Side.CIVIL_SOCIETY)
    first, second = one_of(coalition), one_of(coalition)
    acts.describe(coalition, {"about": "De la première."}, version=1, by=first)
    with pytest.raises(acts.ChangedMeanwhile) as told:
        acts.describe(coalition, {"about": "De la seconde."}, version=1, by=second)
    assert told.value.now.about == "De la première."
    acts.describe(coalition, {"about": "Des deux."}, version=told.value.now.version, by=second)
    coalition.refresh_from_db()
    assert (coalition.about, coalition.version) == ("Des deux.", 3)


def test_a_description_that_changes_nothing_tells_nothing_and_the_side_stays(member):
    coalition = an_organisation(member, Side.CIVIL_SOCIETY)
    inside = one_of(coalition)
    acts.describe(coalition, {"name": coalition.name, "side": "government"}, version=1, by=inside)
    coalition.refresh_from_db()
    assert (coalition.side, coalition.version) == ("civil_society", 1)
    assert not Entry.objects.filter(verb="organisation.described").exists()


def test_an_organisation_is_verified_once_by_who_looks_after_its_side_and_not_by_its_own(member):
    coalition = an_organisation(member, Side.CIVIL_SOCIETY)
    coordinator = a_hand(Role.COORDINATOR, of_member(member))
    contact = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))
    with pytest.raises(Refused, match="one of these roles"):
        acts.verify(coalition, by=contact)
    acts.verify(coalition, by=coordinator)
    assert coalition.verified_by == coordinator.person
    assert the_entry(coalition, "organisation.verified").facts["of_side"] == "civil_society"
    with pytest.raises(Refused, match="verified already"):
        acts.verify(coalition, by=coordinator)
    own = an_organisation(member, Side.CIVIL_SOCIETY)
    acts.affiliate(coordinator.person, own, by=coordinator)
    with pytest.raises(Refused, match="their own organisation"):
        acts.verify(own, by=coordinator)


def test_nobody_of_the_state_looks_after_society_by_whatever_office(member):
    coalition = an_organisation(member, Side.CIVIL_SOCIETY)
    official = one_of(an_organisation(member, Side.GOVERNMENT)).person
    support = a_hand(Role.SUPPORT_UNIT, THE_HOUSE, official)
    for refused in (
        lambda: acts.verify(coalition, by=support),
        lambda: acts.affiliate(a_person(), coalition, by=support),
    ):
        with pytest.raises(Refused, match="nobody of the State"):
            refused()
    acts.verify(coalition, by=a_hand(Role.SUPPORT_UNIT, THE_HOUSE))


def test_who_belongs_brings_a_colleague_in_and_a_stranger_does_not(member):
    coalition, colleague = an_organisation(member, Side.CIVIL_SOCIETY), a_person()
    stranger = Hand(a_person(), clock.today())
    with pytest.raises(Refused, match="one of these roles"):
        acts.affiliate(colleague, coalition, by=stranger)
    inside = one_of(coalition)
    made = acts.affiliate(colleague, coalition, by=inside)
    assert acts.affiliate(colleague, coalition, by=inside) == made
    told = Entry.objects.about(coalition).filter(verb="organisation.joined")
    assert told.filter(facts__person=colleague.key).count() == 1


def test_nobody_belongs_to_the_state_and_to_society(member):
    ministry, coalition = an_organisation(member), an_organisation(member, Side.CIVIL_SOCIETY)
    official = one_of(ministry).person
    with pytest.raises(Refused, match="none of society"):
        acts.affiliate(official, coalition, by=a_keeper(coalition))
    coordinator = a_hand(Role.COORDINATOR, of_member(member)).person
    with pytest.raises(Refused, match="none of the State"):
        acts.affiliate(coordinator, ministry, by=a_keeper(ministry))


def test_who_leaves_lays_down_what_they_held_for_it_on_the_same_day(member):
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    seat = a_grant(Role.SEAT_HOLDER, forum.place, None, coalition)
    later = a_grant(
        Role.ALTERNATE, forum.place, seat.person, coalition,
        since=clock.today() + timedelta(days=9),
    )  # fmt: skip
    me = Hand(seat.person, clock.today())
    belonging = Affiliation.objects.get(person=seat.person)
    acts.leave(belonging, by=me)
    assert not Affiliation.objects.current(clock.today()).filter(person=seat.person).exists()
    assert not Grant.objects.of(seat.person).not_over(clock.today()).exists()
    assert the_entry(later, "role.laid-down").actor == coalition.name
    with pytest.raises(Refused, match="left already"):
        acts.leave(belonging, by=me)
    with pytest.raises(Refused, match="belong to"):
        acts.describe(coalition, {"about": "Encore moi."}, version=1, by=me)


def test_whom_others_let_go_the_roles_are_withdrawn_with_the_reason(member):
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    seat = a_grant(Role.SEAT_HOLDER, forum.place, None, coalition)
    belonging = Affiliation.objects.get(person=seat.person)
    with pytest.raises(Refused, match="one of these roles"):
        acts.leave(belonging, by=Hand(a_person(), clock.today()), reason="Parce que.")
    colleague = one_of(coalition)
    with pytest.raises(Refused, match="Say why"):
        acts.leave(belonging, by=colleague, reason=" ")
    acts.leave(belonging, by=colleague, reason="A changé d’association.")
    seat.refresh_from_db()
    assert seat.reason == "A changé d’association."
    assert the_entry(seat, "role.withdrawn").facts["signed"] == colleague.person.key
