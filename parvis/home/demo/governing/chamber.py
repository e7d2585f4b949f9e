"""What the life of a forum has made so far, by name, and who signs in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from parvis.forums.models import (
    Action,
    Correction,
    Decision,
    Forum,
    Meeting,
    Question,
    ReportBack,
)
from parvis.forums.sitting import SEATS, Sitting, grants_of, seats_on
from parvis.home.demo.casting import Company, appear
from parvis.home.demo.cocreation_script import Citizen
from parvis.home.demo.forum_script import Life
from parvis.home.demo.made import Made
from parvis.home.demo.script import Who
from parvis.people.models import Grant, Person
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.record import clock

# Who writes for the forum: its secretary first.
SECRETARIES = (Role.FORUM_SECRETARY, Role.POINT_OF_CONTACT, Role.COORDINATOR)


@dataclass
class Chamber:
    """The things of one forum; acts that come later find here what acts before them made."""

    made: Made
    company: Company
    life: Life
    meetings: dict[str, Meeting] = field(default_factory=dict)
    decided: dict[tuple[str, int], Decision] = field(default_factory=dict)
    agreed: dict[tuple[str, int], Action] = field(default_factory=dict)
    corrections: dict[tuple[str, str], Correction] = field(default_factory=dict)
    questions: dict[int, Question] = field(default_factory=dict)
    reports: dict[int, ReportBack] = field(default_factory=dict)

    @property
    def forum(self) -> Forum:
        """Return the forum of the member that is no team of another."""
        return self.made.member.forums.get(parent__isnull=True)

    @property
    def secretary(self) -> Hand:
        """Return who keeps the forum for the body that does."""
        return self.hand(self.life.by, SECRETARIES)

    def hand(self, body: str, roles: tuple[Role, ...] = SEATS) -> Hand:
        """Return who holds one of the roles over the forum for a body today; `LookupError` if nobody."""
        found = self.made.signed(body, roles, self.forum.place)
        if not isinstance(found, Hand):
            raise LookupError(f"Nobody writes for {body} on {clock.today()}.")
        return found

    def sittings(self, meeting: Meeting) -> dict[str, Sitting]:
        """Return the seats of the day of a meeting by the body for which they are held."""
        return {one.organisation.slug: one for one in seats_on(self.forum, meeting.day)}

    def held(self, body: str) -> Grant:
        """Return the seat that is held for a body today."""
        found = grants_of(self.forum).filter(role=Role.SEAT_HOLDER, organisation__slug=body)
        return next(one for one in found if one.is_held(clock.today()))

    def person(self, slug: str) -> Person:
        """Return somebody of the story, who is there from their first word on."""
        cast: tuple[Who | Citizen, ...] = (*self.made.setting.cast, *self.life.outsiders)
        return appear(self.company, next(one for one in cast if one.slug == slug))
