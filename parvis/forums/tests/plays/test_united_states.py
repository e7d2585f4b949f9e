"""The United States to 2023: no central body, a mixed team on each commitment (SEED2).

Its rhythm, its consent and its walkouts are defaults of this house; that there are teams is theirs.
"""

from __future__ import annotations

import pytest
from django.test import Client

from parvis.forums import acts
from parvis.forums.law.charter import Rule
from parvis.forums.law.deciding import Why
from parvis.forums.law.lapses import Promise
from parvis.forums.law.meetings import Presence
from parvis.forums.law.presets import System
from parvis.forums.models import Forum, Lapse
from parvis.forums.rules.attendance import Taken
from parvis.forums.tests.make import a_charter
from parvis.forums.tests.plays.stage import (
    a_chartered_forum,
    a_team,
    address,
    all_is_true,
    approve,
    at,
    attend,
    convene,
    day_of,
    draft,
    hand,
    meet,
    minute,
    read,
    seats,
    secretary,
    send,
    vote,
)
from parvis.members.tests.make import a_member
from parvis.people.tests.make import a_person
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_commitment, a_plan
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
BY_THE_STATE = "Whoever asks can read the amounts in the annual report already."


@pytest.fixture
def commitments() -> tuple[Commitment, Commitment]:
    """Two commitments of one plan."""
    with at("2021-01-04"):
        plan = a_plan(a_member("Columbia", language="en"), language="en")
        return (
            a_commitment(plan, code="XX0001", title="Publish what is spent"),
            a_commitment(plan, code="XX0002", number="2", title="Open the dockets"),
        )


@pytest.fixture
def forum(commitments: tuple[Commitment, Commitment]) -> Forum:
    """The forum, which adopts the preset and meets as its teams."""
    with at("2021-01-11"):
        return a_chartered_forum(
            System.UNITED_STATES,
            member=commitments[0].plan.member,
            name="Open government teams",
            language="en",
        )


@pytest.fixture
def spending(forum: Forum) -> Forum:
    """The team that meets."""
    with at("2021-01-18"):
        return a_team(forum, "XX0001", "Team on spending")


@pytest.fixture
def dockets(forum: Forum) -> Forum:
    """The team that does not meet."""
    with at("2021-01-20"):
        return a_team(forum, "XX0002", "Team on dockets")


def test_there_is_no_central_body(forum: Forum, client: Client) -> None:
    with at("2021-01-12"):
        page = read(client, "forum", forum)
        assert "By its charter this forum has no central body." in page
        assert "No team has been formed yet." in page
        assert "Who sits" not in page and "No meeting is convened." not in page
        sent = send(client, secretary(forum).person, "convene", forum, **WHEN)
        assert "By its charter this forum has no central body: its teams sit and meet." in sent
        assert not forum.meetings.exists()


WHEN = {
    "day": "2021-03-01", "begins": "14:00", "ends": "16:00", "venue": "Room 100", "is_public": "on",
    "notice": "To all seats.", "language": "en",
}  # fmt: skip


def test_a_team_is_formed_in_the_browser_on_a_commitment_that_is_free(
    forum: Forum, client: Client
) -> None:
    with at("2021-01-18"):
        keeper = secretary(forum).person
        told = {"commitment": "XX0001", "name": "Team on spending", "language": "en"}
        page = send(client, keeper, "form-team", forum, **told)
        assert "Team on spending" in page and "Publish what is spent" in page
        team = forum.teams.get()
        assert team.commitment == "XX0001"
        offered = client.get(f"{forum.get_absolute_url()}teams/form/").text
        assert "XX0002" in offered and "XX0001" not in offered


def test_one_team_meets_in_its_rhythm_and_the_other_is_seen_not_to(
    forum: Forum, spending: Forum, dockets: Forum, client: Client
) -> None:
    meet(dockets, "2021-02-18")
    for day in ("2021-02-15", "2021-04-12", "2021-06-10", "2021-08-05", "2021-10-04", "2021-12-02"):
        minute(meet(spending, day))
    with at("2022-01-10"):
        page = read(client, "forum", forum)
        assert "met on 2 December 2021" in page
        assert "met on 18 February 2021" in page
        assert page.count("The next one was due by") == 1
        assert "The next one was due by 18 April 2021." in page
        assert "without a meeting" not in read(client, "meetings", spending)
        late = read(client, "meetings", dockets)
        assert "From 18 February 2021 to 10 January 2022 without a meeting" in late
        assert "The Standards ask for one every six months" in late
        acts.look_over(day_of("2022-01-10"))
        told = Lapse.objects.going_on().filter(rule__in=[Promise.RHYTHM, Promise.STANDARDS])
        assert {one.forum for one in told.select_related("forum")} == {dockets}
        all_is_true()


def test_each_team_sits_on_one_commitment_and_they_lead_to_each_other(
    forum: Forum, spending: Forum, dockets: Forum, commitments: tuple[Commitment, Commitment],
    client: Client,
) -> None:  # fmt: skip
    with at("2021-02-01"):
        page = read(client, "forum", spending)
        assert "Team of" in page and "Open government teams" in page
        assert commitments[0].get_absolute_url().split("/", 2)[2] in page
        assert "Team on dockets" not in page
        of_commitment = client.get(commitments[0].get_absolute_url(), follow=True).text
        assert "The team that works on it" in of_commitment
        assert spending.get_absolute_url() in of_commitment
        assert dockets.get_absolute_url() not in of_commitment


def test_each_team_has_its_own_record(forum: Forum, spending: Forum, dockets: Forum) -> None:
    one, other = meet(spending, "2021-02-15"), meet(dockets, "2021-02-18")
    by_quarter = vote(one, "Publish by quarter")
    minute(one)
    opened = vote(other, "Open the oldest dockets first")
    assert (one.number, other.number) == (1, 1)
    assert (by_quarter.code, opened.code) == ("D-2021-01", "D-2021-01")
    assert [list(team.decisions.all()) for team in (spending, dockets)] == [[by_quarter], [opened]]
    told = Entry.objects.of(forum.chain).filter(verb__startswith="meeting.")
    assert {one.subject_key for one in told} == {"team-on-spending.1", "team-on-dockets.1"}
    with at("2021-02-20"):
        assert not forum.meetings.exists() and not forum.decisions.exists()
        all_is_true()


def test_a_seat_in_one_team_is_no_seat_in_the_other(
    spending: Forum, dockets: Forum, client: Client
) -> None:
    with at("2021-02-01"):
        sits_elsewhere = seats(dockets)[0]
        meeting = convene(spending, "2021-02-15")
        with pytest.raises(Refused):
            acts.add_item(meeting, title="The dockets", by=hand(sits_elsewhere), language="en")
        client.force_login(sits_elsewhere.person)
        assert client.get(address("add-item", spending, 1)).status_code == 403
    with at("2021-02-15"), pytest.raises(Refused):
        told = {one.number: Taken(Presence.IN_PERSON) for one in seats(dockets)}
        acts.note_attendance(meeting, told=told, by=secretary(spending))


def test_a_charter_that_changes_changes_for_every_team(
    forum: Forum, spending: Forum, dockets: Forum, client: Client
) -> None:
    meet(spending, "2021-02-15")
    with at("2021-03-01"):
        a_charter(forum, System.UNITED_STATES, meets_every_months=1)
    meet(spending, "2021-03-15")
    with at("2021-04-20"):
        page = read(client, "forum", forum)
        assert "The next one was due by 15 April 2021." in page
        assert "Versions of the charter" not in read(client, "forum", spending)
        all_is_true()


def test_who_walks_out_of_one_team_stays_in_no_other_and_stops_it_alone(
    spending: Forum, dockets: Forum, client: Client
) -> None:
    with at("2021-02-01"):
        for seat in seats(spending, "civil_society"):
            acts.leave(
                spending, seat, by=hand(seat), in_protest=True, statement="Nothing is published.",
                language="en",
            )  # fmt: skip
        assert "Nothing is published." in read(client, "forum", spending)
        assert "Nothing is published." not in read(client, "forum", dockets)
    assert vote(meet(spending, "2021-02-15"), "Go on").why == Why.EMPTIED
    assert vote(meet(dockets, "2021-02-18"), "Go on").is_adopted
    with at("2021-02-20"):
        all_is_true()


def test_an_objection_with_its_reasons_stops_what_a_mere_vote_against_does_not(
    spending: Forum, client: Client
) -> None:
    meeting = meet(spending, "2021-02-15")
    with at("2021-02-15"):
        one, two, three, four = seats(spending)
    carried = vote(meeting, "Publish by quarter", {one: "-", two: "o", three: "+", four: "+"})
    assert (carried.why, carried.rule) == (Why.CARRIED, Rule.CONSENT)
    stopped = vote(
        meeting, "Publish each payment", {one: f"!{BY_THE_STATE}", two: "+", three: "+", four: "+"}
    )
    assert stopped.why == Why.NOT_CARRIED
    with at("2021-02-16"):
        page = read(client, "decision", spending, stopped.code)
        assert BY_THE_STATE in page
        assert "Publish each payment" in read(client, "decisions", spending)
        all_is_true()


def test_a_year_of_one_team_through_its_pages(
    forum: Forum, spending: Forum, dockets: Forum, client: Client
) -> None:
    with at("2021-02-01"):
        state, _other, society, _last = seats(spending)
        keeper = secretary(spending).person
        when = WHEN | {"day": "2021-02-15"}
        page = send(client, keeper, "convene", spending, **when)
        assert "convened on 1 February 2021, 14 days before" in page
        meeting = spending.meetings.get()
    with at("2021-02-03"):
        for seat, title in ((state, "The calendar of releases"), (society, "Names of contractors")):
            page = send(client, seat, "add-item", spending, 1, title=title, language="en")
            assert title in page
        page = send(
            client, a_person("Grace"), "ask", spending, words="Will grants be in it?", speaks="me",
            language="en",
        )  # fmt: skip
        assert "Will grants be in it?" in page
    with at("2021-02-10"):
        page = read(client, "meeting", spending, 1)
        assert "Will grants be in it?" in page
        assert page.index("The calendar of releases") < page.index("Names of contractors")
    with at("2021-02-15"):
        attend(meeting)
    decided = vote(meeting, "Publish by quarter")
    assert decided.is_adopted
    with at("2021-02-16"):
        page = send(
            client, society, "answer", spending, 1, words="Yes, from July.", language="en",
            meeting="1",
        )  # fmt: skip
        assert "Yes, from July." in read(client, "question", spending, 1)
        action = acts.agree_action(
            meeting, what="Draft the schema", due_on=day_of("2021-03-31"), by=secretary(spending),
            owner=society.organisation, language="en",
        )  # fmt: skip
    first = draft(meeting, "The schema is drafted by the agency.", correction_days=3)
    with at("2021-02-17"):
        page = send(
            client, society, "correct-minutes", spending, 1, 1, language="en",
            text="It is drafted by the association.",
        )  # fmt: skip
        assert "It is drafted by the association." in page
    asked = first.corrections.get()
    second = draft(
        meeting, "The schema is drafted by the association.", days=6, takes=[asked],
        correction_days=0,
    )  # fmt: skip
    with at("2021-02-21"), pytest.raises(Refused):
        acts.publish_minutes(second, by=secretary(spending))
    approve(second, on="2021-02-22")
    with at("2021-02-23"):
        page = send(client, keeper, "publish-minutes", spending, 1, 2)
        assert "Published on" in page
        public = read(client, "minutes", spending, 1)
        assert "drafted by the association" in public and "days late" not in public
    following = meet(spending, "2021-04-12")
    with at("2021-04-12", 19):
        assert "Draft the schema" in read(client, "meeting", spending, following.number)
        page = send(
            client, society, "report-action", spending, action.number, language="en",
            word="It is on our site.",
        )  # fmt: skip
        assert "It is on our site." in page
    minute(following)
    with at("2021-12-31"):
        acts.close_team(spending, reason="The commitment is kept.", by=secretary(forum))
        assert "The commitment is kept." in read(client, "forum", spending)
        with pytest.raises(Refused):
            acts.close_team(spending, reason="Again.", by=secretary(forum))
        all_is_true()
