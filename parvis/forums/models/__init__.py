"""A forum of a member: its charters, who sits in it and chairs, its meetings, its decisions."""

from parvis.forums.models.agenda import AgendaItem, Paper
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.decision import Decision, Vote
from parvis.forums.models.following import Answer, Contest, Dissent, Signature
from parvis.forums.models.forum import Forum
from parvis.forums.models.mandate import Departure, Mandate, Turn
from parvis.forums.models.meeting import Meeting, Move

__all__ = [
    "AgendaItem",
    "Answer",
    "Attendance",
    "Charter",
    "Constituency",
    "Contest",
    "Decision",
    "Departure",
    "Dissent",
    "Forum",
    "Mandate",
    "Meeting",
    "Move",
    "Paper",
    "Signature",
    "Turn",
    "Vote",
]
