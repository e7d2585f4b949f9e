"""What a digest tells beside its words, from the rows: nobody types it, nobody leaves it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.forums.models import Action, Meeting, Minutes, QuestionAnswer
from parvis.forums.sitting import charter_on
from parvis.forums.telling import state_in_words
from parvis.forums.wording_minutes import party_in_words
from parvis.texts.excerpts import beginning
from parvis.ui.dates import day_in_words
from parvis.ui.lists import headed

MOST = 50  # of each kind
LONGEST = 200  # characters of what is to be done


@dataclass(frozen=True)
class Line:
    """One thing that a meeting did, in a plain sentence, with the page that tells it whole."""

    sentence: str
    href: str = ""


def decisions_taken(meeting: Meeting) -> list[Line]:
    """Tell what was put to the vote, and what became of it. One query."""
    taken = meeting.decisions.select_related("forum__member").order_by("year", "number")
    told = _("{decision}, “{title}”")
    return [
        Line(
            headed(
                told.format(decision=one.code, title=one.text("title").words), state_in_words(one)
            ),
            one.get_absolute_url(),
        )
        for one in taken[:MOST]
    ]


def actions_agreed(meeting: Meeting) -> list[Line]:
    """Tell who is to do what, and by when. Four queries at most."""
    agreed = list(Action.objects.for_reading().filter(meeting=meeting)[:MOST])
    charter = charter_on(meeting.forum, meeting.day) if agreed else None
    rules = charter.as_law if charter else None
    told = _("To be done by {day}, by {who}")
    return [
        Line(
            headed(
                told.format(
                    day=day_in_words(one.due_on),
                    who=one.owner.public_name if one.owner else party_in_words(rules, one.party),
                ),
                beginning(one.text("what").words, LONGEST),
            ),
            one.get_absolute_url(),
        )
        for one in agreed
    ]


def minutes_published(meeting: Meeting) -> list[Line]:
    """Tell that the minutes can be read, and since when. One query."""
    shown = Minutes.objects.published().filter(meeting=meeting).order_by("number")
    day = shown.values_list("published_on", flat=True).last()
    if day is None:
        return []
    forum = meeting.forum
    page = reverse("forums:minutes", args=[forum.chain, forum.slug, meeting.number])
    return [Line(_("The minutes were published on {day}.").format(day=day_in_words(day)), page)]


def answers_given(meeting: Meeting) -> list[Line]:
    """Tell which questions from outside were answered at a meeting. One query."""
    given = QuestionAnswer.objects.public().filter(meeting=meeting, corrects__isnull=True)
    seen = given.filter(question__withheld_at__isnull=True)
    told = _("{who} answered question {number} from outside.")
    return [
        Line(
            told.format(who=one.organisation, number=one.question.number),
            one.get_absolute_url(),
        )
        for one in seen.select_related("organisation", "question__forum__member")[:MOST]
    ]


SOURCES: tuple[Callable[[Meeting], list[Line]], ...] = (
    decisions_taken, actions_agreed, answers_given, minutes_published,
)  # fmt: skip


def digest_facts(meeting: Meeting) -> list[Line]:
    """Return what a meeting did, in plain sentences. Seven queries, however much it did."""
    return [line for source in SOURCES for line in source(meeting)]
