"""What is done in consultations; nothing else writes them."""

from parvis.consultations.acts.commenting import comment, support, withdraw_support
from parvis.consultations.acts.consulting import open_consultation
from parvis.consultations.acts.contributing import Said, contribute, enter
from parvis.consultations.acts.naming import add_theme, rename_theme, retitle
from parvis.consultations.acts.responding import respond
from parvis.consultations.acts.sorting import (
    Sorted,
    add_to,
    group,
    group_as_read,
    join,
    sort_under,
    take_out,
)
from parvis.consultations.acts.splitting import split
from parvis.consultations.acts.telling import Told, tell, tell_by_hand

__all__ = [
    "Said", "Sorted", "Told", "add_theme", "add_to", "comment", "contribute", "enter", "group",
    "group_as_read", "join", "open_consultation", "rename_theme", "respond", "retitle",
    "sort_under", "split", "support", "take_out", "tell", "tell_by_hand", "withdraw_support",
]  # fmt: skip
