"""Comments on a contribution, in threads and in pages; what is hidden keeps its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from parvis.consultations.models import Comment, Contribution
from parvis.consultations.naming import Author, author_of
from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.moderation.things import Named
from parvis.plans.views.marked import Marked, field_of
from parvis.texts.excerpts import beginning
from parvis.ui.typed import number_in

ON_A_PAGE, DEEPEST = 30, 4  # replies below that are not moved in further
EXCERPT = 600  # signs; one that is longer is read whole at its own address


@dataclass(frozen=True)
class Told:
    """One comment as a page shows it, or the tombstone in its place."""

    comment: Comment
    author: Author
    words: Marked
    is_cut: bool
    stone: Decision | None

    @property
    def depth(self) -> int:
        """Return how far it is moved in."""
        return min(self.comment.depth, DEEPEST)


def page_of(contribution: Contribution, count: int, asked: Mapping[str, str]) -> Page[Comment]:
    """Return a page of the comments; `comment=N` asks for the page that holds that one.

    `count`: how many there are, with those that nobody sees. One query, and one more for `comment`.
    """
    every = contribution.comments.in_threads().for_reading()
    paginator = Paginator(every, ON_A_PAGE)
    paginator.count = count
    wanted = number_in(asked.get("comment", "")) or 0
    page = paginator.get_page(_place(contribution, wanted) or asked.get("page"))
    page.object_list = list(page.object_list)
    for one in page.object_list:
        one.contribution, one.member = contribution, contribution.member
    return page


def _place(contribution: Contribution, number: int) -> int | None:
    """Return the page on which a comment stands; none where there is no such comment."""
    if not number:
        return None
    wanted = Comment.objects.filter(contribution=contribution, number=number).values("path")[:1]
    until = contribution.comments.filter(path__lte=wanted).count()  # none: no path is up to nothing
    return -(-until // ON_A_PAGE) or None


def told(page: Page[Comment], stones: Mapping[Named, Decision], whole: int) -> list[Told]:
    """Tell the comments of a page; what waits for a moderator is not there. No query."""
    seen = [(one, stones.get(tombstones.name_of(one))) for one in page.object_list]
    return [_told(one, stone, whole) for one, stone in seen if one.is_public or stone]


def _told(one: Comment, stone: Decision | None, whole: int) -> Told:
    words = field_of(one, "words")
    is_cut = len(words.words) > EXCERPT and one.number != whole
    if is_cut:
        words = Marked(beginning(words.words, EXCERPT), words.language)
    return Told(one, author_of(one), words, is_cut, stone)
