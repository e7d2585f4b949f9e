"""A role that a person holds: over a member, a forum, a commitment or the installation; dated."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from parvis.members.models import Member
from parvis.people import places
from parvis.people.models.organisation import Organisation
from parvis.people.models.person import Person
from parvis.people.roles import OFFICES, Role, Scope, is_in_force

FOR_ORGANISATIONS = [role for role, office in OFFICES.items() if office.needs_organisation]
OF_THE_HOUSE = [role for role, office in OFFICES.items() if office.scopes == {Scope.INSTALLATION}]


class GrantQuerySet(models.QuerySet["Grant"]):
    """Readings of the roles that are held."""

    def in_force(self, on: date) -> Self:
        """Keep those held on a day (see `roles.is_in_force`)."""
        return self.not_over(on).filter(since__lte=on)

    def not_over(self, on: date) -> Self:
        """Keep those that are held on a day or will be: nothing has ended them by then."""
        return self.filter(
            Q(until__isnull=True) | Q(until__gte=on), Q(ended_on__isnull=True) | Q(ended_on__gt=on)
        )

    def between(self, first: date, last: date | None) -> Self:
        """Keep those held on some day from the first to the last (none: for good)."""
        found = self.not_over(first)
        return found.filter(since__lte=last) if last else found

    def of(self, person: Person) -> Self:
        """Keep those of one person."""
        return self.filter(person=person)

    def told_in(self, place: places.Place) -> Self:
        """Keep those told in the record of a place: its member's, or the installation's."""
        return self.filter(member=place.member)

    def over(self, place: places.Place) -> Self:
        """Keep those that reach a place: its own, its member's, the installation's.

        A role over a forum reaches the commitments of the forum's member (the forum answers for
        them); one over a commitment reaches that commitment alone.
        """
        if place.member is None:
            return self.filter(scope=Scope.INSTALLATION)
        reach = Q(scope=Scope.MEMBER, member=place.member)
        if place.scope != Scope.FORUM:
            reach |= Q(scope=Scope.FORUM, member=place.member)
        if place.scope in (Scope.FORUM, Scope.COMMITMENT):
            reach |= Q(scope=place.scope, member=place.member, key=place.key)
        return self.filter(reach | Q(scope=Scope.INSTALLATION))

    def for_reading(self) -> Self:
        """Return them with the person, the organisation and the member that pages name."""
        return self.select_related("person", "organisation__member", "member")


class Grant(models.Model):
    """One role held by one person, from a day on. It ends; it is never removed."""

    record_kind = "role"

    number = models.PositiveIntegerField(help_text="Its number within its record, from one.")
    person = models.ForeignKey(Person, models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role])
    scope = models.CharField(max_length=12, choices=[(scope, scope) for scope in Scope])
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="grants")
    key = models.CharField(
        max_length=80, blank=True, help_text="The forum's slug or the commitment's code."
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="grants",
        help_text="For whom the role is held.",
    )  # fmt: skip
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="Its last day.")
    ended_on = models.DateField(null=True, blank=True, help_text="Withdrawn or laid down that day.")
    reason = models.TextField(blank=True, help_text="Why it was withdrawn.")
    given_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: by the console of the machine.",
    )  # fmt: skip

    objects = GrantQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_role_is_of_the_installation_or_of_a_member",
                condition=Q(scope=Scope.INSTALLATION, member__isnull=True)
                | (~Q(scope=Scope.INSTALLATION) & Q(member__isnull=False)),
            ),
            models.CheckConstraint(
                name="a_role_names_its_forum_or_its_commitment",
                condition=(Q(scope__in=[Scope.FORUM, Scope.COMMITMENT]) & ~Q(key=""))
                | Q(scope__in=[Scope.INSTALLATION, Scope.MEMBER], key=""),
            ),
            models.CheckConstraint(
                name="a_role_is_a_known_one", condition=Q(role__in=list(Role))
            ),
            models.CheckConstraint(
                name="a_role_of_the_house_is_held_in_the_house",
                condition=~Q(role__in=OF_THE_HOUSE) | Q(scope=Scope.INSTALLATION),
            ),
            models.CheckConstraint(
                name="a_voice_is_held_for_an_organisation",
                condition=~Q(role__in=FOR_ORGANISATIONS) | Q(organisation__isnull=False),
            ),
            models.CheckConstraint(
                name="a_role_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.UniqueConstraint(
                "person", "role", "scope", "member", "key",
                condition=Q(ended_on__isnull=True, until__isnull=True),
                name="nobody_holds_a_role_twice_without_end",
            ),
            models.UniqueConstraint("member", "number", name="a_role_has_its_own_number"),
            models.UniqueConstraint(
                "number", condition=Q(member__isnull=True),
                name="a_role_of_the_installation_has_its_own_number",
            ),
            models.CheckConstraint(name="roles_count_from_one", condition=Q(number__gte=1)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person}: {self.role} {self.key or self.member_id or ''}"

    @property
    def place(self) -> places.Place:
        """Return over what it is held."""
        return places.Place(Scope(self.scope), self.member, self.key)

    @property
    def chain(self) -> str:
        """Name the record it is told in: its member's, or the installation's own."""
        return self.place.chain

    @property
    def record_key(self) -> str:
        """Name it in the record, by a number that is the same in every database."""
        return str(self.number)

    def reaches(self, place: places.Place) -> bool:
        """Say whether it reaches a place: what `over` asks of the database, of one that is read."""
        if self.scope == Scope.INSTALLATION:
            return True
        if place.member is None or self.member_id != place.member.pk:
            return False
        if self.scope == Scope.MEMBER:
            return True
        if self.scope == Scope.FORUM and place.scope != Scope.FORUM:
            return True
        return place.scope == self.scope and place.key == self.key

    def is_held(self, today: date) -> bool:
        """Say whether it is held on a day."""
        return is_in_force(self.since, self.until, self.ended_on, today)
