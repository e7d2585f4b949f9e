"""A scene of the wall chart: a member with a plan in one phase, and a hand for every column."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from parvis.consultations import acts as consultations
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.documents.models import Document
from parvis.documents.tests.make import a_document
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_forum
from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.people.models import Organisation, Person
from parvis.people.places import THE_HOUSE, Place, of_member
from parvis.people.rights import Hand
from parvis.people.roles import OFFICES, Role, Scope
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans import acts as plans
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan
from parvis.record import clock
from tests.house.columns import (
    ANYBODY,
    CONCERNED,
    REVIEW,
    ROLES,
    SOCIETY,
    STATE,
    WITHIN,
    Column,
    Phase,
)

TERMS = {
    Phase.CARRIED_OUT: (date(2026, 1, 1), date(2029, 12, 31)),
    Phase.ENDED: (date(2020, 1, 1), date(2023, 12, 31)),
}


@dataclass(frozen=True)
class Scene:
    """What acts are tried on. The association is of society; the insider belongs to it."""

    phase: Phase
    member: Member
    plan: Plan
    commitment: Commitment
    milestone: Milestone
    document: Document
    forum: Forum
    state: Organisation
    society: Organisation
    review: Organisation
    association: Organisation
    agency: Organisation
    hands: dict[Column, Hand]

    def place(self, role: Role) -> Place:
        """Return where a role is held in this scene: as near as it can be."""
        near = {
            Scope.COMMITMENT: self.commitment.place,
            Scope.FORUM: self.forum.place,
            Scope.MEMBER: of_member(self.member),
            Scope.INSTALLATION: THE_HOUSE,
        }
        return next(place for scope, place in near.items() if scope in OFFICES[role].scopes)

    def organisation(self, column: Column) -> Organisation | None:
        """Return for whom the hand of a column writes."""
        return {STATE: self.state, SOCIETY: self.society, REVIEW: self.review}.get(column.side)

    def read_anew(self) -> Scene:
        """Return the scene as the database knows it, whatever an act did to it in memory."""
        milestone = Milestone.objects.select_related("commitment__plan__member").get(
            pk=self.milestone.pk
        )
        commitment = milestone.commitment
        return replace(
            self, plan=commitment.plan, commitment=commitment, milestone=milestone,
            association=Organisation.objects.get(pk=self.association.pk),
            agency=Organisation.objects.get(pk=self.agency.pk),
        )  # fmt: skip

    @property
    def concerned(self) -> Person:
        """Return whom the acts are about that are about somebody."""
        return self.hands[CONCERNED].person


def a_scene(phase: Phase, name: str = "République d’Amaréa") -> Scene:
    """Make a member with everything that the acts of the chart are tried on."""
    member = a_member(name)
    state = an_organisation(member, STATE, "Ministère de l’Eau")
    plan = a_plan(member, length_years=4, consultation_from=date(2025, 9, 1))
    commitment = a_commitment(plan)
    milestone = a_milestone(commitment, owner=None)
    speak(plan)
    if phase in TERMS:
        starts, ends = TERMS[phase]
        plans.submit(plan, starts=starts, ends=ends, by=state)
    scene = Scene(
        phase, member, plan, commitment, milestone, a_document(member.slug), a_forum(member), state,
        an_organisation(member, SOCIETY, "Coalition des usagers"),
        an_organisation(member, REVIEW, "Revue indépendante"),
        an_organisation(member, SOCIETY, "Association des puits"),
        an_organisation(member, STATE, "Agence des bassins"),
        {},
    )  # fmt: skip
    for column in ROLES:
        scene.hands[column] = a_hand_of(scene, column)
    for column in (WITHIN, CONCERNED, ANYBODY):
        person = a_person()
        scene.hands[column] = Hand(person, clock.today())
    join(scene.hands[WITHIN].person, scene.association)
    return scene


def speak(plan: Plan) -> None:
    """Let somebody say something about a plan, and be answered, so that words have an origin."""
    ministry = a_ministry(plan.member)
    said = a_contribution(a_consultation(plan))
    consultations.respond(
        said, outcome="declined", ground="later", words="Pas dans ce plan.", institution=ministry,
        language="fr", by=ministry,
    )  # fmt: skip


def join(person: Person, organisation: Organisation) -> None:
    """Let a person belong to an organisation since long ago."""
    person.affiliations.create(organisation=organisation, since=date(2020, 1, 1))


def a_hand_of(scene: Scene, column: Column, **term: date) -> Hand:
    """Give the role of a column to somebody new; return the hand."""
    assert column.role
    organisation = scene.organisation(column)
    grant = a_grant(column.role, scene.place(column.role), a_person(), organisation, **term)
    return Hand(grant.person, clock.today(), grant)
