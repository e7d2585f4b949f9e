"""What can happen to a membership."""

from django.utils.translation import gettext_lazy as _

from parvis.members.labels import STATUSES
from parvis.members.life import Status
from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words

ADMITTED = declare("member.admitted", _("admitted {name} to the Partnership"))
CONSULTATION_BEGUN = declare(
    "member.consultation-begun",
    _("began to consult civil society on {on}"),
    evidence_for=("1.1",),
    words={"on": written_in_words},
)
STATUS_CHANGED = declare(
    "member.status-changed",
    _("changed the status to “{status}”: {reason}"),
    words={"status": lambda code: STATUSES[Status(code)]},
)
