"""Words for the codes of this room, in OGP's vocabulary."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.progress.law.evidence import Kind
from parvis.progress.law.evidence import State as Contested
from parvis.progress.law.milestones import State
from parvis.progress.law.scales import Nothing, Product

LEVELS = {
    "withdrawn": pgettext_lazy("completion", "Withdrawn"),
    "unclear": pgettext_lazy("completion", "Unclear"),
    "not_started": pgettext_lazy("completion", "Not started"),
    "limited": pgettext_lazy("completion", "Limited"),
    "substantial": pgettext_lazy("completion", "Substantial"),
    "complete": pgettext_lazy("completion", "Complete"),
}
_YES_NO = {"yes": _("Yes"), "no": _("No")}
_OPENED = {
    "no_early_results_yet": pgettext_lazy(
        "did it open government", "No early results to report yet"
    ),
    "worsened": pgettext_lazy("did it open government", "Worsened"),
    "did_not_change": pgettext_lazy("did it open government", "Did not change"),
    "marginal": pgettext_lazy("did it open government", "Marginal"),
    "major": pgettext_lazy("did it open government", "Major"),
    "outstanding": pgettext_lazy("did it open government", "Outstanding"),
}
# scale: (its name in words, words for its values)
SCALES = {
    "completion": (_("Completion"), LEVELS),
    "specificity": (
        _("Specificity"),
        {
            "none": pgettext_lazy("specificity", "None"),
            "low": pgettext_lazy("specificity", "Low"),
            "medium": pgettext_lazy("specificity", "Medium"),
            "high": pgettext_lazy("specificity", "High"),
        },
    ),
    "verifiable": (_("Verifiable"), _YES_NO),
    "open_gov_lens": (_("Relevant to OGP values"), _YES_NO),
    "value_access_to_information": (_("Access to information"), _YES_NO),
    "value_civic_participation": (_("Civic participation"), _YES_NO),
    "value_public_accountability": (_("Public accountability"), _YES_NO),
    "value_technology": (_("Technology and innovation"), _YES_NO),
    "potential_impact": (
        _("Potential impact"),
        {
            "none": pgettext_lazy("potential impact", "None"),
            "minor": pgettext_lazy("potential impact", "Minor"),
            "moderate": pgettext_lazy("potential impact", "Moderate"),
            "transformative": pgettext_lazy("potential impact", "Transformative"),
        },
    ),
    "potential_for_results": (
        _("Potential for results"),
        {
            "unclear": pgettext_lazy("potential for results", "Unclear"),
            "modest": pgettext_lazy("potential for results", "Modest"),
            "substantial": pgettext_lazy("potential for results", "Substantial"),
        },
    ),
    "early_results": (
        _("Early results"),
        {
            "no_notable_results": pgettext_lazy("early results", "No notable results"),
            "moderate_results": pgettext_lazy("early results", "Moderate results"),
            "significant_results": pgettext_lazy("early results", "Significant results"),
        },
    ),
    "did_it_open_government": (_("Did it open government?"), _OPENED),
    "did_it_open_access_to_information": (_("Did it open access to information?"), _OPENED),
    "did_it_open_civic_participation": (_("Did it open civic participation?"), _OPENED),
    "did_it_open_public_accountability": (_("Did it open public accountability?"), _OPENED),
    "starred_2015": (_("Starred commitment (2015 formula)"), _YES_NO),
    "starred": (_("Starred commitment"), _YES_NO),
    "carried_forward": (_("Carried forward into the next plan"), _YES_NO),
}
NOTHINGS = {
    Nothing.NO_REPORT: _("Not assessed: no report"),
    Nothing.NO_DATA: _("Not assessed: no data"),
    Nothing.NOT_APPLICABLE: _("Not applicable"),
}
PRODUCTS = {
    Product.PROGRESS_REPORT: _("Progress report"),
    Product.PLAN_REVIEW: _("Action plan review"),
    Product.END_OF_TERM: _("End-of-term or results report"),
}
STATES = {
    State.DONE: pgettext_lazy("milestone", "Done"),
    State.DONE_LATE: pgettext_lazy("milestone", "Done, late"),
    State.OVERDUE: pgettext_lazy("milestone", "Overdue"),
    State.VERY_OVERDUE: pgettext_lazy("milestone", "Very overdue"),
    State.REPLANNED: pgettext_lazy("milestone", "Re-planned"),
    State.PLANNED: pgettext_lazy("milestone", "To come"),
    State.UNDATED: pgettext_lazy("milestone", "No date stated"),
}
KINDS = {
    Kind.FILE: pgettext_lazy("evidence", "File"),
    Kind.LINK: pgettext_lazy("evidence", "Link"),
    Kind.DATASET: pgettext_lazy("evidence", "Dataset"),
    Kind.PHOTO: pgettext_lazy("evidence", "Photo"),
}
CONTESTS = {
    Contested.OPEN: pgettext_lazy("a contest of evidence", "Contested"),
    Contested.ANSWERED: pgettext_lazy("a contest of evidence", "Answered, still contested"),
    Contested.WITHDRAWN: pgettext_lazy("a contest of evidence", "Contest withdrawn"),
    Contested.UPHELD: pgettext_lazy("a contest of evidence", "Upheld: the piece was withdrawn"),
}
