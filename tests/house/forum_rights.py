"""The lines of the wall chart about forums. Data alone."""

from __future__ import annotations

from tests.house.columns import (
    ALTERNATE,
    ALTERNATE_CS,
    COLUMNS,
    CONTACT,
    COORDINATOR,
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

FORUMS: dict[str, Act] = {
    "forums.found": Act("Enter a forum", (CONTACT, COORDINATOR, SUPPORT)),
    "forums.adopt": Act(
        "Enter a charter that the forum adopted",
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
    **VOTING,
}
