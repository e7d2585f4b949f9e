"""What the hearing of one plan has made so far, by name, and who signs in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parvis.consultations.models import (
    Comment,
    Consultation,
    Contribution,
    Group,
    Passage,
    Question,
    Theme,
)  # fmt: skip
from parvis.home.demo.casting import Company, appear, key_of
from parvis.home.demo.cocreation_script import Citizen, Hearing, Words
from parvis.home.demo.made import Made, in_language
from parvis.home.demo.membership import PLATFORM
from parvis.home.demo.script import Cycle, Who
from parvis.people.acts import affiliate
from parvis.people.models import Organisation, Person
from parvis.people.models.person import ONCE
from parvis.people.rights import By, Hand
from parvis.people.roles import Role, keepers_of
from parvis.people.rules import belongs, may_affiliate
from parvis.people.sides import Side
from parvis.plans.models import Opportunity, Plan
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.record.models import Subject
from parvis.texts.acts import translate
from parvis.texts.models import Translated

# Who writes for the forum: its secretary first.
SECRETARIES = (Role.FORUM_SECRETARY, Role.POINT_OF_CONTACT)


@dataclass
class Room:
    """The things of one hearing; acts that come later find here what acts before them made."""

    made: Made
    company: Company
    hearing: Hearing
    openings: dict[str, Opportunity] = field(default_factory=dict)
    consultations: dict[str, Consultation] = field(default_factory=dict)
    questions: dict[tuple[str, int], Question] = field(default_factory=dict)
    passages: dict[tuple[str, str], Passage] = field(default_factory=dict)
    said: dict[str, Contribution] = field(default_factory=dict)
    remarks: dict[str, Comment] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """Return the plan that is made; `KeyError` before it is announced."""
        return self.made.plans[self.hearing.plan]

    @property
    def cycle(self) -> Cycle:
        """Return the script of the plan."""
        cycles = self.made.setting.cycles
        return next(cycle for cycle in cycles if cycle.number == self.hearing.plan)

    @property
    def secretary(self) -> By:
        """Return who writes for the forum."""
        return self.made.signed(self.hearing.by, SECRETARIES, self.made.place)

    def person(self, slug: str) -> Person:
        """Return somebody of the story, who is there from their first word on."""
        there: dict[str, Who | Citizen] = {who.slug: who for who in self.made.setting.cast}
        return appear(
            self.company, (there | {one.slug: one for one in self.hearing.citizens})[slug]
        )

    def hand(self, slug: str) -> Hand:
        """Return the hand of somebody who speaks in their own name."""
        return Hand(self.person(slug), clock.today())

    def body_for(self, slug: str, person: Person) -> Organisation | None:
        """Return the organisation for which a person speaks; bring them into it, the first time."""
        if not slug:
            return None
        body, today = self.made.bodies[slug], clock.today()
        if not belongs(person, body, today):
            keepers = self.made.story.hands.over(self.made.place, keepers_of(body.side))
            by = (one for one in keepers if may_affiliate(one, body, today))
            affiliate(person, body, by=next(by, PLATFORM))
        return body


class VeiledHand(Hand):
    """The hand of somebody who is not named: its pseudonym is the same at every building."""

    def signing_once(self) -> Actor:
        """Return a signature that nothing else bears."""
        key = ONCE + key_of(f"{self.person.key} {clock.now().date()}").removeprefix("p-")
        return Actor(side=Side.CIVIL_SOCIETY, key=key, person=key)


def tell_in_other_languages(
    room: Room, thing: Translated, texts: Mapping[str, Words], *, about: Subject | None = None,
    part: str = "",
) -> None:  # fmt: skip
    """Publish a thing just made in the other languages in which the script tells it."""
    spoken = {code for words in texts.values() if not isinstance(words, str) for code in words}
    for language in sorted(spoken - {room.made.language}):
        told = in_language(texts, language)
        translate(
            thing, language, told, by=room.secretary.as_actor(), about=about, part=part
        )  # fmt: skip
