"""Who may do what with forums, and why not."""

from parvis.forums.rules.founding import (
    ADOPTERS,
    FOUNDERS,
    may_adopt,
    may_be_adopted_on,
    may_follow,
    may_found,
    may_open_charter,
)

__all__ = [
    "ADOPTERS",
    "FOUNDERS",
    "may_adopt",
    "may_be_adopted_on",
    "may_follow",
    "may_found",
    "may_open_charter",
]
