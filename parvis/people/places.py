"""Over what a role is held: the installation, a member, one of its forums or commitments."""

from __future__ import annotations

from dataclasses import dataclass

from parvis.members.models import Member
from parvis.people.roles import Scope

# The record of what concerns no single member: roles of the house, its rules of moderation.
HOUSE = "parvis"


@dataclass(frozen=True)
class Place:
    """A scope, the member it lies in (none for the installation), and its key within it."""

    scope: Scope
    member: Member | None = None
    key: str = ""

    @property
    def chain(self) -> str:
        """Name the record in which acts over it are told."""
        return self.member.slug if self.member else HOUSE

    @property
    def record_kind(self) -> str:
        """Name its kind in the record."""
        return str(self.scope)

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return self.key or self.chain


THE_HOUSE = Place(Scope.INSTALLATION)


def of_member(member: Member) -> Place:
    """Return the place that a member is."""
    return Place(Scope.MEMBER, member)


def of_forum(member: Member, slug: str) -> Place:
    """Return the place that a forum of a member is."""
    return Place(Scope.FORUM, member, slug)


def of_commitment(member: Member, code: str) -> Place:
    """Return the place that a commitment of a member is."""
    return Place(Scope.COMMITMENT, member, code)
