"""No sequence of acts reaches a state that the charter forbids, unless it tells which rule it breaks."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from parvis.forums.tests.plays.anything import AnyForum

STEPS, LIVES = 20, 8


@pytest.mark.django_db
def test_no_sequence_of_acts_reaches_a_state_that_the_charter_forbids() -> None:
    kept = settings(
        max_examples=LIVES, stateful_step_count=STEPS, deadline=None, database=None,
        derandomize=True, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(AnyForum, settings=kept)
