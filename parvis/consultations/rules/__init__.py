"""Who may do what in a consultation, and why not."""

from parvis.consultations.rules.arranging import (
    may_arrange,
    may_ask,
    may_lay_out,
    may_order,
    may_prolong,
    may_remove,
)
from parvis.consultations.rules.attaching import (
    MOST_FILES,
    MOST_OF_A_GUEST,
    can_come_along,
    names_nobody,
)
from parvis.consultations.rules.commenting import may_reply, may_support
from parvis.consultations.rules.consulting import WRITERS_IN, may_consult, opens_in_time
from parvis.consultations.rules.contributing import (
    LONGEST,
    LONGEST_COMMENT,
    LONGEST_ENTERED,
    fits,
    has_its_columns,
    is_open,
    may_bring_in,
    may_comment,
    may_contribute,
    may_enter,
    may_write_in,
)
from parvis.consultations.rules.drafting import may_ask_for_proof, may_open_draft
from parvis.consultations.rules.hearing import is_the_response, may_publish_report
from parvis.consultations.rules.origins import is_said_in, may_name_origin
from parvis.consultations.rules.responding import (
    can_be_answered,
    does_not_turn,
    faults_of_answer,
    is_reasoned,
)
from parvis.consultations.rules.sorting import (
    can_be_split,
    can_come_apart,
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
    "LONGEST",
    "LONGEST_COMMENT",
    "LONGEST_ENTERED",
    "MOST_FILES",
    "MOST_OF_A_GUEST",
    "WRITERS_IN",
    "can_be_answered",
    "can_be_split",
    "can_come_along",
    "can_come_apart",
    "does_not_turn",
    "faults_of_answer",
    "faults_of_parts",
    "fits",
    "goes_into",
    "goes_under",
    "has_its_columns",
    "is_open",
    "is_reasoned",
    "is_said_in",
    "is_sortable",
    "is_the_response",
    "may_arrange",
    "may_ask",
    "may_ask_for_proof",
    "may_bring_in",
    "may_comment",
    "may_consult",
    "may_contribute",
    "may_enter",
    "may_join",
    "may_lay_out",
    "may_name",
    "may_name_origin",
    "may_open_draft",
    "may_order",
    "may_prolong",
    "may_publish_report",
    "may_remove",
    "may_reply",
    "may_respond",
    "may_sort",
    "may_support",
    "may_title",
    "may_write_in",
    "names_nobody",
    "opens_in_time",
    "unanswered_of",
]  # fmt: skip
