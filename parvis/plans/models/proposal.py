"""An amendment that is proposed to a submitted plan: before, after, why, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Case, IntegerField, Q, When
from django.urls import reverse

from parvis.forums.models import AgendaItem, Decision
from parvis.forums.models.spoken import Salted
from parvis.people.models import Grant, Organisation
from parvis.people.places import Place
from parvis.people.sides import Side
from parvis.plans.amending import WHOLE, State, What, changed_meanwhile
from parvis.plans.models.commitment import Commitment, Milestone
from parvis.plans.models.plan import Plan
from parvis.texts.models import Translated
from parvis.texts.withholding import WithheldQuerySet


class ProposalQuerySet(WithheldQuerySet["Proposal"]):
    """Readings of proposals."""

    def waiting(self) -> Self:
        """Keep those that nothing was said to yet."""
        return self.filter(state=State.PROPOSED)

    def about(self, commitment: Commitment) -> Self:
        """Keep those about a commitment, and the one that brought it into the plan."""
        return self.filter(Q(commitment=commitment) | Q(amendment__commitment=commitment))

    def in_turn(self) -> Self:
        """Order those that wait first, by their day; then the others, the latest first."""
        waits = Case(When(state=State.PROPOSED, then=0), default=1, output_field=IntegerField())
        return self.order_by(waits, "-number")

    def for_rows(self) -> Self:
        """Return proposals as a list tells them: without what they say."""
        named = self.select_related(
            "plan__member", "commitment__plan__member", "organisation", "rejected_by__forum__member",
            "amendment__decision__forum__member", "amendment__edition",
            "amendment__commitment__plan__member", "milestone",
        )  # fmt: skip
        return named.defer("before", "after", "amendment__edition__content")

    def for_reading(self) -> Self:
        """Return proposals with all that their page names."""
        named = self.for_rows().select_related(
            "item__meeting__forum__member", "proposed_by__organisation",
            "state_no_by__organisation", "society_no_by__organisation",
        )  # fmt: skip
        return named.defer(None).defer("amendment__edition__content")


class Proposal(Translated, Salted):
    """An amendment of a submitted plan (OGP facts AP-X1), proposed by either side, public at once.

    `before` and `after`: the same fields as they stood on the day, and as they are to read; of what is
    added or taken away as a whole, there is no `before`. Adopted, its `amendment` names the decision
    and the new edition. It is declined once both sides said no (`state_no`, `society_no`).
    """

    record_kind = "amendment"
    found_by = ("plan__member__slug", "plan__number", "number")
    told_by = "amendment.proposed"
    spoken = ("reason", "proposed", "why_withdrawn", "state_no", "society_no")

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="proposals")
    number = models.PositiveIntegerField(help_text="Its number within its plan, from one.")
    what = models.CharField(max_length=12, choices=[(one, one) for one in What])
    commitment = models.ForeignKey(
        Commitment, models.PROTECT, null=True, blank=True, related_name="proposals",
        help_text="What it is about; empty: a commitment that is to be added.",
    )  # fmt: skip
    milestone = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="proposals",
        help_text="Whose words are to change.",
    )  # fmt: skip
    before = models.JSONField(default=dict, blank=True, help_text="{field: text}, on that day.")
    after = models.JSONField(default=dict, blank=True, help_text="{field: text}, as it is to read.")
    reason = models.TextField(
        help_text="In whatever language; `language` is that of the texts of `after`."
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="amendments_proposed"
    )
    proposed_by = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="amendments_proposed",
        help_text="The role through which it was proposed; empty: by the console.",
    )  # fmt: skip
    side = models.CharField(max_length=20, choices=[(one, one) for one in Side])
    proposed_on = models.DateField()
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="amendments",
        help_text="Where it stands, or last stood, on an agenda of the forum.",
    )  # fmt: skip
    state = models.CharField(
        max_length=12, choices=[(one, one) for one in State], default=State.PROPOSED
    )
    closed_on = models.DateField(null=True, blank=True)
    rejected_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="amendments_rejected"
    )
    why_withdrawn = models.TextField(blank=True)
    state_no = models.TextField(blank=True, help_text="Why the State’s side says no.")
    state_no_on = models.DateField(null=True, blank=True)
    state_no_by = models.ForeignKey(Grant, models.PROTECT, null=True, blank=True, related_name="+")
    society_no = models.TextField(blank=True, help_text="Why the side of society says no.")
    society_no_on = models.DateField(null=True, blank=True)
    society_no_by = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "-number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="a_proposal_has_its_own_number"),
            models.CheckConstraint(name="proposals_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="a_proposal_is_of_a_known_kind", condition=Q(what__in=list(What))
            ),
            models.CheckConstraint(
                name="a_proposal_is_in_a_known_state", condition=Q(state__in=list(State))
            ),
            models.CheckConstraint(
                name="a_proposal_comes_from_a_known_side", condition=Q(side__in=list(Side))
            ),
            models.CheckConstraint(name="a_proposal_gives_its_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="a_proposal_names_its_commitment_unless_it_adds_one",
                condition=Q(what=What.ADDED, commitment__isnull=True)
                | (~Q(what=What.ADDED) & Q(commitment__isnull=False)),
            ),
            models.CheckConstraint(
                name="only_words_of_a_milestone_name_one",
                condition=Q(what=What.STEP_WORDS, milestone__isnull=False)
                | (~Q(what=What.STEP_WORDS) & Q(milestone__isnull=True)),
            ),
            models.CheckConstraint(
                name="a_proposal_is_open_until_its_last_day",
                condition=Q(state=State.PROPOSED, closed_on__isnull=True)
                | (
                    ~Q(state=State.PROPOSED)
                    & Q(closed_on__isnull=False, closed_on__gte=models.F("proposed_on"))
                ),
            ),
            models.CheckConstraint(
                name="a_rejected_proposal_names_the_decision",
                condition=Q(state=State.REJECTED, rejected_by__isnull=False)
                | (~Q(state=State.REJECTED) & Q(rejected_by__isnull=True)),
            ),
            models.CheckConstraint(
                name="a_withdrawn_proposal_gives_its_reason",
                condition=(Q(state=State.WITHDRAWN) & ~Q(why_withdrawn=""))
                | (~Q(state=State.WITHDRAWN) & Q(why_withdrawn="")),
            ),
            models.CheckConstraint(
                name="a_declined_proposal_has_the_words_of_both_sides",
                condition=~Q(state=State.DECLINED) | (~Q(state_no="") & ~Q(society_no="")),
            ),
            models.CheckConstraint(
                name="who_says_no_to_a_proposal_says_when_and_why",
                condition=(
                    Q(state_no="", state_no_on__isnull=True)
                    | (~Q(state_no="") & Q(state_no_on__isnull=False))
                )
                & (
                    Q(society_no="", society_no_on__isnull=True)
                    | (~Q(society_no="") & Q(society_no_on__isnull=False))
                ),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.plan}, {self.what} {self.number}"

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("plans:proposal", args=[self.chain, self.plan.number, self.number])

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.plan.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its plan's number and its own."""
        return f"{self.plan.number}.{self.number}"

    @property
    def place(self) -> Place:
        """Return the place whose roles reach it: its commitment, else its plan."""
        return self.commitment.place if self.commitment else self.plan.place

    @property
    def proposed(self) -> str:
        """Return all the words that are to stand in the plan, for who reads them as a moderator."""
        return "\n\n".join(self.after.values())

    @property
    def is_open(self) -> bool:
        """Say whether nothing became of it yet."""
        return self.state == State.PROPOSED

    def waited(self, today: date) -> int:
        """Count the days from the proposal to what became of it, or to today."""
        return ((self.closed_on or today) - self.proposed_on).days

    @property
    def stands(self) -> dict[str, str]:
        """Return its fields as they stand now."""
        return standing_of(What(self.what), self.commitment, self.milestone, self.before)

    @property
    def changed_meanwhile(self) -> list[str]:
        """Name the fields that changed since it was proposed."""
        return changed_meanwhile(self.before, self.stands) if self.is_open else []


def standing_of(
    what: What, commitment: Commitment | None, milestone: Milestone | None, names: Mapping[str, str]
) -> dict[str, str]:
    """Return some fields as they stand now, as an edition writes them; of what is whole, none."""
    thing = milestone if what is What.STEP_WORDS else commitment
    if what in WHOLE or thing is None:
        return {}
    return {name: str(getattr(thing, name) or "") for name in names}
