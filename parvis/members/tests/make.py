"""Makers: the least that is true of a member, by the acts that people call."""

from __future__ import annotations

from itertools import count
from typing import Any

from parvis.members import acts
from parvis.members.life import Kind, Region
from parvis.members.models import Member
from parvis.record.acts import Actor

_numbers = count(1)
PLATFORM = Actor(side="platform", role="operator")


def a_member(name: str = "", **rest: Any) -> Member:
    """Admit a member; every detail not said is the simplest."""
    number = next(_numbers)
    return acts.admit(
        **{
            "slug": f"member-{number}",
            "code": f"X{number}",
            "name": name or f"Member {number}",
            "kind": Kind.NATIONAL,
            "region": Region.AFRICA,
            "language": "fr",
            "by": PLATFORM,
            **rest,
        }
    )
