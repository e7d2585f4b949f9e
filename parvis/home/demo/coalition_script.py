"""What is told of those who join forces: what is brought, what is needed, a coalition and who comes."""

from __future__ import annotations

from dataclasses import dataclass, field

from parvis.coalitions.law.skills import Skill
from parvis.home.demo.cocreation_script import Words


@dataclass(frozen=True)
class Brings:
    """What an organisation says that it brings and seeks."""

    by: str
    at: str
    brings: tuple[Skill, ...]
    seeks: tuple[Skill, ...] = ()
    regions: str = ""


@dataclass(frozen=True)
class Comes:
    """One that asks to join, or is invited by another (`invited_by`); and the answer, if any."""

    who: str
    at: str
    words: str
    invited_by: str = ""
    answered: str = ""
    answered_by: str = ""
    is_yes: bool = True
    reasons: str = ""


@dataclass(frozen=True)
class Allies:
    """A coalition around a commitment, from what it needs to who asks last."""

    slug: str
    name: Words
    purpose: Words
    founder: str
    at: str
    commitment: str
    needs: tuple[Skill, ...]
    needed: tuple[Skill, ...]  # by the commitment, as its team says
    needed_at: str
    needed_by: str
    brought: tuple[Brings, ...] = ()
    comes: tuple[Comes, ...] = field(default=())
