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
