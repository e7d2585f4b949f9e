"""Who may say what became of a commitment, and why not."""

from parvis.progress.rules.assessing import JUDGES, may_assess
from parvis.progress.rules.evidence import CONTESTERS, may_file
from parvis.progress.rules.holders import holders_of, holds_pen, may_choose
from parvis.progress.rules.joint import either_pen
from parvis.progress.rules.milestones import is_not_done, may_complete, may_open_completing
from parvis.progress.rules.pens import PENS_OF, WHOSE_PEN, belongs_together, may_report, pen_for
from parvis.progress.rules.taking_part import DOERS, FILERS, is_carried_out, takes_part

__all__ = [
    "CONTESTERS", "DOERS", "FILERS", "JUDGES", "PENS_OF", "WHOSE_PEN", "belongs_together",
    "either_pen", "holders_of", "holds_pen", "is_carried_out", "is_not_done", "may_assess",
    "may_choose", "may_complete", "may_file", "may_open_completing", "may_report", "pen_for",
    "takes_part",
]  # fmt: skip
