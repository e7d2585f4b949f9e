"""What a member's story has made so far, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parvis.forums.models import Decision
from parvis.home.demo.cocreation_script import Words
from parvis.home.demo.days import Days
from parvis.home.demo.script import Setting
from parvis.home.demo.story import Story
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.places import Place, of_commitment, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Milestone, Plan


@dataclass
class Made:
    """The things of one member; acts that come later find here what acts before them made."""

    setting: Setting
    story: Story
    members: list[Member] = field(default_factory=list)
    bodies: dict[str, Organisation] = field(default_factory=dict)
    plans: dict[int, Plan] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    milestones: dict[tuple[str, str], Milestone] = field(default_factory=dict)
    decisions: dict[str, str] = field(default_factory=dict)  # of the forum, by key: their numbers
    kept: dict[str, Decision] = field(default_factory=dict)  # the same, as the register has them

    @property
    def member(self) -> Member:
        """Return the member; `IndexError` before it is admitted."""
        return self.members[0]

    @property
    def days(self) -> Days:
        """Return the days of the story."""
        return self.story.days

    @property
    def language(self) -> str:
        """Return the language of the originals."""
        return self.setting.language

    def original(self, words: Words) -> str:
        """Return the original of a text."""
        return words if isinstance(words, str) else words[self.language]

    def first(self, side: Side) -> Organisation:
        """Return the first organisation of a side."""
        return next(body for body in self.bodies.values() if body.side == side)

    @property
    def place(self) -> Place:
        """Return the place that the member is."""
        return of_member(self.member)

    def commitment_place(self, code: str) -> Place:
        """Return the place that one of its commitments is."""
        return of_commitment(self.member, code)

    def signed(self, body: str, roles: Sequence[Role], place: Place) -> Hand | Organisation:
        """Return who signs for a body through one of the roles: a person, else the body alone."""
        organisation = self.bodies[body]
        return next(iter(self.story.hands.over(place, roles, organisation)), organisation)


def in_language(texts: Mapping[str, Words], language: str) -> dict[str, str]:
    """Keep the texts that are given in a language, in that language."""
    return {
        name: words[language]
        for name, words in texts.items()
        if not isinstance(words, str) and language in words
    }
