"""What is done with plans, commitments and milestones; nothing else writes them."""

from parvis.plans.acts.editions import keep_edition
from parvis.plans.acts.plan import (
    add_commitment,
    add_milestone,
    announce,
    refresh,
    replan,
    respond,
)
from parvis.plans.acts.submission import amend, endorse, submit
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
    "Taking", "add_commitment", "add_milestone", "amend", "announce", "change_milestone", "drop",
    "endorse", "keep_edition", "name_partners", "put_in_language", "refresh", "remove_milestone",
    "replan", "respond", "reword", "submit",
]  # fmt: skip
