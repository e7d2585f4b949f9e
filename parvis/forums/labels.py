"""Words for the codes of this room."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from parvis.forums.law.charter import (
    Base,
    Chair,
    Filling,
    Groups,
    Interests,
    LegalForm,
    Mandate,
    Matter,
    Observer,
    Point,
    Rule,
    Shape,
    Share,
    Walkout,
)
from parvis.forums.law.presets import System
from parvis.forums.law.soundness import Fault, Flaw

POINTS = {
    Point.LEGAL_FORM: _("Legal form"),
    Point.SHAPE: _("Shape"),
    Point.MANDATE: pgettext_lazy("what a forum’s word is worth", "Mandate"),
    Point.ANSWER: _("Answer to its advice"),
    Point.SCOPE: _("What it deals with"),
    Point.SEATS: _("Seats"),
    Point.FILLING_STATE: _("How the State’s seats are filled"),
    Point.FILLING_SOCIETY: _("How society’s seats are filled"),
    Point.TERMS: _("Terms"),
    Point.CHAIR: _("Chair"),
    Point.TURNS: _("Rotation of the chair"),
    Point.ALTERNATES: _("Alternates"),
    Point.OBSERVERS: _("Observers"),
    Point.MEETINGS: _("Meetings"),
    Point.CALENDAR: _("International calendar"),
    Point.NOTICE: _("Notice"),
    Point.QUORUM: _("Quorum"),
    Point.DECISION: _("Decision"),
    Point.WALKOUT: _("If a constituency leaves"),
    Point.MINUTES: _("Minutes"),
    Point.SIGNING: _("Signing of the minutes"),
    Point.INTERESTS: _("Conflicts of interest"),
    Point.GROUPS: _("Working groups"),
}
SHAPES = {
    Shape.ONE_BODY: _("One body"),
    Shape.TEAMS: _("A team on each commitment"),
}
LEGAL_FORMS = {
    LegalForm.DECREE: _("Decree or order"),
    LegalForm.MINISTERIAL_ACT: _("Ministerial act"),
    LegalForm.AGREEMENT: _("Agreement between its parties"),
    LegalForm.TERMS_OF_REFERENCE: _("Terms of reference alone"),
}
MANDATES = {
    Mandate.DECIDES: _("It decides."),
    Mandate.ADVISES: _("It advises; the government decides."),
    Mandate.BOTH: _("It decides on some matters and advises on others."),
}
MATTERS = {
    Matter.CO_CREATION: _("writing the action plan"),
    Matter.IMPLEMENTATION: _("following its implementation"),
    Matter.ASSESSMENT: _("assessing it"),
    Matter.BEYOND: _("open government beyond the plan"),
}
FILLINGS = {
    Filling.ELECTION: _("by election"),
    Filling.SELF_SELECTION: _("by choosing among themselves"),
    Filling.NOMINATION: _("by nomination, through a coalition or core group"),
    Filling.APPOINTMENT: _("by appointment"),
    Filling.OPEN_CALL: _("by an open call, with published criteria"),
}
CHAIRS = {
    Chair.GOVERNMENT: _("The government chairs."),
    Chair.SOCIETY: _("Civil society chairs."),
    Chair.CO_CHAIRS: _("Two co-chairs, one of each side."),
    Chair.IN_TURN: _("Both sides chair, each in turn."),
    Chair.NOBODY: _("Nobody chairs."),
}
OBSERVERS = {
    Observer.INTERNATIONAL: _("international organisations"),
    Observer.PARLIAMENT: _("the parliament"),
    Observer.JUSTICE: _("the judiciary"),
    Observer.LOCALITIES: _("local authorities"),
    Observer.REVIEWER: _("the independent reviewer"),
    Observer.ANYBODY: _("anybody who asks"),
}
RULES = {
    Rule.CONSENSUS: _("By consensus: nobody present is against."),
    Rule.CONSENT: _("By consent: nobody present objects with reasons."),
    Rule.SIMPLE_MAJORITY: _("By a majority: more than half are in favour."),
    Rule.QUALIFIED_MAJORITY: _("By a qualified majority."),
    Rule.DOUBLE_MAJORITY: _(
        "By a double majority: one in each college, the State’s and society’s."
    ),
    Rule.UNANIMITY_OF_PARTIES: _("By unanimity of the parties: each constituency says yes."),
    Rule.CHAIR_AFTER_ADVICE: _("Who chairs decides, once both sides have given their advice."),
}
OTHERWISE = {
    Rule.CONSENSUS: _("Failing that, by consensus: nobody present is against."),
    Rule.CONSENT: _("Failing that, by consent: nobody present objects with reasons."),
    Rule.SIMPLE_MAJORITY: _("Failing that, by a majority: more than half are in favour."),
    Rule.QUALIFIED_MAJORITY: _("Failing that, by a qualified majority."),
    Rule.DOUBLE_MAJORITY: _(
        "Failing that, by a double majority: one in each college, the State’s and society’s."
    ),
    Rule.UNANIMITY_OF_PARTIES: _(
        "Failing that, by unanimity of the parties: each constituency says yes."
    ),
    Rule.CHAIR_AFTER_ADVICE: _(
        "Failing that, who chairs decides, once both sides have given their advice."
    ),
}
BASES = {
    Base.VOTES: _("A majority is counted over the votes for and against."),
    Base.PRESENT: _("A majority is counted over those present, abstentions included."),
    Base.SEATS: _("A majority is counted over all seats, absences included."),
}
SHARES = {
    Share.THREE_FIFTHS: _("The qualified majority is of three fifths."),
    Share.TWO_THIRDS: _("The qualified majority is of two thirds."),
    Share.THREE_QUARTERS: _("The qualified majority is of three quarters."),
    Share.FOUR_FIFTHS: _("The qualified majority is of four fifths."),
}
WALKOUTS = {
    Walkout.SUSPENDS: _("Nothing is decided until it is back."),
    Walkout.CONTINUES: _(
        "The others go on deciding, as long as the State and society are both there."
    ),
}
INTERESTS = {
    Interests.UNSAID: _("Members are not asked for their interests."),
    Interests.DECLARED: _("Members declare their interests."),
    Interests.ABSTAINS: _("Members declare their interests, and do not vote where they have one."),
}
GROUPS = {
    Groups.NONE: _("There are no working groups."),
    Groups.STANDING: _("One permanent working group prepares its decisions."),
    Groups.THEMATIC: _("Working groups are set up by theme."),
    Groups.BY_COMMITMENT: _("Working groups are set up by commitment."),
}
# What a system is called here: by its kind, and by whom it is known from.
SYSTEMS = {
    System.CANADA: _("Advisory council, as in Canada"),
    System.GEORGIA: _("Joint committee with a chair in turn, as in Georgia"),
    System.GHANA: _("National multi-stakeholder committee, as in Ghana"),
    System.MEXICO: _("Technical secretariat of three, as in Mexico"),
    System.PERU: _("Multi-sector commission for following the plan, as in Peru"),
    System.UNITED_STATES: _("Teams around commitments, as in the United States"),
}
# The names of constituencies in what one may begin from.
PARTIES = {
    "ministry": _("Ministry of public administration"),
    "institute": _("Institute for access to information"),
}
FLAWS = {
    Flaw.NO_STATE: _("The government has a seat at least."),
    Flaw.NO_SOCIETY: _("Civil society has a seat at least."),
    Flaw.NO_SIDE: _("Seats are of the State or of society."),
    Flaw.NO_SEATS: _("A constituency has a seat at least."),
    Flaw.TWICE: _("Two constituencies of one side have different names."),
    Flaw.UNEVEN: ngettext_lazy(
        "Parity is promised, and one side has %(n)s seat more.",
        "Parity is promised, and one side has %(n)s seats more.", "n",
    ),
    Flaw.NO_MATTER: _("Say what it deals with."),
    Flaw.NO_ANSWER: _("Where it advises, say within how many days the government answers."),
    Flaw.ANSWERS_NOTHING: _("What it decides needs no answer: leave the days empty."),
    Flaw.TOO_RARE: ngettext_lazy(
        "OGP asks for a meeting every %(n)s month at least.",
        "OGP asks for a meeting every %(n)s months at least.", "n",
    ),
    Flaw.NEVER_MEETS: _("It meets: say every how many months."),
    Flaw.NOTICE_TOO_LONG: ngettext_lazy(
        "Between two meetings there is %(n)s day: the notice is longer.",
        "Between two meetings there are %(n)s days: the notice is longer.", "n",
    ),
    Flaw.QUORUM_TOO_HIGH: ngettext_lazy(
        "There is %(n)s seat: the quorum cannot be higher.",
        "There are %(n)s seats: the quorum cannot be higher.", "n",
    ),
    Flaw.QUORUM_OF_ONE_TOO_HIGH: ngettext_lazy(
        "It has %(n)s seat: its quorum cannot be higher.",
        "It has %(n)s seats: its quorum cannot be higher.", "n",
    ),
    Flaw.NO_MINUTES: _("Minutes are published after one day at least."),
    Flaw.MINUTES_TOO_LATE: ngettext_lazy(
        "Between two meetings there is %(n)s day: minutes are published within it.",
        "Between two meetings there are %(n)s days: minutes are published within them.", "n",
    ),
    Flaw.NO_TERM: _("A term lasts a month at least."),
    Flaw.NO_TURN: _("A turn in the chair lasts a month at least."),
    Flaw.TURNS_OF_NOBODY: _("Only co-chairs, or sides that chair in turn, follow each other."),
    Flaw.SAME_AGAIN: _("The second rule is the first one again."),
    Flaw.FALLS_BACK_FOR_NOTHING: _(
        "After a majority or a decision of the chair, no second rule is tried."
    ),
    Flaw.NO_CHAIR_TO_DECIDE: _("Nobody chairs: nobody can decide after advice."),
    Flaw.TWO_CHAIRS_DECIDE: _(
        "There are two co-chairs: say which rule settles what they disagree on."
    ),
}  # fmt: skip


def fault_in_words(fault: Fault) -> str:
    """Say what is wrong, with the number it turns on."""
    told = FLAWS[fault.flaw]
    numbered = {Flaw.UNEVEN, Flaw.TOO_RARE, Flaw.NOTICE_TOO_LONG, Flaw.QUORUM_TOO_HIGH}
    numbered |= {Flaw.QUORUM_OF_ONE_TOO_HIGH, Flaw.MINUTES_TOO_LATE}
    return str(told % {"n": fault.n}) if fault.flaw in numbered else str(told)
