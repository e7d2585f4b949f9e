"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.actions import (
    agree_action,
    drop_action,
    replan_action,
    report_action,
)
from parvis.forums.acts.agenda import add_item, add_paper, arrange, withdraw_item
from parvis.forums.acts.attendance import note_attendance
from parvis.forums.acts.chair import take_chair
from parvis.forums.acts.charter import adopt
from parvis.forums.acts.departures import leave, release
from parvis.forums.acts.forum import found
from parvis.forums.acts.mandates import appoint, seat, tell_mandate
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
    "appoint",
    "approve_minutes",
    "arrange",
    "cancel",
    "convene",
    "draft_minutes",
    "drop_action",
    "found",
    "leave",
    "move",
    "note_attendance",
    "object_to_minutes",
    "propose_correction",
    "publish_minutes",
    "release",
    "replan_action",
    "report_action",
    "seat",
    "take_chair",
    "tell_mandate",
    "withdraw_item",
]
