"""The demonstration world as of 24 November 2026: whole, in order, and as its pages tell it."""

from __future__ import annotations

import io
from collections import Counter
from datetime import date

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from parvis.dates import PartialDate
from parvis.documents.models import Document
from parvis.forums.models import Forum
from parvis.members.life import Kind, Status
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.sides import OF_ORGANISATIONS, TWO_PENS
from parvis.plans.calendar import Phase, month_of, phase, refresh_due, standing
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.plans.rules import shortcomings
from parvis.progress.law.gap import Gap, Word, gap
from parvis.progress.law.milestones import Standing, State
from parvis.progress.law.milestones import standing as milestone_standing
from parvis.progress.models import Assessment, Evidence, EvidenceContest, OnAgenda, Report
from parvis.record import audit
from parvis.record.models import Entry
from parvis.texts.models import Wording

TODAY = date(2026, 11, 24)
pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]
LANGUAGES = {code for code, _name in settings.LANGUAGES}
OPEN_PHASES = {
    "amarea": Phase.IMPLEMENTING,
    "solvera": Phase.DRAFTING,
    "calderana": Phase.IMPLEMENTING,
    "marjania": Phase.IMPLEMENTING,
    "brisa": Phase.CONSULTING,
}


def stand(milestone: Milestone, today: date = TODAY) -> Standing:
    """Return how a milestone stands."""
    completion = getattr(milestone, "completion", None)
    return milestone_standing(
        due=milestone.due, done_on=completion and completion.done_on, today=today,
        is_replanned=bool(milestone.replannings.all()),
    )  # fmt: skip


def pens(commitment: Commitment) -> Gap | None:
    """Return the difference between the two pens."""
    reports = commitment.reports.of_the_whole().order_by("on", "pk")
    return gap([Word(report.side, report.level, report.on) for report in reports])


def in_amareas_fourth_plan() -> list[Commitment]:
    return list(Commitment.objects.filter(plan__member__slug="amarea", plan__number=4))


def test_every_record_fits():
    findings = list(audit.findings())
    assert len(findings) == 6
    assert [str(finding) for finding in findings if not finding.fits] == []


def test_the_record_reads_like_history():
    for chain in audit.chains():
        instants = list(Entry.objects.of(chain).order_by("number").values_list("at", flat=True))
        assert instants == sorted(instants)
        assert timezone.localdate(instants[-1]) <= TODAY
    everything = Entry.objects.values_list("at", flat=True).order_by("pk")
    assert list(everything) == sorted(everything)
    assert len({at.hour for at in everything}) >= 10
    assert len({(at.year, at.month) for at in everything}) >= 30


def test_five_members_stand_at_different_points():
    assert {member.slug: member.language for member in Member.objects.all()} == {
        "amarea": "fr", "solvera": "en", "calderana": "es", "marjania": "ar", "brisa": "en",
    }  # fmt: skip
    for member in Member.objects.all():
        assert member.is_invented
        assert member.participates(TODAY)
        latest = member.plans.last()
        assert latest and phase(latest.term, TODAY) == OPEN_PHASES[member.slug]
    assert Member.objects.get(slug="brisa").kind == Kind.LOCAL
    statuses = {member.slug: member.status(TODAY) for member in Member.objects.all()}
    assert statuses.pop("calderana") == Status.UNDER_REVIEW
    assert set(statuses.values()) == {Status.ACTIVE}


def test_three_members_implement_and_two_co_create_today():
    found = Counter()
    for member in Member.objects.all():
        where = standing([plan.term for plan in member.plans.all()], TODAY, TODAY)
        found.update(co_creating=bool(where.co_creating), implementing=bool(where.implementing))
    assert found == {"co_creating": 2, "implementing": 3}


def test_every_side_is_there_in_amarea():
    sides = set(Organisation.objects.filter(member__slug="amarea").values_list("side", flat=True))
    assert sides == set(OF_ORGANISATIONS) - {"other"}


def test_the_calendar_of_the_fourth_plan_is_the_one_that_is_told():
    plan = Plan.objects.get(member__slug="amarea", number=4)
    assert plan.title == "Quatrième plan d’action national 2026–2027"
    assert plan.calendar_published_on == date(2025, 3, 3)
    assert plan.consultation_from == date(2025, 3, 24)
    assert plan.responded_on == date(2025, 10, 20)
    assert plan.submitted == PartialDate.of_day(date(2025, 12, 12))
    assert (plan.starts, plan.ends) == tuple(
        PartialDate.of_day(day) for day in (date(2026, 1, 1), date(2027, 12, 31))
    )
    assert month_of(plan.term, TODAY) == (11, 24)


def test_thirty_one_milestones_and_eight_pairs_of_pens():
    commitments = in_amareas_fourth_plan()
    standings = [stand(step) for each in commitments for step in each.milestones.all()]
    assert len(commitments) == 8
    assert len(standings) == 31
    assert sum(each.is_done for each in standings) == 12
    assert sorted(each.days for each in standings if each.is_late) == [41, 147]
    steps = [found.steps for each in commitments if (found := pens(each))]
    assert (steps.count(0), steps.count(1)) == (3, 5)


def test_commitment_four_is_told_whole():
    commitment = Commitment.objects.get(code="XA0034")
    states = [stand(step) for step in commitment.milestones.all()]
    assert [each.state for each in states] == [
        State.DONE, State.DONE_LATE, State.OVERDUE, State.REPLANNED, State.PLANNED,
    ]  # fmt: skip
    assert [each.days for each in states] == [0, 42, 41, 0, 0]
    assert pens(commitment) == Gap(1, date(2026, 8, 12))
    assert (TODAY - date(2026, 8, 12)).days == 104
    whole = commitment.reports.public().of_the_whole()
    counts = Counter(whole.values_list("side", flat=True))
    assert counts == {TWO_PENS[0]: 5, TWO_PENS[1]: 4}
    moved = commitment.milestones.get(number="4.4").replannings.get()
    assert (str(moved.was), str(moved.becomes)) == ("2026-12-31", "2027-03-31")
    assert "D-2026-11" in moved.reason
    assert commitment.assessments.count() == 3


def test_around_commitment_four_both_pens_are_at_work_on_milestones_and_together():
    commitment = Commitment.objects.get(code="XA0034")
    assert commitment.reports.get(side="joint").milestone.number == "4.1"
    assert commitment.pen_holders.get().organisation.slug == "eau-pour-tous"
    assert commitment.shadow_reports.public().get().by.slug == "journalistes"
    where = {(one.commitment.code, one.milestone and one.milestone.number, one.meeting.day)
             for one in OnAgenda.objects.filter(commitment=commitment)}  # fmt: skip
    assert {number for _code, number, day in where if day > TODAY} == {None, "4.3"}


def test_commitment_four_has_five_pieces_of_evidence_that_are_files():
    evidence = Evidence.objects.filter(commitment__code="XA0034").select_related("document")
    assert evidence.count() == 5
    for piece in evidence:
        document = piece.document
        assert document.size and document.made_on and document.made_on <= document.published_on
        assert piece.milestones.exists()
    kinds = {piece.document.media_type for piece in evidence}
    assert kinds == {"text/csv", "application/pdf", "image/png"}


def test_both_sides_contest_each_others_evidence_and_one_contest_stays_open():
    found = EvidenceContest.objects.order_by("number").select_related("answer")
    assert [(one.side, one.state) for one in found] == [
        ("civil_society", "answered"), ("government", "withdrawn"),
    ]  # fmt: skip
    [contested] = Evidence.objects.contested().select_related("document")
    assert contested.document.title == "Registre des points d’eau, version 1"
    link = Evidence.objects.select_related("document").get(kind="link")
    assert link.document.copy and link.document.made_on


def test_the_figures_in_the_files_are_the_ones_the_pens_speak_of():
    def rows(title: str) -> list[str]:
        with Document.objects.get(title=title).file.open() as file:
            return file.read().decode().splitlines()[1:]

    register = rows("Registre des points d’eau, version 1")
    assert len(register) == 6240
    assert sum(row.endswith(",oui") for row in register) == 2118
    survey = rows("Relevé de 120 pompes dans 9 communes")
    assert len(survey) == 120
    assert sum(row.split(",")[2] == "non" for row in survey) == 31
    assert sum(row.split(",")[3] == "non" for row in survey) == 44
    listings = rows("Procès-verbaux de recensement, 214 communes")
    assert len({row.split(",")[1] for row in listings}) == 214
    assert sum(int(row.split(",")[2]) for row in listings) == 6240


def test_commitment_four_reads_in_four_languages():
    commitment = Commitment.objects.get(code="XA0034")
    fields = set(commitment.translations["ar"])
    written = {name for name in fields if getattr(commitment, name)}
    assert {"title", "description", "problem", "solution", "participation"} <= written
    for language in LANGUAGES - {"fr"}:
        assert set(commitment.translations[language]) == fields
        for step in commitment.milestones.all():
            assert set(step.translations[language]) == {"title", "outputs"}
        for side in TWO_PENS:
            latest = Report.objects.filter(commitment=commitment, side=side).latest_first().first()
            assert latest and latest.text("account", language).is_translation


def test_titles_and_names_are_given_in_every_language():
    things = [*Member.objects.all(), *Organisation.objects.public(), *Forum.objects.all()]
    for thing in [*things, *Plan.objects.all(), *Commitment.objects.all()]:
        field = "title" if hasattr(thing, "title") else "name"
        for language in LANGUAGES:
            assert thing.text(field, language).language == language, f"{thing} in {language}"


def test_descriptions_of_the_fourth_plan_are_given_in_every_language():
    for commitment in in_amareas_fourth_plan():
        for language in LANGUAGES:
            assert commitment.text("description", language).language == language


def test_one_translation_is_behind_and_some_are_made_by_machine():
    schools = Commitment.objects.get(code="XA0037")
    assert schools.text("description", "es").is_behind
    assert not schools.text("description", "ar").is_behind
    assert Wording.objects.filter(subject_key="XA0037", field="description").count() == 1
    assert Commitment.objects.get(code="XA0036").text("title", "es").how == "machine"


def test_every_submitted_plan_is_complete():
    submitted = [plan for plan in Plan.objects.all() if plan.submitted]
    assert len(submitted) == 6
    assert [lack for plan in submitted for lack in shortcomings(plan)] == []


def test_earlier_plans_have_ended_and_are_assessed():
    for number in (2, 3):
        plan = Plan.objects.get(member__slug="amarea", number=number)
        assert phase(plan.term, TODAY) == Phase.ENDED
        for commitment in plan.commitments.all():
            scales = set(
                Assessment.objects.filter(commitment=commitment).values_list("scale", flat=True)
            )
            assert {"completion", "early_results"} <= scales


def test_the_four_year_plan_has_been_refreshed_after_its_middle():
    plan = Plan.objects.get(member__slug="calderana")
    due = refresh_due(plan.term)
    assert plan.length_years == 4
    assert due and plan.refreshed_on and due <= plan.refreshed_on <= TODAY


def test_public_procurement_can_be_found():
    assert "marchés publics" in Commitment.objects.get(code="XA0031").title


def test_french_is_set_with_its_own_spaces_and_apostrophes():
    for commitment in Commitment.objects.filter(language="fr"):
        for text in (commitment.title, commitment.problem, commitment.solution):
            assert "'" not in text
            assert not any(f" {sign}" in text for sign in ":;!?»"), text
            assert "« " not in text


def test_all_that_must_be_true_of_a_house_is_true_of_it():
    out = io.StringIO()
    call_command("check_house", stdout=out)
    assert "not so" not in out.getvalue()
