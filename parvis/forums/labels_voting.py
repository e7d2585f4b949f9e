"""Words for votes, outcomes and what follows a decision."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from parvis.forums.law.answering import Verdict
from parvis.forums.law.charter import Rule
from parvis.forums.law.deciding import Why
from parvis.forums.law.voting import Choice, Flaw, Kind

KINDS = {Kind.DECISION: _("Decision"), Kind.ADVICE: pgettext_lazy("of a forum", "Advice")}
CHOICES = {
    Choice.FOR: pgettext_lazy("a vote", "for"),
    Choice.AGAINST: pgettext_lazy("a vote", "against"),
    Choice.OBJECTS: pgettext_lazy("a vote", "objects, with reasons"),
    Choice.ABSTAINS: pgettext_lazy("a vote", "abstains"),
}
COUNTS = {
    Choice.FOR: ngettext_lazy("%(n)s for", "%(n)s for", "n"),
    Choice.AGAINST: ngettext_lazy("%(n)s against", "%(n)s against", "n"),
    Choice.OBJECTS: ngettext_lazy("%(n)s objecting", "%(n)s objecting", "n"),
    Choice.ABSTAINS: ngettext_lazy("%(n)s abstaining", "%(n)s abstaining", "n"),
}
OUTCOMES = {
    Why.CARRIED: pgettext_lazy("outcome of a vote", "Adopted"),
    Why.NOT_CARRIED: pgettext_lazy("outcome of a vote", "Not adopted"),
    Why.NO_QUORUM: _("No decision: no quorum"),
    Why.SUSPENDED: _("No decision: a constituency has left"),
    Why.EMPTIED: _("No decision: one side is not there"),
}
VERDICTS = {
    Verdict.ACCEPTED: pgettext_lazy("an advice", "accepted"),
    Verdict.PARTLY: pgettext_lazy("an advice", "accepted in part"),
    Verdict.NOT: pgettext_lazy("an advice", "not accepted"),
}
# Which rule settled it, and how.
CARRIED_BY = {
    Rule.CONSENSUS: _("Adopted by consensus: nobody present was against."),
    Rule.CONSENT: _("Adopted by consent: nobody present objected with reasons."),
    Rule.SIMPLE_MAJORITY: _("Adopted by a majority: more than half were in favour."),
    Rule.QUALIFIED_MAJORITY: _("Adopted by a qualified majority."),
    Rule.DOUBLE_MAJORITY: _("Adopted by a double majority: one in each college."),
    Rule.UNANIMITY_OF_PARTIES: _("Adopted by unanimity: each constituency said yes."),
    Rule.CHAIR_AFTER_ADVICE: _("Who chairs decided for it, once both sides had been heard."),
}
DEFEATED_BY = {
    Rule.CONSENSUS: _("Not adopted: there was no consensus."),
    Rule.CONSENT: _("Not adopted: somebody objected with reasons, or nobody was in favour."),
    Rule.SIMPLE_MAJORITY: _("Not adopted: there was no majority."),
    Rule.QUALIFIED_MAJORITY: _("Not adopted: there was no qualified majority."),
    Rule.DOUBLE_MAJORITY: _("Not adopted: there was no majority in each college."),
    Rule.UNANIMITY_OF_PARTIES: _("Not adopted: not every constituency said yes."),
    Rule.CHAIR_AFTER_ADVICE: _("Not adopted: who chairs did not decide for it."),
}
UNDECIDED = {
    Why.NO_QUORUM: _("No decision: the quorum was not reached."),
    Why.SUSPENDED: _("No decision: the charter lets nothing be decided while a constituency is gone."),
    Why.EMPTIED: _("No decision: without the State, or without society, nothing is decided (OGP 1.1)."),
}  # fmt: skip
FLAWS = {
    Flaw.NO_SEAT: _("{seat} held no seat on the day of the meeting."),
    Flaw.NO_CONSTITUENCY: _("{seat} sits for no constituency of the charter."),
    Flaw.TOO_MANY: _("{constituency}: more were there than the charter has seats."),
    Flaw.LEFT: _("{seat} sits for a constituency that has left."),
    Flaw.ABSENT: _("{seat} was not there: who is absent does not vote."),
    Flaw.TWICE: _("{seat} votes once."),
    Flaw.SAT_TWICE: _("{seat}: the same person sat on another seat, and votes once."),
    Flaw.BOTH_COLLEGES: _("{seat}: the same person sat in the other college. Nobody votes in both."),
    Flaw.NO_REASONS: _("{seat} objects: say for which reasons."),
    Flaw.INTERESTED: _("{seat} has an interest in it, and by the charter does not vote."),
}  # fmt: skip
