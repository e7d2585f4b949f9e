"""What is told of a commitment's progress; nothing else writes it."""

from parvis.progress.acts.assessing import assess
from parvis.progress.acts.contesting import answer_contest, contest_evidence, withdraw_contest
from parvis.progress.acts.differences import put_differences, put_on_next_agendas
from parvis.progress.acts.evidence import bring_evidence, file_evidence, withdraw_evidence
from parvis.progress.acts.holders import give_pen, take_pen
from parvis.progress.acts.joint import close_joint, draft_joint, sign_joint
from parvis.progress.acts.milestones import complete
from parvis.progress.acts.pens import report
from parvis.progress.acts.reminding import remind
from parvis.progress.acts.rounds import close_round, open_round, prolong_round, sign_nothing
from parvis.progress.acts.shadow import shadow

__all__ = [
    "answer_contest", "assess", "bring_evidence", "close_joint", "close_round", "complete",
    "contest_evidence", "draft_joint", "file_evidence", "give_pen", "open_round",
    "prolong_round", "put_differences", "put_on_next_agendas", "remind", "report", "shadow",
    "sign_joint", "sign_nothing", "take_pen", "withdraw_contest", "withdraw_evidence",
]  # fmt: skip
