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

_SEATS_CS = (SEAT_CS, ALTERNATE_CS)
_FOR_ITSELF = "Each seat speaks for itself alone."
_KEEPERS = (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT)
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
    # What is voted on.
    "forums.decide": Act("Enter what was voted in a meeting", _KEEPERS),
    "forums.dissent": Act(
        "Put beside the vote of one’s own seat why it was not in favour",
        (SEAT, SEAT_CS),
        (ONE_OF_THESE_ROLES, _FOR_ITSELF),
    ),
    "forums.sign": Act(
        "Sign a decision for the constituency one sits for",
        (SEAT, SEAT_CS),
        (ONE_OF_THESE_ROLES, _FOR_ITSELF),
    ),
    "forums.answer_advice": Act(
        "Answer an advice of a forum, with reasons",
        (CONTACT, SECRETARY),
        (ONE_OF_THESE_ROLES, "The government answers, in its own name."),
    ),
    "forums.contest": Act("Say that a decision was entered wrongly", _KEEPERS),
    "forums.strike": Act(
        "Agree that a decision was entered wrongly, as the State says",
        (SECRETARY_CS, COORDINATOR),
        (
            ONE_OF_THESE_ROLES,
            "It is struck out once the other side agrees: neither does it alone.",
        ),
    ),
}
