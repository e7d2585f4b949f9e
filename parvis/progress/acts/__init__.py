"""What is told of a commitment's progress; nothing else writes it."""

from parvis.progress.acts.assessing import assess
from parvis.progress.acts.evidence import file_evidence
from parvis.progress.acts.milestones import complete
from parvis.progress.acts.pens import report
from parvis.progress.acts.reminding import remind
from parvis.progress.acts.rounds import close_round, open_round, prolong_round, sign_nothing

__all__ = [
    "assess", "close_round", "complete", "file_evidence", "open_round", "prolong_round", "remind",
    "report", "sign_nothing",
]  # fmt: skip
