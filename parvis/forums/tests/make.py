"""Makers: a forum, a charter."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

from parvis.forums import acts
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.models import Charter, Forum
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member

_numbers = count(1)
# What is said of the adoption, beside the rules.
_TOLD = {"agreed", "adopted_on", "basis", "language", "began_from", "by"}


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


def a_charter(
    forum: Forum | None = None, system: System = System.GHANA, **rest: Any
) -> Charter:  # fmt: skip
    """Adopt a charter as a system has it; `rest` changes its rules, or how it was adopted."""
    told = {name: rest.pop(name) for name in _TOLD & rest.keys()}
    rules = replace(PRESETS[system].charter, **rest)
    return acts.adopt(
        forum or a_forum(), rules,
        **{"agreed": "Séance du 12 mars, à l’unanimité.", "language": "fr", "by": PLATFORM, **told},
    )  # fmt: skip
