"""Peru, a commission that follows the plan: five and five, elected by their own side.

What is known of it: OGP facts 5.2 (SEED2, PE-DS206, PE-0066). The days are those of the play.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from parvis.forums import acts
from parvis.forums.law.charter import Rule
from parvis.forums.law.deciding import Why
from parvis.forums.law.presets import System
from parvis.forums.law.voting import Ballot, Choice, Kind
from parvis.forums.models import Decision, Forum
from parvis.forums.tests.make import a_charter, a_forum
from parvis.forums.tests.plays.stage import (
    a_chartered_forum,
    a_secretary_of_each_side,
    all_is_true,
    approve,
    at,
    attend,
    convene,
    draft,
    fill,
    hand,
    meet,
    minute,
    read,
    seats,
    secretary,
    sit,
    vote,
)
from parvis.forums.voting import Motion
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
PROOF = "Acta de la elección del 3 de febrero de 2020: 41 organizaciones votaron."


@pytest.fixture
def commission() -> Forum:
    with at("2020-02-10"):
        return a_chartered_forum(
            System.PERU, member=a_member("Arequipa"), name="Comisión multisectorial"
        )


def test_society_elects_its_five_and_nobody_of_the_government_seats_them(client: Client) -> None:
    with at("2020-02-10"):
        forum = a_forum(a_member("Ayacucho"), "Comisión multisectorial")
        a_secretary_of_each_side(forum)
        a_charter(forum, System.PERU)
        with pytest.raises(Refused, match="Say what proves how they were chosen"):
            sit(forum, "civil_society", Side.CIVIL_SOCIETY, proof=" ")
        with pytest.raises(Refused, match="A seat of society is held for society alone"):
            sit(forum, "civil_society", Side.GOVERNMENT, proof=PROOF)
        for _seat in range(5):
            sit(forum, "civil_society", Side.CIVIL_SOCIETY, proof=PROOF)
        assert "Parity is promised: the State holds 0 and society 5." in read(
            client, "forum", forum
        )
        fill(forum)
        assert read(client, "seats", forum).count(PROOF) == 5
        assert "Parity is promised" not in read(client, "forum", forum)
        all_is_true()


def follow_the_plan(commission: Forum) -> Decision:
    """A milestone is late: civil society puts it on the agenda, and it is decided what is owed."""
    with at("2020-03-02"):
        meeting = convene(commission, "2020-03-18")
        club = seats(commission, "civil_society")[0]
        title = "PE0066, hito 2: el foro de salud se atrasó seis semanas"
        acts.add_item(meeting, title=title, language="es", by=hand(club))
    with at("2020-03-18"):
        attend(meeting)
        motion = Motion(
            "Informe mensual del hito 2", "El sector informa cada mes del hito 2.", "es",
            Kind.DECISION, review_on=date(2020, 9, 30), proposer=club,
        )  # fmt: skip
        acts.agree_action(
            meeting, what="Informar del hito 2", due_on=date(2020, 4, 30), party="government",
            by=secretary(commission),
        )  # fmt: skip
    decision = vote(meeting, motion)
    assert decision.rule == Rule.CONSENSUS
    return decision


def test_the_commission_follows_the_plan_for_a_year(commission: Forum, client: Client) -> None:
    first = follow_the_plan(commission)
    state = seats_on_day(commission, "government")
    society = seats_on_day(commission, "civil_society")
    minutes = draft(first.meeting)
    with at("2020-04-06"):
        # Due on 28 March, in ten days: late in public, since only a draft stands there.
        assert "9 days late" in read(client, "minutes", commission, first.meeting.number)
    approve(minutes, ["government"], on="2020-04-06")
    with at("2020-04-06"), pytest.raises(Refused, match="approve"):
        acts.publish_minutes(minutes, by=secretary(commission))
    approve(minutes, ["civil_society"], on="2020-04-07")
    with at("2020-04-07", 18):
        acts.publish_minutes(minutes, by=secretary(commission))
        assert "10 days late" in read(client, "minutes", commission, first.meeting.number)
    with at("2020-05-02"):
        assert "Informar del hito 2" in read(client, "actions", commission)
    meeting = meet(commission, "2020-06-17")
    split = dict.fromkeys(state[:3], "+") | dict.fromkeys(state[3:], "-")
    split |= dict.fromkeys(society[:4], "+") | {society[4]: "!Cada mes era lo acordado."}
    motion = Motion(
        "Informe trimestral del hito 2", "El sector informa cada tres meses.", "es",
        supersedes=first,
    )  # fmt: skip
    second = vote(meeting, motion, split)
    assert second.is_adopted and second.rule == Rule.DOUBLE_MAJORITY
    with pytest.raises(Refused, match=f"{first.code} was superseded by {second.code} already"):
        vote(meeting, motion)
    assert f"Superseded by {second.code}." in read(client, "decision", commission, first.code)
    minute(meeting)
    with at("2021-02-09"):
        shown = read(client, "meetings", commission)
        assert "The Standards ask for one every six months (1.1)." in shown
        all_is_true()


def seats_on_day(commission: Forum, key: str) -> list:
    with at("2020-03-18"):
        return seats(commission, key)


def test_a_meeting_convened_too_late_is_refused_or_irregular_with_the_rule_it_breaks(
    commission: Forum, client: Client
) -> None:
    with at("2020-03-02"):
        with pytest.raises(Refused, match=r"asks for 14 days of notice.*16 March 2020"):
            convene(commission, "2020-03-10")
        meeting = convene(commission, "2020-03-10", despite="Se declaró la emergencia.")
        assert meeting.despite
        rule = "The charter asks for 14 days of notice; 8 given."
        for page in (["meeting", commission, meeting.number], ["meetings", commission]):
            assert rule in read(client, *page)
        all_is_true()


def test_who_is_absent_does_not_vote_and_without_a_quorum_nothing_is_decided(
    commission: Forum, client: Client
) -> None:
    with at("2020-03-18"):
        society = seats(commission, "civil_society")
    meeting = meet(commission, "2020-03-18", away=society[:3])
    with pytest.raises(Refused, match="was not there: who is absent does not vote"):
        vote(meeting, "Cerrar el hito 2", {society[0]: "+"})
    decision = vote(meeting, "Cerrar el hito 2", irregular="Se publicó como acuerdo.")
    assert decision.why == Why.NO_QUORUM and not decision.is_adopted
    shown = read(client, "decision", commission, decision.code)
    assert "No decision: the quorum was not reached." in shown
    assert "It was treated as adopted all the same" in shown
    minute(meeting)
    with at("2020-12-31"):
        all_is_true()


def test_a_seat_votes_once_and_each_objection_has_its_reasons(commission: Forum) -> None:
    meeting = meet(commission, "2020-03-18")
    with at("2020-03-18", 18):
        number = seats(commission)[0].number
        motion = Motion("Cerrar el hito 2", "Se cierra.", "es")
        by = secretary(commission)
        twice = [Ballot(number, Choice.FOR), Ballot(number, Choice.AGAINST)]
        with pytest.raises(Refused, match="votes once"):
            acts.decide(meeting, motion, twice, by=by)
        with pytest.raises(Refused, match="say for which reasons"):
            acts.decide(meeting, motion, [Ballot(number, Choice.OBJECTS)], by=by)
