"""Words for the codes of this room."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.plans.calendar import Phase
from parvis.plans.cocreation import Channel, Fault, Means
from parvis.plans.editions import Stage
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
    "feedback": _("Reasoned response"),
    "due": _("Plan submitted"),
}
DAYS = {
    "outreach_from": _("First day of outreach"),
    "outreach_until": _("Last day of outreach"),
    "consultation_from": _("First day of the consultation"),
    "consultation_until": _("Last day of the consultation"),
    "drafting_from": _("First day of drafting"),
    "drafting_until": _("Last day of drafting"),
    "feedback_from": _("First day of the reasoned response"),
    "feedback_until": _("Last day of the reasoned response"),
    "due_on": _("Day the plan is to be submitted"),
}
DAYS_OF_OPPORTUNITIES = {"starts_on": _("First day"), "ends_on": _("Last day")}
ONE_DAY = _("Day")
TEXTS_OF_OPPORTUNITIES = {
    "title": _("What it is called"),
    "hours": _("Hours"),
    "place": _("Place"),
    "audience": _("For whom"),
    "address": _("Page elsewhere"),
    "about": _("What happens there"),
}
FAULTS = {
    Fault.NO_FIRST_DAY: _("Where there is a last day, there is a first one."),
    Fault.ENDS_BEFORE: _("This is before the first day."),
    Fault.TOLD_TOO_LATE: _("People are told before the consultation is over."),
    Fault.NOTHING_TO_ANSWER: _(
        "The reasoned response does not begin before the consultation does."
    ),
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
WAYS = {
    Mode.BUSINESS_AS_USUAL: _("Government implements, civil society criticises."),
    Mode.PARTNERSHIP: _(
        "Both sides work as one team, with a lead on each side and a shared sign-off."
    ),
    Mode.HYBRID: _(
        "Some organisations are inside the team, others watch from outside, with the same information."
    ),
}
PARTS = {
    Part.LEAD: pgettext_lazy("part in a commitment", "Lead"),
    Part.CO_LEAD: pgettext_lazy("part in a commitment", "Co-lead"),
    Part.SUPPORT: pgettext_lazy("part in a commitment", "Support"),
}
STAGES = {
    Stage.DRAFT: _("Draft"),
    Stage.CONSULTED: _("Put to consultation"),
    Stage.ADOPTED: _("Adopted"),
    Stage.AMENDED: _("Amended"),
}
GUIDE = {
    "long_title": _("The title is long: a reader should grasp it at once."),
    "no_baseline": _("No figure says where one begins: how many, how often, since when?"),
    "no_value": _(
        "None of the three is filled: what opens to the public, who answers to it, how does it take "
        "part?"
    ),
    "ongoing": _(
        "“{word}”: what goes on as before is likely to be found of unclear potential. What is new?"
    ),
    "standalone": _(
        "“{word}”, and no rule or obligation beside it: a website, a training or a pilot alone is "
        "likely to be found modest. What will bind the institution?"
    ),
    "vague": _("“{word}” without a figure: what will have changed, and how will one measure it?"),
    "no_milestone": _("There is no milestone: no step can be verified."),
    "step_without_verb": _("Milestone {milestone} does not say what is done: begin with a verb."),
    "step_without_output": _("Milestone {milestone} does not say what will be there to see."),
    "step_without_date": _("Milestone {milestone} has no date."),
    "step_without_owner": _("Milestone {milestone} is nobody’s: who does it?"),
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
