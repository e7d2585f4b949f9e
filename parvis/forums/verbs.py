"""What can happen to a forum."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from parvis.forums.labels import FILLINGS
from parvis.forums.labels_voting import OUTCOMES, VERDICTS
from parvis.forums.law.breaches import Broken
from parvis.forums.law.charter import Filling
from parvis.forums.law.lapses import Promise
from parvis.forums.law.seating import Ending
from parvis.forums.seat_words import BROKEN_RULES
from parvis.forums.seat_words import LEFT as WHY_LEFT
from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words
from parvis.ui.lists import listed

FOUNDED = declare(
    "forum.founded",
    _("entered the forum “{name}”, which stands since {since}"),
    evidence_for=("1.1",),
    words={"since": written_in_words},
)
CHARTER_ADOPTED = declare(
    "forum.charter-adopted",
    _("entered charter {charter} of the forum “{name}”, adopted on {adopted}"),
    evidence_for=("1.1",),
    words={"adopted": written_in_words},
)

# Meetings.
CONVENED = declare(
    "meeting.convened",
    _("convened meeting {meeting} of the forum “{name}” for {day}; notice was given on {convened}"),
    evidence_for=("1.1",),
    words={"day": written_in_words, "convened": written_in_words},
)
HELD = declare(
    "meeting.entered",
    _("entered meeting {meeting} of the forum “{name}”, held on {day}"),
    evidence_for=("1.1",),
    words={"day": written_in_words},
)
MOVED = declare(
    "meeting.moved",
    _("moved meeting {meeting} of the forum “{name}” from {was} to {day}"),
    words={"was": written_in_words, "day": written_in_words},
)
CANCELLED = declare(
    "meeting.cancelled",
    _("cancelled meeting {meeting} of the forum “{name}”, which was to be on {day}"),
    words={"day": written_in_words},
)

# What is voted on.
DECIDED = declare(
    "forum.decided",
    _("entered {decision} of the forum “{name}”, as it was voted. {outcome}"),
    evidence_for=("1.1",),
    words={"outcome": lambda why: OUTCOMES[why]},
)
DISSENTED = declare("forum.dissented", _("wrote a dissent beside {decision} of the forum “{name}”"))
ADVICE_ANSWERED = declare(
    "forum.advice-answered",
    _("answered the advice {decision} of the forum “{name}”: {verdict}"),
    evidence_for=("1.1",),
    words={"verdict": lambda verdict: VERDICTS[verdict]},
)
DECISION_SIGNED = declare("forum.decision-signed", _("signed {decision} of the forum “{name}”"))
DECISION_CONTESTED = declare(
    "forum.decision-contested",
    _("said that {decision} of the forum “{name}” was entered wrongly"),
)
DECISION_STRUCK = declare(
    "forum.decision-struck",
    _("agreed that {decision} of the forum “{name}” was entered wrongly: it is struck out"),
)


def _filling(code: str) -> object:
    return FILLINGS[Filling(code)]


PROMISES = {
    Promise.RHYTHM: _("rhythm of the meetings"),
    Promise.STANDARDS: _("a meeting every six months"),
    Promise.MINUTES: _("minutes in time"),
    Promise.ANSWER: _("answers to advice in time"),
}


def _rule(code: str) -> object:
    return BROKEN_RULES[Broken(code)] if code in list(Broken) else PROMISES[Promise(code)]


def _rules(codes: Iterable[str]) -> str:
    return listed(BROKEN_RULES[Broken(one)] for one in codes)


MANDATED = declare(
    "forum.mandated",
    _("told how a seat of the forum “{name}” was filled: {for_whom}, {chosen}"),
    evidence_for=("1.1",),
    words={"chosen": _filling},
)
MANDATED_ANYWAY = declare(
    "forum.mandated-anyway",
    _(
        "told how a seat of the forum “{name}” was filled: {for_whom}, {chosen}; against the charter "
        "({breaks})"
    ),
    evidence_for=("1.1",),
    words={"chosen": _filling, "breaks": _rules},
)
LEFT = declare(
    "forum.left",
    _("told who left the forum “{name}”: {for_whom} ({why})"),
    evidence_for=("1.1",),
    words={"why": lambda code: WHY_LEFT[Ending(code)]},
)
CHAIRED = declare(
    "forum.chaired",
    _("entered who chairs the forum “{name}” from {since} on: {for_whom}"),
    evidence_for=("1.1",),
    words={"since": written_in_words},
)
CHAIRED_ANYWAY = declare(
    "forum.chaired-anyway",
    _(
        "entered who chairs the forum “{name}” from {since} on: {for_whom}; against the charter "
        "({breaks})"
    ),
    evidence_for=("1.1",),
    words={"since": written_in_words, "breaks": _rules},
)
# Minutes.
MINUTES_DRAFTED = declare(
    "minutes.drafted",
    _("drafted version {version} of the minutes of {day} of the forum “{name}”"),
    words={"day": written_in_words},
)
CORRECTION_PROPOSED = declare(
    "minutes.correction-proposed",
    _("asked for correction {correction} of the minutes of {day} of the forum “{name}”"),
    words={"day": written_in_words},
)
CORRECTION_TAKEN = declare(
    "minutes.correction-taken",
    _("took correction {correction} over in the minutes of {day} of the forum “{name}”"),
    words={"day": written_in_words},
)
CORRECTION_REFUSED = declare(
    "minutes.correction-refused",
    _(
        "refused, with the reason, correction {correction} of the minutes of {day} of the forum “{name}”"
    ),
    words={"day": written_in_words},
)
MINUTES_APPROVED = declare(
    "minutes.approved",
    _("approved version {version} of the minutes of {day} of the forum “{name}”"),
    evidence_for=("1.1",),
    words={"day": written_in_words},
)
MINUTES_OBJECTED = declare(
    "minutes.objected",
    _("objected to version {version} of the minutes of {day} of the forum “{name}”"),
    words={"day": written_in_words},
)
MINUTES_PUBLISHED = declare(
    "minutes.published",
    _("published the minutes of {day} of the forum “{name}”, approved by both sides"),
    evidence_for=("1.1",),
    words={"day": written_in_words},
)
MINUTES_PUBLISHED_ANYWAY = declare(
    "minutes.published-anyway",
    _("published the minutes of {day} of the forum “{name}”, not approved as the charter asks"),
    words={"day": written_in_words},
)

# What was agreed.
ACTION_AGREED = declare(
    "action.agreed",
    _("entered action {action} of the forum “{name}”, due on {due}"),
    evidence_for=("1.1",),
    words={"due": written_in_words},
)
ACTION_DONE = declare(
    "action.done",
    _("reported action {action} of the forum “{name}” done on {on}"),
    evidence_for=("1.1",),
    words={"on": written_in_words},
)
ACTION_REPLANNED = declare(
    "action.replanned",
    _("re-planned action {action} of the forum “{name}” from {was} to {due}"),
    words={"was": written_in_words, "due": written_in_words},
)
ACTION_DROPPED = declare(
    "action.dropped", _("dropped, with the reason, action {action} of the forum “{name}”")
)

# What a meeting deals with, and who is there.
ITEM_ADDED = declare(
    "item.added", _("put item {item} on the agenda of meeting {meeting} of the forum “{name}”")
)
ITEM_WITHDRAWN = declare(
    "item.withdrawn",
    _("withdrew item {item} from the agenda of meeting {meeting} of the forum “{name}”"),
)
ARRANGED = declare(
    "meeting.arranged", _("put the agenda of meeting {meeting} of the forum “{name}” in order")
)
PAPER_ADDED = declare(
    "meeting.paper-added",
    _("added document {document} to meeting {meeting} of the forum “{name}”"),
)
ATTENDANCE_NOTED = declare(
    "meeting.attended",
    _("noted who was at meeting {meeting} of the forum “{name}”"),
    evidence_for=("1.1",),
)
ATTENDANCE_CORRECTED = declare(
    "meeting.attendance-corrected",
    _("corrected who was at meeting {meeting} of the forum “{name}”"),
)

# The outsiders' desk. Its words may have to be hidden: no sentence holds one.
QUESTION_ASKED = declare(
    "forum.question-asked",
    _("put question {number} to the forum “{name}”, from outside"),
    evidence_for=("1.1",),
)
QUESTION_ANSWERED = declare(
    "forum.question-answered",
    _("answered question {number} from outside, for the forum “{name}”"),
    evidence_for=("1.1",),
)
ANSWER_CORRECTED = declare(
    "forum.answer-corrected",
    _("corrected an answer to question {number} from outside, for the forum “{name}”"),
)
DIGEST_PUBLISHED = declare(
    "forum.digest-published",
    _("told in plain words what meeting {meeting} of the forum “{name}” did"),
    evidence_for=("1.1",),
)
DIGEST_CORRECTED = declare(
    "forum.digest-corrected",
    _("corrected what was told in plain words of meeting {meeting} of the forum “{name}”"),
)
REPORTED_BACK = declare(
    "forum.reported-back",
    _("reported from the forum “{name}” to those they speak for there (report {number})"),
    evidence_for=("1.1",),
)
REPORT_REPLIED = declare(
    "forum.report-replied", _("replied to report {number} from the forum “{name}”")
)

# Teams, where a forum has no central body.
TEAM_FORMED = declare(
    "forum.team-formed",
    _(
        "entered the team “{name}” of the forum “{forum}” on commitment {commitment}, which stands "
        "since {since}"
    ),
    evidence_for=("1.1",),
    words={"since": written_in_words},
)
TEAM_CLOSED = declare(
    "forum.team-closed",
    _("entered that the team “{name}” of the forum “{forum}” ended on {ended}"),
    words={"ended": written_in_words},
)

# What is computed of a forum, and entered once by the platform when it changes.
BREACH_BEGAN = declare(
    "forum.breach-began",
    _("found that the forum “{name}” does not keep to a rule since {since}: {rule}"),
    words={"since": written_in_words, "rule": _rule},
)
BREACH_ENDED = declare(
    "forum.breach-ended",
    _("found that the forum “{name}” keeps to a rule again since {since}: {rule}"),
    evidence_for=("1.1",),
    words={"since": written_in_words, "rule": _rule},
)
