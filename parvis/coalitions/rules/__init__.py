"""Who may join forces, and why not."""

from parvis.coalitions.rules.coalitions import (
    may_describe,
    may_end,
    may_found,
    may_name_spokes,
)
from parvis.coalitions.rules.joining import may_answer, may_ask, may_invite, may_join, may_leave
from parvis.coalitions.rules.speaking import may_ally, may_speak_for
from parvis.coalitions.rules.stating import TEAM, may_state_need, may_state_offer

__all__ = [
    "TEAM", "may_ally", "may_answer", "may_ask", "may_describe", "may_end", "may_found",
    "may_invite", "may_join", "may_leave", "may_name_spokes", "may_speak_for", "may_state_need",
    "may_state_offer",
]  # fmt: skip
