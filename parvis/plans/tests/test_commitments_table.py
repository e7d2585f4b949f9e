"""The table of commitments that the pages of a plan and of its member share."""

from __future__ import annotations

import pytest

from parvis.plans.tests.make import ENDS, a_submitted_plan
from parvis.plans.views.commitments_table import row_of

pytestmark = pytest.mark.django_db


def test_a_milestone_without_a_start_is_drawn_from_the_start_of_its_plan():
    plan = a_submitted_plan()
    (segment,) = row_of(plan.commitments.get(), ENDS).segments
    assert segment.start == plan.starts
    assert str(segment.due) == "2026-12-31"
