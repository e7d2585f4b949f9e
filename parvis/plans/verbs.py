"""What can happen to a plan, its commitments and its milestones."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parvis.plans.labels import CHANNELS, DAYS, MEANS, MODES, TEXTS_OF_OPPORTUNITIES
from parvis.plans.labels_amending import WHATS
from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words
from parvis.ui.lists import listed


def due_in_words(written: str) -> str:
    """Put words on a due date as the record writes it; a milestone may have had none."""
    return written_in_words(written) or gettext("no date")


ANNOUNCED = declare(
    "plan.announced", _("published the calendar of plan {number}"), evidence_for=("3.1",)
)
CALENDAR_CHANGED = declare(
    "plan.calendar-changed",
    _("changed the calendar of plan {number}. {field}: {was}, now {becomes}. Reason: {reason}"),
    evidence_for=("3.1",),
    words={"field": DAYS.__getitem__, "was": due_in_words, "becomes": due_in_words},
)
OPPORTUNITY_ANNOUNCED = declare(
    "plan.opportunity-announced",
    _("announced opportunity {opportunity} to take part in plan {number}: {means}, {starts}"),
    evidence_for=("3.1",),
    words={"means": MEANS.__getitem__, "starts": written_in_words, "ends": written_in_words},
)
OPPORTUNITY_MOVED = declare(
    "plan.opportunity-moved",
    _(
        "moved opportunity {opportunity} to take part in plan {number} to {starts}. "
        "Last day: {ends}. Reason: {reason}"
    ),
    evidence_for=("3.1",),
    words={"starts": written_in_words, "ends": written_in_words},
)
OPPORTUNITY_CALLED_OFF = declare(
    "plan.opportunity-called-off",
    _(
        "called off opportunity {opportunity} to take part in plan {number}, announced for "
        "{starts}. Reason: {reason}"
    ),
    evidence_for=("3.1",),
    words={"starts": written_in_words},
)
OPPORTUNITY_CORRECTED = declare(
    "plan.opportunity-corrected",
    _(
        "corrected opportunity {opportunity} to take part in plan {number} ({fields}). "
        "Reason: {reason}"
    ),
    evidence_for=("3.1",),
    words={"fields": lambda names: listed(TEXTS_OF_OPPORTUNITIES[one] for one in names)},
)
OUTREACH_TOLD = declare(
    "plan.outreach-told",
    _("told how people were made aware of plan {number}: {channel}, {on}"),
    evidence_for=("3.2",),
    words={"channel": CHANNELS.__getitem__, "on": written_in_words},
)
RESPONDED = declare(
    "plan.responded", _("published the reasoned response on plan {number}"), evidence_for=("4.1",)
)
SUBMITTED = declare("plan.submitted", _("submitted plan {number} (commitments: {commitments})"))
REFRESHED = declare("plan.refreshed", _("refreshed plan {number} at its middle"))
COMMITMENT_ADDED = declare(
    "commitment.added", _("entered commitment {number} in the plan: “{title}”")
)
COMMITMENT_REWORDED = declare(
    "commitment.reworded", _("changed the wording of commitment {number}")
)
COMMITMENT_DROPPED = declare(
    "commitment.dropped", _("dropped commitment {number} from the draft of plan {plan}")
)
COMMITMENT_AMENDED = declare(
    "commitment.amended", _("amended commitment {number} of the adopted plan (edition {edition})")
)
COMMITMENT_WITHDRAWN = declare(
    "commitment.withdrawn", _("withdrew commitment {number} from plan {plan} (edition {edition})")
)
AMENDMENT_PROPOSED = declare(
    "amendment.proposed", _("proposed amendment {amendment} of plan {plan}. Changed: {what}"),
    words={"what": WHATS.__getitem__},
)  # fmt: skip
AMENDMENT_BROUGHT = declare(
    "amendment.brought",
    _("put amendment {amendment} of plan {plan} on the agenda of meeting {meeting} of {name}"),
)
AMENDMENT_ADOPTED = declare(
    "amendment.adopted",
    _(
        "carried out amendment {amendment} of plan {plan}, by decision {decision} (edition {edition})"
    ),
)
AMENDMENT_AGREED = declare(
    "amendment.agreed",
    _("carried out amendment {amendment} of plan {plan} (edition {edition}), as was agreed"),
)
AMENDMENT_REJECTED = declare(
    "amendment.rejected",
    _("entered that the forum did not adopt amendment {amendment} of plan {plan}: {decision}"),
)
AMENDMENT_REFUSED = declare(
    "amendment.refused", _("said no, for its side, to amendment {amendment} of plan {plan}")
)
AMENDMENT_DECLINED = declare(
    "amendment.declined",
    _("said no to amendment {amendment} of plan {plan}, as the other side had: it is declined"),
)
AMENDMENT_WITHDRAWN = declare(
    "amendment.withdrawn", _("withdrew amendment {amendment} of plan {plan}, which it had proposed")
)
PARTNERS_NAMED = declare("commitment.partners-named", _("named who carries commitment {number}"))
MILESTONE_CHANGED = declare("milestone.changed", _("changed milestone {milestone} of the draft"))
MILESTONE_REMOVED = declare(
    "milestone.removed", _("took milestone {milestone} out of the draft: “{title}”")
)
EDITION_KEPT = declare("edition.kept", _("kept edition {edition} of plan {plan}"))
ENDORSED = declare("plan.endorsed", _("recorded that {organisation} endorses plan {number}"))
MILESTONE_ADDED = declare("milestone.added", _("set milestone {milestone}: “{title}”"))
MILESTONE_REPLANNED = declare(
    "milestone.replanned",
    _("re-planned milestone {milestone} from {was} to {becomes}. Reason: {reason}"),
    words={"was": due_in_words, "becomes": written_in_words},
)
MILESTONE_MOVED = declare(
    "milestone.moved",
    _(
        "re-planned milestone {milestone} from {was} to {becomes}, by decision {decision}. "
        "Reason: {reason}"
    ),
    words={"was": due_in_words, "becomes": written_in_words},
)
MILESTONE_WAITS = declare(
    "milestone.waits",
    _("said that milestone {milestone} waits for milestone {on} of commitment {commitment}"),
)
MILESTONE_FREED = declare(
    "milestone.freed",
    _(
        "said that milestone {milestone} no longer waits for milestone {on} of commitment "
        "{commitment}"
    ),
)
WAY_DECLARED = declare(
    "commitment.way-declared",
    _("declared how commitment {number} is carried out: {way}"),
    evidence_for=("5.1",),
    words={"way": MODES.__getitem__},
)
WAY_CHANGED = declare(
    "commitment.way-changed",
    _(
        "declared another way of working for commitment {number}. Before: {was}; now: {way}. "
        "Reason: {reason}"
    ),
    evidence_for=("5.1",),
    words={"way": MODES.__getitem__, "was": MODES.__getitem__},
)
