"""For whom an act of this room is done."""

from __future__ import annotations

from parvis.people.models import Organisation
from parvis.people.rights import By, body_of


def for_whom(by: By) -> Organisation:
    """Return the organisation that an act of this room is done for; its rule made sure of one."""
    body = body_of(by)
    assert body is not None
    return body
