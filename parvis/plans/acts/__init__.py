"""What is done with plans, commitments and milestones; nothing else writes them."""

from parvis.plans.acts.calendar import (
    Chance,
    add_opportunity,
    announce,
    call_off,
    move_date,
    move_opportunity,
    tell_outreach,
)
from parvis.plans.acts.plan import (
    Taking,
    add_commitment,
    add_milestone,
    refresh,
    replan,
    respond,
    reword,
    submit,
)

__all__ = [
    "Chance", "Taking", "add_commitment", "add_milestone", "add_opportunity", "announce",
    "call_off", "move_date", "move_opportunity", "refresh", "replan", "respond", "reword",
    "submit", "tell_outreach",
]  # fmt: skip
