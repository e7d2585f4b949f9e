"""Who may say what became of a commitment, and why not."""

from parvis.progress.rules.assessing import JUDGES, may_assess
from parvis.progress.rules.evidence import CONTESTERS, may_file
from parvis.progress.rules.holders import holders_of, holds_pen, may_choose
from parvis.progress.rules.joint import either_pen
from parvis.progress.rules.milestones import is_not_done, may_complete, may_open_completing
from parvis.progress.rules.pens import PENS_OF, WHOSE_PEN, belongs_together, may_report, pen_for
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
    "ARRANGERS", "CONTESTERS", "DOERS", "FILERS", "JUDGES", "PENS_OF", "WHOSE_PEN",
    "belongs_together", "either_pen", "holders_of", "holds_pen", "is_carried_out",
    "is_not_done", "may_arrange", "may_assess", "may_choose", "may_close", "may_complete",
    "may_file", "may_open", "may_open_completing", "may_prolong", "may_report",
    "may_sign_nothing", "names_obstacles", "pen_for", "takes_part",
]  # fmt: skip
