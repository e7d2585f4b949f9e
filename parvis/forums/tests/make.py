"""Makers: a forum."""

from __future__ import annotations

from itertools import count
from typing import Any

from parvis.forums import acts
from parvis.forums.models import Forum
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member

_numbers = count(1)


def a_forum(member: Member | None = None, name: str = "Comité national", **rest: Any) -> Forum:
    """Found a forum, of a new member if none is given."""
    return acts.found(
        member or a_member(),
        **{
            "slug": f"forum-{next(_numbers)}",
            "name": name,
            "language": "fr",
            "by": PLATFORM,
            **rest,
        },
    )
