"""What is done where organisations join forces; nothing else writes it."""

from parvis.coalitions.acts.coalitions import describe, end, found, name_spokes
from parvis.coalitions.acts.joining import answer, ask, invite, join, leave
from parvis.coalitions.acts.stating import state_need, state_offer

__all__ = [
    "answer", "ask", "describe", "end", "found", "invite", "join", "leave", "name_spokes",
    "state_need", "state_offer",
]  # fmt: skip
