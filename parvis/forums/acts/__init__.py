"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.agenda import add_item, add_paper, arrange, withdraw_item
from parvis.forums.acts.attendance import note_attendance
from parvis.forums.acts.chair import take_chair
from parvis.forums.acts.charter import adopt
from parvis.forums.acts.deciding import decide
from parvis.forums.acts.departures import leave, release
from parvis.forums.acts.following import (
    answer_advice,
    constituency_of,
    contest,
    dissent,
    sign,
    strike,
)
from parvis.forums.acts.forum import found
from parvis.forums.acts.mandates import appoint, seat, tell_mandate
from parvis.forums.acts.meetings import cancel, convene, move

__all__ = [
    "add_item",
    "add_paper",
    "adopt",
    "answer_advice",
    "appoint",
    "arrange",
    "cancel",
    "constituency_of",
    "contest",
    "convene",
    "decide",
    "dissent",
    "found",
    "leave",
    "move",
    "note_attendance",
    "release",
    "seat",
    "sign",
    "strike",
    "take_chair",
    "tell_mandate",
    "withdraw_item",
]
