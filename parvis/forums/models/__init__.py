"""A forum of a member: its charters, who sits in it and chairs, its meetings, its decisions."""

from parvis.forums.models.action import Action, Replanning
from parvis.forums.models.agenda import AgendaItem, Paper
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.decision import Decision, Vote
from parvis.forums.models.following import Answer, Contest, Dissent, Signature
from parvis.forums.models.forum import Forum
from parvis.forums.models.mandate import Departure, Mandate, Turn
from parvis.forums.models.meeting import Meeting, Move
from parvis.forums.models.minutes import READERS, Approval, Correction, Minutes

__all__ = [
    "READERS",
    "Action",
    "AgendaItem",
    "Answer",
    "Approval",
    "Attendance",
    "Charter",
    "Constituency",
    "Contest",
    "Correction",
    "Decision",
    "Departure",
    "Dissent",
    "Forum",
    "Mandate",
    "Meeting",
    "Minutes",
    "Move",
    "Paper",
    "Replanning",
    "Signature",
    "Turn",
    "Vote",
]
