"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.actions import (
    agree_action,
    drop_action,
    replan_action,
    report_action,
)
from parvis.forums.acts.agenda import add_item, add_paper, arrange, withdraw_item
from parvis.forums.acts.attendance import note_attendance
from parvis.forums.acts.charter import adopt
from parvis.forums.acts.forum import found
from parvis.forums.acts.meetings import cancel, convene, move
from parvis.forums.acts.minutes import (
    answer_correction,
    approve_minutes,
    draft_minutes,
    object_to_minutes,
    propose_correction,
    publish_minutes,
)

__all__ = [
    "add_item",
    "add_paper",
    "adopt",
    "agree_action",
    "answer_correction",
    "approve_minutes",
    "arrange",
    "cancel",
    "convene",
    "draft_minutes",
    "drop_action",
    "found",
    "move",
    "note_attendance",
    "object_to_minutes",
    "propose_correction",
    "publish_minutes",
    "replan_action",
    "report_action",
    "withdraw_item",
]
