"""Words for ways of working: the facts, the signs, and how declared and observed stand."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.progress.law.ways import Comparison, Sign

FACTS: dict[str, Promise] = {
    "state_reports": _("Reports of the government alone"),
    "society_reports": _("Reports of civil society alone"),
    "outside_reports": _("Reports from outside"),
    "joint_reports": _("Reports that both sides signed"),
    "meetings": _("Meetings of the team, or of a forum and about it"),
    "met_both": _("of these, with both sides present"),
    "unnoted": _("of these, nobody noted who came"),
    "state_evidence": _("Evidence filed by the government"),
    "society_evidence": _("Evidence filed by civil society"),
    "joint_evidence": _("Evidence filed by both together"),
}
SIGNS: dict[str, Promise] = {
    Sign.SIGN: _("Both sides sign reports together"),
    Sign.MEET: _("Both sides meet"),
    Sign.CONTRIBUTE: _("Both sides contribute evidence"),
    Sign.OUTSIDE: _("Others report from outside"),
}
COMPARED: dict[str, Promise] = {
    Comparison.ALIKE: _("What is observed is what was declared."),
    Comparison.APART: _("What is observed is not what was declared."),
    Comparison.UNDECLARED: _("Nobody has declared a way of working."),
    Comparison.UNTOLD: _("The facts do not tell yet."),
}
CANNOT_TELL = _("Cannot tell yet")
NOT_DECLARED = _("Not declared")
