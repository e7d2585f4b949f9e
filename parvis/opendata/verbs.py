"""What an import can do to the record."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from parvis.opendata.labels import FIELDS
from parvis.record.verbs import declare
from parvis.ui.lists import listed


def in_words(fields: Sequence[str]) -> str:
    """Name changed fields in the reader’s language."""
    return listed(FIELDS.get(field, field) for field in fields)


MEMBER_IMPORTED = declare(
    "member.imported", _("entered {name} as the Partnership’s commitments database has it")
)
MEMBER_UPDATED = declare(
    "member.updated",
    _("took over from the Partnership’s commitments database, for {name}: {fields}"),
    words={"fields": in_words},
)
PLAN_IMPORTED = declare(
    "plan.imported", _("entered plan {number} as the Partnership’s commitments database has it")
)
PLAN_UPDATED = declare(
    "plan.updated",
    _("took over from the Partnership’s commitments database, for plan {number}: {fields}"),
    words={"fields": in_words},
)
COMMITMENT_IMPORTED = declare(
    "commitment.imported",
    _("entered commitment {code} as the Partnership’s commitments database has it: “{title}”"),
)
COMMITMENT_UPDATED = declare(
    "commitment.updated",
    _("took over from the Partnership’s commitments database, for commitment {code}: {fields}"),
    words={"fields": in_words},
)
ASSESSMENTS_IMPORTED = declare(
    "assessments.imported",
    _("entered the independent reviewer’s assessments of commitment {code}"),
)
ASSESSMENTS_UPDATED = declare(
    "assessments.updated",
    _("took over changed assessments of the independent reviewer on commitment {code}"),
)
