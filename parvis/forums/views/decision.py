"""The page of one decision: its motion, its votes seat by seat, what settled it, what followed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.forums.labels_voting import CHOICES, KINDS, VERDICTS
from parvis.forums.law.answering import Verdict
from parvis.forums.law.voting import Choice, Kind
from parvis.forums.models import Decision, Dissent, Vote
from parvis.forums.telling import parties_of, presence_in_words
from parvis.forums.views.decision_rows import rows_of
from parvis.forums.views.forum import about, forum_of
from parvis.moderation import tombstones
from parvis.moderation.models import Decision as Moderated
from parvis.moderation.tombstones import Stones
from parvis.record import clock
from parvis.record.validators import revalidated

_CODE = re.compile(r"D-([0-9]{4})-([0-9]{2,9})", re.ASCII)


@dataclass(frozen=True)
class Seat:
    """How one seat voted, in words; `stone`: what hid the words of its dissent."""

    vote: Vote
    choice: str
    may_dissent: bool
    stone: Moderated | None


def decision_of(member: str, forum: str, code: str) -> Decision:
    """Return a decision by how it is cited, or 404."""
    found = _CODE.fullmatch(code)
    if not found:
        raise Http404
    year, number = map(int, found.groups())
    one = get_object_or_404(
        Decision.objects.for_reading(), forum=forum_of(member, forum), year=year, number=number
    )
    if one.code != code:
        raise Http404
    return one


@require_safe
@revalidated(chain="member")
def decision(request: HttpRequest, member: str, forum: str, code: str) -> HttpResponse:
    """Show a decision of a forum, whole."""
    one = decision_of(member, forum, code)
    answer = getattr(one, "answer", None)
    context = {
        **about(one.forum), "decision": one, "row": rows_of([one], clock.today())[0],
        "seats": _seats(one), "kind": KINDS[Kind(one.kind)],
        "presence": presence_in_words(one), "parties": parties_of(one), "answer": answer,
        "verdict": VERDICTS[Verdict(answer.verdict)] if answer else "",
        "contest": getattr(one, "contest", None), "title": one.text("title").words,
    }  # fmt: skip
    return render(request, "forums/decision.html", context)


def _seats(one: Decision) -> list[Seat]:
    """Return how each seat voted. One query where a dissent is hidden, else none."""
    votes = list(one.votes.all())
    said = {vote.pk: vote.dissent for vote in votes if hasattr(vote, "dissent")}
    for vote in votes:
        vote.decision = one
    stones = tombstones.of(said.values())
    return [_seat(vote, said.get(vote.pk), stones) for vote in votes]


def _seat(vote: Vote, said: Dissent | None, stones: Stones) -> Seat:
    choice = Choice(vote.choice)
    silent = choice is not Choice.FOR and said is None
    stone = stones.get(tombstones.name_of(said)) if said else None
    return Seat(vote, str(CHOICES[choice]), silent, stone)
