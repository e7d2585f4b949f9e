"""A plan of 40 commitments, 400 milestones and 5,000 reports keeps every budget of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.urls import reverse

from parvis.dates import PartialDate
from parvis.people.models import Organisation
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.law.scales import PENS
from parvis.progress.models import Report, Round
from parvis.record import clock
from tests.house.reading import Page, visit
from tests.house.test_pages_queries import BUDGET as QUERIES
from tests.house.test_pages_queries import queries
from tests.house.test_pages_weight import BUDGET as WEIGHT
from tests.house.test_pages_weight import PACKED
from tests.house.world import rolled_back

pytestmark = pytest.mark.django_db

COMMITMENTS, MILESTONES, ROUNDS = 40, 10, 125  # rounds of pens: reports on each commitment
WORDS = "Le registre est en ligne ; deux mille pompes sur six mille portent un numéro. " * 4
OF_THE_MEMBER = ("members:member", "home:calendar", "home:health", "progress:differences")
OF_THE_PLAN = ("plans:plan", "progress:ways", "progress:rounds", "plans:proposals")
OF_A_COMMITMENT = (
    "plans:commitment", "progress:reports", "progress:team", "progress:evidence",
    "progress:shadows",
)  # fmt: skip
MORE = {"members:member": 14}


@dataclass(frozen=True)
class Large:
    """The plan, one of its commitments, and a round that asks."""

    plan: Plan
    commitment: Commitment
    asked: Round

    def url(self, name: str) -> str:
        """Return the address of a page about it."""
        arguments: list[object] = [self.plan.member.slug]
        if name in OF_THE_PLAN:
            arguments.append(self.plan.number)
        elif name in OF_A_COMMITMENT:
            arguments.append(self.commitment.code)
        elif name == "progress:round":
            arguments += [self.plan.number, self.asked.number]
        return reverse(name, args=arguments)


def reports_on(
    commitment: Commitment, steps: list[Milestone], bodies: dict[str, Organisation]
) -> Iterator[Report]:
    """Yield what both pens wrote of a commitment and its milestones, day after day."""
    for n in range(ROUNDS):
        side = (Side.GOVERNMENT, Side.CIVIL_SOCIETY)[n % 2]
        yield Report(
            commitment=commitment, milestone=[None, *steps][n % (MILESTONES + 1)], side=side,
            by=bodies[side], level=PENS[n * 7 % 4], account=WORDS, language="fr", number=n + 1,
            on=clock.today() - timedelta(days=ROUNDS - n),
        )  # fmt: skip


@pytest.fixture(scope="module")
def large(django_db_setup, django_db_blocker, collected_static) -> Iterator[Large]:
    """Write the plan at once: what is counted is the reading of it."""
    with django_db_blocker.unblock(), rolled_back():
        plan = a_submitted_plan(commitments=COMMITMENTS)
        bodies = {
            Side.GOVERNMENT: a_ministry(plan.member),
            Side.CIVIL_SOCIETY: an_organisation(plan.member, Side.CIVIL_SOCIETY),
        }
        asked = acts.open_round(
            plan, due_on=clock.today() + timedelta(days=30), by=bodies[Side.GOVERNMENT]
        )
        for commitment in plan.commitments.all():
            Milestone.objects.bulk_create(
                Milestone(
                    commitment=commitment, number=f"{commitment.number}.{n}", title=WORDS[:80],
                    language="fr", owner=bodies[Side.GOVERNMENT],
                    due=PartialDate.of_day(clock.today() + timedelta(days=30 * (n - 4))),
                )
                for n in range(2, MILESTONES + 1)
            )  # fmt: skip
            steps = list(commitment.milestones.all())
            Report.objects.bulk_create(reports_on(commitment, steps, bodies))
        yield Large(plan, plan.commitments.last(), asked)


def test_it_is_as_large_as_it_says(large):
    assert large.plan.commitments.count() == 40
    assert Milestone.objects.filter(commitment__plan=large.plan).count() == 400
    assert Report.objects.filter(commitment__plan=large.plan).count() == 5_000


@pytest.mark.parametrize("name", [*OF_THE_MEMBER, *OF_THE_PLAN, *OF_A_COMMITMENT, "progress:round"])
def test_each_page_about_it_keeps_its_budgets(name, large):
    url = large.url(name)
    assert queries(url) <= MORE.get(name, QUERIES)
    page = visit(url, **PACKED)
    loaded = sum(len(visit(one, **PACKED).body) for one in Page(visit(url).text).resources)
    assert len(page.body) + loaded <= WEIGHT
