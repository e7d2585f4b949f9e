"""Who may do what in a consultation, and why not."""

from parvis.consultations.rules.consulting import WRITERS_IN, may_consult
from parvis.consultations.rules.contributing import may_comment, may_contribute, may_enter
from parvis.consultations.rules.hearing import may_publish_report
from parvis.consultations.rules.sorting import may_respond, may_sort

__all__ = [
    "WRITERS_IN", "may_comment", "may_consult", "may_contribute", "may_enter",
    "may_publish_report", "may_respond",
    "may_sort",
]  # fmt: skip
