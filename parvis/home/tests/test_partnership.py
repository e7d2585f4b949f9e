"""The Partnership at a glance, as a reader meets it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from parvis.consultations.tests.make import a_consultation
from parvis.home.tests.test_standing import an_imported_plan
from parvis.members import acts as members
from parvis.members.life import Region, Status
from parvis.members.tests.make import PLATFORM, a_member
from parvis.plans.template import Mode
from parvis.plans.tests.make import a_commitment, a_milestone, a_plan, a_submitted_plan
from parvis.record import clock

pytestmark = pytest.mark.django_db
ATTACK = "<script>alert(1)</script>"


@pytest.fixture(autouse=True)
def _on_24_november_2026() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


def page(client: Client, query: str = "") -> str:
    response = client.get(f"/en/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_an_empty_database_says_how_to_fill_it(client: Client) -> None:
    text = page(client)
    assert "Nothing has been written here yet" in text
    assert "parvis import ogp FILE.csv" in text


def test_the_two_numbers_come_first_and_say_what_they_rest_on(client: Client) -> None:
    with clock.at(datetime(2026, 1, 5, tzinfo=UTC)):
        a_submitted_plan()
    an_imported_plan(a_member(), "2012", "2014")
    text = page(client)
    assert "<b>1</b>" in text and "member is <strong>implementing</strong>" in text
    assert "<b>0</b>" in text and "members are <strong>co-creating</strong>" in text
    assert "from the 2 members and the 2 plans in this database" in text


def test_a_year_and_a_day_can_be_chosen(client: Client) -> None:
    an_imported_plan(a_member(), "2012", "2014")
    in_2013, on_a_day = page(client, "?on=2013"), page(client, "?on=2014-06-30")
    assert "Computed for 2013" in in_2013
    assert "member is <strong>implementing</strong>" in in_2013
    assert "And possibly 1 more, whose dates are not known to the day." in on_a_day
    assert "members are <strong>implementing</strong>" in on_a_day


@pytest.mark.parametrize("typed", ["abc", "2019-13", "2019-02-30", "0000", "99999", "2019-00-00"])
def test_a_wrong_day_is_explained_and_what_was_typed_stays(client: Client, typed: str) -> None:
    a_member()
    text = page(client, f"?on={typed}")
    assert "This is no day, month or year." in text
    assert f'value="{typed}"' in text


def test_what_is_typed_cannot_become_markup(client: Client) -> None:
    a_member(name=ATTACK)
    assert ATTACK not in page(client, f"?on={ATTACK}")


def test_a_null_byte_is_a_wrong_day(client: Client) -> None:
    a_member()
    assert "field--bad" in page(client, "?on=%00")


def test_what_closes_first_is_offered_first(client: Client) -> None:
    for name, until in (("Later", date(2026, 12, 20)), ("Sooner", date(2026, 11, 26))):
        a_plan(a_member(name), consultation_from=date(2026, 11, 1), consultation_until=until)
    a_plan(
        a_member("Over"),
        consultation_from=date(2026, 10, 1),
        consultation_until=date(2026, 11, 23),
    )
    opened = page(client).split('id="open-h"')[1].split("</section>")[0]
    assert opened.index("Sooner") < opened.index("Later")
    assert "<b>2</b>days" in opened
    assert "Over" not in opened


def test_when_nothing_is_open_the_next_opening_is_named(client: Client) -> None:
    a_plan(consultation_from=date(2026, 12, 3), consultation_until=date(2026, 12, 30))
    text = page(client)
    assert "Nothing is open today. Next opening on 3 December 2026." in " ".join(text.split())


def test_a_consultation_that_is_open_is_led_to_and_its_days_are_told(client: Client) -> None:
    asked = a_consultation(title="Que manque-t-il au port ?", closes_on=date(2026, 12, 1))
    coming = a_consultation(asked.plan, opens_on=date(2026, 12, 5), closes_on=date(2027, 3, 1))
    text = page(client)
    assert text.count("It closes on 1 December 2026.") == 1
    assert f'href="{asked.get_absolute_url()}"' in text
    assert f'href="{coming.get_absolute_url()}"' in text
    assert "The consultation “Que manque-t-il au port ?” closes." in text
    assert f"The consultation on plan {asked.plan.number}" not in text
    assert asked.get_absolute_url() in client.get(f"/en/{asked.member.slug}/").text


def test_between_two_consultations_the_next_is_named(client: Client) -> None:
    asked = a_consultation(opens_on=date(2026, 12, 5), closes_on=date(2027, 3, 1))
    assert "Next opening on 5 December 2026." in page(client)
    assert "Next opening on 5 December 2026." in client.get(f"/en/{asked.member.slug}/").text


def test_the_next_weeks_hold_what_is_due_and_not_what_is_done_or_vague(client: Client) -> None:
    commitment = a_commitment()
    for due in ("2026-12-31", "2026-12", "2027-06-30"):
        a_milestone(commitment, due)
    ahead = page(client).split('id="week-h"')[1].split("</section>")[0]
    assert "Milestone 1.1 of commitment 1 is due." in ahead
    assert "Milestone 1.2" not in ahead and "Milestone 1.3" not in ahead


def test_ways_of_carrying_out_are_shown_only_where_declared(client: Client) -> None:
    plan = a_plan()
    a_commitment(plan)
    assert "Three ways" not in page(client)
    a_commitment(plan, mode=Mode.HYBRID)
    assert "Declared for 1 of 2 commitments." in page(client)


def test_a_withdrawn_member_has_no_stone(client: Client) -> None:
    members.change_status(
        a_member("Gone"), status=Status.WITHDRAWN, since=date(2020, 1, 1), reason="x", by=PLATFORM
    )
    a_member("Here")
    pavement = page(client).split('id="pave-h"')[1].split("</section>")[0]
    assert "Here" in pavement and "Gone" not in pavement


def test_thirty_members_cost_the_queries_of_three(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            page(client, "?on=2026")
        return len(seen)

    def some(number: int) -> None:
        for _ in range(number):
            plan = a_submitted_plan(a_member(region=Region.EUROPE))
            a_plan(plan.member, 2, consultation_from=date(2026, 11, 20))

    some(3)
    few = queries()
    some(27)
    assert queries() == few <= 12


@pytest.mark.parametrize("language", ["fr", "en", "es", "ar"])
def test_it_reads_in_every_language_and_is_revalidated(client: Client, language: str) -> None:
    a_submitted_plan()
    first = client.get(f"/{language}/")
    assert first.status_code == 200
    again = client.get(f"/{language}/", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_in_arabic_the_example_of_a_day_keeps_its_order(client: Client) -> None:
    a_member("Brisa")
    page = client.get("/ar/").text
    assert "\u20662019-06-30\u2069" in page
