"""The forums of the demonstration: each has adopted a charter, and says nothing of a real country."""

from __future__ import annotations

import pytest
from django.test import Client

from parvis.forums.law.charter import Mandate, Rule, Shape
from parvis.forums.models import Charter, Forum
from parvis.forums.wording import in_sentences

pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]


def in_force(member: str) -> Charter:
    every = Charter.objects.for_reading().filter(forum__member__slug=member)
    return every.order_by("number").last()


def test_each_forum_has_a_charter_and_each_governs_in_its_own_way() -> None:
    whole = Forum.objects.for_reading().filter(parent__isnull=True)
    every = [in_force(forum.member.slug).as_law for forum in whole]
    assert len(every) == 5
    ways = {(one.shape, one.mandate, one.chair, one.rules, one.seats) for one in every}
    assert len(ways) == 5
    assert in_force("solvera").as_law.mandate is Mandate.ADVISES
    assert in_force("marjania").as_law.shape is Shape.TEAMS


def test_a_forum_without_a_central_body_has_teams_in_which_both_sides_sit(client: Client) -> None:
    teams = Forum.objects.for_reading().filter(parent__member__slug="marjania").order_by("slug")
    assert [team.commitment for team in teams] == ["XM0002", "XM0001"]
    assert all(client.get(team.get_absolute_url()).status_code == 200 for team in teams)


def test_the_forum_of_amarea_changed_its_charter_and_keeps_the_first(client: Client) -> None:
    current = in_force("amarea")
    assert current.number == 2
    assert current.as_law.rules == (Rule.CONSENSUS, Rule.DOUBLE_MAJORITY)
    assert [one.seats for one in current.as_law.constituencies] == [10, 10]
    assert [one.quorum for one in current.as_law.constituencies] == [6, 6]
    page = client.get(current.forum.get_absolute_url())
    assert "Décret 114" in page.text and page.status_code == 200


def test_no_charter_of_an_invented_country_names_a_real_one() -> None:
    for one in Charter.objects.for_reading():
        assert not one.began_from
        assert all(said.sentences and not said.is_ours for said in in_sentences(one.as_law))
