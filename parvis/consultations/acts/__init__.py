"""What is done in consultations; nothing else writes them."""

from parvis.consultations.acts.commenting import comment, support, withdraw_support
from parvis.consultations.acts.consulting import open_consultation
from parvis.consultations.acts.contributing import Said, contribute, enter
from parvis.consultations.acts.counting import count_supports
from parvis.consultations.acts.origins import name_origin
from parvis.consultations.acts.responding import respond
from parvis.consultations.acts.sorting import add_theme, group
from parvis.consultations.acts.submission import submit

__all__ = [
    "Said", "add_theme", "comment", "contribute", "count_supports", "enter", "group",
    "name_origin", "open_consultation", "respond", "submit", "support", "withdraw_support",
]  # fmt: skip
