"""The page of one commitment: two pens, milestones, texts, findings, origin; honest where empty."""

from datetime import date

import pytest

from parvis.dates import PartialDate
from parvis.documents.models import Document
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts
from parvis.plans.models import Milestone, PolicyArea
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
)
from parvis.plans.tests.pages import on, read
from parvis.progress import acts as progress
from parvis.progress.law.scales import POTENTIAL_FOR_RESULTS, VERIFIABLE, Product

pytestmark = pytest.mark.django_db

ATTACK = '<script>alert("x")</script>\'";--'


@pytest.fixture(autouse=True)
def today():
    with on("2026-11-24"):
        yield


@pytest.fixture
def drafted():
    """A commitment in a plan being drafted since 2025."""
    with on("2025-12-01"):
        return a_commitment(a_plan(number=4), "Un registre des points d’eau")


def submit(commitment):
    with on("2025-12-12"):
        acts.submit(
            commitment.plan, starts=STARTS, ends=ENDS, by=a_ministry(commitment.plan.member)
        )


@pytest.fixture
def submitted(drafted):
    """A commitment with one milestone, due at the end of 2026, in a submitted plan."""
    with on("2025-12-01"):
        a_milestone(drafted)
    submit(drafted)
    return drafted


def civil_society(commitment):
    return an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, "Eau pour tous")


def test_it_says_which_commitment_of_how_many_it_is(client, drafted):
    a_commitment(drafted.plan)
    page = read(client, drafted).text
    assert f"Commitment 1 of 2, code {drafted.code}" in page
    assert "Plan 4" in page


def test_every_filled_field_of_the_template_stands_on_the_page(client, drafted):
    page = read(client, drafted).text
    for field in ("description", "problem", "causes", "done_so_far", "solution", "results_sought"):
        assert f"{field} 1" in page
    assert "Tout est public." in page
    assert "What it does for accountability" not in page


@pytest.mark.parametrize(
    ("due", "done_on", "moved_to", "said"),
    [
        ("2026-12-31", "2026-04-22", None, ["Done on 22 April 2026", "Due: 31 December 2026."]),
        (
            "2026-06-30",
            "2026-08-11",
            None,
            ["Done on 11 August 2026", "Due: 30 June 2026. Kept 42 days late."],
        ),
        ("2026-10-14", None, None, ["41 days late", "Due: 14 October 2026."]),
        (
            "2026-12-31",
            None,
            "2027-03-31",
            ["Re-planned once", "<s>31 December 2026</s> 31 March 2027", "Il faut un second avis"],
        ),
        ("2027-11", None, None, ["To come", "Due: November 2027."]),
    ],
    ids=["done", "done late", "late", "re-planned", "to come"],
)
def test_how_each_milestone_stands_is_said_in_words(client, drafted, due, done_on, moved_to, said):
    milestone = a_milestone(drafted, due, starts=PartialDate.parse("2026-01"))
    submit(drafted)
    by = a_ministry(drafted.plan.member)
    if done_on:
        progress.complete(milestone, done_on=date.fromisoformat(done_on), by=by)
    if moved_to:
        acts.replan(
            milestone,
            becomes=PartialDate.parse(moved_to),
            reason="Il faut un second avis",
            by=by,
            agreed="En séance, le 18 septembre",
        )
    page = read(client, drafted).text
    for words in said:
        assert words in page
    assert '<svg class="chart"' in page


def test_a_milestone_moved_and_then_late_keeps_both_dates(client, drafted):
    milestone = a_milestone(drafted, "2026-03-31")
    submit(drafted)
    by = a_ministry(drafted.plan.member)
    acts.replan(
        milestone,
        becomes=PartialDate.parse("2026-10-14"),
        reason="Faute de plaques",
        by=by,
        agreed="En séance, le 18 septembre",
    )
    page = read(client, drafted).text
    assert "41 days late" in page
    assert "<s>31 March 2026</s> 14 October 2026" in page
    assert 'class="f-old"' in page


def test_two_pens_that_differ_show_the_gap_and_since_when(client, submitted):
    with on("2026-08-12"):
        progress.report(
            submitted,
            level="substantial",
            account="En ligne.",
            by=a_ministry(submitted.plan.member),
        )
        progress.report(
            submitted, level="limited", account="Des oublis.", by=civil_society(submitted)
        )
    page = read(client, submitted).text
    assert "One step apart for 104 days" in page
    assert "They have differed since 12 August 2026." in page
    assert "En ligne." in page
    assert "Des oublis." in page
    assert 'fill="url(#hatch)"' in page


def test_two_pens_that_agree_say_so(client, submitted):
    for by in (a_ministry(submitted.plan.member), civil_society(submitted)):
        progress.report(submitted, level="complete", account="Fini.", by=by)
    page = read(client, submitted).text
    assert "Both pens agree" in page
    assert "apart" not in page


@pytest.mark.parametrize("silent", [Side.GOVERNMENT, Side.CIVIL_SOCIETY])
def test_a_pen_that_has_not_written_keeps_its_place(client, submitted, silent):
    ministry, association = a_ministry(submitted.plan.member), civil_society(submitted)
    by = association if silent == Side.GOVERNMENT else ministry
    progress.report(submitted, level="limited", account="À moitié.", by=by)
    page = read(client, submitted).text
    assert page.count('<article class="pen ') == 2
    assert "One pen is missing" in page
    who = "The government" if silent == Side.GOVERNMENT else "Civil society"
    assert f"{who} has not written on this commitment yet" in page


def test_what_a_pen_wrote_before_can_still_be_read(client, submitted):
    by = a_ministry(submitted.plan.member)
    with on("2026-05-02"):
        progress.report(submitted, level="limited", account="Le recensement est fini.", by=by)
    progress.report(submitted, level="substantial", account="La carte est en ligne.", by=by)
    page = read(client, submitted).text
    assert "1 earlier state" in page
    assert page.index("La carte est en ligne.") < page.index("Le recensement est fini.")


def test_before_the_plan_is_submitted_the_pens_wait(client, drafted):
    page = read(client, drafted).text
    assert "The plan has not been submitted." in page
    assert '<article class="pen ' not in page


def test_evidence_names_its_document_its_milestones_and_who_filed_it(client, submitted):
    document = Document.objects.create(
        chain=submitted.chain, number=1, title="Relevé de 120 pompes", language="fr",
        address="https://example.org/releve", source="Eau pour tous",
        made_on=date(2026, 8, 28), published_on=date(2026, 9, 2),
    )  # fmt: skip
    progress.file_evidence(
        submitted, document=document, by=civil_society(submitted),
        milestones=submitted.milestones.all(),
    )  # fmt: skip
    page = read(client, submitted).text
    assert document.evidence.get_absolute_url() in page
    for words in ("Relevé de 120 pompes", "28 Aug 2026", "2 Sept 2026", "Eau pour tous"):
        assert words in page


def test_the_reviewers_findings_stand_under_their_report_with_their_scale(client, submitted):
    reviewer = an_organisation(submitted.plan.member, Side.REVIEWER, "IRM")
    for scale, value in ((VERIFIABLE, "yes"), (POTENTIAL_FOR_RESULTS, "substantial")):
        progress.assess(
            submitted, scale=scale, value=value, product=Product.PLAN_REVIEW, by=reviewer
        )
    page = read(client, submitted).text
    assert "Action plan review, 2026" in page
    assert "Potential for results" in page
    assert f"Scale in use since {VERIFIABLE.since}" in page


def test_words_of_people_cannot_become_markup(client):
    with on("2025-12-01"):
        plan = a_plan(a_member(ATTACK), title=ATTACK)
        commitment = a_commitment(
            plan, ATTACK, description=ATTACK, problem=ATTACK, transparency=ATTACK, budget=ATTACK,
            theme=ATTACK, full_text=ATTACK, starts_source=ATTACK[:90], national_plan=ATTACK,
            policy_areas=[PolicyArea.objects.create(slug="x", edition="x", name=ATTACK)],
        )  # fmt: skip
        milestone = a_milestone(commitment, title=ATTACK, outputs=ATTACK)
    submit(commitment)
    by = a_ministry(plan.member)
    acts.replan(
        milestone, becomes=PartialDate.parse("2027-01"), reason=ATTACK, by=by, agreed=ATTACK
    )
    progress.report(commitment, level="limited", account=ATTACK, by=by)
    progress.report(commitment, level="limited", account=ATTACK, by=by)
    page = read(client, commitment).text
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 16


def test_the_arabic_page_runs_from_right_to_left_and_marks_french_words_as_french(client, drafted):
    page = read(client, drafted, "ar").text
    assert '<html lang="ar" dir="rtl">' in page
    assert '<bdi lang="fr" dir="ltr">Un registre des points d’eau</bdi>' in page


def test_the_trail_begins_with_co_creation_and_has_at_most_seven_steps(client, submitted):
    by = a_ministry(submitted.plan.member)
    for month in range(1, 11):
        with on(f"2026-{month:02}-15"):
            progress.report(submitted, level="limited", account="Encore.", by=by)
    page = read(client, submitted)
    steps = page.context["trail"]
    assert len(steps) == 7
    assert [step.what for step in steps[:2]] == ["Commitment entered", "Plan submitted"]
    assert steps[-1].day == date(2026, 10, 15)
    assert [step.day for step in steps] == sorted(step.day for step in steps)


def test_its_record_and_its_feed_are_those_of_this_commitment_alone(client, drafted):
    page = read(client, drafted).text
    asked = f"kind=commitment&amp;key={drafted.code}"
    assert f"/en/{drafted.chain}/record/?{asked}" in page
    assert f"record.atom?{asked}" in page


def test_a_code_in_the_wrong_case_leads_to_the_right_page(client, drafted):
    address = f"/en/{drafted.chain}/commitments/{drafted.code}/"
    answer = client.get(address.replace(drafted.code, drafted.code.lower()))
    assert answer.status_code == 301
    assert answer["Location"] == address


def test_a_commitment_of_another_member_is_not_found_here(client, drafted):
    other = a_member()
    for slug in (other.slug, "nowhere"):
        for code in (drafted.code, drafted.code.lower(), "ZZ9999"):
            assert client.get(f"/en/{slug}/commitments/{code}/").status_code == 404


def test_an_unchanged_page_is_not_sent_again(client, submitted):
    etag = read(client, submitted)["ETag"]
    address = f"/en/{submitted.chain}/commitments/{submitted.code}/"
    assert client.get(address, headers={"if-none-match": etag}).status_code == 304
    progress.report(
        submitted, level="limited", account="Enfin.", by=a_ministry(submitted.plan.member)
    )
    assert client.get(address, headers={"if-none-match": etag}).status_code == 200


def a_busy_commitment(rows):
    with on("2025-12-01"):
        plan = a_plan(number=rows)
        areas = [
            PolicyArea.objects.create(slug=f"a{rows}-{n}", edition="x", name=f"Area {n}")
            for n in range(rows)
        ]
        commitment = a_commitment(plan, policy_areas=areas)
        for _sibling in range(rows):
            a_milestone(a_commitment(plan))
            a_milestone(commitment)
    submit(commitment)
    by, association = a_ministry(plan.member), civil_society(commitment)
    others = list(Milestone.objects.filter(commitment__plan=plan).exclude(commitment=commitment))
    for place, milestone in enumerate(commitment.milestones.all()):
        acts.replan(
            milestone, becomes=PartialDate.parse("2027"), reason="Plus tard", by=by, agreed="Oui."
        )
        if place:
            acts.depend(milestone, others[place - 1], by=by)
        progress.complete(milestone, done_on=date(2026, 4, 1), by=by)
        progress.report(commitment, level="limited", account="Oui.", by=by)
        progress.report(commitment, level="limited", account="Non.", by=association)
        document = Document.objects.create(
            chain=plan.member.slug, number=place + 1, title="Pièce", source="Moi",
            address="https://example.org", published_on=date(2026, 9, 2),
        )  # fmt: skip
        progress.file_evidence(commitment, document=document, by=by, milestones=[milestone])
    progress.assess(
        commitment, scale=VERIFIABLE, value="yes", product=Product.PLAN_REVIEW,
        by=an_organisation(plan.member, Side.REVIEWER),
    )  # fmt: skip
    return commitment


def test_thirty_rows_cost_the_queries_that_three_rows_cost(client):
    few, many = read(client, a_busy_commitment(3)), read(client, a_busy_commitment(30))
    assert few.asked == many.asked <= 12
