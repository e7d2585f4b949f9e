"""The outsiders' desk of a forum: its queue, its answering times, one question with its answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from parvis.consultations.naming import Author
from parvis.forums.desk import desk_of
from parvis.forums.law.desk import Asked
from parvis.forums.models import Digest, Forum, Question, QuestionAnswer, ReportBack
from parvis.forums.models.spoken import Spoken
from parvis.forums.views.forum import about, forum_of
from parvis.forums.wording_desk import lateness_in_words, state_in_words
from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.moderation.views.gone import gone
from parvis.people.roles import SOCIETY
from parvis.people.sides import Side
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.trail import record_address
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.texts.excerpts import beginning

PER_PAGE = 20
EXCERPT = 240  # signs of a question in the queue
FILTERS: dict[str, Promise] = {
    "": gettext_lazy("All questions"),
    "waiting": gettext_lazy("Waiting"),
    "answered": gettext_lazy("Answered"),
}


def author_of(thing: Spoken) -> Author:
    """Name who says something at a desk: nobody who asked not to be named. No query."""
    if getattr(thing, "is_unnamed", False):
        return Author(_("not named in public"), thing.side, False, "")
    body = thing.organisation
    if body is None:
        return Author(thing.person.public_name, thing.side, True, "")
    if not body.is_public:
        return Author(_("not named in public"), thing.side, False, "")
    return Author(str(body), thing.side, True, body.get_absolute_url())


@dataclass(frozen=True)
class Line:
    """One question in the queue: its first words, who asks, how long it waits or took, who answered."""

    question: Question
    words: Marked
    author: Author
    state: str
    is_late: bool
    answered_by: list[str]


@require_safe
@revalidated(chain="member")
def desk(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show the queue of a desk, what waits longest first, and its answering times."""
    found, today = forum_of(member, forum), clock.today()
    chosen = request.GET.get("kept", "")
    chosen = chosen if chosen in FILTERS else ""
    page = Paginator(_kept(found, chosen), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        **about(found), **desk_of(found), "page": page, "lines": [_line(one, today) for one in page],
        "filters": FILTERS.items(), "chosen": chosen, "record": record_address(found),
        "feed": record_address(found, "record-atom"),
        "digests": Digest.objects.for_reading().filter(meeting__forum=found)[:3],
        "reports": ReportBack.objects.public().filter(forum=found).count(),
    }  # fmt: skip
    return render(request, "forums/desk.html", context)


def _kept(forum: Forum, chosen: str) -> Any:
    every = Question.objects.public().for_reading().filter(forum=forum)
    seen = QuestionAnswer.objects.public().filter(corrects__isnull=True)
    every = every.prefetch_related(Prefetch("answers", seen, to_attr="seen"))
    if chosen == "waiting":
        return every.waiting()
    return every.answered() if chosen == "answered" else every.with_answers().order_by("-number")


def _line(question: Any, today: date) -> Line:
    asked, words = _asked(question), field_of(question, "words", [])
    short = Marked(beginning(words.words, EXCERPT), words.language, words.notes)
    sides = {
        Side.CIVIL_SOCIETY if one.side in SOCIETY else Side.GOVERNMENT for one in question.seen
    }
    return Line(
        question, short, author_of(question), state_in_words(asked, asked.days(today)),
        asked.is_late(today), sorted(sides, reverse=True),
    )  # fmt: skip


def _asked(question: Any) -> Asked:
    at = question.answered_at
    return Asked(question.asked_on, clock.day_of(at) if at else None)


@dataclass(frozen=True)
class Told:
    """One answer as it is shown: whose, its words, or the tombstone in its place."""

    answer: QuestionAnswer
    author: Author
    words: Marked
    stone: Decision | None

    @property
    def correction(self) -> QuestionAnswer | None:
        """Return the answer that corrects it, where everybody sees that one."""
        later = getattr(self.answer, "corrected_by", None)
        return later if later and later.is_public else None


@require_safe
@revalidated(chain="member")
def question(request: HttpRequest, member: str, forum: str, number: int) -> HttpResponse:
    """Show one question, for good: how long it waits, and what each side answered."""
    found = question_of(member, forum, number)
    if not found.is_public:
        return gone(request, found, found.member)
    answers, asked = _told(found), _asked(found)
    today = clock.today()
    context = {
        **about(found.forum), "question": found, "words": field_of(found, "words", []),
        "author": author_of(found), "state": state_in_words(asked, asked.days(today)),
        "is_late": asked.is_late(today), "ours": lateness_in_words(),
        "benches": _by_college(answers), "record": record_address(found.forum),
    }  # fmt: skip
    return render(request, "forums/question.html", context)


def question_of(member: str, forum: str, number: int) -> Question:
    """Return a question of a forum, or 404."""
    every = Question.objects.for_reading().with_answers()
    return get_object_or_404(every, member__slug=member, forum__slug=forum, number=number)


def _told(question: Question) -> list[Told]:
    """Return what was answered, in the order of its days. Two queries at most."""
    answers = list(QuestionAnswer.objects.for_reading().filter(question=question))
    stones = tombstones.of(answers)
    told = []
    for one in answers:
        one.question = question
        stone = stones.get(tombstones.name_of(one))
        if one.is_public or stone:
            told.append(Told(one, author_of(one), field_of(one, "words", []), stone))
    return told


def _by_college(answers: list[Told]) -> list[tuple[str, str, list[Told]]]:
    """Return the answers of each side of the forum: its side, what is said where there is none."""
    of_society = [one for one in answers if one.answer.side in SOCIETY]
    of_the_state = [one for one in answers if one not in of_society]
    return [
        (Side.GOVERNMENT, _("No seat of the State has answered yet."), of_the_state),
        (Side.CIVIL_SOCIETY, _("No seat of civil society has answered yet."), of_society),
    ]
