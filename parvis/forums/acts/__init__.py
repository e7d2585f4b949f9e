"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.agenda import add_item, add_paper, arrange, withdraw_item
from parvis.forums.acts.attendance import note_attendance
from parvis.forums.acts.charter import adopt
from parvis.forums.acts.desk import (
    answer,
    asking_of,
    confirm,
    drop_askings,
    forget,
    keep_asking,
    publish_digest,
    put,
)
from parvis.forums.acts.forum import found
from parvis.forums.acts.meetings import cancel, convene, move
from parvis.forums.acts.reporting import reply, report_back
from parvis.forums.acts.telling import tell

__all__ = [
    "add_item",
    "add_paper",
    "adopt",
    "answer",
    "arrange",
    "asking_of",
    "cancel",
    "confirm",
    "convene",
    "drop_askings",
    "forget",
    "found",
    "keep_asking",
    "move",
    "note_attendance",
    "publish_digest",
    "put",
    "reply",
    "report_back",
    "tell",
    "withdraw_item",
]
