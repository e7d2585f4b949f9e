"""A forum of a member, the charters it adopted, its meetings and what came of them."""

from parvis.forums.models.action import Action, Replanning
from parvis.forums.models.agenda import AgendaItem, Paper
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.forum import Forum
from parvis.forums.models.meeting import Meeting, Move
from parvis.forums.models.minutes import READERS, Approval, Correction, Minutes

__all__ = [
    "READERS",
    "Action",
    "AgendaItem",
    "Approval",
    "Attendance",
    "Charter",
    "Constituency",
    "Correction",
    "Forum",
    "Meeting",
    "Minutes",
    "Move",
    "Paper",
    "Replanning",
]
