"""What was promised."""

from parvis.plans.models.commitment import Commitment, Milestone, Partner, Replanning
from parvis.plans.models.plan import Plan
from parvis.plans.models.policy import PolicyArea

__all__ = ["Commitment", "Milestone", "Partner", "Plan", "PolicyArea", "Replanning"]
