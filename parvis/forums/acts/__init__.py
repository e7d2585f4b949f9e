"""What is done with forums; nothing else writes them."""

from parvis.forums.acts.chair import take_chair
from parvis.forums.acts.charter import adopt
from parvis.forums.acts.departures import leave, release
from parvis.forums.acts.forum import found
from parvis.forums.acts.mandates import appoint, seat, tell_mandate

__all__ = [
    "adopt", "appoint", "found", "leave", "release", "seat", "take_chair", "tell_mandate",
]  # fmt: skip
