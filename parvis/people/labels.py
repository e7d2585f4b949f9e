"""Words for roles, scopes and sides."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.people.roles import Role, Scope
from parvis.people.sides import OF_ORGANISATIONS
from parvis.ui.voices import VOICES

ROLES: dict[Role, Promise] = {
    Role.POINT_OF_CONTACT: _("Point of contact"),
    Role.FORUM_SECRETARY: _("Forum secretary"),
    Role.SEAT_HOLDER: _("Seat holder"),
    Role.ALTERNATE: _("Alternate"),
    Role.LEAD: _("Commitment lead"),
    Role.CO_LEAD: _("Commitment co-lead"),
    Role.CONTRIBUTOR: _("Contributor"),
    Role.REVIEWER: _("Independent reviewer"),
    Role.MONITORING_BODY: _("Monitoring body"),
    Role.STEERING_MEMBER: _("Steering Committee member"),
    Role.COORDINATOR: _("Civil society coordinator"),
    Role.SUPPORT_UNIT: _("Support Unit"),
    Role.OPERATOR: _("Operator"),
}
SCOPES: dict[Scope, Promise] = {
    Scope.INSTALLATION: _("This installation"),
    Scope.MEMBER: _("The member"),
    Scope.FORUM: _("A forum"),
    Scope.COMMITMENT: _("A commitment"),
}
# What each may do, as the rules of the rooms have it.
DUTIES: dict[Role, Promise] = {
    Role.POINT_OF_CONTACT: _(
        "Coordinates the plan for the government: enters plans and commitments, names the leads, "
        "writes with the government’s pen, and verifies the organisations of the State."
    ),
    Role.FORUM_SECRETARY: _(
        "Serves the forum: writes the plan and its commitments, and gives the seats of its own side."
    ),
    Role.SEAT_HOLDER: _(
        "Sits in the forum for an organisation. For civil society: writes with its pen, and names "
        "its co-leads."
    ),
    Role.ALTERNATE: _("Sits in the forum when the seat holder does not."),
    Role.LEAD: _("Answers for a commitment: writes with the government’s pen and re-plans it."),
    Role.CO_LEAD: _("Follows a commitment for civil society and writes with its pen."),
    Role.CONTRIBUTOR: _("Works on a commitment and files evidence of what was done."),
    Role.REVIEWER: _("Assesses plans and results for the Independent Reporting Mechanism."),
    Role.MONITORING_BODY: _("Follows how a local plan is carried out, and says so in public."),
    Role.STEERING_MEMBER: _("Takes part in the steering of the Partnership."),
    Role.COORDINATOR: _(
        "Convenes civil society: gives its seats, names its secretaries, and verifies its "
        "organisations."
    ),
    Role.SUPPORT_UNIT: _(
        "Supports members: names points of contact, reviewers and coordinators, and helps both "
        "sides look after their organisations."
    ),
    Role.OPERATOR: _("Keeps the machine running. Edits nobody’s words."),
}
SIDES = {side: VOICES[side][1] for side in OF_ORGANISATIONS}
