"""The charters of a forum: each one whole, dated, and never changed; a new one follows it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.forums.law import charter as law
from parvis.forums.law.presets import System
from parvis.forums.law.soundness import LONGEST_GAP_MONTHS
from parvis.forums.models.forum import Forum
from parvis.people.roles import SOCIETY, STATE
from parvis.people.sides import Side

# Who can have seats: the State and society.
SEATED = tuple(side for side in Side if side in STATE | SOCIETY)
_SCALARS = tuple(
    name for names in law.FIELDS.values() for name in names if name not in ("scope", "observers")
)
_CHOICES: dict[str, type[StrEnum]] = {
    "shape": law.Shape, "legal_form": law.LegalForm, "mandate": law.Mandate, "chair": law.Chair,
    "decides_by": law.Rule, "falls_back_on": law.Rule, "counted_over": law.Base,
    "share": law.Share, "walkout": law.Walkout, "interests": law.Interests, "groups": law.Groups,
}  # fmt: skip


def _one_of(kind: type[StrEnum], **rest: Any) -> Any:
    return models.CharField(max_length=24, choices=[(one, one) for one in kind], **rest)


_MAY_BE_MISSING = ("falls_back_on", "began_from")
_KNOWN = {
    "shape": "a_forum_is_of_a_known_shape",
    "legal_form": "a_forum_is_set_up_in_a_known_way",
    "mandate": "a_forum_has_a_known_mandate",
    "chair": "a_forum_is_chaired_in_a_known_way",
    "decides_by": "a_forum_decides_by_a_known_rule",
    "falls_back_on": "a_second_rule_is_known",
    "counted_over": "a_majority_is_counted_in_a_known_way",
    "share": "a_qualified_majority_is_of_a_known_share",
    "walkout": "what_follows_a_walkout_is_known",
    "interests": "interests_are_declared_in_a_known_way",
    "groups": "working_groups_are_of_a_known_kind",
    "began_from": "a_charter_begins_from_a_known_system",
}


def _known(column: str) -> models.CheckConstraint:
    """Hold a column to the choices of the law; a second rule and a system may be missing."""
    every = [*_CHOICES.get(column, System), *([""] if column in _MAY_BE_MISSING else [])]
    return models.CheckConstraint(name=_KNOWN[column], condition=Q(**{f"{column}__in": every}))


class CharterQuerySet(models.QuerySet["Charter"]):
    """Readings of charters."""

    def of(self, forum: Forum) -> Self:
        """Keep those by which a forum lives: its own, or those of the forum whose team it is."""
        return self.filter(forum=forum.parent_id or forum.pk)

    def read_of(self, forum: Forum) -> list[Charter]:
        """Return those by which a forum lives, the first one first, with their constituencies.

        One query, for there is no charter without constituencies.
        """
        of = forum.parent or forum
        rows = Constituency.objects.filter(charter__in=self.of(forum)).select_related("charter")
        found: dict[int, Charter] = {}
        for row in rows.order_by("charter__number", "number"):
            charter = found.setdefault(row.charter_id, row.charter)
            charter.forum = of
            charter.parties = [*(charter.parties or []), row]
        return list(found.values())

    def for_reading(self) -> Self:
        """Return charters with their constituencies, forum and member."""
        return self.select_related("forum__member").prefetch_related("constituencies")


class Charter(models.Model):
    """The rules of a forum, as adopted on a day; what each column says, `law.charter.Charter` tells.

    `ours`: the points on which it took a default of this house as it stood. `digest`: of all it says.
    """

    record_kind = "charter"
    parties: list[Constituency] | None = None  # where they were read with the charter itself

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="charters")
    number = models.PositiveIntegerField(help_text="Its number within its forum, from one.")
    adopted_on = models.DateField(help_text="The day on which the forum adopted it.")
    agreed = models.TextField(help_text="When and how the forum agreed.")
    basis = models.CharField(
        max_length=200, blank=True, help_text="The decree, act or agreement, by its name."
    )
    language = models.CharField(max_length=12, blank=True, help_text="Language of its texts.")
    began_from = models.CharField(
        max_length=24, blank=True, choices=[(one, one) for one in System],
        help_text="The system it was begun from; empty: an earlier charter, or none.",
    )  # fmt: skip
    ours = models.JSONField(default=list, blank=True)
    digest = models.CharField(max_length=64)

    shape = _one_of(law.Shape)
    legal_form = _one_of(law.LegalForm)
    mandate = _one_of(law.Mandate)
    answer_days = models.PositiveSmallIntegerField(null=True, blank=True)
    scope = models.JSONField(default=list)
    has_parity = models.BooleanField()
    term_months = models.PositiveSmallIntegerField(null=True, blank=True)
    renewals = models.PositiveSmallIntegerField(null=True, blank=True)
    is_staggered = models.BooleanField()
    chair = _one_of(law.Chair)
    chair_months = models.PositiveSmallIntegerField(null=True, blank=True)
    chair_not_twice = models.BooleanField()
    has_alternates = models.BooleanField()
    observers = models.JSONField(default=list, blank=True)
    meets_every_months = models.PositiveSmallIntegerField()
    follows_international = models.BooleanField()
    meets_in_public = models.BooleanField()
    notice_days = models.PositiveSmallIntegerField()
    quorum = models.PositiveSmallIntegerField(help_text="Seats, over all; nought: no quorum.")
    decides_by = _one_of(law.Rule)
    falls_back_on = _one_of(law.Rule, blank=True)
    counted_over = _one_of(law.Base)
    share = _one_of(law.Share)
    walkout = _one_of(law.Walkout)
    minutes_days = models.PositiveSmallIntegerField()
    minutes_signed = models.BooleanField()
    interests = _one_of(law.Interests)
    groups = _one_of(law.Groups)

    objects = CharterQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("forum", "number", name="a_charter_has_its_own_number"),
            models.CheckConstraint(name="charters_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="a_charter_says_how_it_was_agreed", condition=~Q(agreed="")
            ),
            models.CheckConstraint(name="a_charter_has_its_digest", condition=~Q(digest="")),
            models.CheckConstraint(
                name="a_forum_meets_every_six_months_at_least",
                condition=Q(meets_every_months__range=(1, LONGEST_GAP_MONTHS)),
            ),
            models.CheckConstraint(
                name="minutes_are_due_some_day", condition=Q(minutes_days__gte=1)
            ),
            models.CheckConstraint(
                name="an_advice_is_answered_in_time",
                condition=~Q(mandate=law.Mandate.ADVISES)
                | Q(answer_days__isnull=False, answer_days__gte=1),
            ),
            models.CheckConstraint(
                name="a_second_rule_is_not_the_first", condition=~Q(falls_back_on=F("decides_by"))
            ),
            models.CheckConstraint(
                name="a_rotation_is_of_a_chair_that_turns",
                condition=Q(chair__in=[law.Chair.CO_CHAIRS, law.Chair.IN_TURN])
                | Q(chair_months__isnull=True, chair_not_twice=False),
            ),
            *map(_known, _KNOWN),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.forum}, {self.number}"

    def get_absolute_url(self) -> str:
        """Return the page that shows it."""
        return reverse("forums:charter", args=[self.chain, self.forum.slug, self.number])

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its forum and its number."""
        return f"{self.forum.slug}.{self.number}"

    @property
    def as_law(self) -> law.Charter:
        """Return its rules as the law reads them."""
        told: dict[str, Any] = {
            name: _CHOICES[name](value) if name in _CHOICES and value else value
            for name in _SCALARS
            if (value := getattr(self, name)) or name != "falls_back_on"
        }
        return law.Charter(
            tuple(one.as_law for one in self.parties or self.constituencies.all()),
            scope=tuple(law.Matter(one) for one in self.scope),
            observers=tuple(law.Observer(one) for one in self.observers), **told,
        )  # fmt: skip

    @property
    def ours_by_point(self) -> tuple[law.Point, ...]:
        """Return the points on which it took over a default of this house."""
        return tuple(law.Point(one) for one in self.ours)


class Constituency(models.Model):
    """Those who fill some of a forum's seats together, as one charter has them."""

    charter = models.ForeignKey(Charter, models.PROTECT, related_name="constituencies")
    number = models.PositiveSmallIntegerField(help_text="Its place in the charter, from one.")
    key = models.SlugField(max_length=40)
    side = models.CharField(max_length=20, choices=[(one, one) for one in SEATED])
    name = models.CharField(max_length=200, blank=True, help_text="Empty: as its side is called.")
    seats = models.PositiveSmallIntegerField()
    filled_by = _one_of(law.Filling)
    quorum = models.PositiveSmallIntegerField(
        help_text="How many of them must be present; nought: no quorum of their own."
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("charter", "key", name="a_constituency_has_its_own_key"),
            models.UniqueConstraint("charter", "number", name="a_constituency_has_its_own_place"),
            models.UniqueConstraint("charter", "side", "name", name="a_constituency_is_there_once"),
            models.CheckConstraint(name="a_constituency_has_a_seat", condition=Q(seats__gte=1)),
            models.CheckConstraint(
                name="a_quorum_is_of_seats_that_are_there", condition=Q(quorum__lte=F("seats"))
            ),
            models.CheckConstraint(
                name="a_constituency_is_of_the_state_or_society", condition=Q(side__in=SEATED)
            ),
            models.CheckConstraint(
                name="seats_are_filled_in_a_known_way",
                condition=Q(filled_by__in=list(law.Filling)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.charter}: {self.key}"

    @property
    def as_law(self) -> law.Constituency:
        """Return it as the law reads it."""
        return law.Constituency(
            self.key, Side(self.side), self.seats, law.Filling(self.filled_by), self.quorum,
            self.name,
        )  # fmt: skip
