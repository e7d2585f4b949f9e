"""Who acts in the demonstration world: each role is played, and persons sign what they may."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, date, datetime

import pytest
from allauth.account.models import EmailAddress
from django.utils import timezone

from parvis.forums.models import Forum
from parvis.home.demo.amarea.cast import CAST
from parvis.home.demo.house import CAST as HOUSE
from parvis.members.models import Member
from parvis.moderation.grounds import Ground, Kind, State
from parvis.moderation.models import Appeal, Complaint, Decision, Waiting
from parvis.moderation.rules import state
from parvis.people.models import Follow, Grant, Invitation, Organisation, Person
from parvis.people.roles import SOCIETY, STATE, Role, keepers_of
from parvis.people.sides import TWO_PENS
from parvis.progress.models import Report
from parvis.record.acts import SIGNED
from parvis.record.models import Entry

TODAY = date(2026, 11, 24)
pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]
LETTERS = {"government": "G", "civil_society": "C", "parliament": "P", "media": "M"} | {
    "private_sector": "B", "academia": "A", "reviewer": "R",
}  # fmt: skip
ARABIC = {"government": "ح", "civil_society": "م", "parliament": "ن", "media": "ص"} | {
    "academia": "ج", "reviewer": "ت",
}  # fmt: skip


def test_each_role_is_played_and_each_member_has_a_forum_with_both_sides_in_it():
    held = Grant.objects.in_force(TODAY)
    assert set(held.values_list("role", flat=True)) == set(Role)
    for forum in Forum.objects.filter(parent__isnull=True):
        for role in (Role.SEAT_HOLDER, Role.ALTERNATE):
            seats = held.filter(role=role, member=forum.member).exclude(key__startswith="team-")
            sides = set(seats.values_list("organisation__side", flat=True))
            assert sides & STATE, (forum, role)
            assert sides & SOCIETY, (forum, role)
            assert set(seats.values_list("key", flat=True)) == {forum.slug}
    assert Forum.objects.filter(parent__isnull=True).count() == Member.objects.count() == 5


def test_first_letters_follow_the_side():
    spoken = Grant.objects.filter(organisation__isnull=False, person__closed_at__isnull=True)
    for grant in spoken.select_related("person", "organisation", "member"):
        letters = ARABIC if grant.member.slug == "marjania" else LETTERS
        for name in grant.person.name.split():
            assert name.removeprefix("ال").startswith(letters[grant.organisation.side]), name


def test_nobody_has_a_passphrase_and_every_address_leads_nowhere():
    for person in Person.objects.all():
        assert not person.has_usable_password()
        assert person.email is None or person.email.endswith(".example")
    addresses = EmailAddress.objects.filter(verified=True, primary=True)
    assert addresses.count() == Person.objects.filter(email__isnull=False).count() > 50


def test_a_signature_stands_only_under_what_its_role_reached_that_day():
    signed = Entry.objects.filter(**{f"facts__{SIGNED}__isnull": False})
    assert signed.count() > 300
    for entry in signed.exclude(role=""):
        day = timezone.localdate(entry.at)
        held = Grant.objects.filter(person__key=entry.facts[SIGNED], role=entry.role)
        assert [one for one in held if one.is_held(day) or one.ended_on == day], entry.number


def test_the_two_pens_of_amarea_are_held_by_persons():
    told = Entry.objects.filter(verb="commitment.reported", chain="amarea", side__in=TWO_PENS)
    assert told.count() == 34
    assert [entry.number for entry in told if SIGNED not in entry.facts] == []
    assert set(told.values_list("role", flat=True)) >= {Role.LEAD, Role.CO_LEAD}


def test_what_nobody_could_sign_stays_with_the_organisation():
    second = Entry.objects.filter(verb="milestone.done", chain="amarea", at__year=2020)
    assert second.exists()
    assert Counter(SIGNED in entry.facts for entry in second)[False] >= 1


def test_no_name_of_a_person_enters_the_record():
    told = json.dumps(list(Entry.objects.values_list("facts", "actor")), ensure_ascii=False)
    names = [person.name for person in Person.objects.exclude(name="")]
    assert [name for name in names if name in told] == []


def test_a_role_ended_with_its_term_and_another_was_withdrawn_for_a_reason():
    ended = Grant.objects.get(role=Role.POINT_OF_CONTACT, member__slug="amarea", until__lt=TODAY)
    assert ended.person.name == "Gaspard Gombelet"
    withdrawn = Grant.objects.exclude(reason="").get(member__slug="amarea", role=Role.LEAD)
    assert withdrawn.ended_on
    assert withdrawn.person.name == "Gédéon Gualtard"
    entry = Entry.objects.about(withdrawn).get(verb="role.withdrawn")
    assert (entry.role, entry.facts["reason"]) == (Role.POINT_OF_CONTACT, withdrawn.reason)


def test_some_are_only_named_and_each_has_an_open_invitation_from_their_own_side():
    named = Person.objects.filter(email__isnull=True, closed_at__isnull=True)
    assert {one.name for one in named} == {"Cléophas Corbelin", "ميسون المغيراني"}
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    for person in named:
        assert person.grants.get().role == Role.SEAT_HOLDER
        invitation = Invitation.objects.open(noon).get(person=person)
        assert invitation.by
        assert invitation.by.grants.filter(role=Role.COORDINATOR).exists()


def test_who_closed_her_account_left_her_acts_under_a_pseudonym():
    gone = Person.objects.get(closed_at__isnull=False)
    assert (gone.name, gone.email) == ("", None)
    assert not Grant.objects.of(gone).in_force(TODAY).exists()
    pens = Entry.objects.filter(verb="commitment.reported", **{f"facts__{SIGNED}": gone.key})
    assert pens.count() == 2
    assert set(pens.values_list("actor_key", flat=True)) == {"observatoire-budget"}


def test_organisations_are_verified_by_who_looks_after_their_side_and_two_are_not_yet():
    not_yet = Organisation.objects.filter(verified_on__isnull=True)
    assert {one.slug for one in not_yet} == {"jardins-partages", "ferry-users"}
    verified = Entry.objects.filter(verb="organisation.verified")
    assert verified.count() == Organisation.objects.count() - 2
    for entry in verified:
        assert Role(entry.role) in keepers_of(entry.facts["of_side"])
        assert entry.facts[SIGNED]
        assert entry.actor_key != entry.subject_key


def test_a_report_that_named_somebody_is_hidden_and_the_appeal_was_rejected_by_another():
    report = Report.objects.get(withheld_at__isnull=False)
    rejected, hidden = Decision.objects.about(report).latest_first()
    assert (hidden.kind, rejected.kind) == (Kind.HIDDEN, Kind.REJECTED)
    assert (hidden.role, rejected.role) == (Role.COORDINATOR, Role.SUPPORT_UNIT)
    assert hidden.ground == Ground.PERSONAL_DATA
    assert hidden.person != rejected.person
    assert rejected.on_appeal == Appeal.objects.get()
    assert rejected.on_appeal.person.name == "Célestine Camboré"
    assert state(report) is State.HIDDEN
    assert "Tamarin" in report.account
    told = json.dumps(list(Entry.objects.values_list("facts", flat=True)), ensure_ascii=False)
    assert "Tamarin" not in told
    assert "Tamarin" not in hidden.reason + rejected.reason


def test_moderators_have_a_first_text_to_read_and_a_complaint_to_answer():
    waits = Waiting.objects.undecided().order_by("chain")
    assert [(one.chain, one.subject_key) for one in waits] == [
        ("brisa", "10"), ("solvera", "ferry-users"),
    ]  # fmt: skip
    assert not Organisation.objects.get(slug="ferry-users").is_public
    complaint = Complaint.objects.open().get()
    assert complaint.chain == "amarea"
    assert complaint.person


def test_whoever_the_console_lets_in_follows_something():
    doors = [who.slug for who in (*HOUSE, *CAST) if who.door]
    followers = Person.objects.filter(pk__in=Follow.objects.values("person"))
    assert {one.email.split("@")[0] for one in followers} == set(doors)
