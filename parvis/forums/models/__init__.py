"""A forum of a member, the charters it adopted, who sits in it and who chairs."""

from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.forum import Forum
from parvis.forums.models.mandate import Departure, Mandate, Turn

__all__ = ["Charter", "Constituency", "Departure", "Forum", "Mandate", "Turn"]
