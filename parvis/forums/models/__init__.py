"""A forum of a member, its charters and meetings, and what is said at its outsiders' desk."""

from parvis.forums.models.agenda import AgendaItem, Paper
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.digest import DeskLetter, Digest
from parvis.forums.models.forum import Forum
from parvis.forums.models.meeting import Meeting, Move
from parvis.forums.models.question import Asking, Question, QuestionAnswer
from parvis.forums.models.reporting import ReportBack, ReportReply

__all__ = [
    "AgendaItem",
    "Asking",
    "Attendance",
    "Charter",
    "Constituency",
    "DeskLetter",
    "Digest",
    "Forum",
    "Meeting",
    "Move",
    "Paper",
    "Question",
    "QuestionAnswer",
    "ReportBack",
    "ReportReply",
]
