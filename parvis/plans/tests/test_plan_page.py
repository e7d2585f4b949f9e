"""The page of one plan: its cycle, what falls due, its commitments, and what a draft still lacks."""

from datetime import date

import pytest

from parvis.dates import PartialDate
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts
from parvis.plans.models import Commitment, Partner, Plan, PolicyArea
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
    a_submitted_plan,
)
from parvis.plans.tests.pages import on, read
from parvis.progress import acts as progress
from parvis.progress.law.scales import Product
from parvis.progress.models import Assessment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with on("2026-11-24"):
        yield


def titles(answer):
    return [str(row.title) for row in answer.context["page"]]


def a_plan_submitted_in_2025(**rest):
    with on("2025-12-12"):
        return a_submitted_plan(**rest)


def test_a_plan_without_a_title_is_named_by_its_number_and_years(client):
    assert "<h1>Plan 4, 2026–2027</h1>" in read(client, a_plan_submitted_in_2025(number=4)).text


def test_its_deadlines_follow_from_its_term_each_with_its_rule(client):
    page = read(client, a_plan_submitted_in_2025()).text
    for words in (
        "31 December 2027",
        "Results assessed",
        "30 April 2028",
        "Next plan due",
        "31 December 2028",
        "twelve months of the end of the last",
        "Plans end on 30 June or on 31 December. To be confirmed with OGP.",
    ):
        assert words in page
    assert "Refresh due" not in page


def test_a_four_year_plan_is_due_to_be_refreshed_at_its_middle(client):
    plan = Plan.objects.create(
        member=a_member(), number=5, length_years=4, submitted=PartialDate.parse("2025-12-12"),
        starts=PartialDate.parse("2026-01-01"), ends=PartialDate.parse("2029-12-31"),
    )  # fmt: skip
    page = read(client, plan).text
    assert "Refresh due" in page
    assert "1 January 2028" in page


def test_a_deadline_from_a_year_alone_names_no_day_as_certain(client):
    plan = Plan.objects.create(
        member=a_member(), number=2, submitted=PartialDate.parse("2018"),
        ends=PartialDate.parse("2020"), source_id="X-2",
    )  # fmt: skip
    page = read(client, plan).text
    assert "by 31 December 2021 at the latest" in page
    assert "<h1>Plan 2, 2018–2020</h1>" in page
    assert 'class="cycle"' not in page
    assert "plan X-2" in page


def test_a_draft_says_what_it_still_lacks(client):
    plan = a_plan()
    a_commitment(plan, causes="")
    page = read(client, plan).text
    assert "This is what it still lacks." in page
    assert "What are the causes of the problem?" in page
    assert "A commitment has at least one milestone." in page
    assert 'class="cycle"' in page


def test_a_draft_that_lacks_nothing_says_that_it_can_be_submitted(client):
    plan = a_plan()
    a_milestone(a_commitment(plan))
    assert "It lacks nothing: it can be submitted." in read(client, plan).text


def test_a_submitted_or_imported_plan_is_not_asked_what_it_lacks(client):
    imported = Plan.objects.create(member=a_member(), number=1, source_id="X-1")
    for plan in (a_plan_submitted_in_2025(), imported):
        assert "Before this plan can be submitted" not in read(client, plan).text


def test_the_summary_counts_milestones_and_pens(client):
    with on("2025-12-12"):
        plan = a_plan()
        by = a_ministry(plan.member)
        water, roads = a_commitment(plan, "L’eau"), a_commitment(plan, "Les routes")
        done = a_milestone(water, "2026-03-01")
        a_milestone(water, "2026-10-14")
        a_milestone(roads, "2027-03-01")
        acts.submit(plan, starts=STARTS, ends=ENDS, by=by)
    progress.complete(done, done_on=date(2026, 2, 1), by=by)
    association = an_organisation(plan.member, Side.CIVIL_SOCIETY)
    for commitment, level in ((water, "limited"), (roads, "not_started")):
        progress.report(commitment, level="limited", account="Oui.", by=by)
        progress.report(commitment, level=level, account="Non.", by=association)
    page = read(client, plan).text
    assert "Of 3 milestones: 1 done, 1 late, 1 to come." in page
    assert "Both pens agree on 1 commitment." in page
    assert "They differ on 1 commitment." in page
    assert "A milestone is 41 days late" in page
    assert "1 of 2" in page
    assert "The government writes “Limited”, civil society “Not started”" in page


def test_one_can_see_only_what_is_late_or_apart_and_choose_the_order(client):
    with on("2025-12-12"):
        plan = a_plan()
        for title, due in (("Zèbre", "2026-10-14"), ("Âne", "2026-06-30"), ("Boeuf", "2027-06-30")):
            a_milestone(a_commitment(plan, title), due)
        acts.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))
    assert titles(read(client, plan)) == ["Zèbre", "Âne", "Boeuf"]
    assert titles(read(client, plan, show="late", sort="late")) == ["Âne", "Zèbre"]
    assert titles(read(client, plan, show="apart")) == []
    assert titles(read(client, plan, show="waiting", sort="title"))[0] == "Boeuf"
    assert titles(read(client, plan, show="<x>", sort="'; drop")) == ["Zèbre", "Âne", "Boeuf"]


def an_imported_plan(commitments):
    plan = Plan.objects.create(
        member=a_member(language="en"), number=commitments, language="en",
        source_id=f"X-{commitments}", submitted=PartialDate.parse("2018"),
    )  # fmt: skip
    area = PolicyArea.objects.create(slug=f"a{commitments}", edition="x", name="Open data")
    for place in range(1, commitments + 1):
        commitment = Commitment.objects.create(
            plan=plan, number=str(place), order=place, code=f"X{commitments}-{place}",
            title=f"Commitment number {place}", language="en",
        )  # fmt: skip
        commitment.policy_areas.add(area)
        Partner.objects.create(commitment=commitment, name="Justice", part="lead")
        Assessment.objects.create(
            commitment=commitment, scale="completion", product=Product.END_OF_TERM, value="limited"
        )
    return plan


def test_a_long_plan_is_read_in_pages_of_twenty_five(client):
    plan = an_imported_plan(32)
    first, second = read(client, plan), read(client, plan, page="2")
    assert (len(titles(first)), len(titles(second))) == (25, 7)
    assert titles(read(client, plan, page="x")) == titles(first)
    assert "Limited" in first.text
    assert "Open data</bdi> (32)" in " ".join(first.text.split())


def test_a_short_plan_has_no_form_to_sort_it(client):
    assert 'class="filter"' not in read(client, an_imported_plan(8)).text
    assert 'class="filter"' in read(client, an_imported_plan(9)).text


def a_busy_plan(rows):
    plan = a_plan_submitted_in_2025(number=rows, commitments=rows, milestones=rows)
    by, association = a_ministry(plan.member), an_organisation(plan.member, Side.CIVIL_SOCIETY)
    for commitment in plan.commitments.all():
        progress.report(commitment, level="limited", account="Oui.", by=by)
        progress.report(commitment, level="limited", account="Non.", by=association)
    return plan


def test_twenty_rows_cost_the_queries_that_three_rows_cost(client):
    few, many = read(client, a_busy_plan(3)), read(client, a_busy_plan(20))
    assert few.asked == many.asked <= 12


def test_a_draft_of_thirty_commitments_costs_the_queries_of_three(client):
    asked = []
    for rows in (3, 30):
        plan = a_plan(number=rows)
        for _commitment in range(rows):
            a_milestone(a_commitment(plan))
        asked.append(read(client, plan).asked)
    assert asked[0] == asked[1] <= 12


def test_words_of_people_cannot_become_markup(client):
    attack = "<script>alert(1)</script>"
    plan = a_plan(a_member(attack), title=attack, summary=attack)
    a_commitment(plan, attack)
    page = read(client, plan).text
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 4


def test_the_arabic_page_runs_from_right_to_left(client):
    page = read(client, a_plan(title="Quatrième plan"), "ar").text
    assert '<html lang="ar" dir="rtl">' in page
    assert '<span lang="fr" dir="ltr">Quatrième plan</span>' in page


def test_a_plan_that_does_not_exist_or_is_another_members_is_not_found(client):
    plan = a_plan(number=3)
    for address in (
        f"/en/{plan.member.slug}/plans/4/",
        f"/en/{plan.member.slug}/plans/99999999999999999999/",
        f"/en/{a_member().slug}/plans/3/",
        "/en/nowhere/plans/3/",
    ):
        assert client.get(address).status_code == 404


def test_an_unchanged_page_is_not_sent_again(client):
    plan = a_plan()
    etag = read(client, plan)["ETag"]
    address = f"/en/{plan.member.slug}/plans/{plan.number}/"
    assert client.get(address, headers={"if-none-match": etag}).status_code == 304
    a_commitment(plan)
    assert client.get(address, headers={"if-none-match": etag}).status_code == 200
