"""Who may withhold whose words: role by side, and every other refusal."""

from __future__ import annotations

import pytest

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import a_member
from parvis.moderation import acts, rules, things
from parvis.moderation.grounds import Ground, Kind
from parvis.moderation.models import Complaint
from parvis.moderation.tests.make import (
    a_coordinator,
    a_report,
    a_secretary,
    a_signed_document,
    an_operator,
    hidden,
    the_support_unit,
)
from parvis.people import acts as people
from parvis.people.models import Person
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.record import clock
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db

GOV, CS = Side.GOVERNMENT, Side.CIVIL_SOCIETY
MODERATORS = {
    "secretary of the State": lambda member: a_secretary(member, GOV),
    "secretary of society": lambda member: a_secretary(member, CS),
    "coordinator": a_coordinator,
    "Support Unit": lambda member: the_support_unit(),
    "operator": lambda member: an_operator(),
    "point of contact": lambda member: a_hand(
        Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member)
    ),
    "somebody": lambda member: Hand(a_person(), clock.today()),
    "a coordinator elsewhere": lambda member: a_coordinator(a_member()),
}
HIDES = {
    "secretary of the State": {GOV},
    "secretary of society": {CS},
    "coordinator": {CS},
    "Support Unit": {GOV, CS, Side.REVIEWER},
}
MODERATES = set(HIDES)


@pytest.mark.parametrize("who", MODERATORS)
@pytest.mark.parametrize("side", [GOV, CS, Side.REVIEWER])
def test_each_side_hides_its_own_words_and_the_support_unit_those_of_all(who, side):
    member = a_member()
    document, _author = a_signed_document(side, member=member)
    by = MODERATORS[who](member)
    assert bool(rules.may_hide(by, document)) is (side in HIDES.get(who, set()))


@pytest.mark.parametrize("who", MODERATORS)
def test_any_moderator_lets_in_what_waits_but_each_keeps_out_its_own_side(who):
    member = a_member()
    acts.switch(member, first_posts_wait=True, by=the_support_unit())
    report = a_report(CS, member=member)
    by = MODERATORS[who](member)
    assert not report.is_public
    assert bool(rules.may_let_in(by, report)) is (who in MODERATES)
    assert bool(rules.may_keep_out(by, report)) is (CS in HIDES.get(who, set()))


@pytest.mark.parametrize("who", MODERATORS)
def test_what_a_side_kept_out_of_its_own_the_other_does_not_let_in(who):
    member = a_member()
    acts.switch(member, first_posts_wait=True, by=the_support_unit())
    report = a_report(CS, member=member)
    why = {"ground": Ground.PERSONAL_DATA, "reason": "Il nomme une voisine."}
    acts.decide(report, Kind.KEPT_OUT, by=a_coordinator(member), **why)
    by = MODERATORS[who](member)
    assert bool(rules.may_let_in(by, report)) is (CS in HIDES.get(who, set()))


@pytest.mark.parametrize("who", MODERATORS)
def test_moderators_arrange_their_member_and_the_support_unit_the_lists_of_all(who):
    member = a_member()
    by = MODERATORS[who](member)
    assert bool(rules.may_switch(by, member)) is (who in MODERATES)
    assert bool(rules.may_list_words(by, member)) is (who in MODERATES)
    assert bool(rules.may_list_words(by, None)) is (who == "Support Unit")


def test_a_refusal_names_the_side_that_is_protected():
    member = a_member()
    of_society, _author = a_signed_document(CS, member=member)
    of_the_state, _author = a_signed_document(GOV, member=member)
    of_the_reviewer, _author = a_signed_document(Side.REVIEWER, member=member)
    secretary = a_secretary(member, GOV)
    assert "Nobody of the State" in str(rules.may_hide(secretary, of_society).reason)
    coordinator = a_coordinator(member)
    assert "Nobody of civil society" in str(rules.may_hide(coordinator, of_the_state).reason)
    assert "Support Unit" in str(rules.may_hide(coordinator, of_the_reviewer).reason)


@pytest.mark.parametrize(("mine", "theirs"), [(GOV, CS), (CS, GOV)])
def test_who_speaks_for_one_side_hides_nothing_of_the_other_through_the_support_unit(mine, theirs):
    member = a_member()
    pen = {GOV: Role.POINT_OF_CONTACT, CS: Role.CONTRIBUTOR}[mine]
    person = a_hand(pen, of_member(member), None, an_organisation(member, mine)).person
    unit = a_hand(Role.SUPPORT_UNIT, THE_HOUSE, person)
    of_the_other, _author = a_signed_document(theirs, member=member)
    of_their_own, _author = a_signed_document(mine, member=member)
    assert "Nobody of" in str(rules.may_hide(unit, of_the_other).reason)
    assert rules.may_hide(unit, of_their_own)


def test_what_the_support_unit_hid_the_support_unit_alone_shows_again():
    member = a_member()
    document, _author = a_signed_document(GOV, member=member)
    secretary, unit = a_secretary(member, GOV), the_support_unit()
    hidden(document, unit)
    assert "Support Unit" in str(rules.may_show_again(secretary, document).reason)
    assert rules.may_show_again(unit, document)


def test_what_a_side_hid_of_its_own_it_shows_again():
    member = a_member()
    document, _author = a_signed_document(GOV, member=member)
    hidden(document, a_secretary(member, GOV))
    assert rules.may_show_again(a_secretary(member, GOV), document)
    assert not rules.may_show_again(a_coordinator(member), document)


def test_nobody_lets_in_or_shows_again_their_own_words():
    member = a_member()
    acts.switch(member, first_posts_wait=True, by=the_support_unit())
    report = a_report(CS, member=member)
    author = a_person_of(report)
    own = a_hand(Role.FORUM_SECRETARY, a_forum(member).place, author, report.by)
    assert "own words" in str(rules.may_let_in(own, report).reason)
    assert rules.may_let_in(a_secretary(member, CS), report)


def test_who_wrote_the_words_later_does_not_show_them_again_either():
    member = a_member()
    association = an_organisation(member, CS)
    insider = a_hand(Role.FORUM_SECRETARY, a_forum(member).place, None, association)
    mine = Hand(insider.person, clock.today())
    people.describe(association, {"about": "Des voleurs."}, version=1, by=mine)
    association.refresh_from_db()
    hidden(association, a_coordinator(member))
    assert "own words" in str(rules.may_show_again(insider, association).reason)
    assert rules.may_show_again(a_secretary(member, CS), association)


def a_person_of(thing):
    return Person.objects.get(key=things.author_of(thing))


def test_an_appeal_is_of_those_concerned_once_and_decided_by_somebody_else():
    member = a_member()
    document, author = a_signed_document(CS, member=member)
    unit = the_support_unit()
    decision = hidden(document, unit)
    today = clock.today()
    assert rules.may_appeal(author.person, decision, "C’est faux.", today)
    colleague = a_hand(Role.CONTRIBUTOR, of_member(member), None, author.organisation).person
    assert rules.may_appeal(colleague, decision, "C’est faux.", today)
    stranger = rules.may_appeal(a_person(), decision, "C’est faux.", today)
    assert "belongs to its organisation" in str(stranger.reason)
    assert "Say why" in str(rules.may_appeal(author.person, decision, " ", today).reason)
    assert "no appeal" in str(rules.may_decide_appeal(a_coordinator(member), document).reason)
    acts.appeal(decision, words="C’est faux.", by=Hand(author.person, today))
    again = rules.may_appeal(colleague, decision, "Encore.", today)
    assert "already" in str(again.reason)
    assert "does not decide" in str(rules.may_decide_appeal(unit, document).reason)
    assert not rules.may_decide_appeal(a_secretary(member, GOV), document)
    assert rules.may_decide_appeal(a_coordinator(member), document)
    assert rules.may_decide_appeal(the_support_unit(), document)


def test_a_decision_that_no_longer_holds_is_not_appealed_against():
    document, author = a_signed_document(CS)
    unit = the_support_unit()
    decision = hidden(document, unit)
    shown = acts.decide(document, Kind.SHOWN, reason="C’était une erreur.", by=unit)
    for one, why in ((decision, "no longer"), (shown, "Only a decision to hide")):
        ruling = rules.may_appeal(author.person, one, "Quand même.", clock.today())
        assert why in str(ruling.reason)


@pytest.mark.parametrize(
    ("ground", "reason", "why"),
    [
        ("", "Il nomme une voisine.", "which ground"),
        ("nonsense", "Il nomme une voisine.", "which ground"),
        (Ground.INSULT, "  ", "Say why"),
        (Ground.INSULT, "x" * 4_001, "at most"),
    ],
)
def test_nothing_is_hidden_without_a_ground_and_a_reason(ground, reason, why):
    document, _author = a_signed_document(CS)
    unit = the_support_unit()
    with pytest.raises(Refused, match=why):
        acts.decide(document, Kind.HIDDEN, ground=ground, reason=reason, by=unit)
    document.refresh_from_db()
    assert document.is_public
    acts.decide(document, Kind.HIDDEN, ground=Ground.INSULT, reason="Une insulte.", by=unit)
    assert not document.is_public


def test_a_complaint_says_which_rule_and_is_made_once_by_a_person():
    document, author = a_signed_document(CS)
    person = author.person
    assert "Say which rule" in str(rules.may_complain(person, document, "", "").reason)
    assert rules.may_complain(person, document, Ground.SPAM, "")
    acts.complain(document, ground=Ground.SPAM, words="", by=person)
    assert "already" in str(rules.may_complain(person, document, Ground.SPAM, "").reason)
    assert rules.may_complain(None, document, Ground.SPAM, "")
    hidden(document)
    document.refresh_from_db()
    assert "hidden" in str(rules.may_complain(None, document, Ground.SPAM, "").reason)
    assert not Complaint.objects.open().exists()


def test_a_thing_is_left_as_it_is_only_where_somebody_complained():
    document, _author = a_signed_document(CS)
    unit = the_support_unit()
    assert "Nobody has complained" in str(rules.may_leave(unit, document).reason)
    acts.complain(document, ground=Ground.SPAM, words="", by=None)
    assert rules.may_leave(unit, document)


def test_words_and_links_are_listed_where_they_can_be_found():
    member, unit = a_member(), the_support_unit()
    assert rules.may_list(unit, member, "word", "arnaque", "Des publicités.")
    assert not rules.may_list(unit, member, "word", "…", "Des publicités.")
    assert not rules.may_list(unit, member, "link", "arnaque", "Des publicités.")
    assert not rules.may_list(unit, member, "link", "example.org", " ")
    pattern = acts.list_pattern(member, kind="word", text="arnaque", why="Des publicités.", by=unit)
    assert "already" in str(rules.may_list(unit, member, "word", "arnaque", "Encore.").reason)
    acts.unlist(pattern, by=unit)
    assert "already" in str(rules.may_unlist(unit, pattern).reason)
    assert rules.may_list(unit, member, "word", "arnaque", "Encore.")
