"""The wall chart of what a forum votes on, and what follows: who may. Data alone."""

from __future__ import annotations

from tests.house.columns import (
    CONTACT,
    COORDINATOR,
    ONE_OF_THESE_ROLES,
    SEAT,
    SEAT_CS,
    SECRETARY,
    SECRETARY_CS,
    SUPPORT,
    Act,
)

KEEPERS = (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT)
_FOR_ITSELF = "Each seat speaks for itself alone."
VOTING = {
    "forums.decide": Act("Enter what was voted in a meeting", KEEPERS),
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
    "forums.contest": Act("Say that a decision was entered wrongly", KEEPERS),
    "forums.strike": Act(
        "Agree that a decision was entered wrongly, as the State says",
        (SECRETARY_CS, COORDINATOR),
        (
            ONE_OF_THESE_ROLES,
            "It is struck out once the other side agrees: neither does it alone.",
        ),
    ),
}
