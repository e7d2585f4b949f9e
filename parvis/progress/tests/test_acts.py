"""Telling what became of a commitment: refused with a reason, or recorded."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from parvis.documents.tests.make import a_document
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.tests.make import a_commitment, a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.law.scales import COMPLETION, Product
from parvis.progress.models import Assessment, Report
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def commitment():
    with clock.at(datetime(2025, 12, 12, 9, tzinfo=UTC)):
        return a_submitted_plan().commitments.get()


@pytest.fixture
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


def a_reading(chain):
    return a_document(chain, title="Relevé", address="https://example.org/releve")


def test_each_side_writes_with_its_own_pen_and_the_record_keeps_both(commitment, autumn):
    coalition = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)
    acts.report(
        commitment, level="substantial", account="En ligne.", by=a_ministry(commitment.plan.member)
    )
    acts.report(commitment, level="limited", account="Incomplet.", by=coalition)
    assert list(Report.objects.order_by("pk").values_list("side", "level")) == [
        ("government", "substantial"),
        ("civil_society", "limited"),
    ]
    sides = (
        Entry.objects.about(commitment)
        .filter(verb="commitment.reported")
        .values_list("side", flat=True)
    )
    assert set(sides) == {"government", "civil_society"}


def test_a_newspaper_holds_neither_pen_and_a_level_must_be_on_the_scale(commitment, autumn):
    newspaper = an_organisation(commitment.plan.member, Side.MEDIA)
    with pytest.raises(Refused, match="Two pens"):
        acts.report(commitment, level="limited", account="…", by=newspaper)
    with pytest.raises(Refused, match="not a level"):
        acts.report(
            commitment, level="excellent", account="…", by=a_ministry(commitment.plan.member)
        )


def test_nothing_is_told_of_a_plan_that_is_not_submitted_or_by_another_member(commitment, autumn):
    drafted = a_commitment()
    with pytest.raises(Refused, match="not been submitted"):
        acts.report(drafted, level="limited", account="…", by=a_ministry(drafted.plan.member))
    with pytest.raises(Refused, match="of this member"):
        acts.report(commitment, level="limited", account="…", by=an_organisation())


def test_a_milestone_is_done_once_by_its_owner_and_not_tomorrow(commitment, autumn):
    milestone = commitment.milestones.get()
    owner = a_ministry(commitment.plan.member)
    other = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)
    with pytest.raises(Refused, match="a day to come"):
        acts.complete(milestone, done_on=date(2026, 11, 25), by=owner)
    with pytest.raises(Refused, match=str(owner)):
        acts.complete(milestone, done_on=date(2026, 11, 24), by=other)
    acts.complete(milestone, done_on=date(2026, 11, 24), by=owner)
    entry = Entry.objects.about(commitment).get(verb="milestone.done")
    assert entry.facts == {"milestone": "1.1", "on": "2026-11-24"}
    with pytest.raises(Refused, match="done already"):
        acts.complete(milestone, done_on=date(2026, 11, 24), by=owner)


def test_evidence_names_its_document_and_the_milestones_it_proves(commitment, autumn):
    milestone = commitment.milestones.get()
    coalition = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)
    acts.file_evidence(
        commitment, document=a_reading(commitment.chain), milestones=[milestone], by=coalition
    )
    assert milestone.evidence.get().document.title == "Relevé"
    entry = Entry.objects.about(commitment).get(verb="evidence.filed")
    assert (entry.facts["title"], entry.facts["milestones"]) == ("Relevé", ["1.1"])
    with pytest.raises(Refused, match="another member"):
        acts.file_evidence(commitment, document=a_reading(a_member().slug), by=coalition)


def test_only_the_reviewer_judges_and_only_on_the_scale(commitment, autumn):
    reviewer = an_organisation(commitment.plan.member, Side.REVIEWER)
    judge = {"scale": COMPLETION, "product": Product.END_OF_TERM}
    with pytest.raises(Refused, match="independent reviewer"):
        acts.assess(commitment, value="limited", by=a_ministry(commitment.plan.member), **judge)
    with pytest.raises(Refused, match="not a value"):
        acts.assess(commitment, value="excellent", by=reviewer, **judge)
    acts.assess(commitment, value="limited", by=reviewer, **judge)
    assert Assessment.objects.get().report_year == 2026
    assert (
        Entry.objects.about(commitment).filter(verb="commitment.assessed", side="reviewer").exists()
    )


def test_the_database_refuses_an_assessment_that_is_both_a_value_and_nothing(commitment):
    for value, nothing in (("limited", "no_data"), ("", ""), ("", "zero")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Assessment.objects.create(
                commitment=commitment, scale="completion", product="end_of_term", value=value,
                nothing=nothing,
            )  # fmt: skip
