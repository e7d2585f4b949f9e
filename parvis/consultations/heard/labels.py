"""Words for the codes of the calendar, as the report tells them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.plans.cocreation import Channel, Means

MEANS: dict[str, Promise] = {
    Means.ONLINE: _("Online"),
    Means.MEETING: _("Meeting"),
    Means.WORKSHOP: _("Workshop"),
    Means.PAPER: _("On paper"),
    Means.VISIT: _("Visit"),
}
CHANNELS: dict[str, Promise] = {
    Channel.EVENT: _("Event"),
    Channel.MAILING: _("Mailing"),
    Channel.MEDIA: _("Media"),
    Channel.SOCIAL: _("Social networks"),
    Channel.POSTER: _("Posters"),
    Channel.VISIT: _("Visit"),
    Channel.OTHER: _("Other"),
}
