"""Makers: an organisation on a side."""

from __future__ import annotations

from itertools import count
from typing import Any

from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.models import Organisation
from parvis.people.sides import Side

_numbers = count(1)


def an_organisation(
    member: Member | None = None, side: Side = Side.GOVERNMENT, name: str = "", **rest: Any
) -> Organisation:
    """Register an organisation, of a new member if none is given."""
    number = next(_numbers)
    return acts.register(
        member or a_member(), slug=f"organisation-{number}", name=name or f"Organisation {number}",
        side=side, by=PLATFORM, **rest,
    )  # fmt: skip
