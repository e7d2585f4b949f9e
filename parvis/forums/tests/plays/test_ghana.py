"""Ghana, a national steering committee: ten and ten, in step with the international calendar.

What is known of it: OGP facts 5.2 (GH-2013, GH-2025, GH-LIB); its fifth plan was submitted in
December 2023. The days between are those of the play.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from parvis.forums import acts
from parvis.forums.law.breaches import Broken
from parvis.forums.law.charter import Filling, Rule
from parvis.forums.law.presets import System
from parvis.forums.law.seating import Ending
from parvis.forums.models import Forum
from parvis.forums.tests.plays.stage import (
    a_chartered_forum,
    all_is_true,
    at,
    convene,
    meet,
    minute,
    read,
    seats,
    secretary,
    sit,
    vote,
)
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.plans.tests.make import a_plan
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
CALENDAR = {
    "consultation_from": date(2023, 6, 1), "consultation_until": date(2023, 7, 31),
    "feedback_from": date(2023, 9, 14), "feedback_until": date(2023, 9, 20),
    "due_on": date(2023, 12, 15), "length_years": 4,
}  # fmt: skip


@pytest.fixture
def committee() -> Forum:
    with at("2023-02-06"):
        member = a_member("Volta")
        forum = a_chartered_forum(System.GHANA, member=member, name="National Steering Committee")
        a_plan(member, number=5, **CALENDAR)
    return forum


def test_the_committee_lives_a_year_in_step_with_the_international_calendar(
    committee: Forum, client: Client
) -> None:
    with at("2023-02-07"):
        shown = read(client, "forum", committee)
        assert "20 seats held of 20" in shown and "10 of the State, 10 of society" in shown
        assert "Its calendar follows the international one of the Partnership." in shown
        shown = read(client, "meetings", committee)
        assert "To be prepared from 6 April 2023 on." in shown  # the consultation of June
        state, society = seats(committee, "government"), seats(committee, "civil_society")
        for chair in (state[0], society[0]):  # the minister, and the co-chair of civil society
            acts.take_chair(committee, chair, by=secretary(committee))
    minute(meet(committee, "2023-04-18"))
    with at("2023-04-19"):
        assert "Met on 18 April 2023." in read(client, "meetings", committee)
    summer = meet(committee, "2023-07-18")
    motion = "Ask each agency for one civil society partner"
    told = vote(summer, motion, dict.fromkeys(state, "+") | dict.fromkeys(society, "+"))
    assert told.rule == Rule.CONSENSUS
    split = dict.fromkeys(state[:3], "-") | dict.fromkeys([*state[3:], *society], "+")
    told = vote(summer, "Publish what each institution owes", split)
    assert told.is_adopted and told.rule == Rule.SIMPLE_MAJORITY
    with at("2023-09-25"):
        # Nobody met in the summer's last weeks, when the answers to contributions were due.
        assert "No meeting in the 8 weeks before." in read(client, "meetings", committee)
    minute(summer)
    with at("2023-10-22"):
        assert "No meeting is convened yet." in read(client, "meetings", committee)
        convene(committee, "2023-11-14")
        assert "Meets on 14 November 2023." in read(client, "meetings", committee)
    with at("2023-12-31"):
        all_is_true()


def test_ten_and_ten_stay_ten_and_ten_or_it_is_seen_since_when_they_are_not(
    committee: Forum, client: Client
) -> None:
    with at("2023-03-06"), pytest.raises(Refused, match="It holds more than its 10 seats"):
        sit(committee, "civil_society", Side.CIVIL_SOCIETY)
    with at("2023-03-06"):
        gone = seats(committee, "civil_society")[3]
        by = secretary(committee)
        acts.release(committee, gone, why=Ending.DISSOLVED, statement="Dissolved.", by=by)
        shown = read(client, "forum", committee)
        assert "Parity is promised: the State holds 10 and society 9." in shown
    with at("2023-03-20"), pytest.raises(Refused, match="another way"):
        sit(committee, "civil_society", Side.CIVIL_SOCIETY, chosen_by=Filling.APPOINTMENT)
    with at("2023-03-20"):
        proof = "Minutes of the coalition of civil society, 17 March 2023."
        sit(committee, "civil_society", Side.CIVIL_SOCIETY, proof=proof)
        shown = read(client, "forum", committee)
        assert "Parity is promised" not in shown
        who = read(client, "seats", committee)
        assert proof in who and "Parity is promised: the State holds 10 and society 9." in who
        all_is_true()


def test_nobody_sits_twice_at_once_and_who_sits_and_stands_in_votes_once(committee: Forum) -> None:
    with at("2023-03-06"):
        first, second, third = seats(committee, "civil_society")[:3]
        by = secretary(committee)
        acts.release(committee, second, why=Ending.REPLACED, statement="Replaced.", by=by)
        with pytest.raises(Refused, match="This person holds this role there already"):
            sit(committee, "civil_society", Side.CIVIL_SOCIETY, person=first.person, anyway="Vote.")
        told = {"person": first.person, "alternate_of": third}
        with pytest.raises(Refused, match="The same person sits twice, or sits and stands in"):
            sit(committee, "civil_society", Side.CIVIL_SOCIETY, **told)
        both = sit(
            committee, "civil_society", Side.CIVIL_SOCIETY, anyway="Nobody else was named.", **told
        )
        assert both.mandate.breaks == [Broken.TWICE]
        all_is_true()
    meeting = meet(committee, "2023-04-18", alternates={third: both})
    with pytest.raises(Refused, match="the same person sat on another seat, and votes once"):
        vote(meeting, "Adopt the calendar")


def test_nobody_sits_in_both_colleges_whatever_is_told_of_it(committee: Forum) -> None:
    with at("2023-03-06"):
        ministry, club = seats(committee, "government")[0], seats(committee, "civil_society")[0]
        for where, side, holder, other in (
            ("government", Side.GOVERNMENT, ministry, club),
            ("civil_society", Side.CIVIL_SOCIETY, club, ministry),
        ):
            with pytest.raises(Refused, match="belongs to none of"):
                sit(
                    committee, where, side, person=other.person, alternate_of=holder,
                    organisation=holder.organisation, anyway="Both sides agreed.",
                )  # fmt: skip
