"""Somebody sits no more: they leave, in protest perhaps, or their mandate is ended by who gave it."""

from __future__ import annotations

from django.db import transaction

from parvis.forums import rules, verbs
from parvis.forums.law.seating import Ending
from parvis.forums.models import Departure, Forum
from parvis.forums.sitting import for_whom
from parvis.people import acts as people
from parvis.people.acts.signing import actor_of
from parvis.people.models import Grant
from parvis.people.rights import Hand
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.texts.models import fingerprint


@transaction.atomic
def leave(
    forum: Forum, grant: Grant, *, by: Hand, in_protest: bool = False, statement: str = "",
    language: str = "",
) -> Departure:  # fmt: skip
    """Leave a seat of one's own, from today on, with what one has to say of it. Raises `Refused`."""
    hold(forum.chain)
    rules.may_leave(grant, forum, in_protest=in_protest, statement=statement).enforce()
    people.lay_down(grant, by=by)
    why = Ending.IN_PROTEST if in_protest else Ending.RESIGNED
    return _told(forum, grant, why, statement, language, by)


@transaction.atomic
def release(
    forum: Forum, grant: Grant, *, why: Ending, statement: str, by: Signer, language: str = ""
) -> Departure:
    """End a mandate, from today on, with the reason that is shown beside it. Raises `Refused`."""
    hold(forum.chain)
    rules.may_release(grant, forum, why).enforce()
    people.withdraw(grant, reason=statement, by=by)
    return _told(forum, grant, why, statement, language, by)


def _told(
    forum: Forum, grant: Grant, why: Ending, statement: str, language: str, by: Signer
) -> Departure:
    """Keep a departure. Its words stay out of the record, which holds their fingerprint alone.

    So a moderator may withhold them where they say what must not be said of somebody.
    """
    departure = Departure.objects.create(
        grant=grant, forum=forum, why=why, statement=statement.strip(), language=language,
        told_on=clock.today(),
    )  # fmt: skip
    whose = for_whom(grant)
    record(
        verbs.LEFT, departure, by=actor_of(by), name=forum.name, for_whom=whose.name,
        organisation=whose.slug, why=why, role=grant.number, forum=forum.slug,
        digest=fingerprint(departure.statement) if departure.statement else "",
    )  # fmt: skip
    return departure
