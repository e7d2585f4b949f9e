"""Plans of the demonstration world are made in public: everybody finds what became of what they said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from parvis.consultations.answers import Outcome
from parvis.consultations.models import (
    Comment,
    Consultation,
    Contribution,
    Group,
    Letter,
    Origin,
    Response,
    Support,
    Theme,
)  # fmt: skip
from parvis.consultations.rules import unanswered_of
from parvis.consultations.ways import Way
from parvis.documents.models import Document
from parvis.plans.editions import Stage
from parvis.plans.models import Opportunity, Outreach, Plan
from parvis.plans.rules import shortcomings
from parvis.record import clock

TODAY = date(2026, 11, 24)
LANGUAGES = {"fr", "en", "es", "ar"}
READ = ("problem", "description", "solution", "accountability", "participation")
PUMP = "La pompe de notre quartier est en panne depuis onze mois."
pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]


@pytest.fixture(autouse=True)
def the_day_of_the_story() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 24, 12, tzinfo=UTC)):
        yield


def plan_of(slug: str, number: int) -> Plan:
    return Plan.objects.get(member__slug=slug, number=number)


def the_pump() -> Contribution:
    return Contribution.objects.get(member__slug="amarea", words__startswith=PUMP)


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize(("slug", "number"), [("amarea", 4), ("solvera", 3), ("brisa", 1)])
def test_a_calendar_tells_how_to_take_part_and_who_was_told(slug, number):
    plan = plan_of(slug, number)
    assert plan.due_on
    assert plan.opportunities.count() >= 2
    reached = Outreach.objects.filter(plan=plan)
    assert reached.count() >= 2
    assert sum(one.reach or 0 for one in reached) > 1000


def test_the_workshop_of_kelefa_was_moved_and_the_old_day_stays():
    workshop = Opportunity.objects.get(place="École du marché, Kéléfa")
    assert workshop.starts_on == date(2025, 4, 9)
    first = workshop.changes.filter(field="starts_on").get()
    assert (first.was, first.becomes) == (date(2025, 4, 2), date(2025, 4, 9))
    assert "bac" in first.reason


def test_amarea_received_contributions_in_every_way_and_five_on_paper():
    received = Contribution.objects.filter(consultation__plan=plan_of("amarea", 4))
    ways = Counter(received.filter(split_from=None).values_list("way", flat=True))
    assert ways[Way.PAPER] == 5
    assert ways[Way.GUEST] == 1
    assert min(ways[Way.PERSON], ways[Way.ORGANISATION]) >= 10
    assert received.filter(is_unnamed=True).count() == 1
    assert set(received.values_list("language", flat=True)) == {"fr", "en"}
    assert Theme.objects.filter(plan__member__slug="amarea").count() == 4
    assert sorted(
        group.contributions.count() for group in Group.objects.filter(plan__member__slug="amarea")
    ) == [2, 3, 5]  # fmt: skip


def test_nobody_waits_for_an_answer_in_a_plan_that_was_submitted():
    plan = plan_of("amarea", 4)
    assert not unanswered_of(plan).exists()
    answers = Response.objects.filter(member__slug="amarea")
    assert set(answers.values_list("outcome", flat=True)) == set(Outcome)
    assert max(answers.values_list("answered_on", flat=True)) == plan.responded_on
    assert not Letter.objects.filter(response__in=answers, sent_at=None).exists()


def test_an_answer_was_corrected_and_both_are_kept():
    later = Response.objects.get(corrects__isnull=False)
    assert (later.corrects.outcome, later.outcome) == (Outcome.DECLINED, Outcome.PARTLY)
    assert later.contribution == later.corrects.contribution
    assert later.milestone and later.milestone.number == "5.1"


def test_the_sentence_of_the_pump_stands_in_the_commitment_and_leads_to_what_became_of_it(client):
    pump = the_pump()
    origin = Origin.objects.get(contribution=pump)
    assert (origin.commitment.code, origin.quote) == ("XA0034", "Dites-nous au moins un nom.")
    told = page(client, f"/fr{pump.get_absolute_url()[3:]}")
    for words in (PUMP, "Mariam T., habitante de Kéléfa", "Points d’eau en panne", "XA0034"):
        assert words in told
    assert origin.quote in page(client, f"/fr{origin.commitment.get_absolute_url()[3:]}")


def test_every_origin_quotes_words_that_were_said():
    for origin in Origin.objects.select_related("contribution"):
        assert origin.quote in origin.contribution.words
        assert getattr(origin.commitment, origin.field)


def test_the_draft_was_read_paragraph_by_paragraph_and_two_texts_changed_because_of_it():
    consultation = Consultation.objects.get(title__startswith="Relire")
    assert consultation.passages.count() == 10
    assert consultation.edition and consultation.edition.stage == Stage.CONSULTED
    assert consultation.contributions.filter(passage=None).count() == 0
    stages = list(plan_of("amarea", 4).editions.values_list("stage", flat=True))
    assert stages == [Stage.CONSULTED, Stage.DRAFT, Stage.ADOPTED, Stage.AMENDED]
    changed = [
        passage for passage in consultation.passages.select_related("commitment")
        if passage.words not in (getattr(passage.commitment, one) for one in READ)
    ]  # fmt: skip
    assert [passage.commitment.code for passage in changed] == ["XA0033", "XA0034"]


def test_what_was_heard_was_published_on_the_day_of_the_response():
    plan = plan_of("amarea", 4)
    report = Document.objects.get(
        chain="amarea", media_type="application/pdf", made_on=plan.responded_on
    )
    assert report.language == "fr"


def test_brisa_asks_now_and_has_answered_nothing():
    consultation = Consultation.objects.get(member__slug="brisa")
    assert consultation.is_open(TODAY)
    assert consultation.questions.filter(asked_after__isnull=False).count() == 1
    received = consultation.contributions
    assert (received.count(), received.public().count()) == (10, 9)
    assert not Response.objects.filter(member__slug="brisa").exists()
    assert unanswered_of(plan_of("brisa", 1)).count() == 9
    alike = received.filter(words__contains="Ropewalk")
    assert alike.count() == 2


def test_solvera_is_told_exactly_what_its_plan_lacks(client):
    plan = plan_of("solvera", 3)
    waiting = unanswered_of(plan).count()
    received = Contribution.objects.of_plan(plan).to_answer().count()
    assert (received, waiting) == (12, 6)
    assert {lack.commitment for lack in shortcomings(plan)} >= {"2"}
    told = page(client, "/en/solvera/plans/3/readiness/")
    for one in unanswered_of(plan)[:3]:
        assert str(one.number) in told


def test_people_talk_in_threads_and_support_what_others_said():
    pump = the_pump()
    assert pump.supports.count() == 9
    assert sorted(comment.depth for comment in pump.comments.all()) == [0, 0, 1, 2]
    assert Comment.objects.filter(member__slug="amarea").count() >= 15
    assert Support.objects.count() >= 50


def test_what_is_asked_is_asked_in_four_languages():
    for one in Consultation.objects.all():
        for language in LANGUAGES:
            assert one.text("title", language).language == language
            assert one.text("intro", language).language == language
            for question in one.questions.all():
                assert question.text("words", language).language == language
                for option in question.options.all():
                    assert option.text("words", language).language == language
    for thing in (*Theme.objects.all(), *Group.objects.all(), *Opportunity.objects.all()):
        field = "name" if isinstance(thing, Theme) else "title"
        for language in LANGUAGES:
            assert thing.text(field, language).language == language, f"{thing} in {language}"


def test_what_is_said_in_french_is_set_with_its_own_spaces_and_apostrophes():
    said = Contribution.objects.filter(language="fr").values_list("title", "words")
    replied = Response.objects.filter(language="fr").values_list("words")
    for text in [text for row in (*said, *replied) for text in row]:
        assert "'" not in text
        assert not any(f" {sign}" in text for sign in ":;!?»"), text


def test_every_page_of_co_creation_opens_in_its_language_and_in_arabic(client):
    for slug, number in (("amarea", 4), ("solvera", 3), ("brisa", 1)):
        plan = f"{slug}/plans/{number}"
        for path in ("calendar", "contributions", "what-we-heard", "readiness", "editions"):
            for language in ("fr", "ar"):
                page(client, f"/{language}/{plan}/{path}/")
    for one in Consultation.objects.select_related("member"):
        page(client, f"/es/{one.member.slug}/consultations/{one.number}/")
        page(client, f"/en/{one.member.slug}/consultations/{one.number}/results/")
