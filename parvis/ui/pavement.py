"""The pavement: one stone, one member, in the state of its membership."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Stone:
    """One member: its name, its state (a key of `STATES`) and the address of its page."""

    name: str
    state: str
    href: str


# state: the word for it. What is unknown is said to be unknown, and is never drawn as inactive.
STATES: dict[str, Promise] = {
    "implementing": _("Implementing"),
    "co_creating": _("Co-creating"),
    "both": _("Implementing and co-creating"),
    "between": _("Between plans"),
    "inactive": _("Under review or inactive"),
    "unknown": _("Not known here"),
}

# state: (class, outline) of each path, in a box of 23 by 16.
PATHS = {
    "implementing": (("f-joint", "M0 0h23v16H0z"),),
    "co_creating": (("st-co", "M1 1h21v14H1z"),),
    "both": (("st-co", "M1 1h21v14H1z"), ("f-joint", "M0 16 23 0v16z")),
    "between": (("f-slab", "M.5.5h22v15H.5z"),),
    "inactive": (("st-rev", "M1 1h21v14H1zM1 15 22 1"),),
    "unknown": (("s-edge thin dash", "M.5.5h22v15H.5z"),),
}
