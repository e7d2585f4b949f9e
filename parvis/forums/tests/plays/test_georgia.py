"""Georgia, a joint council: chair in turn, double majority, and the walkout of June 2024.

What is known of it: OGP facts 5.2 (GE-ABOUT, GE-COUNCIL, GE-CSO), and the scenarios of 12.6.
"""

from __future__ import annotations

import pytest
from django.test import Client

from parvis.forums import acts
from parvis.forums.law.breaches import Broken
from parvis.forums.law.charter import Rule
from parvis.forums.law.deciding import Why
from parvis.forums.law.minutes import Flaw
from parvis.forums.law.presets import System
from parvis.forums.minuting import standing
from parvis.forums.models import Forum
from parvis.forums.tests.plays.stage import (
    a_chartered_forum,
    all_is_true,
    approve,
    at,
    draft,
    hand,
    meet,
    minute,
    read,
    seats,
    secretary,
    vote,
)
from parvis.members.tests.make import a_member
from parvis.people.models import Grant
from parvis.record import clock
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def council() -> Forum:
    with at("2023-09-04"):
        return a_chartered_forum(
            System.GEORGIA, member=a_member("Kartli"), name="Coordination Council"
        )


def both_sides(council: Forum) -> tuple[list[Grant], list[Grant]]:
    return seats(council, "government"), seats(council, "civil_society")


def test_nine_of_ten_of_the_government_do_not_outvote_four_of_six_organisations(
    council: Forum, client: Client
) -> None:
    with at("2023-10-17"):
        ministries, clubs = both_sides(council)
    meeting = meet(council, "2023-10-17", away=clubs[6:])
    said = dict.fromkeys(ministries[:9], "+") | {ministries[9]: "-"}
    said |= dict.fromkeys(clubs[:2], "+") | dict.fromkeys(clubs[2:6], "-")
    decision = vote(meeting, "Leave the registry of funders out of the plan", said)
    assert (decision.why, decision.rule) == (Why.NOT_CARRIED, Rule.DOUBLE_MAJORITY)
    shown = read(client, "decision", council, decision.code)
    assert "Not adopted: there was no majority in each college." in shown
    # Six of ten seats, and not only of the six that were there.
    assert vote(meeting, "Meet again in January", "+").is_adopted
    short = dict.fromkeys(ministries, "+") | dict.fromkeys(clubs[:5], "+") | {clubs[5]: "o"}
    assert not vote(meeting, "Meet in the ministry", short).is_adopted
    minute(meeting)
    with at("2023-12-31"):
        all_is_true()


def test_the_chair_goes_in_turn_and_no_organisation_has_it_in_two_cycles_running(
    council: Forum, client: Client
) -> None:
    with at("2023-09-11"):
        ministries, clubs = both_sides(council)
        acts.take_chair(council, ministries[0], by=secretary(council))
    with at("2023-12-11"):
        with pytest.raises(Refused, match="The chair goes in turn: the other side comes first"):
            acts.take_chair(council, ministries[1], by=secretary(council))
        acts.take_chair(council, clubs[0], by=secretary(council))
    with at("2024-03-11"):
        acts.take_chair(council, ministries[0], by=secretary(council))
    with at("2024-05-13"):
        rule = "The same organisation of society does not chair two cycles running"
        with pytest.raises(Refused, match=rule):
            acts.take_chair(council, clubs[0], by=secretary(council))
        turn = acts.take_chair(
            council, clubs[0], by=secretary(council), anyway="The council elected it once more."
        )
        assert turn.breaks == [Broken.ROTATION]
        broken = f"The charter gives this turn in the chair to somebody else. {rule}"
        assert broken in read(client, "forum", council)
    with at("2024-05-20"):
        acts.take_chair(council, ministries[2], by=secretary(council))
        assert broken not in read(client, "forum", council)
        assert broken in read(client, "seats", council)  # it is over, and stays told
    with at("2024-06-03"):
        acts.take_chair(council, clubs[1], by=secretary(council))
        all_is_true()


def walk_out(council: Forum) -> None:
    """All organisations leave in protest, each with its statement, as on 11 June 2024."""
    _ministries, clubs = both_sides(council)
    for number, club in enumerate(clubs, start=1):
        acts.leave(
            council, club, in_protest=True, by=hand(club), language="en",
            statement=f"Statement {number}: the law on foreign influence is aimed at us.",
        )  # fmt: skip


def test_a_council_that_civil_society_left_is_seen_to_be_empty_at_once(
    council: Forum, client: Client
) -> None:
    with at("2024-06-11"):
        walk_out(council)
        shown = read(client, "forum", council)
        assert "Since 11 June 2024, one side is there no more" in shown
        assert "Nobody of civil society sits in this forum any more." in shown
        who = read(client, "seats", council)
        assert who.count("Left in protest.") == 10 and "Statement 7: the law" in who
        all_is_true()
    with at("2024-06-12"):
        assert "Since 11 June 2024" in read(client, "forum", council)


def test_the_government_meets_on_alone_and_nothing_it_votes_is_a_decision(
    council: Forum, client: Client
) -> None:
    with at("2024-06-11"):
        walk_out(council)
    meeting = meet(council, "2024-07-10")
    assert meeting.attendances.count() == 10
    decision = vote(
        meeting, "Adopt the plan without them", irregular="The ministry published it as adopted."
    )
    assert decision.why == Why.EMPTIED and not decision.is_adopted
    shown = read(client, "decision", council, decision.code)
    assert "without the State, or without society, nothing is decided (OGP 1.1)" in shown
    assert "It was treated as adopted all the same" in shown
    minutes = draft(meeting, correction_days=3)
    approve(minutes)
    with at("2024-07-16"):
        with pytest.raises(Refused):
            acts.publish_minutes(minutes, by=secretary(council))
        told = {"anyway": True, "reason": "Nobody is left to approve them for civil society."}
        published = acts.publish_minutes(minutes, by=secretary(council), **told)
        found = standing(meeting, clock.today()).broken
        assert published.despite and found == [Flaw.NOT_APPROVED]
        assert "Irregular: published although" in read(client, "minutes", council, meeting.number)
    with at("2024-12-31"):
        all_is_true()
