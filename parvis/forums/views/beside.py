"""What the outsiders' desk shows on the page of a meeting: the questions it has, and its digest."""

from __future__ import annotations

from typing import Any

from parvis.forums.desk import questions_for
from parvis.forums.models import Meeting
from parvis.forums.views.digests import digest_of
from parvis.plans.views.marked import Marked, field_of
from parvis.texts.excerpts import beginning

EXCERPT = 160  # signs of a question


def beside(meeting: Meeting) -> dict[str, Any]:
    """Return what `_outside.html` and `_digest.html` say of a meeting.

    Two queries, as `meeting_of` reads it.
    """
    outside = questions_for(meeting)
    asked = []
    for one in outside.waiting:
        words = field_of(one, "words", [])
        asked.append((one, Marked(beginning(words.words, EXCERPT), words.language, words.notes)))
    return {"outside": outside, "asked": asked, **digest_of(meeting)}
