"""What is done in consultations; nothing else writes them."""

from parvis.consultations.acts.commenting import comment, support, withdraw_support
from parvis.consultations.acts.consulting import open_consultation
from parvis.consultations.acts.contributing import Said, contribute, enter
from parvis.consultations.acts.drafting import (
    ask_for_proof,
    bearing,
    confirm,
    forget,
    proving,
    save_draft,
    send_draft,
)
from parvis.consultations.acts.responding import respond
from parvis.consultations.acts.sorting import add_theme, group

__all__ = [
    "Said", "add_theme", "ask_for_proof", "bearing", "comment", "confirm", "contribute", "enter",
    "forget", "group", "open_consultation", "proving", "respond", "save_draft", "send_draft",
    "support", "withdraw_support",
]  # fmt: skip
