"""What waits: whether a text must, whose it is, and what moderators have to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from parvis.members.models import Member
from parvis.moderation import things
from parvis.moderation.grounds import Why
from parvis.moderation.models import Appeal, Arrangement, Complaint, Pattern, Waiting
from parvis.moderation.patterns import first_met
from parvis.moderation.rules import MODERATORS
from parvis.moderation.things import Thing
from parvis.people.models import Grant, Person
from parvis.people.rights import Hand
from parvis.people.roles import Scope
from parvis.record.acts import SIGNED
from parvis.record.models import Entry

LOOKED_AT = 200  # entries in which an earlier text of a person is looked for


@dataclass(frozen=True)
class Reason:
    """Why a text waits, and the pattern that it meets."""

    why: Why
    pattern: Pattern | None = None


def reason_to_wait(
    by: Any, member: Member, texts: Iterable[str], thing: Thing | None = None
) -> Reason | None:
    """Return why a text of a person waits before it is seen, or none. What the console tells does not.

    `thing` is what holds the text, where it is in the record already.
    """
    if not isinstance(by, Hand):
        return None
    # Asked of every text that is written: only what decides is read.
    in_force = Pattern.objects.over(member).in_force()
    listed = list(in_force.values_list("kind", "text", "pk"))
    met = first_met([(kind, text) for kind, text, _pk in listed], texts)
    if met is not None:
        kind, _text, pk = listed[met]
        return Reason(Why(kind), Pattern.objects.get(pk=pk))
    first_posts_wait = Arrangement.objects.filter(member=member, first_posts_wait=True)
    if first_posts_wait.exists() and is_first_post(by.person, member, thing):
        return Reason(Why.FIRST_POST)
    return None


def is_first_post(person: Person, member: Member, thing: Thing | None = None) -> bool:
    """Say whether nothing that everybody sees, but this thing, was signed by a person in a record."""
    verbs = [verb for model in things.kinds().values() for verb in things.verbs_of(model)]
    signed = Entry.objects.of(member.slug).filter(
        verb__in=verbs, **{f"facts__{SIGNED}": person.key}
    )
    posts = {_told_by(entry) for entry in signed.order_by("-number")[:LOOKED_AT]}
    own = (thing.chain, thing.record_kind, thing.record_key) if thing else None
    posts -= {own} if own else set()
    if posts - things.withheld_among(posts):
        return False
    return not things.seen_of(person, member.slug, own)


def _told_by(entry: Entry) -> things.Named:
    """Name, of the things that an entry speaks of, the one whose words it was the first to tell of."""
    known, named = things.kinds(), things.names_in(entry)
    first = (one for one in reversed(named) if known[one[1]].told_by == entry.verb)
    return next(first, named[-1])


@dataclass(frozen=True)
class Work:
    """What moderators of one member have to do."""

    member: Member
    waiting: int = 0
    complaints: int = 0
    appeals: int = 0

    @property
    def count(self) -> int:
        """Return how much there is in all."""
        return self.waiting + self.complaints + self.appeals


def for_moderator(person: Person, today: date) -> list[Work]:
    """Return what a person has to do as a moderator, member by member. Five queries at most."""
    held = Grant.objects.in_force(today).of(person).filter(role__in=MODERATORS)
    places = list(held.values_list("scope", "member"))
    if not places:
        return []
    everywhere = any(scope == Scope.INSTALLATION for scope, _member in places)
    mine = Q() if everywhere else Q(pk__in={member for _scope, member in places})
    counted = [
        _counts(Waiting.objects.undecided()),
        _counts(Complaint.objects.open()),
        _counts(Appeal.objects.open(), "decision__chain"),
    ]
    slugs = {chain for one in counted for chain in one}
    work = [
        Work(member, *(one.get(member.slug, 0) for one in counted))
        for member in Member.objects.filter(mine, slug__in=slugs)
    ]
    return sorted(work, key=lambda one: one.count, reverse=True)


def _counts(rows: QuerySet[Any, Any], chain: str = "chain") -> dict[str, int]:
    counted = rows.order_by().values_list(chain).annotate(count=Count("pk"))
    return dict(counted.values_list(chain, "count"))
