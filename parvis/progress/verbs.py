"""What can become of a commitment."""

from django.utils.translation import gettext_lazy as _

from parvis.progress.labels import LEVELS, NOTHINGS, SCALES
from parvis.progress.law.scales import Nothing
from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words


def value_in_words(code: str) -> object:
    """Put words on `scale:value` or on one of the three kinds of nothing."""
    scale, _colon, value = code.partition(":")
    return SCALES[scale][1][value] if value else NOTHINGS[Nothing(scale)]


MILESTONE_DONE = declare(
    "milestone.done",
    _("reported milestone {milestone} done on {on}"),
    evidence_for=("2.2", "5.1"),
    words={"on": written_in_words},
)
REPORTED = declare(
    "commitment.reported",
    _("assessed commitment {number} as “{level}”"),
    evidence_for=("5.1",),
    words={"level": lambda code: LEVELS[code]},
)
MILESTONE_REPORTED = declare(
    "milestone.reported",
    _("assessed milestone {milestone} as “{level}”"),
    evidence_for=("5.1",),
    words={"level": lambda code: LEVELS[code]},
)
SIGNED = declare(
    "commitment.reported-jointly",
    _("signed with {other} a joint report on commitment {number}: “{level}”"),
    evidence_for=("5.1",),
    words={"level": lambda code: LEVELS[code]},
)
MILESTONE_SIGNED = declare(
    "milestone.reported-jointly",
    _("signed with {other} a joint report on milestone {milestone}: “{level}”"),
    evidence_for=("5.1",),
    words={"level": lambda code: LEVELS[code]},
)
SHADOWED = declare(
    "commitment.shadowed",
    _("assessed commitment {number} from outside as “{level}”"),
    evidence_for=("5.1",),
    words={"level": lambda code: LEVELS[code]},
)
PEN_GIVEN = declare(
    "pen.given", _("said that civil society’s pen on commitment {number} is held by {name}")
)
PENS_GIVEN = declare(
    "pens.given", _("said that civil society’s pen in action plan {plan} is held by {name}")
)
PEN_TAKEN = declare(
    "pen.taken",
    _("said that civil society’s pen on commitment {number} is no longer held by {name}"),
)
PENS_TAKEN = declare(
    "pens.taken",
    _("said that civil society’s pen in action plan {plan} is no longer held by {name}"),
)
EVIDENCE_FILED = declare(
    "evidence.filed",
    _("filed “{title}” as evidence for commitment {number}"),
    evidence_for=("2.2",),
)
EVIDENCE_CONTESTED = declare(
    "evidence.contested",
    _("contested document {document}, evidence for commitment {number}"),
    evidence_for=("2.2", "5.1"),
)
CONTEST_ANSWERED = declare(
    "evidence.contest-answered",
    _("answered the contest of document {document}, evidence for commitment {number}"),
    evidence_for=("2.2", "5.1"),
)
CONTEST_WITHDRAWN = declare(
    "evidence.contest-withdrawn",
    _("withdrew the contest of document {document}, evidence for commitment {number}"),
)
EVIDENCE_WITHDRAWN = declare(
    "evidence.withdrawn",
    _("withdrew document {document}, evidence for commitment {number}"),
)
ASSESSED = declare(
    "commitment.assessed",
    _("judged commitment {number} on “{scale}”: {value}"),
    words={"scale": lambda name: SCALES[name][0], "value": value_in_words},
)
ROUND_OPENED = declare(
    "round.opened",
    _("asked every lead for a report, in round {number} of plan {plan}, by {due}"),
    words={"due": written_in_words},
)
ROUND_PROLONGED = declare(
    "round.prolonged",
    _("prolonged round {number} of plan {plan} from {was} to {due}"),
    words={"was": written_in_words, "due": written_in_words},
)
NOTHING_SIGNED = declare(
    "round.nothing",
    _("signed that there is nothing to report on commitment {number}, in round {round}"),
)
ROUND_CLOSED = declare(
    "round.closed",
    _("closed round {number} of plan {plan}: {answered} of {asked} commitments answered for"),
    evidence_for=("2.2",),
)
