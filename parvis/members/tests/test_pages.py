"""The pages of members, as a reader meets them: the list, and each member's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from parvis.dates import PartialDate
from parvis.members import acts
from parvis.members.life import Kind, Region, Status
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.models import Commitment, Plan
from parvis.plans.tests.make import a_commitment, a_ministry, a_plan, a_submitted_plan
from parvis.progress import acts as progress
from parvis.progress.models import Assessment
from parvis.record import clock

pytestmark = pytest.mark.django_db
ATTACK = "<script>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(1)>"


@pytest.fixture(autouse=True)
def _on_24_november_2026() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


def page(client: Client, member: Member, language: str = "en") -> str:
    response = client.get(f"/{language}/{member.slug}/")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def an_imported(ends: str = "2014", commitments: int = 2, **rest: Any) -> Member:
    """Write a member as an importer does: years, titles, assessments, and nothing else."""
    member = a_member(source="OGP commitments database", **rest)
    plan = Plan.objects.create(
        member=member,
        number=1,
        submitted=PartialDate.parse("2012"),
        ends=PartialDate.parse(ends) if ends else None,
    )
    for n in range(commitments):
        commitment = Commitment.objects.create(
            plan=plan, code=f"{member.code}-{n}", number=str(n), order=n, title=f"Promise {n}"
        )
        judged = {"value": "limited"} if n % 2 == 0 else {"nothing": "no_report"}
        Assessment.objects.create(
            commitment=commitment, scale="completion", product="progress_report", **judged
        )
    return member


def test_an_unknown_member_is_not_found(client: Client) -> None:
    assert client.get("/en/nowhere/").status_code == 404


def test_a_member_without_a_plan_says_so(client: Client) -> None:
    text = page(client, a_member("Solvera"))
    assert "has no plan here yet" in text
    assert "Nothing is open today. No opening is announced." in text
    assert "Not stated: no first consultation of civil society is dated here." in text


def test_the_heading_says_where_the_plan_stands(client: Client) -> None:
    plan = a_submitted_plan(commitments=2)
    text = page(client, plan.member)
    assert "plan 1 is being implemented" in text
    assert "2 commitments. The plan ends: 31 December 2027. Month 11 of 24." in text
    assert 'class="cycle"' in text and "<i>11</i>" in text


@pytest.mark.parametrize(
    ("calendar", "words"),
    [
        ({}, "plan 1 is announced"),
        ({"consultation_from": date(2026, 11, 1)}, "everyone is consulted on plan 1"),
        (
            {"consultation_from": date(2026, 9, 1), "drafting_from": date(2026, 11, 1)},
            "plan 1 is being written",
        ),
    ],
)
def test_a_plan_in_the_making_is_told_as_such(
    client: Client, calendar: dict[str, date], words: str
) -> None:
    text = page(client, a_plan(**calendar).member)
    assert words in text and "No commitment is written yet." in text


def test_a_plan_prepared_beside_another_is_named_and_its_consultation_open(client: Client) -> None:
    plan = a_submitted_plan()
    a_plan(
        plan.member,
        2,
        consultation_from=date(2026, 11, 20),
        consultation_until=date(2026, 12, 4),
    )
    text = page(client, plan.member)
    assert "plan 1 is being implemented" in text
    assert "Plan 2 is being prepared beside it." in text
    assert "<b>10</b>days" in text and "It closes on 4 December 2026." in text


def test_the_plan_that_is_written_stays_in_front_of_one_that_is_only_announced(
    client: Client,
) -> None:
    plan = a_plan(drafting_from=date(2026, 11, 10))
    a_plan(plan.member, 2, consultation_from=date(2027, 12, 1))
    text = page(client, plan.member)
    assert "plan 1 is being written" in text
    assert "Plan 2 is being prepared beside it." in text


def test_milestones_and_pens_are_counted_in_a_sentence(client: Client) -> None:
    plan = a_submitted_plan(commitments=2, milestones=2)
    first, second = plan.commitments.all()
    ministry = a_ministry(plan.member)
    association = an_organisation(plan.member, Side.CIVIL_SOCIETY)
    milestone = first.milestones.first()
    assert milestone
    progress.complete(milestone, done_on=date(2026, 11, 1), by=ministry)
    for commitment, level in ((first, "limited"), (second, "substantial")):
        progress.report(commitment, level="limited", account="x", by=ministry)
        progress.report(commitment, level=level, account="y", by=association)
    text = page(client, plan.member)
    assert "Of 4 milestones: 1 done, 0 late, 3 to come." in text
    assert "Both pens agree on 1 commitment." in text
    assert "They differ on 1 commitment.</a>" in text


def test_an_imported_member_shows_the_reviewer_and_claims_nothing_more(client: Client) -> None:
    text = page(client, an_imported())
    assert "plan 1 has ended" in text and "The plan ended: 2014." in text
    assert "Read from: OGP commitments database" in text
    assert "This plan states no milestones here" in text
    assert "Limited" in text and "Not assessed: no report" in text
    assert 'class="cycle"' not in text and 'class="chart"' not in text


def test_a_plan_whose_end_is_not_stated_may_be_under_way(client: Client) -> None:
    text = page(client, an_imported(ends=""))
    assert "plan 1 may be under way" in text
    assert "The end of the plan is not stated." in text


def test_an_invented_member_says_so_and_others_do_not(client: Client) -> None:
    assert "Invented for demonstration" in page(client, a_member(is_invented=True))
    assert "Invented for demonstration" not in page(client, a_member())


@pytest.mark.parametrize(
    ("website", "shown"),
    [("https://solvera.example/ogp", True), ("javascript:alert(1)", False), ("", False)],
)
def test_only_an_address_of_the_web_becomes_a_link(
    client: Client, website: str, shown: bool
) -> None:
    text = page(client, a_member(website=website))
    assert ("solvera.example</a>" in text) == shown
    assert "javascript:" not in text


def test_taking_part_is_a_fact_with_its_reason(client: Client) -> None:
    member = a_member()
    acts.begin_consulting(member, on=date(2014, 9, 12), by=PLATFORM)
    text = page(client, member)
    assert "Since 12 September 2014, when it began to consult civil society." in text


def test_the_status_keeps_its_history(client: Client) -> None:
    member = a_member("Gone")
    for status, since in ((Status.ACTIVE, 2014), (Status.WITHDRAWN, 2020)):
        acts.change_status(
            member, status=status, since=date(since, 1, 1), reason=f"Why {since}", by=PLATFORM
        )
    text = page(client, member)
    assert "has left the Partnership" in text
    assert "Why 2014" in text and "Why 2020" in text


def test_names_cannot_become_markup(client: Client) -> None:
    plan = a_submitted_plan(a_member(ATTACK, short_name=ATTACK))
    an_organisation(plan.member, name=ATTACK)
    commitment = plan.commitments.get()
    Commitment.objects.filter(pk=commitment.pk).update(title=ATTACK, short_title=ATTACK)
    assert ATTACK not in page(client, plan.member)


def test_thirty_commitments_cost_the_queries_of_three(client: Client) -> None:
    def queries(commitments: int) -> int:
        plan = a_submitted_plan(commitments=commitments, milestones=2)
        ministry = a_ministry(plan.member)
        for commitment in plan.commitments.all():
            progress.report(commitment, level="limited", account="x", by=ministry)
        with CaptureQueriesContext(connection) as seen:
            page(client, plan.member)
        return len(seen)

    assert queries(3) == queries(30) <= 12


def test_an_imported_plan_of_thirty_costs_no_more(client: Client) -> None:
    few, many = an_imported(commitments=3), an_imported(commitments=30)

    def queries(member: Member) -> int:
        with CaptureQueriesContext(connection) as seen:
            page(client, member)
        return len(seen)

    assert queries(few) == queries(many) <= 12


@pytest.mark.parametrize("language", ["fr", "en", "es", "ar"])
def test_it_reads_in_every_language_and_is_revalidated(client: Client, language: str) -> None:
    address = f"/{language}/{a_submitted_plan().member.slug}/"
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)


# ---- the list ----


def the_list(client: Client, query: str = "") -> str:
    response = client.get(f"/en/members/{query}")
    assert response.status_code == 200
    return response.content.decode()


def listed(client: Client, query: str = "") -> list[str]:
    return re.findall(r'scope="row"><a [^>]*>(?:<[^>]+>)*([^<]+)', the_list(client, query))


def test_no_member_at_all_is_said(client: Client) -> None:
    assert "This database holds no member yet." in the_list(client)


def test_region_type_and_phase_narrow_the_list_and_the_sentence_says_so(client: Client) -> None:
    a_submitted_plan(a_member("Solvera", region=Region.AMERICAS))
    a_member("Brisa", region=Region.AMERICAS, kind=Kind.LOCAL)
    a_member("Ferren", region=Region.EUROPE)
    assert listed(client, "?region=americas") == ["Brisa", "Solvera"]
    assert listed(client, "?region=americas&kind=local") == ["Brisa"]
    assert listed(client, "?region=americas&phase=implementing") == ["Solvera"]
    sentence = "1 member: Americas · Implementing"
    assert sentence in the_list(client, "?region=americas&phase=implementing")


def test_who_does_both_is_found_under_both(client: Client) -> None:
    plan = a_submitted_plan(a_member("Ferren"))
    a_plan(plan.member, 2, consultation_from=date(2026, 11, 1))
    assert listed(client, "?phase=implementing") == ["Ferren"]
    assert listed(client, "?phase=co_creating") == ["Ferren"]


@pytest.mark.parametrize("typed", ["amarea", "AMARÉA", "maré", "اماريا"])
def test_names_are_found_without_accents_or_case_in_every_language(
    client: Client, typed: str
) -> None:
    member = a_member("République d’Amaréa")
    member.translate("name", "ar", "جمهورية أماريا", on=date(2026, 1, 1))
    member.save()
    a_member("Solvera")
    assert len(listed(client, f"?q={typed}")) == 1


def test_sorting_goes_both_ways_and_ties_keep_the_names_in_order(client: Client) -> None:
    for name in ("Cal", "Éden", "Abel"):
        a_member(name)
    a_commitment(a_plan(a_member("Dora")))
    assert listed(client) == ["Abel", "Cal", "Dora", "Éden"]
    assert listed(client, "?order=down") == ["Éden", "Dora", "Cal", "Abel"]
    assert listed(client, "?sort=commitments&order=down") == ["Dora", "Abel", "Cal", "Éden"]


@pytest.mark.parametrize("sort", ["name", "region", "phase", "commitments", "last"])
def test_every_sort_and_both_views_work(client: Client, sort: str) -> None:
    a_member("Abel")
    assert listed(client, f"?sort={sort}&order=down") == ["Abel"]
    assert "Abel" in the_list(client, f"?sort={sort}&view=map")


@pytest.mark.parametrize(
    "query",
    ["?region=atlantis", "?phase=x", "?kind=%3Cb%3E", "?sort=password", "?order=z", "?q=%00",
     "?view=hologram", "?page=-4", "?page=x", "?page=99999999999999999999"],
)  # fmt: skip
def test_a_wrong_choice_is_explained_and_ignored(client: Client, query: str) -> None:
    a_member("Abel")
    text = the_list(client, query)
    assert "Abel" in text
    assert ('class="err"' in text) == (not query.startswith(("?page", "?view")))


def test_no_match_offers_the_way_back(client: Client) -> None:
    a_member("Abel")
    text = the_list(client, "?q=zzz")
    assert "No member fits all of this." in text and 'href="/en/members/"' in text


def test_a_member_under_review_is_still_found_among_those_that_implement(client: Client) -> None:
    member = a_member("Ferren")
    a_submitted_plan(member)
    acts.change_status(
        member, status=Status.UNDER_REVIEW, since=date(2026, 11, 1), reason="Two late plans.",
        by=PLATFORM,
    )  # fmt: skip
    assert listed(client, "?phase=implementing") == ["Ferren"]
    assert listed(client, "?phase=inactive") == ["Ferren"]


def test_a_status_that_matters_is_shown_instead_of_a_phase(client: Client) -> None:
    acts.change_status(
        a_member(), status=Status.SUSPENDED, since=date(2024, 1, 1), reason="x", by=PLATFORM
    )
    assert "Suspended" in the_list(client)


def test_names_and_searches_cannot_become_markup(client: Client) -> None:
    a_member(IMAGE)
    for query in ("", "?view=map", f"?q={IMAGE}"):
        assert IMAGE not in the_list(client, query)


def test_pages_keep_the_choices_in_their_links(client: Client) -> None:
    for number in range(33):
        a_member(f"M{number:02}")
    text = the_list(client, "?sort=name&region=africa")
    assert re.search(r'href="\?[^"]*region=africa[^"]*page=2', text)
    assert len(listed(client, "?page=2")) == 3


def test_thirty_members_cost_the_queries_of_three(client: Client) -> None:
    def queries(query: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            the_list(client, query)
        return len(seen)

    for _ in range(3):
        a_submitted_plan()
    few = [queries(""), queries("?view=map")]
    for _ in range(27):
        a_submitted_plan()
    assert [queries(""), queries("?view=map")] == few
    assert max(few) <= 12
