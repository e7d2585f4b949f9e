"""A forum is entered."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from parvis.forums import rules, verbs
from parvis.forums.models import Forum
from parvis.members.models import Member
from parvis.people.acts.signing import actor_of
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import record


@transaction.atomic
def found(
    member: Member, *, slug: str, name: str, language: str, by: Signer, since: date | None = None
) -> Forum:
    """Enter a forum that stands since a day (today). Raises `Refused`."""
    today = clock.today()
    since = since or today
    rules.may_found(by, member, slug, since, today).enforce()
    forum = Forum.objects.create(
        member=member, slug=slug, name=name, language=language, since=since
    )
    record(verbs.FOUNDED, forum, by=actor_of(by), name=name, since=since.isoformat())
    return forum
