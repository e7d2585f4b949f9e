"""A consultation: from when to when, and what it asks."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.consultations.ways import OF_OPTIONS, Asked
from parvis.members.models import Member
from parvis.people.places import Place, of_member
from parvis.plans.models import Commitment, Edition, Opportunity, Plan
from parvis.texts.models import Translated


class ConsultationQuerySet(models.QuerySet["Consultation"]):
    """Readings of consultations."""

    def for_reading(self) -> Self:
        """Return consultations with the plan and the member that they belong to."""
        return self.select_related("plan__member", "member")

    def open_on(self, day: date) -> Self:
        """Keep those that can be answered on a day: the first and the last day are included."""
        return self.filter(opens_on__lte=day, closes_on__gte=day)


class Consultation(Translated):
    """People are asked something about a plan, from one day to another.

    Any mix of three: an open call, questions, a draft read paragraph by paragraph.
    """

    record_kind = "consultation"

    member = models.ForeignKey(Member, models.PROTECT, related_name="consultations")
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="consultations")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    title = models.CharField(max_length=200)
    intro = models.TextField(blank=True)
    opens_on = models.DateField()
    closes_on = models.DateField(help_text="The last day.")
    is_open_call = models.BooleanField(
        default=True, help_text="People may say what they want to, beside what is asked."
    )
    prompt = models.CharField(max_length=300, blank=True, help_text="What the open call asks.")
    opportunity = models.ForeignKey(
        Opportunity, models.PROTECT, null=True, blank=True, related_name="consultations",
        help_text="The line of the calendar that announced it.",
    )  # fmt: skip
    edition = models.ForeignKey(
        Edition, models.PROTECT, null=True, blank=True, related_name="consultations",
        help_text="The draft that is read.",
    )  # fmt: skip

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_on", "-number"]
        constraints = [
            models.UniqueConstraint("member", "number", name="a_consultation_has_its_own_number"),
            models.CheckConstraint(name="consultations_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="a_consultation_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(
                name="a_consultation_closes_after_it_opens",
                condition=Q(closes_on__gte=F("opens_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)

    @property
    def place(self) -> Place:
        """Return the place whose roles reach it: its member."""
        return of_member(self.member)

    def is_open(self, today: date) -> bool:
        """Say whether one can take part on a day."""
        return self.opens_on <= today <= self.closes_on

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("consultations:consultation", args=[self.member.slug, self.number])


class Prolonging(models.Model):
    """The last day of a consultation that moved, with its reason; the day before stays beside it."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="prolongings")
    was = models.DateField()
    becomes = models.DateField()
    decided_on = models.DateField()
    reason = models.TextField()

    class Meta:
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_moved_closing_gives_its_reason", condition=~Q(reason="")
            ),
            models.CheckConstraint(name="a_moved_closing_differs", condition=~Q(was=F("becomes"))),
        ]

    def __str__(self) -> str:
        return f"{self.consultation}: {self.was} to {self.becomes}"


class Question(Translated):
    """One question; asked of everybody, or of those who chose one option of an earlier one."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="questions")
    number = models.PositiveSmallIntegerField(help_text="Its place, from one.")
    asked = models.CharField(max_length=10, choices=[(one, one) for one in Asked])
    words = models.TextField()
    help = models.TextField(blank=True)
    is_required = models.BooleanField(default=False)
    lowest = models.SmallIntegerField(null=True, blank=True, help_text="Of a scale.")
    highest = models.SmallIntegerField(null=True, blank=True)
    asked_after = models.ForeignKey(
        "Option", models.PROTECT, null=True, blank=True, related_name="leads_to",
        help_text="Asked only of those who chose this.",
    )  # fmt: skip

    class Meta:
        ordering = ["consultation", "number"]
        constraints = [
            models.UniqueConstraint("consultation", "number", name="a_question_has_its_own_place"),
            models.CheckConstraint(name="a_question_asks_something", condition=~Q(words="")),
            models.CheckConstraint(
                name="a_question_is_of_a_known_kind", condition=Q(asked__in=list(Asked))
            ),
            models.CheckConstraint(
                name="a_scale_has_two_ends",
                condition=Q(asked=Asked.SCALE, lowest__lt=F("highest"))
                | (~Q(asked=Asked.SCALE) & Q(lowest__isnull=True, highest__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.words}"

    @property
    def has_options(self) -> bool:
        """Say whether one chooses among options."""
        return self.asked in OF_OPTIONS


class Option(Translated):
    """One thing that can be chosen in answer to a question."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="options")
    number = models.PositiveSmallIntegerField(help_text="Its place, from one.")
    words = models.CharField(max_length=300)

    class Meta:
        ordering = ["question", "number"]
        constraints = [
            models.UniqueConstraint("question", "number", name="an_option_has_its_own_place"),
            models.CheckConstraint(name="an_option_says_something", condition=~Q(words="")),
        ]

    def __str__(self) -> str:
        return self.words


class Passage(Translated):
    """One paragraph of a draft, to be commented on."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="passages")
    number = models.PositiveSmallIntegerField(help_text="Its place, from one.")
    heading = models.CharField(max_length=300, blank=True)
    words = models.TextField()
    commitment = models.ForeignKey(
        Commitment, models.PROTECT, null=True, blank=True, related_name="passages",
        help_text="The commitment whose draft it is.",
    )  # fmt: skip

    class Meta:
        ordering = ["consultation", "number"]
        constraints = [
            models.UniqueConstraint("consultation", "number", name="a_passage_has_its_own_place"),
            models.CheckConstraint(name="a_passage_says_something", condition=~Q(words="")),
        ]

    def __str__(self) -> str:
        return f"{self.consultation}, § {self.number}"
