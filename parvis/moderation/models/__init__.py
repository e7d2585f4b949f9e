"""Decisions, complaints, appeals; what waits; the lists and the arrangement of each member."""

from parvis.moderation.models.arrangement import Arrangement, Pattern
from parvis.moderation.models.decision import Appeal, Complaint, Decision
from parvis.moderation.models.waiting import Waiting

__all__ = ["Appeal", "Arrangement", "Complaint", "Decision", "Pattern", "Waiting"]
