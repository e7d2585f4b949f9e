"""Complaining, deciding, appealing, arranging: what becomes of the thing and what the record tells."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from parvis.members.tests.make import a_member
from parvis.moderation import acts, rules
from parvis.moderation.grounds import Ground, Kind, State
from parvis.moderation.models import Appeal, Arrangement, Complaint, Decision, Pattern
from parvis.moderation.tests.make import (
    a_coordinator,
    a_report,
    a_signed_document,
    hidden,
    the_support_unit,
)
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person
from parvis.record import audit, clock
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return a_signed_document(title="La voisine du 12")[0]


def last_entry(thing):
    return Entry.objects.of(thing.chain).order_by("-number").first()


def test_what_is_hidden_is_told_with_ground_and_reason_and_without_its_words(document):
    decision = hidden(document, reason="Elle est nommée.")
    document.refresh_from_db()
    entry = last_entry(document)
    assert not document.is_public
    assert (entry.verb, entry.subject_kind) == ("moderation.hidden", "document")
    assert entry.facts["ground"] == "personal_data"
    assert entry.facts["reason"] == "Elle est nommée."
    assert entry.facts["signed"] == decision.person.key
    assert "voisine" not in str(entry.facts)
    assert all(finding.fits for finding in audit.findings())


def test_what_was_hidden_is_shown_again_and_both_decisions_stay(document):
    unit = the_support_unit()
    hidden(document, unit)
    acts.decide(document, Kind.SHOWN, reason="C’était une erreur.", by=unit)
    document.refresh_from_db()
    assert document.is_public
    assert [one.kind for one in Decision.objects.about(document)] == [Kind.SHOWN, Kind.HIDDEN]


def test_an_appeal_that_is_upheld_shows_the_thing_and_one_rejected_leaves_it(document):
    _other, author = a_signed_document()
    for kind, is_public in ((Kind.REJECTED, False), (Kind.UPHELD, True)):
        document, author = a_signed_document()
        decision = hidden(document)
        acts.appeal(decision, words="Tout est vrai.", by=Hand(author.person, clock.today()))
        assert "Tout est vrai" not in str(last_entry(document).facts)
        decided = acts.decide(document, kind, reason="Relu.", by=the_support_unit())
        document.refresh_from_db()
        assert document.is_public is is_public
        assert decided.on_appeal.decision == decision
        assert not Appeal.objects.open().exists()


def test_who_appeals_signs_for_the_organisation_whose_words_they_are():
    document, author = a_signed_document()
    decision = hidden(document)
    acts.appeal(decision, words="Tout est vrai.", by=Hand(author.person, clock.today()))
    entry = last_entry(document)
    assert entry.actor == author.organisation.name
    assert entry.facts["signed"] == author.person.key


def test_of_two_moderators_the_second_learns_what_was_decided_and_changes_nothing(document):
    first, second = the_support_unit(), the_support_unit()
    decision = acts.decide(
        document, Kind.HIDDEN, ground=Ground.INSULT, reason="Insulte.", by=first, seen=0
    )
    with pytest.raises(acts.DecidedMeanwhile) as meanwhile:
        acts.decide(document, Kind.SHOWN, reason="Rien de grave.", by=second, seen=0)
    assert meanwhile.value.now == decision
    assert Decision.objects.count() == 1
    acts.decide(document, Kind.SHOWN, reason="Rien de grave.", by=second, seen=decision.number)
    assert Decision.objects.count() == 2


def test_a_decision_answers_the_complaints_that_were_read_and_hiding_all_of_them(document):
    acts.complain(document, ground=Ground.SPAM, words="Une.", by=None)
    read = Complaint.objects.get().pk
    acts.complain(document, ground=Ground.SPAM, words="Deux.", by=None)
    unit = the_support_unit()
    left = acts.decide(document, Kind.LEFT, reason="C’est permis.", by=unit, read=read)
    assert [one.closed_by for one in Complaint.objects.all()] == [left, None]
    hidden(document, unit)
    assert not Complaint.objects.open().exists()


def test_a_complaint_is_private(document):
    before = Entry.objects.count()
    acts.complain(document, ground=Ground.INSULT, words="Il m’insulte.", by=a_person())
    assert Entry.objects.count() == before


def test_the_waiting_room_is_opened_and_closed_once_each(document):
    member, unit = a_member(), the_support_unit()
    for wanted in (True, True, False, False):
        acts.switch(member, first_posts_wait=wanted, by=unit)
        assert Arrangement.of(member).first_posts_wait is wanted
    told = [entry.verb for entry in Entry.objects.of(member.slug).filter(verb__contains="switched")]
    assert sorted(told) == ["moderation.switched-off", "moderation.switched-on"]


def test_what_the_rules_add_is_changed_knowingly_and_what_they_said_is_kept():
    member, by = a_member(), None
    by = a_coordinator(member)
    first = acts.supplement(member, text="Sans tutoyer.", language="fr", version=1, by=by)
    with pytest.raises(ChangedMeanwhile):
        acts.supplement(member, text="Autre.", language="fr", version=1, by=by)
    acts.supplement(member, text="Autre.", language="fr", version=first.version, by=by)
    assert Wording.objects.get().text == "Sans tutoyer."
    assert Arrangement.of(member).supplement == "Autre."


def test_a_listed_word_stays_out_of_the_record(document):
    member, unit = a_member(), the_support_unit()
    acts.list_pattern(member, kind="word", text="grossièreté", why="Insultes.", by=unit)
    acts.list_pattern(None, kind="link", text="example.org", why="Publicité.", by=unit)
    told = str([entry.facts for entry in Entry.objects.filter(verb="moderation.listed")])
    assert "grossi" not in told
    assert "example.org" not in told
    assert "Publicité." in told
    acts.unlist(Pattern.objects.get(kind="link"), by=unit)
    assert not Pattern.objects.in_force().filter(kind="link").exists()


@pytest.mark.parametrize(
    "broken",
    [
        {"reason": ""},
        {"ground": ""},
        {"kind": Kind.UPHELD},
        {"number": 0},
        {"number": 1},
    ],
)
def test_the_database_has_the_last_word(document, broken):
    decision = hidden(document)
    fields = {
        name: getattr(decision, name)
        for name in (
            "chain",
            "subject_kind",
            "subject_key",
            "kind",
            "ground",
            "reason",
            "role",
            "at",
        )
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(person=decision.person, **{**fields, "number": 2, **broken})
    Decision.objects.create(person=decision.person, **fields, number=2)


def test_a_refused_decision_leaves_no_trace(document):
    before = Entry.objects.count()
    with pytest.raises(Refused):
        hidden(document, Hand(a_person(), clock.today()))
    assert not Decision.objects.exists()
    assert Entry.objects.count() == before


def test_how_a_thing_stands_follows_from_what_was_decided():
    member, unit = a_member(), the_support_unit()
    acts.switch(member, first_posts_wait=True, by=unit)
    report = a_report(member=member)
    assert rules.state(report) == State.WAITING
    acts.decide(report, Kind.KEPT_OUT, ground=Ground.SPAM, reason="Publicité.", by=unit)
    assert rules.state(report) == State.KEPT_OUT
    acts.decide(report, Kind.LET_IN, reason="Relu.", by=unit)
    assert rules.state(report) == State.PUBLIC
    hidden(report, unit)
    assert rules.state(report) == State.HIDDEN
