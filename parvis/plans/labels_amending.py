"""Words for amendments: what they change, what became of them, why a decision does not settle one."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.plans.amending import Fault, State, What
from parvis.plans.labels import FIELDS

WHATS = {
    What.TEXTS: _("Texts of a commitment"),
    What.STEP_ADDED: _("A milestone more"),
    What.STEP_WORDS: _("Words of a milestone"),
    What.TERM: _("Term of a commitment"),
    What.WITHDRAWN: _("A commitment withdrawn from the plan"),
    What.ADDED: _("A commitment more"),
}
STATES = {
    State.PROPOSED: pgettext_lazy("an amendment", "Proposed"),
    State.ADOPTED: pgettext_lazy("an amendment", "Adopted"),
    State.REJECTED: pgettext_lazy("an amendment", "Rejected by the forum"),
    State.DECLINED: pgettext_lazy("an amendment", "Declined by both sides"),
    State.WITHDRAWN: pgettext_lazy("an amendment", "Withdrawn"),
}
FAULTS = {
    Fault.ELSEWHERE: _("This is no decision of the forum that answers for the plan."),
    Fault.STRUCK: _("This decision was struck out."),
    Fault.BEFORE: _("The forum decided this before the amendment was proposed."),
    Fault.TOO_LATE: _("The forum decided this when the plan could not be amended any more."),
    Fault.NOT_CARRIED: _("The forum did not adopt this."),
    Fault.CARRIED: _("The forum adopted this: it rejects nothing."),
    Fault.SUPERSEDED: _("A later decision took the place of this one."),
}
NAMES = {
    **FIELDS, "code": _("Code"), "number": _("Number"), "lead": _("Lead"), "starts": _("Begins"),
    "ends": _("Ends"), "due": _("Due"), "owner": _("Whose it is"),
    "outputs": _("What will be there to see"),
}  # fmt: skip
# Of a milestone, a title is what is done.
NAMES_OF_STEPS = {**NAMES, "title": _("What is done")}
