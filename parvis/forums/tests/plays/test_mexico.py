"""Mexico, a technical secretariat of three: nothing without the agreement of the three (MX-IFAI).

In 2017 civil society left and the plan went on without it (MX-MID). What follows from a walkout is a
default of this house: decisions rest.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from parvis.forums import acts
from parvis.forums.law.charter import Constituency, Filling, Rule, Walkout
from parvis.forums.law.deciding import Why
from parvis.forums.law.presets import MEXICO, System
from parvis.forums.models import Forum
from parvis.forums.sitting import departure_of, grants_of
from parvis.forums.tests.plays.stage import (
    a_chartered_forum,
    all_is_true,
    approve,
    at,
    convene,
    draft,
    hand,
    meet,
    minute,
    read,
    seats,
    secretary,
    send,
    sit,
    vote,
)
from parvis.members.tests.make import a_member
from parvis.moderation.tests.make import hidden
from parvis.people.models import Grant
from parvis.people.sides import Side
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
MINISTRY, INSTITUTE, SOCIETY = "government", "government-2", "civil_society"
STATEMENT = "We are spied upon while we sit at this table. We leave it."
FORM = "# Participants\n\nThe three parties.\n\n# Proposal\n\nPublish who owns companies."


@pytest.fixture
def forum() -> Forum:
    """The secretariat, founded with its three seats filled."""
    with at("2024-01-15"):
        return a_chartered_forum(
            System.MEXICO, member=a_member("Sonora", language="en"), name="Tripartite secretariat",
            language="en",
        )  # fmt: skip


def the_three(forum: Forum, day: str) -> list[Grant]:
    """Return the seats of the ministry, of the institute and of civil society."""
    with at(day):
        return seats(forum)


def test_it_meets_every_month_and_is_seen_to(forum: Forum, client: Client) -> None:
    for month in range(2, 13):
        minute(meet(forum, f"2024-{month:02}-08"))
    with at("2024-12-31"):
        page = read(client, "meetings", forum)
        assert page.count('data-l="Where"') == 11
        assert "The next one is due by 8 January 2025." in page
        assert "From 8" not in page
        all_is_true()


def test_nothing_is_decided_that_one_of_the_three_does_not_want(
    forum: Forum, client: Client
) -> None:
    ministry, institute, society = the_three(forum, "2024-02-08")
    meeting = meet(forum, "2024-02-08")
    by_two = vote(meeting, "Put the plan off", {ministry: "+", institute: "+", society: "-"})
    silent = vote(meeting, "Close the archive", {ministry: "+", institute: "+", society: "o"})
    by_three = vote(meeting, "Publish who owns companies")
    assert (by_two.why, silent.why) == (Why.NOT_CARRIED, Why.NOT_CARRIED)
    assert (by_three.why, by_three.rule) == (Why.CARRIED, Rule.UNANIMITY_OF_PARTIES)
    with at("2024-02-09"):
        page = read(client, "decisions", forum)
        assert "Put the plan off" in page and "Publish who owns companies" in page
        all_is_true()


def test_nothing_is_decided_while_one_of_the_three_is_away(forum: Forum) -> None:
    _ministry, _institute, society = the_three(forum, "2024-02-08")
    meeting = meet(forum, "2024-02-08", away=[society])
    assert vote(meeting, "Publish who owns companies").why == Why.NO_QUORUM


def test_a_meeting_of_the_three_from_its_notice_to_its_form_on_its_pages(
    forum: Forum, client: Client
) -> None:
    ministry, institute, society = the_three(forum, "2024-01-25")
    with at("2024-01-25"):
        keeper = secretary(forum).person
        page = send(
            client, keeper, "convene", forum, day="2024-02-08", begins="14:00", ends="17:00",
            venue="Insurgentes Sur", is_public="on", notice="Letter to the three.", language="en",
        )  # fmt: skip
        assert "convened on 25 January 2024, 14 days before" in page
        for seat, title in ((ministry, "Companies"), (society, "Water")):
            assert title in send(
                client, seat, "add-item", forum, 1, title=title, language="en"
            )  # fmt: skip
    with at("2024-02-08"):
        there = {f"seat-{one.number}": "in_person" for one in (ministry, society)}
        there[f"seat-{institute.number}"] = "remote"
        page = send(client, keeper, "attendance", forum, 1, **there)
        assert "The quorum is met." in page
        votes = {f"seat-{one.number}-choice": "for" for one in (ministry, institute)}
        told = {"title": "Put water off", "words": "Not this year.", "language": "en"}
        against = {f"seat-{society.number}-choice": "objects"}
        page = send(client, keeper, "decide", forum, 1, **told, **votes, **against, kind="decision")
        assert "Put water off" in page and not forum.decisions.exists()  # no reasons were given
        against[f"seat-{society.number}-reasons"] = "The wells are dry now."
        page = send(client, keeper, "decide", forum, 1, **told, **votes, **against, kind="decision")
        assert "The wells are dry now." in page
        assert forum.decisions.get().why == Why.NOT_CARRIED
    with at("2024-02-09"):
        page = send(
            client, keeper, "draft-minutes", forum, 1, body=FORM, language="en", days="0",
            follows="0",
        )  # fmt: skip
        assert "Publish who owns companies." in page
        for seat in (ministry, institute, society):
            send(client, seat, "approve-minutes", forum, 1, 1)
        page = send(client, keeper, "publish-minutes", forum, 1, 1)
        assert "Published on" in page
        assert "Publish who owns companies." in read(client, "minutes", forum, 1)
        all_is_true()


def test_a_decision_is_signed_by_the_three_and_seen_unsigned_until_then(
    forum: Forum, client: Client
) -> None:
    three = the_three(forum, "2024-02-08")
    decision = vote(meet(forum, "2024-02-08"), "Publish who owns companies")
    with at("2024-02-09"):
        page = read(client, "decision", forum, decision.code)
        assert page.count("has not signed yet") == 3
        for seat in three[:2]:
            page = send(client, seat, "sign-decision", forum, decision.code)
            assert "signed on 9 February 2024" in page
        page = read(client, "decision", forum, decision.code)
        assert page.count("has not signed yet") == 1
        send(client, three[2], "sign-decision", forum, decision.code)
        assert "has not signed yet" not in read(client, "decision", forum, decision.code)
        with pytest.raises(Refused, match="has signed already"):
            acts.sign(decision, seat=three[2], by=hand(three[2]))
        all_is_true()


def test_a_form_that_one_of_the_three_has_not_signed_is_not_published(
    forum: Forum, client: Client
) -> None:
    society = the_three(forum, "2024-02-08")[2]
    meeting = meet(forum, "2024-02-08")
    form = draft(meeting, FORM, correction_days=2)
    approve(form, [MINISTRY, INSTITUTE])
    with at("2024-02-13"):
        keeper = secretary(forum)
        assert "Not approved by: Civil society." in read(client, "minutes", forum, 1)
        page = send(client, keeper.person, "publish-minutes", forum, 1, 1)
        assert "Not approved by: Civil society." in page
        assert not meeting.minutes.published().exists()
        send(client, society, "approve-minutes", forum, 1, 1)
        page = send(client, keeper.person, "publish-minutes", forum, 1, 1)
        assert "Published on" in page
        public = read(client, "minutes", forum, 1)
        assert public.count("approves") == 3 and "Irregular" not in public
        all_is_true()


def test_who_walks_out_is_heard_at_once_and_nothing_is_decided_until_they_are_back(
    forum: Forum, client: Client
) -> None:
    ministry, institute, society = the_three(forum, "2024-05-08")
    for day in ("2024-02-08", "2024-03-08", "2024-04-08"):
        minute(meet(forum, day))
    before = vote(meet(forum, "2024-05-08"), "Publish who owns companies")
    with at("2024-05-23"):
        page = send(
            client, society, "leave", forum, society.number, in_protest="on", statement=STATEMENT,
            language="en",
        )  # fmt: skip
        assert STATEMENT in page
        page = read(client, "forum", forum)
        assert "Since 23 May 2024, one side is there no more" in page
        assert "Walked out in protest on 23 May 2024" in page and STATEMENT in page
        assert "without it nothing is decided here" in page
        assert STATEMENT in read(client, "seats", forum)

    meeting = meet(forum, "2024-06-07")
    alone = vote(meeting, "Go on without them", {ministry: "+", institute: "+"})
    assert alone.why == Why.EMPTIED and alone.gone == [SOCIETY]
    with at("2024-06-10"):
        assert "Go on without them" in read(client, "decision", forum, alone.code)
        assert not alone.is_adopted and before.is_adopted
        all_is_true()
    form = draft(meeting, "They were not there.", correction_days=2)
    approve(form)
    with at("2024-06-14"):
        with pytest.raises(Refused):
            acts.publish_minutes(form, by=secretary(forum))
        acts.publish_minutes(
            form, by=secretary(forum), anyway=True, reason="Nobody is there to sign for them."
        )
        assert "Nobody is there to sign for them." in read(client, "minutes", forum, meeting.number)

    with at("2024-09-02"):
        back = sit(
            forum, SOCIETY, Side.CIVIL_SOCIETY, proof="Letter of the core group of 30 August 2024."
        )
        page = read(client, "forum", forum)
        assert "Walked out in protest" not in page and "one side is there no more" not in page
        assert STATEMENT in read(client, "seats", forum)
        assert back.number != society.number
    together = vote(meet(forum, "2024-10-08"), "Publish who owns companies, by name")
    assert together.is_adopted and together.gone == []
    with at("2024-12-31"):
        late = read(client, "meetings", forum)
        assert "From 7 June 2024 to 8 October 2024 without a meeting" in late
        all_is_true()


def test_a_statement_that_is_hidden_leaves_its_trace_on_the_page_of_the_forum(
    forum: Forum, client: Client
) -> None:
    society = the_three(forum, "2024-05-23")[2]
    with at("2024-05-23"):
        acts.leave(
            forum, society, by=hand(society), in_protest=True, statement=STATEMENT, language="en"
        )
        left = departure_of(grants_of(forum).get(pk=society.pk))
        hidden(left)
        page = read(client, "forum", forum)
        assert "Walked out in protest on 23 May 2024" in page
        assert STATEMENT not in page


@pytest.mark.parametrize(
    ("follows", "why", "said"),
    [
        (Walkout.SUSPENDS, Why.SUSPENDED, "by its charter, nothing is decided until it comes back"),
        (Walkout.CONTINUES, Why.CARRIED, "by its charter, the forum decides on without it"),
    ],
)
def test_where_another_party_of_society_stays_the_charter_says_what_follows(
    client: Client, follows: Walkout, why: Why, said: str
) -> None:
    academia = Constituency("academia", Side.ACADEMIA, 1, Filling.ELECTION, 1)
    with at("2024-01-15"):
        forum = a_chartered_forum(
            System.MEXICO, walkout=follows,
            constituencies=(*(replace(one) for one in MEXICO.charter.constituencies), academia),
        )  # fmt: skip
        society = seats(forum, SOCIETY)[0]
    with at("2024-05-23"):
        acts.leave(
            forum, society, by=hand(society), in_protest=True, statement=STATEMENT, language="en"
        )
        page = read(client, "forum", forum)
        assert said in page and STATEMENT in page
        assert "one side is there no more" not in page
    meeting = meet(forum, "2024-06-07")
    assert vote(meeting, "Publish who owns companies").why == why
    with at("2024-06-08"):
        assert "The quorum is met." in read(client, "meeting", forum, meeting.number)
        all_is_true()


def test_who_leaves_in_protest_says_why(forum: Forum, client: Client) -> None:
    society = the_three(forum, "2024-05-23")[2]
    with at("2024-05-23"):
        page = send(client, society, "leave", forum, society.number, in_protest="on", language="en")
        assert "Who leaves in protest says why, in their own words." in page
        assert society.number in [one.number for one in seats(forum)]


def test_a_seat_of_society_is_not_kept_warm_by_the_state(forum: Forum) -> None:
    society = the_three(forum, "2024-05-23")[2]
    with at("2024-05-23"):
        acts.leave(
            forum, society, by=hand(society), in_protest=True, statement=STATEMENT, language="en"
        )
        with pytest.raises(Refused):
            sit(forum, SOCIETY, Side.GOVERNMENT)
        meeting = convene(forum, "2024-06-07")
        assert meeting.number == 1
