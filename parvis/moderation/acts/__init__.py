"""What is done in moderation; nothing else writes it."""

from parvis.moderation.acts.arrangements import list_pattern, supplement, switch, unlist
from parvis.moderation.acts.decisions import (
    DecidedMeanwhile,
    RewordedMeanwhile,
    appeal,
    complain,
    decide,
    forget,
)
from parvis.moderation.acts.waiting import wait_if_needed, wait_with

__all__ = [
    "DecidedMeanwhile", "RewordedMeanwhile", "appeal", "complain", "decide", "forget",
    "list_pattern", "supplement", "switch", "unlist", "wait_if_needed", "wait_with",
]  # fmt: skip
