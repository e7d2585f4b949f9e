"""Who may do what in a consultation, and why not."""

from parvis.consultations.rules.consulting import WRITERS_IN, may_consult
from parvis.consultations.rules.contributing import (
    LONGEST,
    fits,
    is_open,
    may_comment,
    may_contribute,
    may_enter,
)
from parvis.consultations.rules.drafting import may_ask_for_proof, may_open_draft
from parvis.consultations.rules.sorting import may_respond, may_sort

__all__ = [
    "LONGEST", "WRITERS_IN", "fits", "is_open", "may_ask_for_proof", "may_comment", "may_consult",
    "may_contribute", "may_enter", "may_open_draft", "may_respond", "may_sort",
]  # fmt: skip
