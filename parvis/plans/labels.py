"""Words for the codes of this room."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.plans.calendar import Phase
from parvis.plans.cocreation import Channel, Fault, Means
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
STRETCHES = {
    "outreach": _("Outreach"),
    "consultation": _("Consultation"),
    "drafting": _("Drafting"),
    "feedback": _("Feedback"),
    "due": _("Plan submitted"),
}
DAYS = {
    "outreach_from": _("First day of outreach"),
    "outreach_until": _("Last day of outreach"),
    "consultation_from": _("First day of the consultation"),
    "consultation_until": _("Last day of the consultation"),
    "drafting_from": _("First day of drafting"),
    "drafting_until": _("Last day of drafting"),
    "feedback_from": _("First day of feedback"),
    "feedback_until": _("Last day of feedback"),
    "due_on": _("Day the plan is to be submitted"),
}
DAYS_OF_OPPORTUNITIES = {"starts_on": _("First day"), "ends_on": _("Last day")}
FAULTS = {
    Fault.NO_FIRST_DAY: _("Where there is a last day, there is a first one."),
    Fault.ENDS_BEFORE: _("This is before the first day."),
    Fault.TOLD_TOO_LATE: _("People are told before the consultation is over."),
    Fault.NOTHING_TO_ANSWER: _("Feedback does not begin before the consultation does."),
    Fault.AFTER_DUE: _("This is after the day on which the plan is to be submitted."),
}
MEANS = {
    Means.ONLINE: _("Online"),
    Means.MEETING: _("Meeting"),
    Means.WORKSHOP: _("Workshop"),
    Means.PAPER: _("On paper"),
    Means.VISIT: pgettext_lazy("a way to take part", "Visit"),
}
CHANNELS = {
    Channel.EVENT: _("Event"),
    Channel.MAILING: _("Letters or e-mails"),
    Channel.MEDIA: _("Press, radio or television"),
    Channel.SOCIAL: _("Social networks"),
    Channel.POSTER: _("Posters or leaflets"),
    Channel.VISIT: pgettext_lazy("a way to tell people", "Visit"),
    Channel.OTHER: pgettext_lazy("a way to tell people", "Another way"),
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
}
MISSING_TEXT = _("This field of the template is empty: {field}")
