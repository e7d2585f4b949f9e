"""What became of what was promised: reports, milestones done, evidence, assessments."""

from parvis.progress.models.assessment import Assessment
from parvis.progress.models.completion import Completion
from parvis.progress.models.contest import ContestAnswer, EvidenceContest, EvidenceWithdrawal
from parvis.progress.models.evidence import Evidence
from parvis.progress.models.report import Report

__all__ = [
    "Assessment", "Completion", "ContestAnswer", "Evidence", "EvidenceContest",
    "EvidenceWithdrawal", "Report",
]  # fmt: skip
