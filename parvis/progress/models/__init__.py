"""What became of what was promised: reports, milestones done, evidence, assessments."""

from parvis.progress.models.assessment import Assessment
from parvis.progress.models.completion import Completion
from parvis.progress.models.contest import ContestAnswer, EvidenceContest, EvidenceWithdrawal
from parvis.progress.models.difference import OnAgenda
from parvis.progress.models.evidence import Evidence
from parvis.progress.models.holder import PenHolder, left_to
from parvis.progress.models.joint import JointDraft, JointSignature
from parvis.progress.models.report import Report
from parvis.progress.models.rounds import NothingToReport, Prolongation, Round, RoundLetter
from parvis.progress.models.shadow import ShadowReport

__all__ = [
    "Assessment", "Completion", "ContestAnswer", "Evidence", "EvidenceContest",
    "EvidenceWithdrawal", "JointDraft", "JointSignature", "NothingToReport", "OnAgenda",
    "PenHolder", "Prolongation", "Report", "Round", "RoundLetter", "ShadowReport",
    "left_to",
]  # fmt: skip
