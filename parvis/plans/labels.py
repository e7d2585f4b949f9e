"""Words for the codes of this room."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.plans.calendar import Phase
from parvis.plans.template import Mode, Part

PHASES = {
    Phase.UNKNOWN: _("Not known"),
    Phase.ANNOUNCED: _("Announced"),
    Phase.CONSULTING: _("Consulting"),
    Phase.DRAFTING: _("Drafting"),
    Phase.RESPONDED: _("Reasoned response published"),
    Phase.SUBMITTED: _("Submitted"),
    Phase.IMPLEMENTING: _("Implementing"),
    Phase.ENDED: _("Ended"),
}
STEPS = {
    "calendar": _("Calendar published"),
    "consultation": _("Consultation"),
    "drafting": _("Drafting"),
    "response": _("Reasoned response"),
    "submission": _("Plan submitted"),
    "implementation": _("Implementation"),
    "assessment": _("Assessment"),
}
MODES = {
    Mode.BUSINESS_AS_USUAL: _("Business as usual"),
    Mode.PARTNERSHIP: _("Partnership"),
    Mode.HYBRID: _("Hybrid"),
}
PARTS = {
    Part.LEAD: pgettext_lazy("part in a commitment", "Lead"),
    Part.CO_LEAD: pgettext_lazy("part in a commitment", "Co-lead"),
    Part.SUPPORT: pgettext_lazy("part in a commitment", "Support"),
}
FIELDS = {
    "title": _("Title"),
    "short_title": _("Short title"),
    "description": _("Brief description"),
    "problem": _("What problem does the commitment aim to address?"),
    "causes": _("What are the causes of the problem?"),
    "done_so_far": _("What has been done so far to solve the problem?"),
    "solution": _("What solution are you proposing?"),
    "results_sought": _("What results do we want to achieve?"),
    "transparency": _("How will it promote transparency?"),
    "accountability": _("How will it foster accountability?"),
    "participation": _("How will it improve citizen participation?"),
    "budget": _("Budget"),
    "national_plan": _("Link to the national development plan"),
    "full_text": _("Full text of the source"),
    "theme": _("Theme"),
}
LACKS = {
    "length": _("A national plan runs for two or for four years."),
    "no_commitment": _("A plan has at least one commitment."),
    "lead": _("A commitment names its lead."),
    "values": _("A commitment says how it serves transparency, accountability or participation."),
    "milestones": _("A commitment has at least one milestone."),
    "second_language": _("It cannot be read in the second language, {language}: {named}."),
    "endorsement": _(
        "A local plan is endorsed by a stakeholder outside government; no endorsement is recorded."
    ),
    "unanswered": _("Contributions wait for their answer ({count}): {named}."),
}
MISSING_TEXT = _("This field of the template is empty: {field}")
