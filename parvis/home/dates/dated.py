"""What has a date: one thing, its days, whose it is, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.dates import PartialDate
from parvis.forums.models import Meeting
from parvis.ui.dates import in_short, in_words


class Kind(StrEnum):
    """What kind of thing has a date, in the order of the timeline."""

    PLAN = "plan"
    MILESTONE = "milestone"
    ROUND = "round"
    CONSULTATION = "consultation"
    OPPORTUNITY = "opportunity"
    MEETING = "meeting"
    ACTION = "action"
    ANSWER = "answer"
    REVIEW = "review"
    SEAT = "seat"


KINDS: dict[str, Promise] = {
    Kind.PLAN: _("Action plans"),
    Kind.MILESTONE: _("Milestones"),
    Kind.ROUND: _("Rounds of reports"),
    Kind.CONSULTATION: _("Consultations"),
    Kind.OPPORTUNITY: _("Ways to take part"),
    Kind.MEETING: _("Meetings"),
    Kind.ACTION: _("What was agreed to be done"),
    Kind.ANSWER: _("Answers to advice"),
    Kind.REVIEW: _("Decisions to review"),
    Kind.SEAT: _("Seats that end"),
}


@dataclass(frozen=True)
class Dated:
    """One thing of the calendar: when, what in words, where it is read, on which side.

    `uid` names it for ever. `was`: the first date of what was re-planned, `moves` how often that was.
    `state`: as icons and charts name it. `commitment`: the code of the one it belongs to.
    """

    uid: str
    kind: Kind
    when: PartialDate
    what: str
    href: str
    side: str
    commitment: str = ""
    was: PartialDate | None = None
    moves: int = 0
    state: str = ""
    standing: str = ""
    meeting: Meeting | None = None

    @property
    def day(self) -> date:
        """Return the day under which it stands: of a date that is not exact, the last it can be."""
        return self.when.last

    @property
    def days(self) -> str:
        """Write its day in short, the first and the last where it has several."""
        if not self.when.is_exact:
            return in_words(self.when)
        first, last = in_short(self.when.first), in_short(self.when.last)
        return first if first == last else f"{first} – {last}"

    @property
    def is_cancelled(self) -> bool:
        """Say whether it will not take place."""
        return self.meeting is not None and self.meeting.is_cancelled
