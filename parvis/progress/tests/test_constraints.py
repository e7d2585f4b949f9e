"""The database has the last word, whatever hand writes."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from parvis.plans.tests.make import a_commitment, a_ministry
from parvis.progress.models import Assessment, Report

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("wrong", "broken"),
    [
        ({"value": "excellent"}, "an_assessment_answers_its_scale"),
        ({"scale": "beauty"}, "an_assessment_answers_its_scale"),
        ({"product": "rumour"}, "an_assessment_stands_in_a_known_report"),
        ({"value": ""}, "an_assessment_has_a_value_or_says_why_not"),
        ({"nothing": "no_data"}, "an_assessment_has_a_value_or_says_why_not"),
        ({"value": "", "nothing": "zero"}, "an_assessment_has_a_value_or_says_why_not"),
    ],
)
def test_an_assessment_is_an_answer_on_its_scale_or_a_known_nothing(wrong, broken):
    right = {"scale": "completion", "product": "progress_report", "value": "limited"}
    commitment = a_commitment()
    Assessment.objects.create(commitment=commitment, **right)
    with pytest.raises(IntegrityError, match=broken), transaction.atomic():
        Assessment.objects.create(commitment=commitment, **right | wrong)


def test_a_pen_writes_on_its_own_scale():
    commitment = a_commitment()
    with pytest.raises(IntegrityError, match="a_report_is_on_the_scale_of_the_pens"):
        Report.objects.create(
            commitment=commitment, side="government", by=a_ministry(commitment.plan.member),
            level="withdrawn", account="…", on=date(2026, 5, 1), number=1,
        )  # fmt: skip
