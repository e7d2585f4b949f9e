"""What is told of a commitment's progress; nothing else writes it."""

from parvis.progress.acts.assessing import assess
from parvis.progress.acts.contesting import answer_contest, contest_evidence, withdraw_contest
from parvis.progress.acts.evidence import bring_evidence, file_evidence, withdraw_evidence
from parvis.progress.acts.milestones import complete
from parvis.progress.acts.pens import report

__all__ = [
    "answer_contest", "assess", "bring_evidence", "complete", "contest_evidence", "file_evidence",
    "report", "withdraw_contest", "withdraw_evidence",
]  # fmt: skip
