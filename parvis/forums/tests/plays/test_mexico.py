"""Mexico, a technical secretariat of three: nothing without the agreement of the three (MX-IFAI)."""

from __future__ import annotations

import pytest

from parvis.forums.law.deciding import Why
from parvis.forums.law.presets import System
from parvis.forums.models import Forum
from parvis.forums.tests.plays.stage import (
    a_chartered_forum,
    all_is_true,
    at,
    meet,
    minute,
    seats,
    vote,
)
from parvis.members.tests.make import a_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def forum() -> Forum:
    with at("2024-01-15"):
        return a_chartered_forum(
            System.MEXICO, member=a_member("Sonora"), name="Secretariado Técnico Tripartita"
        )


def test_nothing_is_decided_that_one_of_the_three_does_not_want(forum: Forum) -> None:
    with at("2024-02-08"):
        ministry, institute, society = seats(forum)
    meeting = meet(forum, "2024-02-08")
    against = vote(meeting, "Aplazar el plan", {ministry: "+", institute: "+", society: "-"})
    assert against.why == Why.NOT_CARRIED
    minute(meeting)
    with at("2024-12-31"):
        all_is_true()
