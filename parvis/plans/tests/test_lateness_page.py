"""Overdue and very overdue on the page of a commitment: computed, in words, our reading named."""

import pytest

from parvis.dates import PartialDate
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts
from parvis.plans.models import Commitment
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
)
from parvis.plans.tests.pages import on, read
from parvis.progress import acts as progress

pytestmark = pytest.mark.django_db


@pytest.fixture
def promised():
    """A commitment that ended on 14 October 2026, in a submitted plan."""
    with on("2025-12-12"):
        found = a_commitment(a_plan(number=4), ends=PartialDate.parse("2026-10-14"))
        a_milestone(found, "2026-10-14")
        acts.submit(found.plan, starts=STARTS, ends=ENDS, by=a_ministry(found.plan.member))
    return found


def told(client, commitment, day="2026-11-24"):
    with on(day):
        return read(client, commitment).text


def says(commitment, side, level):
    by = (
        a_ministry(commitment.plan.member)
        if side == Side.GOVERNMENT
        else an_organisation(commitment.plan.member, side)
    )
    with on("2026-10-20"):
        progress.report(commitment, level=level, account="Voir la page.", by=by)


def test_a_milestone_becomes_very_overdue_and_the_page_says_whose_reading_that_is(
    client, promised, settings
):
    page = told(client, promised)
    assert "41 days late" in page
    assert "Very overdue" not in page
    later = told(client, promised, "2027-03-01")
    assert "Very overdue: 138 days late" in later
    assert "Very overdue: for more than 90 days. That is our reading" in later
    settings.VERY_OVERDUE_DAYS = 200
    assert "Very overdue" not in told(client, promised, "2027-03-01")


def test_a_commitment_whose_end_passed_is_overdue_unless_its_pens_say_complete(client, promised):
    assert "Its end passed 41 days ago" in told(client, promised)
    assert "Neither pen has said what became of it." in told(client, promised)
    says(promised, Side.GOVERNMENT, "complete")
    assert "Its end" not in told(client, promised)
    says(promised, Side.CIVIL_SOCIETY, "substantial")
    page = told(client, promised)
    assert "Its end has passed, and a pen does not say that it is complete." in page
    assert "Very overdue: 138 days late" in told(client, promised, "2027-03-01")


def test_of_an_imported_commitment_on_which_nobody_writes_nothing_is_said(client, promised):
    promised.plan.source_id = "XA0001"
    promised.plan.save(update_fields=["source_id"])
    assert "Its end" not in told(client, Commitment.objects.get())


def test_the_table_of_the_plan_says_which_commitment_is_overdue(client, promised):
    assert "Commitment: 41 days late" not in told(client, promised.plan)
    says(promised, Side.GOVERNMENT, "limited")
    assert "Commitment: 41 days late" in told(client, promised.plan)
