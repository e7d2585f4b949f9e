"""What is done in consultations; nothing else writes them."""

from parvis.consultations.acts.commenting import comment, support, withdraw_support
from parvis.consultations.acts.consulting import open_consultation
from parvis.consultations.acts.contributing import Said, contribute, enter
from parvis.consultations.acts.hearing import publish_report
from parvis.consultations.acts.responding import respond
from parvis.consultations.acts.sorting import add_theme, group

__all__ = [
    "Said", "add_theme", "comment", "contribute", "enter", "group", "open_consultation",
    "publish_report", "respond",
    "support", "withdraw_support",
]  # fmt: skip
