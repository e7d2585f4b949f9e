"""A forum of a member, and the charters it adopted."""

from parvis.forums.models.charter import Charter, Constituency
from parvis.forums.models.forum import Forum

__all__ = ["Charter", "Constituency", "Forum"]
