"""Words for the codes of this room."""

from django.utils.translation import gettext_lazy as _

from parvis.members.life import Kind, Region, Status

KINDS = {Kind.NATIONAL: _("National"), Kind.LOCAL: _("Local"), Kind.OTHER: _("Other")}
REGIONS = {
    Region.AFRICA: _("Africa and the Middle East"),
    Region.AMERICAS: _("Americas"),
    Region.ASIA: _("Asia and the Pacific"),
    Region.EUROPE: _("Europe"),
}
STATUSES = {
    Status.ACTIVE: _("Active"),
    Status.UNDER_REVIEW: _("Active, under procedural review"),
    Status.INACTIVE: _("Inactive"),
    Status.SUSPENDED: _("Suspended"),
    Status.WITHDRAWN: _("Withdrawn"),
    Status.UNKNOWN: _("Status not stated"),
}
