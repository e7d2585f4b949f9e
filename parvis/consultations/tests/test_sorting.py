"""Sorting by the acts: themes and groups, told by numbers, refused with sentences."""

from __future__ import annotations

import pytest

from parvis.consultations import acts
from parvis.consultations.models import Contribution, Letter
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.plans.models import Plan
from parvis.plans.tests.make import a_ministry, a_plan
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return a_plan()


@pytest.fixture
def by(plan):
    return a_ministry(plan.member)


@pytest.fixture
def three(plan):
    consultation = a_consultation(plan)
    return [a_contribution(consultation, f"Titre {n}", f"Mot {n}.") for n in (1, 2, 3)]


def a_group(plan, contributions, title="Ensemble", **rest):
    by = a_ministry(plan.member)
    return acts.group(plan, contributions, title=title, language="fr", by=by, **rest)


def verbs_of(thing):
    return [entry.verb for entry in Entry.objects.about(thing).order_by("number")]


def test_a_contribution_goes_under_a_theme_and_back_and_the_record_tells_of_it(plan, by, three):
    theme = acts.add_theme(plan, name="Eau", language="fr", by=by)
    became = acts.sort_under(plan, three[:2], theme, by=by)
    assert [one.number for one in became.done] == [1, 2]
    again = acts.sort_under(plan, three[:1], theme, by=by)
    assert [one.number for one in again.already] == [1]
    acts.sort_under(plan, three[:1], None, by=by)
    assert verbs_of(three[0])[1:] == ["contribution.sorted", "contribution.unsorted"]


def test_a_theme_is_renamed_once_and_what_it_was_called_is_kept(plan, by):
    theme = acts.add_theme(plan, name="Eau", language="fr", by=by)
    as_read = type(theme).objects.get(pk=theme.pk)
    acts.rename_theme(theme, name="Eau potable", by=by)
    assert Wording.objects.get(field="theme 1").text == "Eau"
    with pytest.raises(Refused, match="A colleague has called this theme “Eau potable” meanwhile"):
        acts.rename_theme(as_read, name="Puits", by=by)
    with pytest.raises(Refused, match="There is a theme of this name already"):
        acts.add_theme(plan, name="Eau potable ", language="fr", by=by)


def test_what_was_sorted_meanwhile_is_left_and_the_rest_is_done(plan, by, three):
    as_read = list(Contribution.objects.filter(pk__in=[one.pk for one in three]))
    first = a_group(plan, three[:1])
    second, became = acts.group_as_read(plan, as_read, title="Autre", language="fr", by=by)
    assert [one.number for one in became.changed] == [1]
    assert [one.number for one in became.done] == [2, 3]
    assert set(second.contributions.all()) == set(three[1:])
    assert first.contributions.get() == three[0]


def test_no_group_is_made_where_nothing_is_left_for_it(plan, by, three):
    as_read = list(Contribution.objects.filter(pk__in=[one.pk for one in three]))
    a_group(plan, three)
    made, became = acts.group_as_read(plan, as_read, title="Ensemble", language="fr", by=by)
    assert made is None
    assert len(became.changed) == 3
    assert plan.groups.count() == 1
    into = acts.add_to(plan.groups.get(), as_read, by=by)
    assert (len(into.already), into.changed) == (3, [])


def test_what_comes_into_an_answered_group_is_answered_by_it_and_its_author_is_told(
    plan, by, three
):
    group = a_group(plan, three[:2])
    response = a_response(group)
    acts.add_to(group, three[2:], by=by)
    assert not plan.member.contributions.unanswered().exists()
    assert Letter.objects.filter(response=response).count() == 3
    acts.take_out(plan, three[2:], by=by)
    assert plan.member.contributions.unanswered().get() == three[2]
    assert not Letter.objects.unsent().filter(contribution=three[2]).exists()


def test_what_has_an_answer_of_its_own_comes_into_no_group(plan, by, three):
    a_response(three[0])
    with pytest.raises(Refused, match="Contribution 1 has an answer of its own"):
        a_group(plan, three)
    assert not plan.groups.exists()
    group = a_group(plan, three[1:])
    refused = acts.add_to(group, three[:1], by=by).refused
    assert refused[0][0].number == 1


def test_what_is_in_a_group_has_the_theme_of_the_group_and_keeps_it_when_taken_out(plan, by, three):
    theme = acts.add_theme(plan, name="Eau", language="fr", by=by)
    a_group(plan, three, theme=theme)
    refused = acts.sort_under(plan, three[:1], None, by=by).refused
    assert "has a theme of its own" in refused[0][1]
    acts.take_out(plan, three[:1], by=by)
    assert Contribution.objects.get(pk=three[0].pk).theme == theme


def test_a_group_is_joined_into_another_and_not_once_it_was_answered(plan, by, three):
    one, two = a_group(plan, three[:1]), a_group(plan, three[1:])
    a_response(one)
    with pytest.raises(Refused, match="Group 1 has been answered"):
        acts.join(one, two, by=by)
    acts.join(two, one, by=by)
    assert one.contributions.count() == 3
    assert Letter.objects.count() == 3
    with pytest.raises(Refused, match="Nothing is in group 2"):
        acts.join(two, one, by=by)
    assert verbs_of(two) == ["group.joined"]


def test_a_group_is_called_otherwise_in_the_version_that_was_read(plan, by, three):
    group = a_group(plan, three)
    as_read = plan.groups.get()
    group.refresh_from_db()
    acts.retitle(group, title="Autrement", theme=None, by=by)
    with pytest.raises(Refused, match="A colleague has changed this group"):
        acts.retitle(as_read, title="Encore", theme=None, by=by)
    assert Wording.objects.get(subject_kind="group").text == "Ensemble"


def test_nothing_is_sorted_once_the_plan_is_submitted_nor_what_nobody_sees(plan, by, three):
    Contribution.objects.filter(pk=three[0].pk).update(withheld_at=three[0].received_at)
    refused = acts.sort_under(plan, three[:1], acts.add_theme(
        plan, name="Eau", language="fr", by=by
    ), by=by).refused  # fmt: skip
    assert refused[0][1] == "Nobody sees contribution 1 now."
    Plan.objects.filter(pk=plan.pk).update(submitted="2026-01-01")
    for deed in (
        lambda: acts.take_out(plan, three, by=by),
        lambda: a_group(plan, three),
        lambda: acts.split(three[1], parts=[("a", "Mot"), ("b", "2.")], by=by),
    ):
        with pytest.raises(Refused, match="The plan has been submitted"):
            deed()
