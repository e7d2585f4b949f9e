"""A forum of a member, the charters it adopted, its meetings and who was there."""

from parvis.forums.models.attendance import Attendance
from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.forum import Forum
from parvis.forums.models.meeting import Meeting, Move

__all__ = ["Attendance", "Charter", "Constituency", "Forum", "Meeting", "Move"]
