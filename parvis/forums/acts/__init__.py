"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.charter import adopt
from parvis.forums.acts.forum import found
from parvis.forums.acts.meetings import cancel, convene, move

__all__ = ["adopt", "cancel", "convene", "found", "move"]
