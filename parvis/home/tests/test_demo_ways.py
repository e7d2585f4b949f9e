"""A commitment of the demonstration world declares one way of working, and is seen in another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.test import Client

from parvis.plans.models import WayDeclared
from parvis.plans.template import Mode
from parvis.record import clock

pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]


@pytest.fixture(autouse=True)
def the_day_of_the_story() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 24, 12, tzinfo=UTC)):
        yield


def test_a_commitment_moves_from_one_way_to_the_next_and_is_seen_as_it_is(client: Client) -> None:
    told = WayDeclared.objects.get(commitment__code="XA0033")
    assert (told.was, told.mode) == (Mode.BUSINESS_AS_USUAL, Mode.HYBRID) and told.reason
    page = client.get("/en/amarea/commitments/XA0033/team/").text
    assert "Declared: Hybrid." in page and "What is observed is not what was declared." in page
    assert "Observed over the last 12 months: Business as usual." in page


def test_the_partnership_is_measured_on_what_is_there(client: Client) -> None:
    page = client.get("/en/amarea/health/").text
    for said in ("Meetings held:", "Brought by civil society:", "Differences closed:"):
        assert said in page
    assert client.get("/en/amarea/plans/4/ways/").status_code == 200
