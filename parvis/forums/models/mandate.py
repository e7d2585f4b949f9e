"""How those who sit were chosen, why they left, and who chaired from when to when.

A seat itself is a role that is held over the forum (`people.Grant`); what is told of it stands here.
"""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.documents.models import Document
from parvis.forums.law import breaches as law
from parvis.forums.law.charter import Filling
from parvis.forums.law.seating import BY_OTHERS, Ending, last_day
from parvis.forums.models.forum import Forum
from parvis.people.models import Grant
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet

TOLD_ENDINGS = [one for one in Ending if one is not Ending.TERM_OVER]


class MandateQuerySet(models.QuerySet["Mandate"]):
    """Readings of mandates."""

    def for_reading(self) -> Self:
        """Return mandates with their seat, its holder and its organisation."""
        return self.select_related("forum__member", "grant__person", "grant__organisation")


class Mandate(models.Model):
    """How the holder of one seat was chosen, with the proof, as the forum's secretary tells it.

    `breaks`: the rules of the charter that it broke when it was entered; `anyway` then says why the
    forum did so all the same. `alternate_of`: the seat that an alternate stands in for.
    """

    record_kind = "mandate"

    grant = models.OneToOneField(Grant, models.PROTECT, related_name="mandate")
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="mandates")
    constituency = models.SlugField(max_length=40, help_text="Its key in the charter.")
    chosen_by = models.CharField(max_length=24, choices=[(one, one) for one in Filling])
    proof = models.TextField(help_text="What proves it: the vote, the letter, the call; in words.")
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="mandates",
        help_text="The document that proves it, where there is one.",
    )  # fmt: skip
    language = models.CharField(max_length=12, blank=True, help_text="Language of these texts.")
    alternate_of = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="stood_in_by"
    )
    breaks = models.JSONField(default=list, blank=True)
    anyway = models.TextField(blank=True)
    told_on = models.DateField()

    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = ["grant__since", "pk"]
        constraints = [
            models.CheckConstraint(name="a_mandate_has_its_proof", condition=~Q(proof="")),
            models.CheckConstraint(
                name="a_mandate_is_of_a_constituency", condition=~Q(constituency="")
            ),
            models.CheckConstraint(
                name="a_mandate_was_given_in_a_known_way", condition=Q(chosen_by__in=list(Filling))
            ),
            models.CheckConstraint(
                name="a_mandate_against_the_charter_says_why",
                condition=Q(breaks=[]) | ~Q(anyway=""),
            ),
            models.CheckConstraint(
                name="nobody_stands_in_for_themselves", condition=~Q(alternate_of=F("grant"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grant}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: by the number of the seat."""
        return self.grant.record_key


class DepartureQuerySet(WithheldQuerySet["Departure"]):
    """Readings of departures."""

    def for_reading(self) -> Self:
        """Return departures with their seat."""
        return self.select_related("forum__member", "grant__person", "grant__organisation")


class Departure(Translated, Withheld):
    """Why somebody sits no more; who leaves says it in their own words, and it can be withheld."""

    record_kind = "departure"
    found_by = ("forum__member__slug", "grant__number")
    told_by = "forum.left"
    spoken = ("statement",)

    grant = models.OneToOneField(Grant, models.PROTECT, related_name="departure")
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="departures")
    why = models.CharField(max_length=12, choices=[(one, one) for one in TOLD_ENDINGS])
    statement = models.TextField(blank=True)
    told_on = models.DateField()

    objects = DepartureQuerySet.as_manager()

    class Meta:
        ordering = ["told_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_departure_is_of_a_known_kind", condition=Q(why__in=TOLD_ENDINGS)
            ),
            models.CheckConstraint(
                name="who_leaves_in_protest_says_why",
                condition=~Q(why__in=[Ending.IN_PROTEST, *BY_OTHERS]) | ~Q(statement=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grant}: {self.why}"

    def get_absolute_url(self) -> str:
        """Return the page of all who ever sat, where it stands."""
        page = reverse("forums:seats", args=[self.chain, self.forum.slug])
        return f"{page}#seat-{self.record_key}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: by the number of the seat."""
        return self.grant.record_key


class TurnQuerySet(models.QuerySet["Turn"]):
    """Readings of turns in the chair."""

    def for_reading(self) -> Self:
        """Return turns with who holds them, the oldest first."""
        return self.select_related(
            "forum__member", "grant__person", "grant__organisation__member"
        ).order_by("since", "number")


class Turn(models.Model):
    """A turn in the chair of a forum: of one who sits there, from a day to its last one.

    `breaks` and `anyway` are as in a mandate.
    """

    record_kind = "turn"

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="turns")
    number = models.PositiveIntegerField(help_text="Its number within its forum, from one.")
    grant = models.ForeignKey(Grant, models.PROTECT, related_name="turns")
    is_of_the_state = models.BooleanField(help_text="Of the State’s college, and not of society’s.")
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="Its last day.")
    breaks = models.JSONField(default=list, blank=True)
    anyway = models.TextField(blank=True)
    language = models.CharField(max_length=12, blank=True, help_text="Language of these texts.")

    objects = TurnQuerySet.as_manager()

    class Meta:
        ordering = ["since", "number"]
        constraints = [
            models.UniqueConstraint("forum", "number", name="a_turn_has_its_own_number"),
            models.CheckConstraint(name="turns_count_from_one", condition=Q(number__gte=1)),
            models.UniqueConstraint(
                "forum", "is_of_the_state", condition=Q(until__isnull=True),
                name="a_college_has_one_turn_that_goes_on",
            ),
            models.CheckConstraint(
                name="a_turn_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.CheckConstraint(
                name="a_turn_against_the_charter_says_why",
                condition=Q(breaks=[]) | ~Q(anyway=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.forum}, {self.number}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its forum and its number."""
        return f"{self.forum.slug}.{self.number}"

    @property
    def as_law(self) -> law.Turn:
        """Return it as the law reads it: it lasts no longer than the seat."""
        whose, left = self.grant.organisation, last_day(self.grant.until, self.grant.ended_on)
        last = min((day for day in (self.until, left) if day), default=None)
        return law.Turn(
            self.grant.number, self.is_of_the_state, whose.slug if whose else "", self.since, last
        )
