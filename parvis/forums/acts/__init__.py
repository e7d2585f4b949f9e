"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.charter import adopt
from parvis.forums.acts.deciding import decide
from parvis.forums.acts.following import (
    answer_advice,
    constituency_of,
    contest,
    dissent,
    sign,
    strike,
)
from parvis.forums.acts.forum import found
from parvis.forums.acts.meetings import cancel, convene, move

__all__ = [
    "adopt", "answer_advice", "cancel", "contest", "convene", "decide", "dissent", "found", "move",
    "sign", "strike",
]  # fmt: skip
