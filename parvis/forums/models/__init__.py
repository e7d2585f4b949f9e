"""A forum of a member: its charters, who sits in it and chairs, its meetings, its decisions."""

from parvis.forums.models.action import Action, Replanning
from parvis.forums.models.agenda import AgendaItem, Paper
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.decision import Decision, Vote
from parvis.forums.models.digest import DeskLetter, Digest
from parvis.forums.models.following import Answer, Contest, Dissent, Signature
from parvis.forums.models.forum import Forum
from parvis.forums.models.lapse import Finding, Lapse
from parvis.forums.models.mandate import Departure, Mandate, Turn
from parvis.forums.models.meeting import Meeting, Move
from parvis.forums.models.minutes import READERS, Approval, Correction, Minutes
from parvis.forums.models.question import Asking, Question, QuestionAnswer
from parvis.forums.models.reporting import ReportBack, ReportReply

__all__ = [
    "READERS",
    "Action",
    "AgendaItem",
    "Answer",
    "Approval",
    "Asking",
    "Attendance",
    "Charter",
    "Constituency",
    "Contest",
    "Correction",
    "Decision",
    "Departure",
    "DeskLetter",
    "Digest",
    "Dissent",
    "Finding",
    "Forum",
    "Lapse",
    "Mandate",
    "Meeting",
    "Minutes",
    "Move",
    "Paper",
    "Question",
    "QuestionAnswer",
    "Replanning",
    "ReportBack",
    "ReportReply",
    "Signature",
    "Turn",
    "Vote",
]
