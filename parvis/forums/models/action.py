"""What a forum agreed to have done: by whom, until when, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.forums.law.following import Course, Promise, course
from parvis.forums.models.forum import Forum
from parvis.forums.models.meeting import Meeting
from parvis.people.models import Organisation
from parvis.texts.models import Translated

_TOLD = ("was_due_on", "due_on", "on", "reason", "language")  # of a replanning


class ActionQuerySet(models.QuerySet["Action"]):
    """Readings of actions."""

    def for_reading(self) -> Self:
        """Return actions with their forum, meeting, owner and the days they were due before."""
        found = self.select_related("forum__member", "meeting__forum__member", "owner")
        return found.prefetch_related("replannings")

    def with_replannings(self) -> list[Action]:
        """Return them as `for_reading` does, in one query: an action comes once for each replanning."""
        told = {f"then_{name}": F(f"replannings__{name}") for name in _TOLD}
        rows = self.select_related("forum__member", "meeting__forum__member", "owner")
        found: dict[int, Action] = {}
        for row in rows.annotate(**told).order_by("number", "replannings__pk"):
            one = found.setdefault(row.pk, row)
            then = {name: getattr(row, f"then_{name}") for name in _TOLD}
            one.replanned = [
                *(one.replanned or []), *([Replanning(action=one, **then)] if then["on"] else []),
            ]  # fmt: skip
        return list(found.values())

    def still_open(self) -> Self:
        """Keep those that were neither done nor dropped."""
        return self.filter(done_on__isnull=True, dropped_on__isnull=True)

    def late(self, today: date) -> Self:
        """Keep those that are open and were due."""
        return self.still_open().filter(due_on__lt=today)

    def kept(self) -> Self:
        """Keep those that were done."""
        return self.filter(done_on__isnull=False)

    def to_follow_at(self, meeting: Meeting) -> Self:
        """Keep what a meeting follows: agreed at earlier ones, and not closed before it was held."""
        day = meeting.day
        before = self.filter(forum=meeting.forum, meeting__starts_at__lt=meeting.starts_at)
        return before.exclude(done_on__lt=day).exclude(dropped_on__lt=day)


class Action(Translated):
    """One thing a meeting agreed to have done: what, by an organisation or a constituency, until when.

    `party` names a constituency of the charter, where no organisation owns it. `word`: what was said
    when it was done, by the owner's own hand or as the secretary noted it (`is_own_word`).
    """

    record_kind = "action"
    replanned: list[Replanning] | None = None  # where they were read with the action itself

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="actions")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="actions")
    number = models.PositiveIntegerField(help_text="Its number within its forum, from one.")
    what = models.TextField()
    owner = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="actions"
    )
    party = models.SlugField(max_length=40, blank=True)
    agreed_on = models.DateField(help_text="The day on which it was entered.")
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    word = models.TextField(blank=True)
    word_language = models.CharField(max_length=12, blank=True)
    is_own_word = models.BooleanField(default=False)
    dropped_on = models.DateField(null=True, blank=True)
    why_dropped = models.TextField(blank=True)

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("forum", "number", name="an_action_has_its_own_number"),
            models.CheckConstraint(name="actions_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="an_action_says_what", condition=~Q(what="")),
            models.CheckConstraint(
                name="an_action_has_one_owner",
                condition=Q(owner__isnull=False, party="") | (Q(owner__isnull=True) & ~Q(party="")),
            ),
            models.CheckConstraint(
                name="an_action_that_is_done_says_how",
                condition=Q(done_on__isnull=True, word="")
                | (Q(done_on__isnull=False) & ~Q(word="")),
            ),
            models.CheckConstraint(
                name="a_dropped_action_gives_its_reason",
                condition=Q(dropped_on__isnull=True, why_dropped="")
                | (Q(dropped_on__isnull=False) & ~Q(why_dropped="")),
            ),
            models.CheckConstraint(
                name="an_action_is_done_or_dropped",
                condition=Q(done_on__isnull=True) | Q(dropped_on__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.forum}, action {self.number}"

    def get_absolute_url(self) -> str:
        """Return the place where it stands: the list of its forum's actions."""
        page = reverse("forums:actions", args=[self.chain, self.forum.slug])
        return f"{page}#action-{self.number}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its forum and its number."""
        return f"{self.forum.slug}.{self.number}"

    @property
    def as_law(self) -> Promise:
        """Return its days as the law reads them."""
        return Promise(self.due_on, self.done_on, self.dropped_on)

    def course(self, today: date) -> Course:
        """Say where it stands on a day."""
        return course(self.as_law, today)


class Replanning(models.Model):
    """An action got another day; the day before stays beside it, and why."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="replannings")
    was_due_on = models.DateField()
    due_on = models.DateField()
    on = models.DateField()
    reason = models.TextField()
    language = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="a_replanned_action_gives_its_reason", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="a_replanned_action_has_another_day", condition=~Q(due_on=F("was_due_on"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action}: {self.was_due_on}, then {self.due_on}"


def replannings_of(action: Action) -> list[Replanning]:
    """Return how the day of an action was changed, the oldest first; no query where that was read."""
    return list(action.replannings.all()) if action.replanned is None else action.replanned
