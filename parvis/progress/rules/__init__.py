"""Who may say what became of a commitment, and why not."""

from parvis.progress.rules.assessing import JUDGES, may_assess
from parvis.progress.rules.evidence import may_file
from parvis.progress.rules.milestones import may_complete
from parvis.progress.rules.pens import PENS_OF, WHOSE_PEN, may_report, pen_for
from parvis.progress.rules.rounds import (
    ARRANGERS,
    may_arrange,
    may_close,
    may_open,
    may_prolong,
    may_sign_nothing,
    names_obstacles,
)
from parvis.progress.rules.taking_part import DOERS, FILERS, is_carried_out, takes_part

__all__ = [
    "ARRANGERS",
    "DOERS",
    "FILERS",
    "JUDGES",
    "PENS_OF",
    "WHOSE_PEN",
    "is_carried_out",
    "may_arrange",
    "may_assess",
    "may_close",
    "may_complete",
    "may_file",
    "may_open",
    "may_prolong",
    "may_report",
    "may_sign_nothing",
    "names_obstacles",
    "pen_for",
    "takes_part",
]  # fmt: skip
