"""The calendar on its page, and the forms with which it is announced, changed and told of."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.consultations.tests.make import a_consultation
from parvis.dates import PartialDate
from parvis.documents.models import Document
from parvis.documents.tests.make import PDF
from parvis.members.tests.make import a_member
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person
from parvis.plans import acts
from parvis.plans.models import CalendarChange, Opportunity, Outreach, Plan
from parvis.plans.tests.make import a_ministry, a_plan, a_submitted_plan, an_opportunity
from parvis.plans.tests.pages import on

pytestmark = pytest.mark.django_db
KEPT, LATER = date(2026, 3, 16), date(2026, 4, 1)
ANNOUNCED = {
    "number": "1", "length_years": "2", "language": "fr", "consultation_from": "2026-03-16",
    "consultation_until": "2026-04-30", "due_on": "2026-09-30",
}  # fmt: skip
WORKSHOP = {
    "o1-means": "workshop", "o1-title": "Atelier de Salamé", "o1-starts_on": "2026-04-01",
    "o1-place": "Salle des fêtes",
}  # fmt: skip
OUTREACH = {
    "channel": "media", "on": "2026-03-01", "account": "Annonce à la radio.", "reach": "1200",
    "audience": "Éleveurs", "region": "Nord", "language": "fr",
}  # fmt: skip


@pytest.fixture(autouse=True)
def spring():
    with on("2026-03-02"):
        yield


def page(name, plan, *more):
    return reverse(f"plans:{name}", args=[plan.member.slug, plan.number, *more])


def read(client, plan):
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(page("calendar", plan))
    assert answer.status_code == 200
    answer.asked = len(queries)
    return answer


def a_contact(member):
    return a_grant(Role.POINT_OF_CONTACT, a_plan_place(member), None, a_ministry(member)).person


def a_plan_place(member):
    return Plan(member=member, number=1).place


def move(plan, **rest):
    told = {"field": "consultation_from", "becomes": LATER, "reason": "Crue du fleuve."}
    acts.move_date(plan, by=a_ministry(plan.member), **(told | rest))


# ---- what everybody reads ----


def test_the_page_shows_the_stages_and_that_the_notice_is_kept(client):
    plan = a_plan(consultation_from=KEPT, consultation_until=LATER)
    text = read(client, plan).text
    assert "first published on 2 March 2026" in text
    assert "starts on 16 March 2026, 14 days later" in text
    assert "The notice of 14 days is kept." in text
    assert "self-check" in text
    assert "Independent Reporting Mechanism" in text


def test_a_short_notice_shows_its_reason(client):
    plan = a_plan(drafting_from=date(2026, 3, 5), short_notice="Élections anticipées.")
    text = read(client, plan).text
    assert "3 days later" in text
    assert "is not kept" in text
    assert "Élections anticipées." in text


def test_old_days_are_struck_beside_the_new_ones_with_the_reason(client):
    plan = a_plan(consultation_from=KEPT)
    move(plan)
    text = read(client, plan).text
    assert "<s>16 March 2026</s> 1 April 2026. Decided on 2 March 2026." in text
    assert "Crue du fleuve." in text


def test_a_calendar_without_an_opportunity_says_so_and_one_that_nobody_published_too(client):
    plan = a_plan()
    assert "announces no opportunity" in read(client, plan).text
    Plan.objects.update(calendar_published_on=None, development_may_start_on=None)
    text = client.get(page("calendar", plan), {"anew": "1"}).text
    assert "No calendar was published here" in text
    assert page("change-date", plan) not in text


def test_an_opportunity_shows_its_place_its_consultation_and_that_it_was_called_off(client):
    one = an_opportunity(place="Salle des fêtes", hours="14 h à 17 h", address="https://a.example/")
    a_consultation(one.plan, title="Dites ce qui manque", opportunity=one)
    other = an_opportunity(one.plan, "Permanence")
    acts.call_off(other, reason="Toit effondré.", by=a_ministry(one.plan.member))
    text = read(client, one.plan).text
    for words in (
        "Workshop", "Salle des fêtes", "14 h à 17 h", "https://a.example/", "Dites ce qui manque",
        "Called off on 2 March 2026", "Toit effondré.",
    ):  # fmt: skip
        assert words in text
    assert page("opportunity-change", one.plan, one.number) in text
    assert page("opportunity-change", one.plan, other.number) not in text


def test_the_page_says_when_the_plan_is_due_by_the_rule_and_by_its_calendar(client):
    last = a_submitted_plan()
    Plan.objects.filter(pk=last.pk).update(ends=PartialDate.parse("2025-12-31"))
    plan = a_plan(last.member, 2, due_on=date(2026, 9, 30))
    text = read(client, plan).text
    assert "30 September 2026" in text
    assert "31 December 2026" in text


def test_thirty_of_everything_cost_the_queries_of_three_and_no_person_is_known(client):
    counts = []
    for rows in (3, 30):
        plan = a_plan(consultation_from=KEPT)
        by = a_ministry(plan.member)
        for row in range(rows):
            one = an_opportunity(plan, f"Atelier {row}")
            a_consultation(plan, opportunity=one)
            acts.tell_outreach(
                plan, channel="media", account="Radio.", audience="Tous", on=date(2026, 3, 1),
                by=by, proof=(f"{row}.pdf", PDF),
            )  # fmt: skip
        answer = read(client, plan)
        counts.append(answer.asked)
        assert not answer.cookies
    assert counts[0] == counts[1] <= 12


def test_the_plan_and_the_member_lead_to_the_calendar(client):
    plan = a_plan(consultation_from=KEPT)
    for place in (plan, plan.member):
        assert page("calendar", plan) in client.get(place.get_absolute_url()).text


# ---- what its authors write ----


def test_the_calendar_is_announced_with_an_opportunity_in_one_form(client):
    member = a_member()
    client.force_login(a_contact(member))
    address = reverse("plans:announce", args=[member.slug])
    answer = client.post(address, ANNOUNCED | WORKSHOP)
    plan = Plan.objects.get()
    assert answer.url == page("calendar", plan)
    text = client.get(answer.url).text
    assert "Atelier de Salamé" in text
    assert Opportunity.objects.get().ends_on == LATER


def one_that_ends_in_june():
    plan = a_submitted_plan()
    Plan.objects.filter(pk=plan.pk).update(ends=PartialDate.parse("2026-06-30"))
    return plan


def test_the_form_begins_with_the_next_number_and_days_counted_back(client):
    last = one_that_ends_in_june()
    client.force_login(a_contact(last.member))
    text = client.get(reverse("plans:announce", args=[last.member.slug])).text
    assert 'value="2027-06-30"' in text
    assert 'name="number" value="2"' in text
    assert "no rule of OGP" in text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"consultation_from": "2026-03-05"}, "public for 14 days: on 16 March 2026"),
        ({"consultation_until": "2026-03-10"}, "This is before the first day."),
        ({"due_on": "demain"}, "Write a day as year, month and day"),
        ({"length_years": "3"}, "two or for four years"),
        ({"o1-starts_on": ""}, "This field is required."),
        ({"o1-address": "ftp://a.example"}, "begins with https://"),
    ],
)
def test_what_is_wrong_is_said_and_everything_typed_is_kept(client, wrong, said):
    member = a_member()
    client.force_login(a_contact(member))
    address = reverse("plans:announce", args=[member.slug])
    answer = client.post(address, ANNOUNCED | WORKSHOP | {"summary": "Avec tous."} | wrong)
    assert answer.status_code == 200
    for words in (said, "Atelier de Salamé", "Salle des fêtes", "Avec tous."):
        assert words in answer.text
    assert f'href="#id_{next(iter(wrong))}"' in answer.text or "short_notice" in answer.text
    assert not Plan.objects.exists()


def test_a_number_that_is_taken_is_refused_in_the_form(client):
    plan = a_plan()
    client.force_login(a_contact(plan.member))
    address = reverse("plans:announce", args=[plan.member.slug])
    answer = client.post(address, ANNOUNCED | WORKSHOP)
    assert "Plan 1 exists already." in answer.text
    assert "Atelier de Salamé" in answer.text


def test_a_day_is_changed_on_its_page_and_asks_why_it_is_early(client):
    plan = a_plan(consultation_from=LATER)
    client.force_login(a_contact(plan.member))
    told = {"field": "consultation_from", "becomes": "2026-03-09", "reason": "Crue."}
    answer = client.post(page("change-date", plan), told)
    assert "public for 14 days" in answer.text
    assert "Crue." in answer.text
    answer = client.post(page("change-date", plan), told | {"short_notice": "Élections."})
    assert answer.url == page("calendar", plan)
    assert CalendarChange.objects.get().becomes == date(2026, 3, 9)


def announcing(client, member):
    client.force_login(a_contact(member))
    return client.get(reverse("plans:announce", args=[member.slug])).text


def test_the_next_plan_is_counted_from_the_end_of_the_last_in_plain_words(client):
    plan = one_that_ends_in_june()
    text = announcing(client, plan.member)
    assert "Plan 1 ends: 30 June 2026." in text
    assert "within twelve months of that end: on 30 June 2027 at the latest." in text


def test_no_day_is_counted_from_an_older_plan_while_one_is_in_drafting(client):
    plan = one_that_ends_in_june()
    drafted = a_plan(plan.member, 2, drafting_from=date(2026, 3, 2))
    text = announcing(client, plan.member)
    assert "30 June 2027" not in text and "2027-06-30" not in text
    assert "it is not known yet when plan 2 ends" in text
    third = a_plan(plan.member, 3)
    assert "30 June 2027" in read(client, drafted).text
    assert "30 June 2027" not in read(client, third).text


def test_an_opportunity_is_announced_moved_and_called_off_on_its_pages(client):
    plan = a_plan()
    client.force_login(a_contact(plan.member))
    told = {name.removeprefix("o1-"): value for name, value in WORKSHOP.items()}
    client.post(page("opportunity", plan), told | {"language": "fr"})
    change = page("opportunity-change", plan, Opportunity.objects.get().number)
    days = {"starts_on": "2026-04-08", "ends_on": "2026-04-09", "reason": "Crue du fleuve."}
    assert client.post(change, days | {"ends_on": "2026-04-02"}).status_code == 200
    assert client.post(change, days).url == Opportunity.objects.get().get_absolute_url()
    assert Opportunity.objects.get().ends_on == date(2026, 4, 9)
    assert client.post(change, {"call_off": "1", "reason": ""}).status_code == 200
    client.post(change, {"call_off": "1", "reason": "Toit effondré."})
    assert Opportunity.objects.get().called_off_on == date(2026, 3, 2)
    assert "It was called off already." in client.get(change).text


def test_the_last_day_of_what_takes_one_day_follows_and_the_move_is_told_once(client):
    plan = a_plan()
    with on("2026-03-03"):
        one = an_opportunity(plan, starts_on=LATER, ends_on=LATER)
    client.force_login(a_contact(plan.member))
    change = page("opportunity-change", plan, one.number)
    assert "it follows the first day" in client.get(change).text
    days = {"starts_on": "2026-04-08", "ends_on": "2026-04-01", "reason": "Crue du fleuve."}
    assert client.post(change, days).status_code == 302
    one.refresh_from_db()
    assert (one.starts_on, one.ends_on) == (date(2026, 4, 8), date(2026, 4, 8))
    text = " ".join(read(client, plan).text.split())
    assert text.count("Crue du fleuve.") == 1
    assert "Day, <s>1 April 2026</s> 8 April 2026" in text
    heard = reverse("consultations:heard", args=[plan.member.slug, plan.number])
    assert client.get(heard, {"part": "asked"}).text.count("Crue du fleuve.") == 1


def hidden(one):
    """Return what the form of a correction holds of an opportunity, as a browser sends it back."""
    names = ("title", "hours", "place", "audience", "address", "about")
    told = {name: getattr(one, name) for name in names}
    return {"correct": "1", **told, **{f"initial-{name}": text for name, text in told.items()}}


def test_a_text_of_an_opportunity_is_corrected_and_the_earlier_one_stays_beside_it(client):
    one = an_opportunity(place="Salle des fêtes", hours="14 h à 17 h")
    client.force_login(a_contact(one.plan.member))
    change = page("opportunity-change", one.plan, one.number)
    assert 'name="initial-place"' in client.get(change).text
    told = hidden(one) | {"place": "École", "about": "On parlera de l’eau."}
    assert "This field is required." in client.post(change, told | {"reason": ""}).text
    assert client.post(change, told | {"reason": "Fuite au toit."}).url == one.get_absolute_url()
    text = read(client, one.plan).text
    assert "École" in text and "<s><bdi" in text
    assert " , " not in text and ". ." not in text
    for words in ("Salle des fêtes", "Corrected on 2 March 2026.", "Fuite au toit.", "nothing"):
        assert words in text
    assert "(Place, What happens there)" in client.get(f"/en/{one.plan.member.slug}/record/").text


def test_the_page_of_an_opportunity_leaves_by_a_button_that_cancels_nothing(client):
    one = an_opportunity()
    client.force_login(a_contact(one.plan.member))
    text = client.get(page("opportunity-change", one.plan, one.number)).text
    assert text.count("Back to the calendar") == 3
    assert ">Cancel<" not in text


def test_a_stage_has_one_name_on_the_calendar_and_in_the_report(client):
    plan = a_plan(feedback_from=date(2026, 9, 1), feedback_until=date(2026, 9, 30))
    calendar = read(client, plan)
    assert "<b>Reasoned response</b>" in calendar.text
    assert "Calendar of plan 1" in calendar.text
    heard = reverse("consultations:heard", args=[plan.member.slug, plan.number])
    told = client.get(heard, {"part": "asked"}).text
    assert "Reasoned response" in told and "What became of" not in told


def test_of_two_who_correct_an_opportunity_nobody_undoes_what_they_did_not_touch(client):
    one = an_opportunity(place="Salle des fêtes", hours="14 h")
    client.force_login(a_contact(one.plan.member))
    told = hidden(one) | {"hours": "15 h", "reason": "Le bus est tard."}
    acts.correct_opportunity(
        one, {"place": "École"}, reason="Fuite.", by=a_ministry(one.plan.member)
    )
    client.post(page("opportunity-change", one.plan, one.number), told)
    one.refresh_from_db()
    assert (one.place, one.hours) == ("École", "15 h")


def test_outreach_is_told_with_a_file_that_is_checked_by_what_it_holds(client):
    plan = a_plan()
    client.force_login(a_contact(plan.member))
    wrong = SimpleUploadedFile("affiche.pdf", b"<html>")
    answer = client.post(page("outreach", plan), OUTREACH | {"proof": wrong})
    assert "affiche.pdf" in answer.text
    assert "Annonce à la radio." in answer.text
    assert not Outreach.objects.exists()
    right = SimpleUploadedFile("affiche.pdf", PDF)
    client.post(page("outreach", plan), OUTREACH | {"proof": right})
    text = read(client, plan).text
    for words in ("Press, radio or television", "Éleveurs", "Nord", "1,200"):
        assert words in text
    assert Document.objects.get().get_absolute_url() in text


def test_outreach_to_come_is_refused_beside_its_day(client):
    plan = a_plan()
    client.force_login(a_contact(plan.member))
    answer = client.post(page("outreach", plan), OUTREACH | {"on": "2026-03-03"})
    assert "still to come" in answer.text
    assert 'href="#id_on"' in answer.text


@pytest.mark.parametrize("name", ["change-date", "opportunity", "outreach"])
def test_others_are_told_who_writes_a_calendar_and_visitors_sign_in(client, name):
    plan = a_plan()
    assert client.get(page(name, plan)).status_code == 302
    client.force_login(a_person())
    answer = client.get(page(name, plan))
    assert answer.status_code == 403
    assert "Point of contact" in answer.text


def test_the_calendar_of_a_submitted_plan_is_changed_no_more(client):
    plan = a_submitted_plan()
    client.force_login(a_contact(plan.member))
    answer = client.get(page("change-date", plan))
    assert answer.status_code == 403
    assert "stays as it was" in answer.text
