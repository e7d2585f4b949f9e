"""A calendar is announced, changed with a reason, and told of: refused with one, or recorded."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from parvis.documents.models import Document
from parvis.documents.tests.make import PDF
from parvis.members.tests.make import a_member
from parvis.people.tests.make import an_organisation
from parvis.plans import acts, verbs
from parvis.plans.models import CalendarChange, Correction, Opportunity, Outreach, Plan
from parvis.plans.tests.make import (
    a_chance,
    a_ministry,
    a_plan,
    a_submitted_plan,
    an_opportunity,
)
from parvis.plans.tests.pages import on
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
EARLY, KEPT, LATER = date(2026, 3, 9), date(2026, 3, 16), date(2026, 4, 1)
WORDS = {"channel": "media", "account": "Annonce à la radio.", "audience": "Éleveurs"}


@pytest.fixture(autouse=True)
def spring():
    with on("2026-03-02"):
        yield


def announced(**calendar):
    member = a_member()
    by = a_ministry(member)
    return acts.announce(member, number=1, length_years=2, by=by, language="fr", **calendar)


def last_of(plan):
    return Entry.objects.about(plan).order_by("number").last()


def move(plan, field, becomes, reason="Crue du fleuve.", **rest):
    by = a_ministry(plan.member)
    return acts.move_date(plan, field=field, becomes=becomes, reason=reason, by=by, **rest)


def test_a_calendar_is_public_today_and_lets_development_start_in_fourteen_days():
    plan = announced(consultation_from=KEPT, due_on=date(2026, 9, 30))
    plan.refresh_from_db()
    assert plan.calendar_published_on == date(2026, 3, 2)
    assert plan.development_may_start_on == KEPT
    assert last_of(plan).facts["due_on"] == "2026-09-30"


def test_opportunities_are_announced_with_their_calendar_and_told_without_words():
    plan = announced(opportunities=[a_chance(place="Salle des fêtes"), a_chance("Permanence")])
    assert [one.number for one in plan.opportunities.order_by("number")] == [1, 2]
    entry = last_of(plan)
    assert entry.verb == "plan.opportunity-announced"
    assert "Permanence" not in str(entry.facts)
    assert entry.facts["starts"] == "2026-04-01"


@pytest.mark.parametrize("column", ["consultation_from", "drafting_from"])
def test_an_early_start_is_refused_without_a_reason_and_stands_with_one(column):
    with pytest.raises(Refused, match="public for 14 days: on 16 March 2026"):
        announced(**{column: EARLY})
    assert not Plan.objects.exists()
    plan = announced(**{column: EARLY}, short_notice="Élections anticipées.")
    assert plan.short_notice == "Élections anticipées."


def test_the_database_refuses_an_early_start_without_a_reason():
    plan = announced(consultation_from=KEPT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Plan.objects.filter(pk=plan.pk).update(consultation_from=EARLY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Plan.objects.filter(pk=plan.pk).update(drafting_from=EARLY)


def test_a_notice_that_is_kept_takes_no_reason():
    with pytest.raises(Refused, match="needs no reason"):
        announced(consultation_from=KEPT, short_notice="Au cas où.")


def test_a_calendar_out_of_order_is_refused_with_the_day_that_is_wrong():
    with pytest.raises(Refused, match=r"Last day of drafting.*before the first day"):
        announced(drafting_from=LATER, drafting_until=KEPT)


def test_a_day_that_moves_stays_beside_the_new_one_with_its_reason():
    plan = announced(consultation_from=KEPT)
    change = move(plan, "consultation_from", LATER)
    assert (change.was, change.becomes, change.decided_on) == (KEPT, LATER, date(2026, 3, 2))
    plan.refresh_from_db()
    assert plan.consultation_from == LATER
    entry = last_of(plan)
    assert entry.verb == "plan.calendar-changed"
    assert entry.facts["reason"] == "Crue du fleuve."
    told = verbs.CALENDAR_CHANGED.describe(entry.facts)
    assert "First day of the consultation: 16 March 2026, now 1 April 2026" in told


def test_a_day_is_added_and_taken_out_with_a_reason():
    plan = announced(consultation_from=KEPT)
    move(plan, "consultation_until", LATER)
    move(plan, "consultation_until", None)
    days = [(one.was, one.becomes) for one in CalendarChange.objects.all()]
    assert days == [(None, LATER), (LATER, None)]


def test_moving_development_forward_asks_for_the_reason_of_a_short_notice_once():
    plan = announced(consultation_from=LATER)
    with pytest.raises(Refused, match="public for 14 days"):
        move(plan, "consultation_from", EARLY)
    move(plan, "consultation_from", EARLY, short_notice="Élections anticipées.")
    move(plan, "drafting_from", date(2026, 3, 10), short_notice="Une autre raison.")
    move(plan, "consultation_from", LATER)
    plan.refresh_from_db()
    assert plan.short_notice == "Élections anticipées."


@pytest.mark.parametrize(
    ("field", "becomes", "why"),
    [
        ("consultation_from", KEPT, "says that already"),
        ("consultation_from", date(2026, 3, 1), "has passed"),
        ("responded_on", LATER, "no such day"),
        ("consultation_until", date(2026, 3, 10), "before the first day"),
    ],
)
def test_a_day_does_not_move(field, becomes, why):
    plan = announced(consultation_from=KEPT)
    with pytest.raises(Refused, match=why):
        move(plan, field, becomes)
    assert not CalendarChange.objects.exists()


def test_two_who_move_the_same_day_both_leave_what_they_saw():
    plan = announced(consultation_from=KEPT)
    seen_by_another = Plan.objects.get(pk=plan.pk)
    move(plan, "consultation_from", LATER)
    move(seen_by_another, "consultation_from", date(2026, 4, 8))
    assert [one.was for one in CalendarChange.objects.all()] == [KEPT, LATER]


def test_a_change_without_a_reason_is_refused_by_the_database_itself():
    plan = announced(consultation_from=KEPT)
    with pytest.raises(IntegrityError), transaction.atomic():
        move(plan, "consultation_from", LATER, reason="")
    plan.refresh_from_db()
    assert plan.consultation_from == KEPT


def test_the_calendar_of_a_submitted_plan_stays_and_only_its_own_organisations_write_it():
    plan = a_submitted_plan()
    with pytest.raises(Refused, match="stays as it was"):
        move(plan, "consultation_from", LATER)
    with pytest.raises(Refused, match="stays as it was"):
        an_opportunity(plan)
    with pytest.raises(Refused, match="Only organisations of"):
        acts.add_opportunity(a_plan(), a_chance(), by=an_organisation())


def test_an_opportunity_moves_with_both_its_days_kept():
    one = an_opportunity()
    by = a_ministry(one.plan.member)
    with pytest.raises(Refused, match="before the first"):
        acts.move_opportunity(one, starts_on=LATER, ends_on=KEPT, reason="Crue.", by=by)
    later = date(2026, 4, 8)
    changes = acts.move_opportunity(one, starts_on=later, ends_on=later, reason="Crue.", by=by)
    assert [(one.field, one.was) for one in changes] == [("starts_on", LATER), ("ends_on", LATER)]
    assert Opportunity.objects.get().starts_on == later
    assert last_of(one.plan).verb == "plan.opportunity-moved"
    with pytest.raises(Refused, match="says that already"):
        acts.move_opportunity(one, starts_on=later, ends_on=later, reason="Crue.", by=by)


@pytest.mark.parametrize(
    ("texts", "reason", "sentence"),
    [
        ({"place": "École"}, " ", "Say why"),
        ({"title": " "}, "Faute.", "keeps a title"),
        ({"title": "Atelier de Salamé"}, "Faute.", "says that already"),
        ({}, "Faute.", "says that already"),
        ({"starts_on": "2026-04-01"}, "Faute.", "Only the texts"),
    ],
)
def test_a_correction_changes_a_text_and_says_why(texts, reason, sentence):
    one = an_opportunity()
    with pytest.raises(Refused, match=sentence):
        acts.correct_opportunity(one, texts, reason=reason, by=a_ministry(one.plan.member))
    assert not Correction.objects.exists()


def test_a_corrected_text_falls_ahead_of_its_translation_and_one_called_off_is_not_corrected():
    one, told = an_opportunity(place="Mairie"), {"place": "École"}
    by = a_ministry(one.plan.member)
    one.translate("place", "en", "Town hall", on=clock.today())
    one.save()
    acts.correct_opportunity(one, told, reason="Fuite.", by=by)
    assert one.text("place", "en").is_behind
    assert [(each.before, each.after) for each in one.corrections.all()] == [("Mairie", "École")]
    assert last_of(one.plan).verb == "plan.opportunity-corrected"
    acts.call_off(one, reason="La salle est fermée.", by=by)
    with pytest.raises(Refused, match="called off"):
        acts.correct_opportunity(one, {"place": "Port"}, reason="Fuite.", by=by)


def test_an_opportunity_that_is_called_off_stays_so():
    one = an_opportunity()
    by = a_ministry(one.plan.member)
    change = acts.call_off(one, reason="La salle est fermée.", by=by)
    assert (change.was, change.becomes) == (LATER, None)
    assert Opportunity.objects.get().called_off_on == date(2026, 3, 2)
    with pytest.raises(Refused, match="called off already"):
        acts.call_off(one, reason="Encore.", by=by)
    with pytest.raises(Refused, match="Announce another one"):
        acts.move_opportunity(one, starts_on=KEPT, ends_on=KEPT, reason="Crue.", by=by)


def test_what_is_over_is_neither_announced_nor_called_off():
    one = an_opportunity()
    with on("2026-05-01"):
        with pytest.raises(Refused, match="It is over"):
            acts.call_off(one, reason="Trop tard.", by=a_ministry(one.plan.member))
        with pytest.raises(Refused, match="has passed"):
            an_opportunity(one.plan, in_days=-1)


def test_outreach_is_told_with_its_proof_deposited_beside_it():
    plan = announced()
    by = a_ministry(plan.member)
    told = acts.tell_outreach(
        plan, on=date(2026, 3, 1), by=by, reach=1200, proof=("affiche.pdf", PDF), **WORDS
    )
    assert told.proof == Document.objects.get()
    assert (told.number, told.by) == (1, by)
    entry = last_of(plan)
    assert entry.verb == "plan.outreach-told"
    assert "Éleveurs" not in str(entry.facts)


def test_outreach_that_is_to_come_or_whose_proof_is_no_document_is_refused():
    plan = announced()
    by = a_ministry(plan.member)
    with pytest.raises(Refused, match="still to come"):
        acts.tell_outreach(plan, on=date(2026, 3, 3), by=by, **WORDS)
    with pytest.raises(Refused, match=r"affiche\.pdf"):
        acts.tell_outreach(
            plan, on=date(2026, 3, 2), by=by, proof=("affiche.pdf", b"<html>"), **WORDS
        )
    assert not Outreach.objects.exists()
    assert not Document.objects.exists()
