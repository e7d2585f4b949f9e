"""For whom an act of this room is done."""

from __future__ import annotations

from parvis.people.models import Grant, Organisation
from parvis.people.rights import By, Hand, body_of


def for_whom(by: By) -> Organisation:
    """Return the organisation that an act of this room is done for; its rule made sure of one."""
    body = body_of(by)
    assert body is not None
    return body


def grant_of(by: By) -> Grant | None:
    """Return the role through which somebody acts; none of who is told of by the console."""
    return by.grant if isinstance(by, Hand) else None
