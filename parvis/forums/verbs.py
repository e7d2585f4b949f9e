"""What can happen to a forum."""

from django.utils.translation import gettext_lazy as _

from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words

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
REPORTED_BACK = declare(
    "forum.reported-back",
    _("reported from the forum “{name}” to those they speak for there (report {number})"),
    evidence_for=("1.1",),
)
REPORT_REPLIED = declare(
    "forum.report-replied", _("replied to report {number} from the forum “{name}”")
)
