"""What is done with plans, commitments and milestones; nothing else writes them."""

from parvis.plans.acts.amending import (
    adopt_amendment,
    bring_amendment,
    decline_amendment,
    propose_amendment,
    reject_amendment,
    withdraw_amendment,
)
from parvis.plans.acts.calendar import (
    Chance,
    add_opportunity,
    announce,
    call_off,
    correct_opportunity,
    move_date,
    move_opportunity,
    tell_outreach,
)
from parvis.plans.acts.editions import keep_edition
from parvis.plans.acts.plan import add_commitment, add_milestone, refresh, respond
from parvis.plans.acts.submission import endorse, submit
from parvis.plans.acts.timing import depend, free, replan
from parvis.plans.acts.ways import declare_way
from parvis.plans.acts.writing import (
    Taking,
    change_milestone,
    drop,
    name_partners,
    put_in_language,
    remove_milestone,
    reword,
)

__all__ = [
    "Chance", "Taking", "add_commitment", "add_milestone", "add_opportunity", "adopt_amendment",
    "announce", "bring_amendment", "call_off", "change_milestone",
    "correct_opportunity", "declare_way", "decline_amendment", "depend", "drop", "endorse",
    "free", "keep_edition", "move_date", "move_opportunity", "name_partners",
    "propose_amendment", "put_in_language", "refresh", "reject_amendment", "remove_milestone",
    "replan", "respond", "reword", "submit", "tell_outreach", "withdraw_amendment",
]  # fmt: skip
