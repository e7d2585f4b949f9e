"""The waiting room: which texts wait, whose they are, who has to read them."""

from __future__ import annotations

import pytest

from parvis.members.tests.make import a_member
from parvis.moderation import acts, waiting
from parvis.moderation.grounds import Ground, Kind, Why
from parvis.moderation.models import Waiting
from parvis.moderation.tests.make import (
    a_coordinator,
    a_pen,
    a_report,
    a_signed_document,
    an_operator,
    hidden,
    the_support_unit,
)
from parvis.people import acts as people
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.plans.tests.make import a_ministry
from parvis.progress import acts as progress
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    member = a_member()
    acts.switch(member, first_posts_wait=True, by=the_support_unit())
    return member


def again(report, by):
    return progress.report(report.commitment, level="complete", account="Fini.", by=by)


def a_first_report(member):
    plan = a_report(Side.GOVERNMENT, member=member)
    by = a_pen(Side.CIVIL_SOCIETY, member, plan.commitment.code)
    return again(plan, by), by


def test_the_first_text_of_a_person_waits_and_those_after_it_until_one_is_seen(member):
    report, by = a_first_report(member)
    second = again(report, by)
    assert not report.is_public
    assert not second.is_public
    acts.decide(report, Kind.LET_IN, reason="Relu.", by=the_support_unit())
    assert again(report, by).is_public


def test_in_another_member_and_while_the_room_is_closed_nothing_waits(member):
    assert a_report(member=a_member()).is_public
    acts.switch(member, first_posts_wait=False, by=the_support_unit())
    assert a_report(member=member).is_public


def test_what_was_kept_out_was_not_seen_so_the_next_text_waits_too(member):
    report, by = a_first_report(member)
    acts.decide(
        report, Kind.KEPT_OUT, ground=Ground.SPAM, reason="Publicité.", by=the_support_unit()
    )
    assert not again(report, by).is_public


def test_what_the_console_tells_never_waits(member):
    report = a_report(member=member)
    assert again(report, a_ministry(member)).is_public


def test_a_text_that_meets_a_list_waits_whoever_wrote_it_and_in_any_language():
    member, unit = a_member(), the_support_unit()
    word = acts.list_pattern(member, kind="word", text="escroc", why="Insultes.", by=unit)
    acts.list_pattern(None, kind="link", text="example.org", why="Publicité.", by=unit)
    report = a_report(member=member)
    by = a_pen(Side.CIVIL_SOCIETY, member, report.commitment.code)
    assert report.is_public
    met = progress.report(report.commitment, level="limited", account="Un ESCROC !", by=by)
    assert Waiting.objects.about(met).get().pattern == word
    linked = {"es": {"account": {"text": "Ver www.example.org/x"}}}
    found = progress.report(
        report.commitment, level="limited", account="Voir.", by=by, translations=linked
    )
    assert Waiting.objects.about(found).get().why == Why.LINK
    acts.unlist(word, by=unit)
    assert progress.report(
        report.commitment, level="limited", account="Un ESCROC !", by=by
    ).is_public


def test_a_new_organisation_can_wait(member):
    by = Hand(a_person(), clock.today())
    told = {"slug": "eau", "name": "Eau pour tous", "side": Side.CIVIL_SOCIETY}
    organisation = people.register(member, by=by, **told)
    assert acts.wait_if_needed(organisation, by=by, member=member, texts=[told["name"]])
    organisation.refresh_from_db()
    assert not organisation.is_public


def test_moderators_are_told_of_their_members_work_and_the_support_unit_of_all(member):
    a_first_report(member)
    document, author = a_signed_document(member=a_member())
    acts.complain(document, ground=Ground.SPAM, words="", by=None)
    decision = hidden(a_signed_document(member=member)[0])
    there, by = a_signed_document()
    appealed = hidden(there)
    acts.appeal(appealed, words="Non.", by=Hand(by.person, clock.today()))
    today = clock.today()
    mine = waiting.for_moderator(a_coordinator(member).person, today)
    assert [(one.member, one.count) for one in mine] == [(member, 2)]
    all_of_it = waiting.for_moderator(the_support_unit().person, today)
    assert sum(one.count for one in all_of_it) == 4
    assert waiting.for_moderator(an_operator().person, today) == []
    assert decision.pk
    assert author.person


def test_the_work_of_thirty_costs_what_the_work_of_three_costs(
    member, django_assert_max_num_queries
):
    unit = the_support_unit()
    _report, by = a_first_report(member)
    for _once in range(10):
        again(_report, by)
    with django_assert_max_num_queries(5):
        assert waiting.for_moderator(unit.person, clock.today())


def test_an_organisation_without_a_person_is_never_made_to_wait(member):
    assert an_organisation(member).is_public
