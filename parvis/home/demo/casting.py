"""The story of the persons: named, given roles, invited, their roles and accounts ended."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import partial

from parvis.home.demo.cocreation_script import Citizen
from parvis.home.demo.made import Made
from parvis.home.demo.membership import PLATFORM
from parvis.home.demo.script import Holds, Newcomer, Setting, Who
from parvis.home.demo.story import Story
from parvis.people import acts
from parvis.people.models import Grant, Organisation, Person
from parvis.people.models.person import SIGNS
from parvis.people.places import HOUSE, THE_HOUSE, Place, of_forum
from parvis.people.rights import Hand
from parvis.people.roles import OFFICES, Scope
from parvis.people.rules import Signer, givers_of, may_grant
from parvis.record import clock


@dataclass
class Company:
    """The persons of one member, or with `made` empty those of the installation."""

    story: Story
    made: Made | None = None
    persons: dict[str, Person] = field(default_factory=dict)
    grants: dict[tuple[str, Holds], Grant] = field(default_factory=dict)

    @property
    def domain(self) -> str:
        """Return where their mail goes."""
        return domain_of(self.made.setting if self.made else None)

    @property
    def language(self) -> str:
        """Return the language in which they read; empty for that of the installation."""
        return self.made.language if self.made else ""

    def place(self, holds: Holds) -> Place:
        """Return over what a role is held."""
        if self.made is None:
            return THE_HOUSE
        if holds.over:
            return self.made.commitment_place(holds.over)
        space = self.made.setting.forum
        if Scope.MEMBER in OFFICES[holds.role].scopes or space is None:
            return self.made.place
        return of_forum(self.made.member, space.slug)

    def body(self, holds: Holds) -> Organisation | None:
        """Return for whom a role is held."""
        return self.made.bodies[holds.body] if self.made and holds.body else None


def key_of(name: str) -> str:
    """Return the pseudonym of an invented person, always the same: a digest in the same signs."""
    rest = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])
    signs = []
    for _sign in range(10):
        rest, place = divmod(rest, len(SIGNS))
        signs.append(SIGNS[place])
    return "p-" + "".join(signs)


def domain_of(setting: Setting | None) -> str:
    """Return where mail to a member's persons goes: nowhere, `.example` is for examples (RFC 2606)."""
    return f"{setting.slug if setting else HOUSE}.example"


def address_of(who: Who | Newcomer | Citizen, domain: str) -> str:
    """Return the address of a person."""
    return f"{who.slug}@{domain}"


def plan_cast(company: Company, cast: tuple[Who, ...]) -> None:
    """Plan the acts of and about these persons."""
    at = company.story.at
    for who in cast:
        for holds in who.roles:
            at(holds.at, partial(_give, company, who, holds))
            if holds.ended:
                at(holds.ended, partial(_end, company, who, holds))
        if who.invited:
            at(who.invited, partial(_invite, company, who))
        if who.closed:
            at(who.closed, partial(_close, company, who))


def appear(company: Company, who: Who | Citizen) -> Person:
    """Return a person; name them, and open their account, when they first appear."""
    if who.slug not in company.persons:
        address = address_of(who, company.domain)
        person = acts.name_person(who.name, company.language, key_of(address))
        if not (isinstance(who, Who) and who.invited):
            acts.enrol(person, address, by=PLATFORM)
        company.persons[who.slug] = person
    return company.persons[who.slug]


def _give(company: Company, who: Who, holds: Holds) -> None:
    person, place, body = appear(company, who), company.place(holds), company.body(holds)
    grant = acts.give(
        holds.role, place, person, organisation=body,
        by=giver(company, holds, person),
        until=company.story.days.day(holds.until) if holds.until else None,
    )  # fmt: skip
    company.grants[who.slug, holds] = grant
    company.story.hands.take(grant)


def giver(company: Company, holds: Holds, person: Person) -> Signer:
    """Return somebody else who may give the role that day; where nobody may, the platform."""
    place, body, today = company.place(holds), company.body(holds), clock.today()
    for hand in company.story.hands.over(place, givers_of(holds.role, body.side if body else "")):
        if hand.person != person and may_grant(hand, holds.role, place, body, today):
            return hand
    return PLATFORM


def _end(company: Company, who: Who, holds: Holds) -> None:
    grant = company.grants[who.slug, holds]
    if holds.reason:
        by = giver(company, holds, grant.person)
        acts.withdraw(grant, reason=holds.reason, by=by)
    else:
        acts.lay_down(grant, by=Hand(grant.person, clock.today(), grant))


def _invite(company: Company, who: Who) -> None:
    """Invite somebody who is only named; the letter is not sent, and nobody keeps its token."""
    person, holds = company.persons[who.slug], who.roles[0]
    acts.invite(
        person, address_of(who, company.domain), company.place(holds),
        by=giver(company, holds, person),
    )  # fmt: skip


def _close(company: Company, who: Who) -> None:
    acts.close(company.persons[who.slug])
