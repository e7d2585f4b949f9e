"""How long the outsiders' desk of a forum takes to answer. Pure: days are passed in.

OGP 1.1 asks that a forum keep those outside it informed; it names no number of days. Both here are
defaults of this house, and pages say so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

ANSWER_DAYS = 30  # our default: a question that waits longer is late
DIGEST_DAYS = 7  # our default: a digest of a meeting is due so many days after it


@dataclass(frozen=True)
class Asked:
    """A question: the day it was asked, and the day of its first answer, if there is one."""

    on: date
    answered_on: date | None = None

    def days(self, today: date) -> int:
        """Return how many days it took to answer, or it has waited so far."""
        return ((self.answered_on or today) - self.on).days

    def is_late(self, today: date) -> bool:
        """Say whether it waits, or waited, longer than our default."""
        return self.days(today) > ANSWER_DAYS


@dataclass(frozen=True)
class Times:
    """The queue of a desk and its answering times; `median` and `longest` are days, none for none.

    `median` is of the questions that were answered, half a day counted as a whole one; `longest` is
    what waits longest.
    """

    waiting: int = 0
    answered: int = 0
    late: int = 0
    median: int | None = None
    longest: int | None = None

    @property
    def asked(self) -> int:
        """Return how many questions were asked in all."""
        return self.waiting + self.answered


def times(every: Iterable[Asked], today: date) -> Times:
    """Count a queue on a day. `late` counts only what still waits: an answer ends lateness."""
    asked = list(every)
    took = [one.days(today) for one in asked if one.answered_on]
    waits = [one for one in asked if one.answered_on is None]
    return Times(
        waiting=len(waits),
        answered=len(took),
        late=sum(one.is_late(today) for one in waits),
        median=math.ceil(median(took)) if took else None,
        longest=max((one.days(today) for one in waits), default=None),
    )


def digest_due(met_on: date) -> date:
    """Return the day until which the digest of a meeting is due, by our default."""
    return met_on + timedelta(days=DIGEST_DAYS)


def days_late(met_on: date, today: date, published_on: date | None = None) -> int:
    """Return by how many days a digest is late, or was when it came; nought where it is not."""
    return max(0, ((published_on or today) - digest_due(met_on)).days)
