"""What a meeting deals with: its items, and the papers that go with them."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q

from parvis.documents.models import Document
from parvis.forums.models.meeting import Meeting
from parvis.forums.models.spoken import Salted
from parvis.people.models import Grant, Organisation
from parvis.people.sides import Side
from parvis.texts.models import Translated
from parvis.texts.withholding import WithheldQuerySet


class ItemQuerySet(WithheldQuerySet["AgendaItem"]):
    """Readings of items."""

    def standing(self) -> Self:
        """Keep those that were not withdrawn."""
        return self.filter(withdrawn_on__isnull=True)

    def for_reading(self) -> Self:
        """Return items with who carries them and who withdrew them."""
        return self.select_related("organisation", "withdrawn_by__organisation")


class AgendaItem(Translated, Salted):
    """One item of an agenda: proposed by any seat in the same way, withdrawn by who proposed it.

    `organisation` carries it, or both sides together. `minutes`: how long it is to take.
    """

    record_kind = "item"
    found_by = (
        "meeting__forum__member__slug", "meeting__forum__slug", "meeting__number", "number",
    )  # fmt: skip
    told_by = "item.added"
    spoken = ("title", "details", "why_withdrawn")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    number = models.PositiveIntegerField(help_text="Its number within its meeting, from one.")
    place = models.PositiveIntegerField(help_text="Its place in the order of the agenda.")
    title = models.CharField(max_length=200)
    details = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="agenda_items",
        help_text="Who carries it; empty: both sides together, or nobody.",
    )  # fmt: skip
    is_joint = models.BooleanField(default=False, help_text="Both sides carry it together.")
    proposed_by = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="proposed",
        help_text="The role through which it was proposed; empty: by the console.",
    )  # fmt: skip
    added_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(Grant, models.PROTECT, null=True, blank=True, related_name="+")
    why_withdrawn = models.TextField(blank=True)

    objects = ItemQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "place", "number"]
        constraints = [
            models.UniqueConstraint("meeting", "number", name="an_item_has_its_own_number"),
            models.CheckConstraint(name="items_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="an_item_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(
                name="an_item_takes_some_time",
                condition=Q(minutes__isnull=True) | Q(minutes__gte=1),
            ),
            models.CheckConstraint(
                name="what_both_carry_is_carried_by_no_one_of_them",
                condition=Q(is_joint=False) | Q(organisation__isnull=True),
            ),
            models.CheckConstraint(
                name="a_withdrawn_item_gives_its_reason",
                condition=Q(withdrawn_on__isnull=True, why_withdrawn="")
                | (Q(withdrawn_on__isnull=False) & ~Q(why_withdrawn="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}, {self.number}"

    def get_absolute_url(self) -> str:
        """Return its place on the page of its meeting."""
        return f"{self.meeting.get_absolute_url()}#i{self.number}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.meeting.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its forum, its meeting and its number."""
        return f"{self.meeting.record_key}.{self.number}"

    @property
    def side(self) -> str:
        """Return the side that carries it, or both; empty where nobody does."""
        if self.is_joint:
            return Side.JOINT
        return self.organisation.side if self.organisation else ""

    @property
    def by(self) -> Organisation | None:
        """Return the organisation that carries it, if one does."""
        return self.organisation

    @property
    def is_withdrawn(self) -> bool:
        """Say whether it was withdrawn; it stays where it was, with who did it and why."""
        return self.withdrawn_on is not None


class PaperQuerySet(models.QuerySet["Paper"]):
    """Readings of papers."""

    def for_reading(self) -> Self:
        """Return papers with their documents."""
        return self.select_related("document")


class Paper(models.Model):
    """A document that goes with a meeting, or with one item of its agenda."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="papers")
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="papers",
        help_text="Empty: of the meeting as a whole.",
    )  # fmt: skip
    document = models.ForeignKey(Document, models.PROTECT, related_name="papers")
    added_on = models.DateField()

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "pk"]
        constraints = [
            models.UniqueConstraint(
                "meeting", "document", name="a_document_goes_with_a_meeting_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.document}"
