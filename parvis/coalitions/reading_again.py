"""Words that are changed are read again: those that meet a list of moderation wait."""

from __future__ import annotations

from collections.abc import Iterable

from parvis.members.models import Member
from parvis.moderation.acts import wait_if_needed
from parvis.moderation.grounds import Why
from parvis.moderation.things import Thing
from parvis.moderation.waiting import reason_to_wait
from parvis.people.rights import By


def read_again(
    thing: Thing, by: By, member: Member, texts: Iterable[str], *, is_new: bool = False
) -> None:
    """Withhold a thing whose words must wait; `is_new`: it was never read before."""
    said = [one for one in texts if one]
    if not thing.is_public or not said:
        return
    reason = reason_to_wait(by, member, said, thing)
    if reason and (is_new or reason.why is not Why.FIRST_POST):
        wait_if_needed(thing, by=by, member=member, texts=said)
