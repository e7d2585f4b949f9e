"""A forum of a member: its charters, who sits and chairs, its meetings and who was there."""

from parvis.forums.models.agenda import AgendaItem, Paper
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.forum import Forum
from parvis.forums.models.mandate import Departure, Mandate, Turn
from parvis.forums.models.meeting import Meeting, Move

__all__ = [
    "AgendaItem",
    "Attendance",
    "Charter",
    "Constituency",
    "Departure",
    "Forum",
    "Mandate",
    "Meeting",
    "Move",
    "Paper",
    "Turn",
]
