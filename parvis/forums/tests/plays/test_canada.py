"""Canada, an advisory council: it advises, and the government answers with its reasons.

What is known of it: OGP facts 5.2 (CA-MSF, CA-TOR, CA-NS, CA-NET). The days are those of the play.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from parvis.forums import acts
from parvis.forums.law.breaches import Broken, breaches_on
from parvis.forums.law.deciding import Why
from parvis.forums.law.presets import System
from parvis.forums.law.voting import Kind
from parvis.forums.models import Forum
from parvis.forums.sitting import history_of
from parvis.forums.tests.make import a_charter, a_forum
from parvis.forums.tests.plays.stage import (
    a_secretary_of_each_side,
    all_is_true,
    at,
    meet,
    minute,
    read,
    seats,
    secretary,
    send,
    sit,
    vote,
)
from parvis.forums.voting import Motion
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
CALL = "Open call of 2 November 2023: eleven applied; chosen by the published criteria."


@pytest.fixture
def council() -> Forum:
    """Four and eight; half of society's seats end after a year, so that not all end at once."""
    with at("2024-01-24"):
        forum = a_forum(a_member("Labrador"), "Multi-Stakeholder Forum")
        a_secretary_of_each_side(forum)
        a_charter(forum, System.CANADA, began_from=System.CANADA)
        for _seat in range(4):
            sit(forum, "government", Side.GOVERNMENT)
        for n in range(8):
            until = date(2025, 1, 23) if n % 2 else None
            sit(forum, "civil_society", Side.CIVIL_SOCIETY, proof=CALL, until=until)
    return forum


def advice(title: str) -> Motion:
    return Motion(title, f"We advise: {title}.", "en", Kind.ADVICE)


def answered(verdict: str, reasons: str) -> dict[str, Any]:
    return {"verdict": verdict, "words": reasons, "language": "en"}


def test_the_council_advises_and_the_government_answers_with_its_reasons(
    council: Forum, client: Client
) -> None:
    with at("2024-02-14"):
        assert "by an open call" in read(client, "forum", council).lower()
        official = secretary(council, Side.GOVERNMENT).person
        for seat in (seats(council, "government")[0], seats(council, "civil_society")[0]):
            acts.take_chair(council, seat, by=secretary(council))  # one co-chair of each side
    meeting = meet(council, "2024-02-15")
    first = vote(meeting, advice("Publish the contracts of more than 10 000 dollars"))
    second = vote(meeting, advice("Fund the network of civil society"))
    assert first.is_adopted and first.kind == Kind.ADVICE
    minute(meeting)
    with at("2024-03-20"):
        shown = read(client, "decision", council, first.code)
        assert "The government has until 15 April 2024 to answer, with its reasons." in shown
        told = answered("partly", " ")
        asked = send(client, official, "answer-advice", council, first.code, **told)
        assert "This field is required." in asked  # an answer without reasons is none
        told = answered("partly", "From 25 000 dollars on: below, the cost exceeds the use.")
        send(client, official, "answer-advice", council, first.code, **told)
        shown = read(client, "decision", council, first.code)
        assert "accepted in part" in shown and "From 25 000 dollars on" in shown
    with at("2024-05-01"):
        assert "16 days late" in read(client, "decision", council, second.code)
        assert "16 days late" in read(client, "decisions", council)
        told = answered("not", "The budget of the year is spent.")
        send(client, official, "answer-advice", council, second.code, **told)
    with at("2024-12-31"):
        assert "16 days late" in read(client, "decision", council, second.code)
        all_is_true()


def test_a_council_that_advises_decides_nothing_and_advises_by_consensus(council: Forum) -> None:
    meeting = meet(council, "2024-02-15")
    with at("2024-02-15"):
        club = seats(council, "civil_society")[0]
    with pytest.raises(Refused, match="By its charter this forum decides no such thing"):
        vote(meeting, Motion("Adopt the plan", "We adopt it.", "en", Kind.DECISION))
    with at("2024-02-15"):
        every = dict.fromkeys(seats(council), "+")
    against = vote(meeting, advice("Wait until autumn"), every | {club: "-"})
    assert against.why == Why.NOT_CARRIED
    with at("2024-02-16"):
        told = {"language": "en", "by": secretary(council, Side.GOVERNMENT)}
        with pytest.raises(Refused, match="Only an advice that was adopted"):
            acts.answer_advice(against, verdict="not", reasons="No.", **told)
        adopted = vote(meeting, advice("Meet in June"))
        with pytest.raises(Refused, match="An answer gives its reasons"):
            acts.answer_advice(adopted, verdict="not", reasons=" ", **told)


def test_seats_end_by_turns_and_one_that_goes_on_is_refused_or_shown(
    council: Forum, client: Client
) -> None:
    with at("2025-01-24"):
        assert len(seats(council, "civil_society")) == 4  # half of them go on
        assert "4 seats are vacant." in read(client, "forum", council)
        with pytest.raises(Refused, match="The term is over"):
            sit(
                council, "civil_society", Side.CIVIL_SOCIETY, proof=CALL,
                until=date(2027, 6, 30),
            )  # fmt: skip
        for _seat in range(4):
            sit(council, "civil_society", Side.CIVIL_SOCIETY, proof=CALL)
        assert "4 seats are vacant." not in read(client, "forum", council)
        found = {one.kind for one in breaches_on(history_of(council), date(2025, 6, 1))}
        assert Broken.TERM not in found and Broken.VACANT not in found
        all_is_true()
