"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.agenda import add_item, add_paper, arrange, withdraw_item
from parvis.forums.acts.attendance import note_attendance
from parvis.forums.acts.charter import adopt
from parvis.forums.acts.forum import found
from parvis.forums.acts.meetings import cancel, convene, move

__all__ = [
    "add_item",
    "add_paper",
    "adopt",
    "arrange",
    "cancel",
    "convene",
    "found",
    "move",
    "note_attendance",
    "withdraw_item",
]
