"""Who may say what became of a commitment, and why not."""

from parvis.progress.rules.assessing import JUDGES, may_assess
from parvis.progress.rules.evidence import CONTESTERS, may_file
from parvis.progress.rules.milestones import may_complete
from parvis.progress.rules.pens import PENS_OF, WHOSE_PEN, may_report, pen_for
from parvis.progress.rules.taking_part import DOERS, FILERS, is_carried_out, takes_part

__all__ = [
    "CONTESTERS", "DOERS", "FILERS", "JUDGES", "PENS_OF", "WHOSE_PEN", "is_carried_out", "may_assess",
    "may_complete", "may_file", "may_report", "pen_for", "takes_part",
]  # fmt: skip
