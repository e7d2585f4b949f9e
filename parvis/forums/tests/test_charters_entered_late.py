"""A charter that is entered after what it governs: what was done by the one before stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parvis.forums import acts
from parvis.forums.law.minutes import Flaw
from parvis.forums.minuting import standing
from parvis.forums.tests.minuted import NOON, a_table, approved, drafted, later
from parvis.forums.tests.plays.stage import all_is_true
from parvis.members.tests.make import PLATFORM
from parvis.record import clock

pytestmark = pytest.mark.django_db


def test_minutes_that_both_sides_approved_are_shown_as_the_charter_entered_later_sees_them() -> (
    None
):
    table = a_table()
    minutes = drafted(table)
    approved(minutes, table.state, table.society)
    with later(8):
        acts.publish_minutes(minutes, by=PLATFORM)
    with later(20):
        rules = table.forum.charters.get().as_law
        acts.adopt(
            table.forum, replace(rules, minutes_signed=True), agreed="Séance", by=PLATFORM,
            adopted_on=clock.day_of(NOON),
        )  # fmt: skip
        assert standing(table.meeting, clock.today()).broken == [Flaw.NOT_APPROVED]
        all_is_true()
