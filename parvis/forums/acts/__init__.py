"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.charter import adopt
from parvis.forums.acts.forum import found

__all__ = ["adopt", "found"]
