"""How far answers reach: the law on counted days, and the reading of many contributions."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from statistics import median

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from parvis.consultations import acts
from parvis.consultations.coverage import Said, by_theme, coverage, median_of, percent_of
from parvis.consultations.models.answering import coverage_of
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.moderation.tests.make import hidden
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_hand
from parvis.plans.tests.make import a_ministry
from parvis.record import clock

FIRST = date(2026, 3, 1)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


@settings(deadline=None)
@given(st.lists(st.integers(0, 400), min_size=1, max_size=60))
def test_the_median_of_counted_days_is_the_median_of_the_days(days):
    assert median_of(Counter(days)) == median(days)


def test_nothing_said_is_nothing_counted():
    told = coverage([], FIRST)
    assert (told.all, told.median, told.oldest, told.percent) == (0, None, None, 0)


def test_what_was_hidden_is_counted_apart_and_the_oldest_that_waits_is_told():
    told = coverage(
        [
            Said(day(0), day(4), "declined", 2),
            Said(day(1), day(11), "accepted"),
            Said(day(2), count=3),
            Said(day(5), count=1),
            Said(day(0), is_hidden=True),
        ],
        day(12),
    )
    assert (told.all, told.answered, told.waiting, told.hidden) == (7, 3, 4, 1)
    assert told.outcomes == {"declined": 2, "accepted": 1}
    assert (told.median, told.oldest, told.percent) == (4, 10, 42)


def test_what_joins_a_group_that_was_answered_waits_for_no_day():
    assert coverage([Said(day(9), day(4), "declined")], day(9)).median == 0


def test_each_theme_has_its_own_figures():
    told = by_theme(
        [Said(day(0), day(1), "accepted", theme=1), Said(day(0), theme=1), Said(day(0), theme=2)],
        day(2),
    )
    assert {theme: (one.answered, one.all) for theme, one in told.items()} == {1: (1, 2), 2: (0, 1)}


@pytest.mark.django_db
def test_one_query_counts_alone_together_corrected_hidden_and_split(client):
    consultation = a_consultation()
    plan, ministry = consultation.plan, a_ministry(consultation.member)
    said = [a_contribution(consultation, f"Titre {n}", f"Dire {n}. Et {n}.") for n in range(6)]
    acts.group(plan, said[:2], title="Ensemble", language="fr", by=ministry)
    acts.split(said[2], parts=[("Un", "Dire 2."), ("Deux", "Et 2.")], by=ministry)
    today = clock.now()
    with clock.at(today + timedelta(days=3)):
        a_response(said[0].group)
        a_response(said[3])
    with clock.at(today + timedelta(days=8)):
        a_response(said[3], "accepted")
    moderator = a_hand(Role.COORDINATOR, of_member(plan.member))
    hidden(said[4], moderator)
    with CaptureQueriesContext(connection) as asked:
        told = coverage_of(plan, clock.today() + timedelta(days=10))
    assert len(asked) == 1
    # Two in a group, one alone; the sixth and the two parts of the third wait.
    assert (told.answered, told.waiting, told.hidden) == (3, 3, 1)
    assert told.outcomes == {"declined": 2, "accepted": 1}
    assert (told.median, told.oldest) == (3, 10)
    page = client.get(plan.get_absolute_url()).text
    assert "What was said, and what was answered" in page
    assert "3 of 6 contributions answered." in page


@pytest.mark.django_db
def test_what_waits_for_a_moderator_is_owed_an_answer_and_what_was_hidden_is_not():
    one = a_contribution()
    two = a_contribution(one.consultation, "Deux", "Autre chose.")
    type(one).objects.filter(pk=one.pk).update(withheld_at=clock.now())
    moderator = a_hand(Role.COORDINATOR, of_member(one.member))
    hidden(two, moderator)
    waiting = one.member.contributions.unanswered().values_list("number", flat=True)
    assert list(waiting) == [1]
    told = coverage_of(one.consultation.plan, clock.today())
    assert (told.waiting, told.unread, told.hidden) == (1, 1, 1)


@pytest.mark.django_db
def test_plan_board_and_consultation_say_what_they_count(client):
    said = a_contribution()
    plan, consultation = said.consultation.plan, said.consultation
    silent = a_contribution(consultation, "Deux", "Autre chose.")
    type(said).objects.filter(pk=silent.pk).update(asks_answer=False)
    unread = a_contribution(consultation, "Trois", "Encore autre chose.")
    type(said).objects.filter(pk=unread.pk).update(withheld_at=clock.now())
    page = client.get(plan.get_absolute_url()).text
    assert "2 contributions that ask for an answer" in page
    assert "1 of them is read by a moderator first." in page
    assert "What only ticks answers is in the results" in page
    page = client.get(consultation.get_absolute_url()).text
    assert (
        "2 contributions so far. 1 of them only answers questions, and asks for no answer." in page
    )
    assert "1 waits for its answer. 1 more is being read by a moderator." in page
    place = of_member(plan.member)
    grant = a_grant(Role.POINT_OF_CONTACT, place, None, a_ministry(plan.member))
    client.force_login(grant.person)
    board = reverse("consultations:board", args=[plan.member.slug, plan.number])
    page = client.get(board).text
    assert "0 of 2 contributions answered." in page
    assert "1 of them is read by a moderator first." in page


@pytest.mark.django_db
def test_what_is_merged_is_answered_and_its_page_says_that_the_other_waits(client):
    said = a_contribution()
    other = a_contribution(said.consultation, "Deux", "Le même.")
    a_response(said, "merged", into=other)
    told = coverage_of(said.consultation.plan, clock.today())
    assert (told.answered, told.waiting) == (1, 1)
    page = client.get(said.get_absolute_url()).text
    assert "Merged with contribution 2, which waits for its answer since" in page


@given(st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=40))
def test_shares_are_a_hundred_only_where_they_are_all_and_lack_less_than_one_each(counts):
    shares = [percent_of(count, sum(counts)) for count in counts]
    assert all(
        (one == 100) == (0 < count == sum(counts))
        for one, count in zip(shares, counts, strict=True)
    )
    if sum(counts):
        assert 100 - len(counts) < sum(shares) <= 100
