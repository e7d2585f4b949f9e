"""A consultation is announced, arranged before it opens, and prolonged, on pages without script."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from parvis.consultations import acts, asking, drafts
from parvis.consultations.drafts import Paragraph, as_text, paragraphs
from parvis.consultations.models import Consultation
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.consultations.ways import Asked
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person
from parvis.plans.acts import drop
from parvis.plans.tests.make import a_commitment, a_ministry, a_plan, a_submitted_plan
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
TOLD = {
    "title": "Que changer ?", "language": "fr", "opens_on": "2026-12-01",
    "closes_on": "2026-12-31", "is_open_call": "on", "which": "none",
}  # fmt: skip
CHOICE = {
    "do": "ask", "words": "Avez-vous l'eau ?", "asked": "choice", "options": "oui\nnon",
    "language": "fr",
}  # fmt: skip


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def plan():
    return a_plan(consultation_from=date(2026, 12, 1))


@pytest.fixture
def her(client, plan):
    grant = a_grant(Role.POINT_OF_CONTACT, plan.place, None, a_ministry(plan.member))
    client.force_login(grant.person)
    return grant.person


def to_come(plan, **rest):
    days = {"opens_on": TODAY + timedelta(days=7), "closes_on": TODAY + timedelta(days=37)}
    return a_consultation(plan, **(days | rest))


def page(name, thing):
    return reverse(f"consultations:{name}", args=[thing.member.slug, thing.number])


def test_a_draft_is_cut_at_its_empty_lines_and_its_headings_stand_above_what_follows():
    text = "# Santé\nUn.\nDeux.\r\n \r\nTrois.\n\n\n#  Vide \n\n# Fin\n\nQuatre."
    assert paragraphs(text) == [
        Paragraph("Un.\nDeux.", "Santé"), Paragraph("Trois."), Paragraph("Vide"),
        Paragraph("Quatre.", "Fin"),
    ]  # fmt: skip
    assert paragraphs(as_text(paragraphs(text))) == paragraphs(text)
    assert paragraphs(" \n\n ") == []


def test_what_is_too_long_or_too_much_of_a_draft_is_named_with_its_paragraph():
    assert drafts.flaw([], 10) == ("nothing", 0)
    assert drafts.flaw([Paragraph("a"), Paragraph("a" * 11)], 10) == ("long_paragraph", 2)
    assert drafts.flaw([Paragraph("a", "b" * 301)], 10) == ("long_heading", 1)
    assert drafts.flaw([Paragraph("a")] * 401, 10) == ("too_many", 400)


@pytest.mark.parametrize(
    ("told", "flaws"),
    [
        ({"asked": "choice", "options": ["oui", "non"]}, {}),
        ({"asked": "choice", "options": ["oui"]}, {"options": "too_few"}),
        ({"asked": "choices", "options": ["oui", "OUI"]}, {"options": "said_twice"}),
        ({"asked": "choices", "options": ["a" * 301, "b"]}, {"options": "too_long"}),
        ({"asked": "choice", "options": [str(one) for one in range(41)]}, {"options": "too_many"}),
        ({"asked": "text", "options": ["oui"]}, {"options": "no_options_here"}),
        ({"asked": "text", "lowest": 1}, {"highest": "no_scale_here"}),
        ({"asked": "scale", "lowest": 1}, {"highest": "two_ends"}),
        ({"asked": "scale", "lowest": 5, "highest": 1}, {"highest": "ends_in_order"}),
        ({"asked": "scale", "lowest": 0, "highest": 5}, {}),
        ({"asked": "text", "words": " "}, {"words": "asks_nothing"}),
        ({"asked": "rien"}, {"asked": "unknown"}),
    ],
)
def test_what_stands_against_a_question_is_named_field_by_field(told, flaws):
    plain = {"words": "Quoi ?", "options": [], "lowest": None, "highest": None}
    assert asking.flaws(**(plain | told)) == flaws


def test_she_announces_a_consultation_with_its_draft_and_the_record_tells_of_both(
    client, plan, her
):
    answer = client.post(
        page("open", plan), TOLD | {"which": "pasted", "draft": "# Eau\nUn.\n\nDeux."}
    )
    made = Consultation.objects.get()
    assert answer.url == page("arrange", made)
    assert (made.title, made.opens_on, made.is_open_call) == (
        "Que changer ?", date(2026, 12, 1), True,
    )  # fmt: skip
    assert [(one.heading, one.words) for one in made.passages.all()] == [
        ("Eau", "Un."), ("", "Deux."),
    ]  # fmt: skip
    entries = Entry.objects.about(made).order_by("number")
    assert [one.verb for one in entries] == ["consultation.opened", "consultation.laid-out"]
    assert entries[0].facts["signed"] == her.key


def test_the_plan_s_commitments_are_laid_out_text_by_text(client, plan, her):
    commitment = a_commitment(plan, "Ouvrir les puits")
    client.post(page("open", plan), TOLD | {"which": "plan"})
    passages = list(Consultation.objects.get().passages.all())
    assert {one.commitment for one in passages} == {commitment}
    problem = next(one for one in passages if one.words == "problem 1")
    assert problem.heading.startswith("1. Ouvrir les puits – ")


def test_a_commitment_that_was_dropped_is_not_laid_out(client, plan, her):
    commitment, dropped = a_commitment(plan, "Ouvrir les puits"), a_commitment(plan, "Un palais")
    drop(dropped, reason="Trop cher.", by=a_ministry(plan.member))
    client.post(page("open", plan), TOLD | {"which": "plan"})
    passages = Consultation.objects.get().passages.all()
    assert {one.commitment for one in passages} == {commitment}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"closes_on": "2026-11-30"}, "closes after it opens"),
        ({"opens_on": "2026-11-01"}, "not in the past"),
        ({"opens_on": "31 février"}, "Write a day as year"),
        ({"title": ""}, "required"),
        ({"which": "pasted"}, "Paste the text of the draft"),
        ({"draft": "Un texte."}, "There is a text below"),
        (
            {"which": "pasted", "draft": "a" * 20_001},
            "Paragraph 1 is longer than 20,000 characters",
        ),
        ({"which": "plan"}, "There is no paragraph"),
    ],
)
def test_what_cannot_be_announced_is_said_and_nothing_typed_is_lost(
    client, plan, her, wrong, sentence
):
    answer = client.post(page("open", plan), TOLD | {"intro": "Ce qui est décidé."} | wrong)
    assert sentence in answer.text
    assert "Ce qui est décidé." in answer.text
    assert not Consultation.objects.exists()


def test_a_draft_that_cannot_be_laid_out_leaves_no_consultation_and_no_entry(plan):
    told = {"opens_on": TODAY + timedelta(7), "closes_on": TODAY + timedelta(37)}
    for draft in ({"draft": [Paragraph("a" * 20_001)]}, {"with_commitments": True}):
        with pytest.raises(Refused, match="aragraph"):
            acts.open_consultation(
                plan, title="Que changer ?", by=a_ministry(plan.member), **told, **draft
            )
    assert not Consultation.objects.exists()
    assert not Entry.objects.filter(verb__startswith="consultation.").exists()


def test_it_opens_no_earlier_than_the_notice_of_the_calendar_allows(client, plan, her):
    plan.short_notice, plan.consultation_from = "", None
    plan.development_may_start_on = date(2026, 12, 8)
    plan.save()
    assert "two weeks after its calendar" in client.post(page("open", plan), TOLD).text
    plan.short_notice = "L'assemblée siège en décembre."
    plan.save()
    assert client.post(page("open", plan), TOLD).status_code == 302


def test_it_opens_no_earlier_than_the_calendar_says_which_can_be_moved_first(client, plan, her):
    change = reverse("plans:change-date", args=[plan.member.slug, plan.number])
    assert change in client.get(page("open", plan)).text
    early = TOLD | {"opens_on": "2026-11-30"}
    assert "consulting begins on 1 December 2026: open it then" in (
        client.post(page("open", plan), early).text
    )
    assert not Consultation.objects.exists()
    asked = {"field": "consultation_from", "becomes": "2026-11-30", "reason": "L’école ferme."}
    assert client.post(change, asked | {"short_notice": "L’école ferme."}).status_code == 302
    assert client.post(page("open", plan), early).status_code == 302


def test_the_page_on_which_it_is_arranged_says_until_when_that_is_possible(client, plan, her):
    text = client.get(page("arrange", to_come(plan))).text
    assert "It opens on 1 December 2026. What it asks can be changed until then" in text
    assert "on that day until somebody answers" in text


def test_what_the_state_of_things_refuses_is_not_said_to_be_somebody_else_s(client, plan, her):
    found = to_come(plan)
    with clock.at(clock.now() + timedelta(days=8)):
        client.force_login(her)
        answer = client.get(page("arrange", found))
    assert answer.status_code == 403
    assert "<h1>This cannot be done</h1>" in answer.text
    assert "This consultation opened on 1 December 2026" in answer.text


@pytest.mark.parametrize("name", ["open", "arrange", "prolong"])
def test_who_does_not_write_the_plan_is_told_whose_it_is(client, plan, name):
    thing = plan if name == "open" else to_come(plan)
    assert client.get(page(name, thing)).status_code == 302  # to sign in
    client.force_login(a_person())
    answer = client.get(page(name, thing))
    assert answer.status_code == 403
    assert "Only those who hold one of these roles" in answer.text


def test_nothing_is_consulted_on_once_the_plan_is_submitted(client):
    plan = a_submitted_plan()
    grant = a_grant(Role.POINT_OF_CONTACT, plan.place, None, a_ministry(plan.member))
    client.force_login(grant.person)
    answer = client.get(page("open", plan))
    assert answer.status_code == 403
    assert "has been submitted" in answer.text


def test_she_puts_questions_orders_them_and_takes_one_out(client, plan, her):
    found = to_come(plan)
    there = page("arrange", found)
    scale = {"do": "ask", "words": "Combien ?", "asked": "scale", "lowest": 1, "highest": 5}
    text = {"do": "ask", "words": "Pourquoi ?", "asked": "text", "after": "1-2"}
    for told in (CHOICE, scale | {"language": "fr"}, text | {"language": "fr"}):
        assert client.post(there, told).status_code == 302
    first, second, third = found.questions.all()
    assert [one.words for one in first.options.all()] == ["oui", "non"]
    assert (second.lowest, second.highest) == (1, 5)
    assert third.asked_after.words == "non"
    answer = client.post(there, {"do": "order", "place1": 3, "place2": 2, "place3": 1})
    assert "stands before question 1" in answer.text
    client.post(there, {"do": "order", "place1": 2, "place2": 1, "place3": 3})
    assert [one.words for one in found.questions.all()] == [
        "Combien ?", "Avez-vous l'eau ?", "Pourquoi ?",
    ]  # fmt: skip
    told = {"do": "order", "remove": "2", "place1": 1, "place2": 2, "place3": 3}
    assert "asked only after this one" in client.post(there, told).text
    client.post(there, told | {"remove": "1"})
    assert list(found.questions.values_list("number", flat=True)) == [1, 2]
    verbs = Entry.objects.about(found).order_by("number").values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["consultation.ordered", "consultation.unasked"]


def test_a_question_that_cannot_be_answered_is_not_put_and_stays_as_typed(client, plan, her):
    found = to_come(plan)
    answer = client.post(page("arrange", found), CHOICE | {"options": "oui"})
    assert "Give two options at least" in answer.text
    assert "Avez-vous l&#x27;eau ?" in answer.text
    assert not found.questions.exists()


def test_the_draft_is_replaced_and_taken_back(client, plan, her):
    found = to_come(plan)
    there = page("arrange", found)
    client.post(there, {"do": "draft", "which": "pasted", "draft": "Un.\n\nDeux."})
    client.post(there, {"do": "draft", "which": "pasted", "draft": "Trois."})
    assert [one.words for one in found.passages.all()] == ["Trois."]
    assert "Trois." in client.get(there).text
    client.post(there, {"do": "draft", "which": "none", "draft": ""})
    assert not found.passages.exists()


def test_what_people_answer_does_not_change(client, plan, her):
    found = a_consultation(plan)
    assert client.post(page("arrange", found), CHOICE).status_code == 302  # its first day
    a_contribution(found)
    answer = client.post(page("arrange", found), CHOICE)
    assert answer.status_code == 403
    assert "Somebody has answered already" in answer.text
    later = datetime(2026, 11, 25, 9, tzinfo=UTC)
    other = a_consultation(plan)
    with clock.at(later), pytest.raises(Refused, match="what people answer does not change"):
        acts.ask_question(
            other, by=a_ministry(plan.member), asked=Asked.TEXT, words="Et ?", language="fr"
        )


def test_the_last_day_moves_with_a_reason_and_the_day_before_stays_beside_it(client, plan, her):
    found = a_consultation(plan)
    there = page("prolong", found)
    assert "not shortened" in client.post(there, {"becomes": "2026-12-01", "reason": "Hâte."}).text
    assert "required" in client.post(there, {"becomes": "2027-01-10", "reason": ""}).text
    assert client.post(there, {"becomes": "2027-01-10", "reason": "Les pluies."}).status_code == 302
    found.refresh_from_db()
    moved = found.prolongings.get()
    assert (moved.was, moved.becomes) == (date(2026, 12, 24), found.closes_on)
    assert "Les pluies." in client.get(there).text
    assert Entry.objects.about(found).filter(verb="consultation.prolonged").exists()


def test_before_it_opens_the_last_day_may_come_earlier_but_not_before_the_first(client, plan, her):
    found = to_come(plan)
    there = page("prolong", found)
    assert (
        "not before the first"
        in client.post(there, {"becomes": "2026-11-30", "reason": "Hâte."}).text
    )
    assert client.post(there, {"becomes": "2026-12-20", "reason": "Fêtes."}).status_code == 302


@pytest.mark.parametrize("number", ["²", "x", "-1", "9" * 5_000])
def test_what_is_no_number_of_a_question_takes_nothing_out(client, plan, her, number):
    found = to_come(plan)
    client.post(page("arrange", found), CHOICE)
    assert client.post(page("arrange", found), {"remove": number}).status_code == 200
    assert found.questions.count() == 1
