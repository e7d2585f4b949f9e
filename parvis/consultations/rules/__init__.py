"""Who may do what in a consultation, and why not."""

from parvis.consultations.rules.consulting import WRITERS_IN, may_consult
from parvis.consultations.rules.contributing import may_comment, may_contribute, may_enter
from parvis.consultations.rules.responding import (
    can_be_answered,
    does_not_turn,
    faults_of_answer,
    is_reasoned,
)
from parvis.consultations.rules.sorting import (
    can_be_split,
    faults_of_parts,
    goes_into,
    goes_under,
    is_sortable,
    may_join,
    may_name,
    may_respond,
    may_sort,
    may_title,
)
from parvis.consultations.rules.submission import unanswered_of

__all__ = [
    "WRITERS_IN", "can_be_answered", "can_be_split", "does_not_turn", "faults_of_answer",
    "faults_of_parts", "goes_into", "goes_under", "is_reasoned", "is_sortable", "may_comment",
    "may_consult", "may_contribute", "may_enter", "may_join", "may_name", "may_respond", "may_sort",
    "may_title", "unanswered_of",
]  # fmt: skip
