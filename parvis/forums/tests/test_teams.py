"""Teams on commitments: who forms and ends them, by what they live, and what pages show of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.invariants import (
    a_team_does_not_meet_once_it_ended,
    a_team_has_neither_charter_nor_teams,
)
from parvis.forums.lapses import lapses_of
from parvis.forums.law.charter import Groups, Shape
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.models import Charter, Forum
from parvis.forums.sitting import charter_on
from parvis.forums.tests.make import a_charter, a_forum, a_mandate, a_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, an_organisation
from parvis.plans.invariants import a_team_works_on_a_commitment_that_exists
from parvis.plans.tests.make import a_commitment, a_plan
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script> qui@example.org \u202e"


@pytest.fixture
def forum() -> Forum:
    """A forum without a central body, of a member whose plan has two commitments."""
    forum = a_forum(since=clock.today() - timedelta(days=400))
    a_charter(forum, System.UNITED_STATES, adopted_on=forum.since)
    plan = a_plan(forum.member)
    for code in ("XT0001", "XT0002"):
        a_commitment(plan, f"Engagement {code}", code=code)
    return forum


def a_team(forum: Forum, commitment: str = "XT0001", slug: str = "equipe", **rest: Any) -> Forum:
    told = {"name": "Équipe des comptes", "language": "fr", "by": PLATFORM, **rest}
    return acts.form_team(forum, commitment, slug=slug, **told)


def url(forum: Forum, name: str = "forum") -> str:
    return reverse(f"forums:{name}", args=[forum.member.slug, forum.slug]).replace("/fr/", "/en/")


def sound() -> bool:
    return not [
        *a_team_has_neither_charter_nor_teams(), *a_team_does_not_meet_once_it_ended(),
        *a_team_works_on_a_commitment_that_exists(),
    ]  # fmt: skip


def test_a_team_lives_by_the_charter_of_its_forum_and_changes_with_it(forum: Forum) -> None:
    team = a_team(forum)
    assert charter_on(team, clock.today()) == forum.charters.get()
    assert list(Charter.objects.of(team)) == list(forum.charters.all())
    a_charter(forum, System.UNITED_STATES, meets_every_months=1)
    rules = charter_on(team, clock.today())
    assert rules is not None and rules.meets_every_months == 1
    entry = Entry.objects.about(team).get()
    assert entry.facts["commitment"] == "XT0001" and entry.facts["parent"] == forum.slug
    assert sound()


def test_a_team_adopts_no_charter_of_its_own(forum: Forum, client: Client) -> None:
    team = a_team(forum)
    with pytest.raises(Refused, match="lives by the charter of its forum"):
        acts.adopt(team, PRESETS[System.GHANA].charter, agreed="En séance.", by=PLATFORM)
    client.force_login(
        a_hand(Role.FORUM_SECRETARY, team.place, None, an_organisation(forum.member)).person
    )
    assert client.get(url(team, "adopt")).status_code == 403
    assert client.get(url(team, "systems")).status_code == 403


@pytest.mark.parametrize(
    ("commitment", "rest", "said"),
    [
        ("", {}, "Say on which commitment"),
        ("XT0001", {"slug": "equipe"}, "works on this commitment already"),
        ("XT0002", {"slug": "equipe"}, "exists already"),
        ("XT0002", {"since": clock.today() + timedelta(days=2)}, "once it stands"),
        ("XT0002", {"since": clock.today() - timedelta(days=500)}, "it has no teams"),
    ],
)
def test_a_team_is_refused_with_the_reason(
    forum: Forum, commitment: str, rest: dict[str, Any], said: str
) -> None:
    a_team(forum)
    with pytest.raises(Refused, match=said):
        a_team(forum, commitment, **{"slug": "autre", **rest})
    assert forum.teams.count() == 1


def test_a_forum_that_is_one_body_has_no_teams(client: Client) -> None:
    forum = a_charter(system=System.GHANA).forum
    with pytest.raises(Refused, match="one body"):
        a_team(forum)
    with pytest.raises(Refused, match="one body"):
        a_team(a_forum(), slug="sans-charte")
    keeper = a_hand(Role.FORUM_SECRETARY, forum.place, None, an_organisation(forum.member))
    client.force_login(keeper.person)
    page = client.get(url(forum, "form-team"))
    assert page.status_code == 403 and "it has no teams" in page.text.replace("&#x27;", "'")


def test_a_forum_that_is_one_body_has_teams_where_it_works_by_commitment(client: Client) -> None:
    forum = a_forum(since=clock.today() - timedelta(days=400))
    a_charter(forum, System.GHANA, groups=Groups.BY_COMMITMENT, adopted_on=forum.since)
    a_commitment(a_plan(forum.member), "Engagement", code="XT0001")
    assert "No team has been formed yet." in client.get(url(forum)).text
    team = a_team(forum, since=forum.since)
    assert a_meeting(team).number == 1 and a_meeting(forum).number == 1
    page = client.get(url(forum)).text
    assert url(team) in page and "/commitments/XT0001/team/" in page
    assert sound()


def test_a_team_of_a_forum_that_is_one_body_owes_no_rhythm(forum: Forum) -> None:
    team = a_team(forum, since=forum.since)
    assert lapses_of(team, clock.today())
    a_charter(forum, System.GHANA, groups=Groups.BY_COMMITMENT, adopted_on=clock.today())
    assert lapses_of(team, clock.today()) == []


def test_a_team_has_no_team(forum: Forum) -> None:
    team = a_team(forum)
    with pytest.raises(Refused, match="no teams of its own"):
        a_team(team, "XT0002", slug="autre")


def test_a_forum_of_teams_has_neither_seats_nor_meetings_and_its_teams_have(forum: Forum) -> None:
    with pytest.raises(Refused, match="no central body"):
        a_meeting(forum)
    with pytest.raises(Refused, match="no central body"):
        a_mandate(forum)
    team = a_team(forum)
    a_mandate(team)
    assert a_meeting(team).number == 1
    with pytest.raises(Refused, match="no such constituency"):
        a_mandate(team, "media")


def test_a_team_ends_once_with_the_reason_and_another_may_follow(
    forum: Forum, client: Client
) -> None:
    team = a_team(forum)
    meeting = a_meeting(team)
    with pytest.raises(Refused, match="cancel that meeting first"):
        acts.close_team(team, reason="C’est tenu.", by=PLATFORM)
    acts.cancel(meeting, reason="Plus rien à dire.", by=PLATFORM)
    with pytest.raises(Refused, match="Say why"):
        acts.close_team(team, reason=" ", by=PLATFORM)
    with pytest.raises(Refused, match="on which it stood"):
        acts.close_team(
            team, reason="C’est tenu.", by=PLATFORM, on=clock.today() - timedelta(days=9)
        )
    acts.close_team(team, reason=HOSTILE, by=PLATFORM)
    page = client.get(url(team)).text
    assert "This team ended on" in page
    assert "<script>alert" not in page and "qui@example.org" not in page
    with pytest.raises(Refused, match="This team ended on"):
        acts.close_team(team, reason="Encore.", by=PLATFORM)
    with pytest.raises(Refused, match="This team ended on"):
        a_meeting(team)
    assert a_team(forum, slug="nouvelle").commitment == "XT0001"
    with pytest.raises(Refused, match="Only a team ends"):
        acts.close_team(forum, reason="Fini.", by=PLATFORM)
    assert sound()


@pytest.mark.parametrize(
    "told",
    [
        {"commitment": "XT0001"},
        {"parent": "self"},
        {"parent": "forum"},
        {"closed_on": clock.today(), "closed_because": "Fini."},
    ],
)
def test_the_database_refuses_what_no_act_would_write(forum: Forum, told: dict[str, Any]) -> None:
    other = a_forum(forum.member)
    if parent := told.get("parent"):
        told = {"parent": other if parent == "self" else forum, "commitment": ""}
        if parent == "self":
            told["commitment"] = "XT0001"
    with pytest.raises(IntegrityError), transaction.atomic():
        Forum.objects.filter(pk=other.pk).update(**told)


def test_a_commitment_has_one_team_of_a_forum_at_a_time(forum: Forum) -> None:
    team = a_team(forum)
    with pytest.raises(IntegrityError), transaction.atomic():
        Forum.objects.create(
            member=forum.member, parent=forum, commitment=team.commitment, slug="deux",
            name="Deux", since=forum.since,
        )  # fmt: skip


def test_what_is_wrong_with_teams_is_found(forum: Forum) -> None:
    team = a_team(forum, "XT0009")
    assert len(list(a_team_works_on_a_commitment_that_exists())) == 1
    Charter.objects.update(forum=team)
    assert len(list(a_team_has_neither_charter_nor_teams())) == 1


def test_only_who_keeps_the_forum_forms_and_ends_its_teams(forum: Forum, client: Client) -> None:
    team = a_team(forum)
    client.force_login(
        a_grant(Role.SEAT_HOLDER, team.place, None, an_organisation(forum.member)).person
    )
    for where in (url(forum, "form-team"), url(team, "close-team")):
        assert client.get(where).status_code == 403
        assert client.post(where, {"reason": "Fini."}).status_code == 403
    assert client.get(url(forum, "close-team")).status_code == 404


def test_what_is_typed_of_a_team_is_not_lost(forum: Forum, client: Client) -> None:
    keeper: Grant = a_grant(
        Role.FORUM_SECRETARY, forum.place, None, an_organisation(forum.member, Side.CIVIL_SOCIETY)
    )
    client.force_login(keeper.person)
    told = {"commitment": "XT0001", "name": "Équipe des comptes", "since": "2050-01-01"}
    page = client.post(url(forum, "form-team"), {**told, "language": "fr"}).text
    assert "A team is entered once it stands." in page and "Équipe des comptes" in page
    answer = client.post(url(forum, "form-team"), {**told, "language": "fr", "since": ""})
    assert answer.status_code == 302
    team = forum.teams.get()
    assert team.slug == "equipe-des-comptes"
    answer = client.post(url(team, "close-team"), {"reason": "C’est tenu."})
    assert answer.status_code == 302
    assert "C’est tenu." in client.get(url(team)).text


def test_thirty_teams_cost_the_queries_of_three(forum: Forum, client: Client) -> None:
    plan = a_plan(forum.member, number=2)

    def cost(rows: int) -> int:
        for n in range(rows):
            code = f"XU{rows:02}{n:02}"
            a_commitment(plan, f"Engagement {code}", code=code)
            a_meeting(a_team(forum, code, slug=f"equipe-{code.lower()}"))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url(forum)).text.count("meets on") >= rows
        return len(asked)

    assert cost(3) == cost(27) <= 17


def test_the_pages_of_a_team_name_the_forum_it_is_of(forum: Forum, client: Client) -> None:
    team = a_team(forum)
    for page in ("forum", "meetings", "seats", "desk", "decisions", "actions"):
        assert url(forum) in client.get(url(team, page)).text
    assert url(team) in client.get(url(forum)).text


def test_a_forum_that_was_one_body_keeps_what_it_did_when_it_works_in_teams(
    forum: Forum, client: Client
) -> None:
    was = a_forum(forum.member, since=clock.today() - timedelta(days=90))
    a_charter(was, System.UNITED_STATES, shape=Shape.ONE_BODY, adopted_on=was.since)
    a_meeting(was, clock.now() - timedelta(days=20), convened_on=clock.today() - timedelta(days=40))
    a_charter(was, System.UNITED_STATES, adopted_on=clock.today() - timedelta(days=10))
    page = client.get(url(was)).text
    assert "By its charter this forum has no central body." in page
    assert "All meetings" in page
