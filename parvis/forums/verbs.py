"""What can happen to a forum."""

from django.utils.translation import gettext_lazy as _

from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words

FOUNDED = declare(
    "forum.founded",
    _("entered the forum “{name}”, which stands since {since}"),
    evidence_for=("1.1",),
    words={"since": written_in_words},
)
CHARTER_ADOPTED = declare(
    "forum.charter-adopted",
    _("entered charter {charter} of the forum “{name}”, adopted on {adopted}"),
    evidence_for=("1.1",),
    words={"adopted": written_in_words},
)

# Meetings.
CONVENED = declare(
    "meeting.convened",
    _("convened meeting {meeting} of the forum “{name}” for {day}; notice was given on {convened}"),
    evidence_for=("1.1",),
    words={"day": written_in_words, "convened": written_in_words},
)
HELD = declare(
    "meeting.entered",
    _("entered meeting {meeting} of the forum “{name}”, held on {day}"),
    evidence_for=("1.1",),
    words={"day": written_in_words},
)
MOVED = declare(
    "meeting.moved",
    _("moved meeting {meeting} of the forum “{name}” from {was} to {day}"),
    words={"was": written_in_words, "day": written_in_words},
)
CANCELLED = declare(
    "meeting.cancelled",
    _("cancelled meeting {meeting} of the forum “{name}”, which was to be on {day}"),
    words={"day": written_in_words},
)
