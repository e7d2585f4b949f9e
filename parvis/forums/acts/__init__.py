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
from parvis.forums.acts.deciding import decide
from parvis.forums.acts.departures import leave, release
from parvis.forums.acts.desk import (
    answer,
    asking_of,
    confirm,
    drop_askings,
    forget,
    keep_asking,
    put,
)
from parvis.forums.acts.digests import correct_digest, publish_digest
from parvis.forums.acts.following import (
    answer_advice,
    constituency_of,
    contest,
    dissent,
    sign,
    strike,
)
from parvis.forums.acts.forum import found
from parvis.forums.acts.lapses import look, look_over
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
from parvis.forums.acts.reporting import reply, report_back
from parvis.forums.acts.teams import close_team, form_team
from parvis.forums.acts.telling import tell

__all__ = [
    "add_item",
    "add_paper",
    "adopt",
    "agree_action",
    "answer",
    "answer_advice",
    "answer_correction",
    "appoint",
    "approve_minutes",
    "arrange",
    "asking_of",
    "cancel",
    "close_team",
    "confirm",
    "constituency_of",
    "contest",
    "convene",
    "correct_digest",
    "decide",
    "dissent",
    "draft_minutes",
    "drop_action",
    "drop_askings",
    "forget",
    "form_team",
    "found",
    "keep_asking",
    "leave",
    "look",
    "look_over",
    "move",
    "note_attendance",
    "object_to_minutes",
    "propose_correction",
    "publish_digest",
    "publish_minutes",
    "put",
    "release",
    "replan_action",
    "reply",
    "report_action",
    "report_back",
    "seat",
    "sign",
    "strike",
    "take_chair",
    "tell",
    "tell_mandate",
    "withdraw_item",
]
