"""Who may do what in a consultation, and why not."""

from parvis.consultations.rules.commenting import may_reply, may_support
from parvis.consultations.rules.consulting import WRITERS_IN, may_consult
from parvis.consultations.rules.contributing import may_comment, may_contribute, may_enter
from parvis.consultations.rules.origins import is_said_in, may_name_origin
from parvis.consultations.rules.sorting import may_respond, may_sort
from parvis.consultations.rules.submission import unanswered_of

__all__ = [
    "WRITERS_IN", "is_said_in", "may_comment", "may_consult", "may_contribute", "may_enter",
    "may_name_origin", "may_reply", "may_respond", "may_sort", "may_support", "unanswered_of",
]  # fmt: skip
