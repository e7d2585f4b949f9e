"""A forum of a member: its charters, who sits and chairs, its meetings and what came of them."""

from parvis.forums.models.action import Action, Replanning
from parvis.forums.models.agenda import AgendaItem, Paper
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.forum import Forum
from parvis.forums.models.mandate import Departure, Mandate, Turn
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
    "Departure",
    "Forum",
    "Mandate",
    "Meeting",
    "Minutes",
    "Move",
    "Paper",
    "Replanning",
    "Turn",
]
