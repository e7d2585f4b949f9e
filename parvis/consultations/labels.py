"""Words for the codes of this room."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.consultations.answers import Ground, Outcome
from parvis.consultations.ways import Asked, Way
from parvis.plans.cocreation import Channel, Means

OUTCOMES: dict[str, Promise] = {
    Outcome.ACCEPTED: _("accepted"),
    Outcome.PARTLY: _("partly accepted"),
    Outcome.DECLINED: _("not accepted"),
    Outcome.OUT_OF_SCOPE: _("out of scope"),
    Outcome.MERGED: _("merged with another"),
}
GROUNDS: dict[str, Promise] = {
    Ground.TAKEN_UP: _("It stands in the plan"),
    Ground.IN_PART: _("A part of it stands in the plan"),
    Ground.ALREADY_DONE: _("It is done already"),
    Ground.LAW: _("The law stands against it"),
    Ground.COST: _("It costs more than can be found"),
    Ground.COMPETENCE: _("Another authority decides on it"),
    Ground.LATER: _("Not in this plan"),
    Ground.NOT_AGREED: _("The forum did not agree on it"),
    Ground.OTHER_SUBJECT: _("It is not about open government"),
    Ground.SAME_AS_ANOTHER: _("Another contribution says the same"),
}
WAYS: dict[str, Promise] = {
    Way.PERSON: _("sent here"),
    Way.ORGANISATION: _("sent here for an organisation"),
    Way.GUEST: _("sent here by a guest"),
    Way.PAPER: _("on paper"),
    Way.MEETING: _("said in a meeting"),
    Way.IMPORTED: _("brought in from another site"),
}
KINDS: dict[str, Promise] = {
    Asked.TEXT: _("Words"),
    Asked.CHOICE: _("One choice"),
    Asked.CHOICES: _("Several choices"),
    Asked.SCALE: _("A scale"),
}
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
