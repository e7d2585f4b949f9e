"""What was promised, and how it came to be."""

from parvis.plans.models.cocreation import (
    CalendarChange,
    Correction,
    Endorsement,
    Opportunity,
    Outreach,
)
from parvis.plans.models.commitment import Commitment, Milestone, Partner
from parvis.plans.models.edition import Amendment, Edition
from parvis.plans.models.plan import Plan
from parvis.plans.models.policy import PolicyArea
from parvis.plans.models.proposal import Proposal
from parvis.plans.models.timing import Dependency, Replanning, moves_of, with_their_moves
from parvis.plans.models.ways import WayDeclared

__all__ = [
    "Amendment", "CalendarChange", "Commitment", "Correction", "Dependency", "Edition",
    "Endorsement", "Milestone", "Opportunity", "Outreach", "Partner", "Plan", "PolicyArea",
    "Proposal", "Replanning", "WayDeclared", "moves_of", "with_their_moves",
]  # fmt: skip
