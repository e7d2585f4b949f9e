"""Who may do what with forums, and why not."""

from parvis.forums.rules.founding import (
    ADOPTERS,
    FOUNDERS,
    may_adopt,
    may_be_adopted_on,
    may_follow,
    may_found,
    may_have_charter,
    may_open_charter,
)
from parvis.forums.rules.seating import (
    KEEPERS,
    may_break,
    may_chair,
    may_end_turn,
    may_fill,
    may_keep_seat,
    may_leave,
    may_prove_with,
    may_release,
    may_sit_in,
    may_stand_in,
    may_tell_mandate,
)

__all__ = [
    "ADOPTERS",
    "FOUNDERS",
    "KEEPERS",
    "may_adopt",
    "may_be_adopted_on",
    "may_break",
    "may_chair",
    "may_end_turn",
    "may_fill",
    "may_follow",
    "may_found",
    "may_have_charter",
    "may_keep_seat",
    "may_leave",
    "may_open_charter",
    "may_prove_with",
    "may_release",
    "may_sit_in",
    "may_stand_in",
    "may_tell_mandate",
]
