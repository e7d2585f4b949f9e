"""What can happen in a consultation. No sentence holds people's words: those may have to be hidden."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from parvis.consultations.labels import OUTCOMES
from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words

_DAYS = {"opens": written_in_words, "closes": written_in_words, "was": written_in_words,
         "becomes": written_in_words}  # fmt: skip

OPENED = declare(
    "consultation.opened",
    _("announced consultation {number}, open from {opens} to {closes}"),
    evidence_for=("3.3",),
    words=_DAYS,
)
PROLONGED = declare(
    "consultation.prolonged",
    _("moved the last day of consultation {number} from {was} to {becomes}. Reason: {reason}"),
    words=_DAYS,
)
ASKED = declare("consultation.asked", _("put question {question} to consultation {number}"))
UNASKED = declare(
    "consultation.unasked", _("took question {question} out of consultation {number}")
)
ORDERED = declare(
    "consultation.ordered", _("put the questions of consultation {number} in another order")
)
LAID_OUT = declare(
    "consultation.laid-out",
    _("laid out a draft in consultation {number}, paragraph by paragraph (paragraphs: {passages})"),
)
RECEIVED = declare("contribution.received", _("sent contribution {number}"), evidence_for=("3.3",))
ENTERED = declare(
    "contribution.entered", _("entered contribution {number} from {source}"), evidence_for=("3.3",)
)
BROUGHT_IN = declare(
    "contribution.brought-in",
    _("brought in contribution {number} from {source}"),
    evidence_for=("3.3",),
)
COMMENTS_BROUGHT_IN = declare(
    "comments.brought-in",
    _("brought in comments on contribution {number} from {source} (comments: {comments})"),
)
COMMENTED = declare("contribution.commented", _("commented on contribution {number}"))
COUNTED = declare(
    "consultation.counted",
    _("counted the supports of consultation {number}: {supports}"),
)
THEME_ADDED = declare("theme.added", _("added theme {theme} to plan {plan}"))
SORTED = declare("contribution.sorted", _("sorted contribution {number} under theme {theme}"))
GROUPED = declare(
    "contribution.grouped", _("put contribution {number} in group {group} of plan {plan}")
)
UNGROUPED = declare(
    "contribution.ungrouped", _("took contribution {number} out of group {group} of plan {plan}")
)
THEME_RENAMED = declare("theme.renamed", _("renamed theme {theme} of plan {plan}"))
UNSORTED = declare(
    "contribution.unsorted", _("took contribution {number} from under its theme of plan {plan}")
)
GROUP_SORTED = declare("group.sorted", _("put group {group} of plan {plan} under theme {theme}"))
GROUP_UNSORTED = declare("group.unsorted", _("took group {group} of plan {plan} from its theme"))
GROUP_RETITLED = declare("group.retitled", _("changed what group {group} of plan {plan} is called"))
GROUP_JOINED = declare("group.joined", _("joined group {group} of plan {plan} into group {into}"))
TOLD_BY_HAND = declare(
    "contribution.told", _("told the author of contribution {number} of its answer by hand")
)
SPLIT = declare("contribution.split", _("split contribution {number} into {parts}"))
ANSWERED = declare(
    "contribution.answered",
    _("recorded the answer of {institution} to contribution {number}: {outcome}"),
    evidence_for=("4.1",),
    words={"outcome": lambda code: OUTCOMES[code]},
)
GROUP_ANSWERED = declare(
    "group.answered",
    _("recorded the answer of {institution} to group {group} of plan {plan}: {outcome}"),
    evidence_for=("4.1",),
    words={"outcome": lambda code: OUTCOMES[code]},
)
ORIGIN_NAMED = declare(
    "commitment.origin-named",
    _("named contribution {contribution} as an origin of commitment {number}"),
)
REPORT_PUBLISHED = declare(
    "plan.heard",
    _("published the report “What we heard” on plan {number} (answered: {answered} of {of})"),
    evidence_for=("4.1",),
)
