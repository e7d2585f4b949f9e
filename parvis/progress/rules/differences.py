"""Who puts the differences between the pens on an agenda, and why not."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from parvis.forums.models import Meeting
from parvis.forums.rules.meetings import may_keep_meetings
from parvis.people.rules import Signer
from parvis.rulings import ALLOWED, Ruling, denied

MOST_OF_ONE_AGENDA = 30  # differences
KEPT_FREE = 20  # places of an agenda that are left to those who sit in the forum


def may_put_differences(by: Signer | None, meeting: Meeting, now: datetime) -> Ruling:
    """May the open differences be put on this agenda? By its keepers, and of itself."""
    ruling = may_keep_meetings(by, meeting.forum)
    if not ruling:
        return ruling
    if meeting.is_cancelled:
        return denied(_("This meeting was cancelled."))
    return ALLOWED if meeting.starts_at > now else denied(_("This meeting has begun."))
