"""What is told of a commitment's progress; nothing else writes it."""

from parvis.progress.acts.assessing import assess
from parvis.progress.acts.differences import put_differences, put_on_next_agendas
from parvis.progress.acts.evidence import file_evidence
from parvis.progress.acts.holders import give_pen, take_pen
from parvis.progress.acts.joint import close_joint, draft_joint, sign_joint
from parvis.progress.acts.milestones import complete
from parvis.progress.acts.pens import report
from parvis.progress.acts.shadow import shadow

__all__ = [
    "assess", "close_joint", "complete", "draft_joint", "file_evidence", "give_pen",
    "put_differences", "put_on_next_agendas", "report", "shadow", "sign_joint", "take_pen",
]  # fmt: skip
