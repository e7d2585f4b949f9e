"""A consultation as everybody sees it: its days, what it asks, what was said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from parvis.consultations.models import Option, Passage, Prolonging, Question
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.consultations.views.when import when
from parvis.consultations.ways import Asked
from parvis.record import clock

pytestmark = pytest.mark.django_db
OPENS, CLOSES = date(2026, 5, 1), date(2026, 5, 31)


@pytest.mark.parametrize(
    ("day", "is_open", "is_over", "words"),
    [
        (date(2026, 4, 30), False, False, "Opens on 1 May 2026"),
        (date(2026, 5, 1), True, False, "Open until 31 May 2026: 30 days left"),
        (date(2026, 5, 30), True, False, "Open until 31 May 2026: 1 day left"),
        (date(2026, 5, 31), True, False, "Open until tonight, 31 May 2026"),
        (date(2026, 6, 1), False, True, "Closed on 31 May 2026"),
    ],
)
def test_its_days_say_how_it_stands(day, is_open, is_over, words):
    stands = when(a_consultation(opens_on=OPENS, closes_on=CLOSES), day)
    assert (stands.is_open, stands.is_over) == (is_open, is_over)
    assert stands.words == words


def page_of(client, consultation, more=""):
    answer = client.get(consultation.get_absolute_url() + more)
    assert answer.status_code == 200
    assert not answer.cookies
    return answer.text


def test_it_tells_what_is_asked_and_what_was_said(client):
    one = a_contribution(a_consultation(title="Que changer ?", prompt="Dites une chose."))
    consultation = one.consultation
    question = Question.objects.create(
        consultation=consultation, number=1, asked=Asked.CHOICE, words="Par où commencer ?",
        language="fr",
    )  # fmt: skip
    Option.objects.create(question=question, number=1, words="L’eau", language="fr")
    page = page_of(client, consultation)
    assert "Que changer ?" in page
    for told in (
        "Dites une chose.",
        "Par où commencer ?",
        "L’eau",
        one.title,
        "1 contribution so far",
    ):
        assert told in page
    assert "1 waits for its answer" in page


def test_the_days_that_moved_stand_there_with_their_reason(client):
    consultation = a_consultation()
    Prolonging.objects.create(
        consultation=consultation, was=date(2026, 5, 1), becomes=date(2026, 5, 9),
        decided_on=date(2026, 4, 20), reason="Les pluies ont coupé la route.",
    )  # fmt: skip
    page = page_of(client, consultation)
    assert "from 1 May 2026 to 9 May 2026" in page
    assert "Les pluies ont coupé la route." in page


def test_a_draft_is_read_paragraph_by_paragraph_in_pages(client):
    consultation = a_consultation()
    passages = [
        Passage.objects.create(
            consultation=consultation, number=number, words=f"Alinéa {number}.", language="fr"
        )
        for number in range(1, 13)
    ]
    a_contribution(consultation, passage=passages[0])
    hidden = a_contribution(consultation, "Insulte", passage=passages[0])
    hidden.withheld_at = clock.now()
    hidden.save(update_fields=["withheld_at"])
    page = page_of(client, consultation)
    assert "Alinéa 10." in page
    assert "Alinéa 11." not in page
    assert "1 contribution speaks of it" in page
    assert "Insulte" not in page
    assert "Alinéa 12." in page_of(client, consultation, "?page=2")


def test_one_that_is_over_says_so_and_invites_nobody(client):
    today = clock.today()
    consultation = a_consultation(opens_on=today - timedelta(days=9), closes_on=today)
    with clock.at(clock.now() + timedelta(days=2)):
        page = page_of(client, consultation)
    assert "Closed on" in page
    assert "Take part" not in page


def test_the_plan_and_its_calendar_lead_to_what_is_asked(client):
    asked = a_consultation(title="Que manque-t-il au port ?")
    plan = asked.plan
    contribute = f"/fr/{plan.member.slug}/consultations/{asked.number}/contribute/"
    for url in (f"/fr/{plan.member.slug}/plans/{plan.number}/{step}" for step in ("", "calendar/")):
        page = client.get(url).text
        assert "Que manque-t-il au port" in page
        assert f'href="{asked.get_absolute_url().replace("/en/", "/fr/")}"' in page
        assert f'href="{contribute}"' in page


def test_what_is_over_is_still_led_to_and_no_longer_offered(client):
    today = clock.today()
    asked = a_consultation(
        opens_on=today - timedelta(days=9), closes_on=today - timedelta(days=2), title="Le quai"
    )
    page = client.get(asked.plan.get_absolute_url()).text
    assert asked.get_absolute_url() in page
    assert "/contribute/" not in page


def test_the_secretary_is_led_to_all_that_can_be_done_with_it(client):
    day = clock.today()
    led = {}
    for name, opens in (("coming", 9), ("open", 0), ("over", -9)):
        asked = a_consultation(
            opens_on=day + timedelta(days=opens), closes_on=day + timedelta(days=opens + 5)
        )
        if name == "open":
            a_contribution(asked)
        page = page_of(client, asked)
        led[name] = {
            step
            for step in ("arrange", "enter", "sheet", "prolong", "board")
            if f'/{step}/"' in page
        }
    assert led == {
        "coming": {"arrange", "prolong", "board"},
        "open": {"enter", "sheet", "prolong", "board"},
        "over": {"enter", "sheet", "prolong", "board"},
    }


def test_what_a_moderator_reads_first_is_counted_apart_and_named_by_no_link(client):
    asked = a_consultation()
    for waits in (False, True):
        said = a_contribution(asked)
        if waits:
            said.withheld_at = clock.now()
            said.save(update_fields=["withheld_at"])
    page = page_of(client, asked)
    assert (
        "1 contribution so far. 1 waits for its answer. 1 more is being read by a moderator" in page
    )
    readiness = client.get(asked.plan.get_absolute_url() + "readiness/").text
    assert "1 contribution waits for its answer:" in readiness
    assert "1 contribution is to be read by a moderator, and then answered." in readiness
    assert said.get_absolute_url() not in readiness


def test_the_latest_are_those_that_were_received_last_whatever_their_number(client):
    one = a_contribution(title="Reçue la dernière")
    a_contribution(one.consultation, "Reçue avant")
    later = clock.now() + timedelta(hours=1)
    type(one).objects.filter(pk=one.pk).update(received_at=later)
    page = page_of(client, one.consultation)
    assert page.index("Reçue la dernière") < page.index("Reçue avant")
