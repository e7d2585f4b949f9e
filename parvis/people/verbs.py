"""What can happen to organisations, roles and persons. No name of a person enters the record."""

from django.utils.translation import gettext_lazy as _

from parvis.people.labels import ROLES, SIDES
from parvis.people.roles import Role
from parvis.record.verbs import declare
from parvis.ui.dates import written_in_words


def _role(code: str) -> object:
    return ROLES[Role(code)]


REGISTERED = declare("organisation.registered", _("registered the organisation {name}"))
DESCRIBED = declare("organisation.described", _("described the organisation {name} anew"))
VERIFIED = declare(
    "organisation.verified",
    _("verified the organisation {name} ({of_side})"),
    words={"of_side": lambda code: SIDES[code]},
)
JOINED = declare("organisation.joined", _("welcomed a person in the organisation {name}"))
LEFT = declare("organisation.left", _("said that a person has left the organisation {name}"))

GIVEN = declare(
    "role.given",
    _("gave the role “{role}” from {since} on: {for_whom}"),
    evidence_for=("1.1",),
    words={"role": _role, "since": written_in_words},
)
GIVEN_FOR_A_TERM = declare(
    "role.given-for-a-term",
    _("gave the role “{role}” from {since} to {until}: {for_whom}"),
    evidence_for=("1.1",),
    words={"role": _role, "since": written_in_words, "until": written_in_words},
)
TERM_SET = declare(
    "role.term-set",
    _("set {until} as the last day of the role “{role}” ({for_whom})"),
    words={"role": _role, "until": written_in_words},
)
TERM_OPENED = declare(
    "role.term-opened",
    _("lifted the last day of the role “{role}” ({for_whom})"),
    words={"role": _role},
)
WITHDRAWN = declare(
    "role.withdrawn",
    _("withdrew the role “{role}” ({for_whom}): {reason}"),
    words={"role": _role},
)
LAID_DOWN = declare(
    "role.laid-down", _("laid down the role “{role}” ({for_whom})"), words={"role": _role}
)
CLAIMED = declare("person.claimed", _("took up the place kept under {named}"))
CLOSED = declare("person.closed", _("closed the account of {person}; what it did stays"))
RENAMED = declare("person.renamed", _("changed the name shown for {person}"))
