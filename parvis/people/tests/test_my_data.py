"""All my data: everything the house keeps about me is in the file, no secret, nobody else's."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.db import transaction
from django.urls import reverse

from parvis.consultations import acts as consultations
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.forums import acts as forums
from parvis.forums.models import DeskLetter, QuestionAnswer, ReportBack, ReportReply
from parvis.forums.tests.make import a_forum, a_meeting, a_question
from parvis.members.tests.make import PLATFORM, a_member
from parvis.moderation import acts as moderation
from parvis.moderation.grounds import Ground, Why
from parvis.moderation.models import Waiting
from parvis.moderation.tests.make import a_report, hidden
from parvis.people import acts
from parvis.people.models import Person
from parvis.people.places import of_commitment, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.people.views.data import IN_AN_HOUR
from parvis.people.views.kept import NOT_TOLD, all_about
from parvis.plans.tests.make import a_plan, a_submitted_plan
from parvis.progress import acts as progress
from parvis.record import clock
from parvis.record.acts import record
from parvis.record.tests.make import Pump, a_verb

pytestmark = pytest.mark.django_db
SECRET = "a secret that nobody reads again"


@pytest.fixture
def person():
    person = a_person("Mariam Quill", email="mariam@example.org", language="fr")
    member = a_member("Amaréa")
    commitment = a_submitted_plan(member).commitments.get()
    coalition = an_organisation(member, Side.CIVIL_SOCIETY, "Coalition Eau")
    hand = a_hand(Role.CO_LEAD, of_commitment(member, commitment.code), person, coalition)
    progress.report(commitment, level="limited", account='#read("/etc/passwd") [', by=hand)
    named = acts.name_person("M. Quill")
    acts.claim(acts.invite(named, person.email, of_member(member), by=PLATFORM)[1], by=person)
    acts.invite(
        acts.name_person("B."), "b@example.org", of_member(member), by=hand_of(person, member)
    )
    acts.follow(person, member.slug, "member", member.slug)
    Authenticator.objects.create(user=person, type="totp", data={"secret": SECRET})
    Authenticator.objects.create(user=person, type="webauthn", data={"name": "Clé", "k": SECRET})
    SocialAccount.objects.create(user=person, provider="x", uid="7", extra_data={"sub": "7"})
    UserSession.objects.create(user=person, session_key=SECRET, ip="192.0.2.7", user_agent="Lynx")
    with transaction.atomic():
        verb = a_verb("letter.received", "received a letter", public=False)
        record(verb, Pump(member.slug), by=hand.as_actor(), sealed={"of": "mine alone"})
        record(verb, Pump(member.slug), by=PLATFORM, sealed={"of": "somebody else"})
    _with_moderation(hand, commitment)
    _in_a_consultation(hand, a_contribution(a_consultation(a_plan(member, number=9))))
    _at_a_desk(person, coalition)
    return person


def _at_a_desk(person, organisation):
    """Keep a word of the person of each kind that is said at the desk of a forum."""
    forum = a_forum(organisation.member)
    asked = a_question(forum, by=Hand(person, clock.today()), wants_letter=True)
    forums.keep_asking(forum, {"words": "?"}, email=person.email, language="fr")
    told = {
        "member": forum.member, "forum": forum, "words": "Oui.", "person": person,
        "organisation": organisation, "side": organisation.side, "at": clock.now(), "number": 1,
    }  # fmt: skip
    given = QuestionAnswer.objects.create(question=asked, **told)
    report = ReportBack.objects.create(title="Séance", **told)
    ReportReply.objects.create(report=report, **told)
    DeskLetter.objects.create(person=person, answer=given)


def _in_a_consultation(hand, contribution):
    """Let the person comment on a contribution of another, and support it."""
    consultations.comment(contribution, words="Moi aussi.", language="fr", by=hand)
    consultations.support(contribution, by=hand)


def _with_moderation(hand, commitment):
    """Let the person complain of another's report, appeal for their own, and have one wait."""
    member, mine = commitment.plan.member, commitment.reports.get()
    moderation.appeal(hidden(mine), words="Je ne nomme personne.", by=hand)
    theirs = a_report(Side.GOVERNMENT, member=member)
    moderation.complain(theirs, ground=Ground.SPAM, words="Encore.", by=hand.person)
    subject = (theirs.chain, theirs.record_kind, theirs.record_key)
    Waiting.objects.create(
        chain=subject[0], subject_kind=subject[1], subject_key=subject[2], person=hand.person,
        why=Why.FIRST_POST, since=clock.now(),
    )  # fmt: skip


def hand_of(person, member):
    return a_hand(Role.COORDINATOR, of_member(member), person)


def downloaded(client, person) -> zipfile.ZipFile:
    client.force_login(person)
    answer = client.get(reverse("people:data"))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert "attachment" in answer["Content-Disposition"]
    return zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content)))


def without_second_step(person):
    """Take away what a person would have to prove again before a download."""
    Authenticator.objects.filter(user=person).delete()
    return person


def test_the_file_holds_what_is_kept_from_every_table(person):
    told = json.loads(json.dumps(all_about(person), default=str))
    assert {name: len(rows) for name, rows in told.items() if name not in ("person", "entries")} == {
        "addresses": 1, "roles": 2, "organisations": 1, "invitations": 1, "invitations_sent": 1,
        "follows": 1, "sessions": 1, "ways_to_sign_in": 2, "providers": 1, "names_taken_up": 1,
        "questions_to_forums": 1, "questions_begun": 1, "answers_for_forums": 1,
        "reports_back": 1, "replies_to_reports": 1, "letters_of_forums": 1,
        "votes_in_forums": 0, "said_from_seats": 0, "pens_given": 0, "joint_drafts": 0,
        "reports_from_outside": 0, "nothing_to_report": 0, "reminders_of_rounds": 0,
        "requests_to_coalitions": 0, "said_of_evidence": 0,
        "answers_for_coalitions": 0, "farewells_to_coalitions": 0,
        "reports": 1, "complaints": 1, "appeals": 1, "held_back": 1,
        "contributions": 0, "contributions_entered": 0, "comments": 1, "supports": 1, "drafts": 0,
    }  # fmt: skip
    assert told["person"]["email"] == "mariam@example.org"
    assert told["sessions"][0]["ip"] == "192.0.2.7"
    assert {one["name"] for one in told["ways_to_sign_in"]} == {"", "Clé"}
    assert told["reports"][0]["account"] == '#read("/etc/passwd") ['
    assert told["complaints"][0]["words"] == "Encore."
    assert told["comments"][0]["words"] == "Moi aussi."
    assert told["appeals"][0]["words"] == "Je ne nomme personne."
    assert "commitment.reported" in {one["verb"] for one in told["entries"]}


def test_no_secret_and_nothing_of_others_is_in_it(person):
    told = json.dumps(all_about(person), default=str)
    assert SECRET not in told
    assert "b@example.org" not in told
    assert "somebody else" not in told
    assert "mine alone" in told
    assert person.password not in told


def test_what_is_downloaded_is_one_file_for_machines_one_to_read_and_a_note(client, person):
    files = downloaded(client, without_second_step(person))
    assert files.namelist() == ["data.json", "my-data.pdf", "README.txt"]
    told = json.loads(files.read("data.json"))
    assert told["person"]["name"] == "Mariam Quill"
    assert files.read("my-data.pdf").startswith(b"%PDF-")
    assert b"/Lang(fr)" in files.read("my-data.pdf")
    assert "data.json" in files.read("README.txt").decode()


@pytest.mark.parametrize("language", ["ar", "en", "es"])
def test_it_is_written_in_the_language_of_the_person(client, language):
    person = a_person("مريم", language=language)
    pdf = downloaded(client, person).read("my-data.pdf")
    assert f"/Lang({language})".encode() in pdf


def test_who_has_a_second_step_proves_themselves_first(client, person):
    client.force_login(person)
    answer = client.get(reverse("people:data"))
    assert answer.status_code == 302
    assert "reauthenticate" in answer["Location"]


def test_nobody_downloads_without_signing_in_nor_all_the_time(client):
    assert client.get(reverse("people:data")).status_code == 302
    client.force_login(a_person())
    answers = [client.get(reverse("people:data")).status_code for _time in range(IN_AN_HOUR + 1)]
    assert answers == [200] * IN_AN_HOUR + [429]
    client.force_login(a_person())
    assert client.get(reverse("people:data")).status_code == 200


def test_a_report_of_a_colleague_for_the_same_organisation_is_not_mine(person):
    commitment = person.grants.filter(role=Role.CO_LEAD).get()
    organisation = commitment.organisation
    found = organisation.reports.get().commitment
    colleague = a_hand(
        Role.CO_LEAD, of_commitment(organisation.member, found.code), None, organisation
    )
    progress.report(found, level="complete", account="Tout est fait.", by=colleague)
    assert len(all_about(person)["reports"]) == 1
    assert all_about(colleague.person)["reports"][0]["account"] == "Tout est fait."


def test_what_was_said_from_a_seat_is_told_to_who_said_it():
    forum = a_forum()
    coalition = an_organisation(forum.member, Side.CIVIL_SOCIETY)
    hand = a_hand(Role.SEAT_HOLDER, forum.place, None, coalition)
    meeting = a_meeting(forum, clock.now(), despite="Il fallait faire vite.")
    draft = forums.draft_minutes(meeting, body="On a parlé.", language="fr", by=PLATFORM)
    forums.propose_correction(draft, text="Non.", seat=hand.grant, by=hand, language="fr")
    forums.leave(forum, hand.grant, by=hand, in_protest=True, statement="Assez.", language="fr")
    asked, left = json.loads(json.dumps(all_about(hand.person), default=str))["said_from_seats"]
    assert asked["words"] == "Non."
    assert (left["why"], left["statement"]) == ("in_protest", "Assez.")


def test_every_table_that_points_at_persons_is_told_or_says_why_not():
    points = {
        f"{model._meta.app_label}.{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model is Person
    }
    assert points == set(NOT_TOLD)
