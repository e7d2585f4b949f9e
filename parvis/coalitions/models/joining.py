"""One asks to join, or is invited; the other side says yes or no, with its reasons."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.coalitions.law.belonging import Way
from parvis.coalitions.models.coalition import Coalition
from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class RequestQuerySet(WithheldQuerySet["Request"]):
    """Readings of what is asked."""

    def pending(self) -> Self:
        """Keep what waits for an answer, in a coalition that stands."""
        return self.filter(answered_at__isnull=True, coalition__ended_on__isnull=True)

    def for_reading(self) -> Self:
        """Return them with the coalition and the organisations, and the answer; the latest first."""
        return self.select_related(
            "coalition__member", "organisation__member", "by", "answer__by"
        ).order_by("-at", "-number")


class Request(Translated, Withheld):
    """That an organisation join a coalition, proposed by itself or by one that belongs to it."""

    record_kind = "coalition-request"
    found_by = ("member__slug", "number")
    told_by = "coalition.asked"
    spoken = ("words",)

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    coalition = models.ForeignKey(Coalition, models.PROTECT, related_name="requests")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="coalition_requests", help_text="Who would join."
    )
    way = models.CharField(max_length=8, choices=[(one, one) for one in Way])
    words = models.TextField()
    by = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", help_text="Whose words these are."
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who said so for the organisation.",
    )  # fmt: skip
    at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = RequestQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-number"]
        constraints = [
            models.UniqueConstraint("member", "number", name="a_request_to_join_has_its_own_number"),
            models.CheckConstraint(
                name="requests_to_join_count_from_one", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(name="who_asks_to_join_says_why", condition=~Q(words="")),
            models.CheckConstraint(
                name="one_asks_to_join_or_is_invited", condition=Q(way__in=list(Way))
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.organisation}, {self.coalition}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.coalition.chain

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)

    @property
    def side(self) -> str:
        """Return the side whose words it is."""
        return self.by.side

    def get_absolute_url(self) -> str:
        """Return the page on which it stands."""
        return f"{self.coalition.get_absolute_url()}#r{self.number}"

    def get_answering_url(self) -> str:
        """Return the page on which it is answered."""
        return reverse("coalitions:answer", args=[self.chain, self.coalition.slug, self.number])


class Answer(Translated, Withheld):
    """Yes or no, with reasons: by one that belongs to the coalition, or by the one it invited."""

    record_kind = "coalition-answer"
    found_by = ("request__member__slug", "request__number")
    told_by = "coalition.answered"
    spoken = ("words",)

    request = models.OneToOneField(Request, models.PROTECT, related_name="answer")
    is_yes = models.BooleanField()
    words = models.TextField(blank=True)
    by = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", help_text="Whose words these are."
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who said so for the organisation.",
    )  # fmt: skip
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="who_says_no_to_a_request_says_why", condition=Q(is_yes=True) | ~Q(words="")
            ),
        ]

    objects = WithheldQuerySet["Answer"].as_manager()

    def __str__(self) -> str:
        return f"{self.request}: {self.is_yes}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.request.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: as what it answers."""
        return self.request.record_key

    @property
    def side(self) -> str:
        """Return the side whose words it is."""
        return self.by.side

    def get_absolute_url(self) -> str:
        """Return the page on which it stands."""
        return self.request.get_absolute_url()
