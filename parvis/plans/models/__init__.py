"""What was promised, and how it came to be."""

from parvis.plans.models.cocreation import (
    CalendarChange,
    Correction,
    Endorsement,
    Opportunity,
    Outreach,
)
from parvis.plans.models.commitment import Commitment, Milestone, Partner, Replanning
from parvis.plans.models.edition import Amendment, Edition
from parvis.plans.models.plan import Plan
from parvis.plans.models.policy import PolicyArea
from parvis.plans.models.proposal import Proposal

__all__ = [
    "Amendment", "CalendarChange", "Commitment", "Correction", "Edition", "Endorsement",
    "Milestone", "Opportunity", "Outreach", "Partner", "Plan", "PolicyArea", "Proposal",
    "Replanning",
]  # fmt: skip
