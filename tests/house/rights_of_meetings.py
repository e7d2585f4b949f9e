"""The wall chart of meetings and their minutes (`rights.py`): who may. Data alone; no database."""

from __future__ import annotations

from tests.house.columns import (
    ALTERNATE,
    ALTERNATE_CS,
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

_KEEPERS = (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT)
_SEATED = (*_KEEPERS, SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS)
_ON_A_SEAT = (SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS)
MEETINGS = {
    "forums.convene": Act("Convene a forum, or enter a meeting that was held", _KEEPERS),
    "forums.move": Act("Move a meeting, with the reason that is shown", _KEEPERS),
    "forums.cancel": Act("Cancel a meeting, with the reason that is shown", _KEEPERS),
    "forums.add_item": Act("Put an item on the agenda of a meeting", _SEATED),
    "forums.withdraw_item": Act(
        "Withdraw an item from an agenda, proposed by a seat of society",
        (SEAT_CS, ALTERNATE_CS, SECRETARY_CS),
        (ONE_OF_THESE_ROLES, "Only those who proposed an item withdraw it."),
    ),
    "forums.arrange": Act("Put an agenda in order", _KEEPERS),
    "forums.add_paper": Act("Add a document to a meeting or to an item", _SEATED),
    "forums.note_attendance": Act("Note who was at a meeting, seat by seat", _KEEPERS),
}
MINUTES = {
    "forums.draft_minutes": Act("Draft the minutes of a meeting", _SEATED),
    "forums.propose_correction": Act(
        "Ask for a correction of minutes",
        _ON_A_SEAT,
        ("Only those who sit in the forum, or sat at the meeting, correct it.",),
    ),
    "forums.answer_correction": Act(
        "Take a correction over in a later version, or refuse it with the reason", _SEATED
    ),
    "forums.approve_minutes": Act("Approve minutes for one’s side", _ON_A_SEAT),
    "forums.object_to_minutes": Act("Object to minutes, in one’s own words", _ON_A_SEAT),
    "forums.publish_minutes": Act(
        "Publish minutes that both sides approve, or say why they are published all the same",
        _SEATED,
    ),
    "forums.agree_action": Act("Enter what a meeting agreed to have done", _SEATED),
    "forums.report_action": Act(
        "Report an action done that others own; its owner does so too", _SEATED
    ),
    "forums.replan_action": Act("Re-plan an action, with the reason", _SEATED),
    "forums.drop_action": Act("Drop an action, with the reason", _SEATED),
}
