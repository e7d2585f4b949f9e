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
SIDES = {side: VOICES[side][1] for side in OF_ORGANISATIONS}
