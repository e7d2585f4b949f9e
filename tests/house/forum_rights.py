"""The lines of the wall chart about forums. Data alone."""

from __future__ import annotations

from tests.house.columns import (
    ALTERNATE,
    ALTERNATE_CS,
    COLUMNS,
    CONCERNED,
    CONTACT,
    COORDINATOR,
    NOT_BY_THE_STATE,
    ONE_OF_THESE_ROLES,
    SEAT,
    SEAT_CS,
    SECRETARY,
    SECRETARY_CS,
    SUPPORT,
    WITHIN,
    Act,
)
from tests.house.voting_rights import VOTING

_SEATS_CS = (SEAT_CS, ALTERNATE_CS)
_SEATS = (SEAT, ALTERNATE, *_SEATS_CS)
_OF_SOCIETY = ((SECRETARY_CS, COORDINATOR), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE))

FORUMS: dict[str, Act] = {
    "forums.found": Act("Enter a forum", (CONTACT, COORDINATOR, SUPPORT)),
    "forums.adopt": Act(
        "Enter a charter that the forum adopted",
        (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT),
    ),
    "forums.form_team": Act(
        "Form a team on a commitment, where the charter has no central body or works by commitment",
        (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT),
    ),
    "forums.close_team": Act(
        "End a team, with the reason that is shown",
        (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT),
    ),
    "forums.put": Act("Put a question to a forum, from outside", COLUMNS, ()),
    "forums.answer": Act(
        "Answer a question from outside, for the side of one’s seat",
        _SEATS,
    ),
    "forums.publish_digest": Act(
        "Tell in plain words what a meeting did",
        (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT),
    ),
    "forums.correct_digest": Act(
        "Correct what was told in plain words of a meeting, by another version beside it",
        (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT),
    ),
    "forums.report_back": Act(
        "Report from a forum to those one speaks for",
        _SEATS_CS,
        (ONE_OF_THESE_ROLES, "Reports go from seats of civil society to those they speak for."),
    ),
    "forums.reply": Act(
        "Reply, for an organisation one belongs to, to a report from a forum",
        (WITHIN,),
        ("Those reply who belong to an organisation that the seat speaks for.",),
    ),
    "forums.seat": Act(
        "Fill a seat of society in a forum, with the proof of how it was", *_OF_SOCIETY
    ),
    "forums.appoint": Act(
        "Name somebody to a seat of society in a forum, and invite them", *_OF_SOCIETY
    ),
    "forums.tell_mandate": Act("Tell how a seat of society was filled", *_OF_SOCIETY),
    "forums.leave": Act(
        "Leave a seat of one’s own, in protest or not",
        (CONCERNED,),
        ("Only who holds a role lays it down.",),
    ),
    "forums.release": Act(
        "End the mandate of a seat of society, with the reason that is shown", *_OF_SOCIETY
    ),
    "forums.take_chair": Act(
        "Enter the turn in the chair of a seat of society",
        (SECRETARY_CS, COORDINATOR, SUPPORT),
        (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
    ),
    **VOTING,
}
