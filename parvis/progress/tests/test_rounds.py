"""Rounds of reporting: opened, answered, prolonged and closed, or refused with a reason."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from parvis.dates import PartialDate
from parvis.members.tests.make import a_member
from parvis.moderation import acts as moderation
from parvis.moderation.tests.make import the_support_unit
from parvis.people.places import of_commitment
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans.tests.make import a_ministry, a_plan, a_submitted_plan
from parvis.progress import acts
from parvis.progress.asked import lines_of, tally_of
from parvis.progress.law.rounds import Kind, State, Tally
from parvis.progress.models import NothingToReport, Round
from parvis.progress.tests.make import a_round, on
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
LATER = date(2026, 12, 20)


@pytest.fixture
def plan():
    with on("2026-01-05"):
        return a_submitted_plan(commitments=3)


@pytest.fixture
def asked(plan):
    with on("2026-11-02"):
        return a_round(plan)


@pytest.fixture
def ministry(plan):
    return a_ministry(plan.member)


@pytest.fixture
def society(plan):
    return an_organisation(plan.member, Side.CIVIL_SOCIETY)


def test_a_round_is_opened_numbered_and_told_in_the_record(plan, asked, ministry):
    assert (asked.number, asked.opens_on, asked.due_on) == (
        1,
        date(2026, 11, 2),
        date(2026, 11, 30),
    )
    entry = Entry.objects.about(asked).get()
    assert entry.verb == "round.opened"
    assert entry.facts == {
        "number": 1, "plan": 1, "opens": "2026-11-02", "due": "2026-11-30"
    }  # fmt: skip
    assert list(Round.objects.of_member(plan.member)) == [asked]


def test_no_round_of_a_draft_of_a_plan_that_ends_before_or_beside_another(plan, asked, ministry):
    draft = a_plan(number=2)
    with pytest.raises(Refused, match="not been submitted"):
        acts.open_round(draft, due_on=LATER, by=a_ministry(draft.member))
    with on("2026-11-20"):
        with pytest.raises(Refused, match="One round at a time"):
            acts.open_round(plan, due_on=LATER, by=ministry)
        with pytest.raises(Refused, match="today or later"):
            acts.open_round(plan, opens_on=date(2026, 11, 19), due_on=LATER, by=ministry)
        with pytest.raises(Refused, match="comes after the day"):
            acts.open_round(plan, due_on=date(2026, 11, 20), by=ministry)
        with pytest.raises(Refused, match="within a year"):
            acts.open_round(plan, due_on=date(2027, 12, 30), by=ministry)
        with pytest.raises(Refused, match="has ended by then"):
            acts.open_round(plan, opens_on=date(2028, 1, 1), due_on=date(2028, 2, 1), by=ministry)
        with pytest.raises(Refused, match="Only organisations of"):
            acts.open_round(plan, due_on=LATER, by=an_organisation(a_member()))
    with pytest.raises(IntegrityError), transaction.atomic():
        Round.objects.create(plan=plan, number=2, opens_on=LATER, due_on=date(2027, 1, 9))


def test_a_report_answers_and_so_does_a_signed_nothing_to_report(plan, asked, ministry, society):
    first, second, third = plan.commitments.all()
    with on("2026-11-10"):
        acts.report(first, level="limited", account="En ligne.", by=ministry)
        acts.sign_nothing(asked, second, words="Rien de neuf.", by=ministry)
        acts.sign_nothing(asked, third, by=society)
        lines = lines_of(asked, clock.today())
    assert [line.government.kind for line in lines] == [
        Kind.REPORTED, Kind.NOTHING, Kind.MISSING
    ]  # fmt: skip
    assert [line.society.kind for line in lines] == [Kind.MISSING, Kind.MISSING, Kind.NOTHING]
    assert [line.is_missing for line in lines] == [False, False, True]
    told = Entry.objects.about(second).get(verb="round.nothing")
    assert (told.side, told.facts["round"], told.facts["nothing"]) == ("government", 1, "1")


def test_what_was_written_before_the_round_is_no_answer_to_it(plan, ministry):
    commitment = plan.commitments.first()
    with on("2026-11-01"):
        acts.report(commitment, level="limited", account="En ligne.", by=ministry)
    with on("2026-11-02"):
        assert lines_of(a_round(plan), clock.today())[0].is_missing


def test_nothing_to_report_is_signed_once_by_a_side_and_not_beside_a_report(
    plan, asked, ministry, society
):
    first, second, _third = plan.commitments.all()
    with on("2026-11-10"):
        acts.sign_nothing(asked, first, by=ministry)
        with pytest.raises(Refused, match="signed already"):
            acts.sign_nothing(asked, first, by=ministry)
        acts.report(second, level="limited", account="En ligne.", by=ministry)
        with pytest.raises(Refused, match="reported already"):
            acts.sign_nothing(asked, second, by=ministry)
        acts.sign_nothing(asked, second, by=society)
        with pytest.raises(Refused, match="of another plan"):
            acts.sign_nothing(asked, _of_another_plan(plan.member), by=ministry)
        with pytest.raises(Refused, match="Two pens"):
            newspaper = an_organisation(plan.member, Side.MEDIA)
            acts.sign_nothing(asked, first, by=newspaper)
    assert NothingToReport.objects.count() == 2


def _of_another_plan(member):
    return a_submitted_plan(member, number=2).commitments.get()


def test_nobody_answers_before_the_round_opens_or_after_it_is_closed(plan, ministry):
    commitment = plan.commitments.first()
    with on("2026-11-02"):
        asked = a_round(plan, opens_on=date(2026, 11, 20), days=10)
        assert asked.state(clock.today()) is State.ANNOUNCED
        with pytest.raises(Refused, match="opens on"):
            acts.sign_nothing(asked, commitment, by=ministry)
    with on("2026-12-01"):
        acts.close_round(asked, by=ministry)
        with pytest.raises(Refused, match="was closed on"):
            acts.sign_nothing(asked, commitment, by=ministry)
        with pytest.raises(Refused, match="was closed on"):
            acts.prolong_round(asked, due_on=LATER, reason="Crue.", by=ministry)
        with pytest.raises(Refused, match="was closed on"):
            acts.close_round(asked, by=ministry)


def test_who_answers_late_names_what_stands_in_the_way(plan, asked, ministry, society):
    first, second, _third = plan.commitments.all()
    with on("2026-12-01"):
        with pytest.raises(Refused, match="say what stands in the way"):
            acts.sign_nothing(asked, first, by=ministry)
        with pytest.raises(Refused, match="say what stands in the way"):
            acts.report(second, level="limited", account="En ligne.", by=ministry)
        acts.report(second, level="limited", account="Non.", by=society)
        acts.sign_nothing(asked, first, obstacles="Le crédit manque.", by=ministry)
        report = acts.report(
            second, level="limited", account="En ligne.", obstacles="Crue.", by=ministry
        )
    assert report.obstacles == "Crue."
    assert lines_of(asked, date(2026, 12, 3))[0].government.late == 1


def test_what_both_sign_late_names_what_stands_in_the_way_too(plan, asked, ministry, society):
    commitment = plan.commitments.first()
    said = {"level": "limited", "account": "Peu.", "language": "fr", "by": ministry}
    with on("2026-12-03"):
        with pytest.raises(Refused, match="what stands in the way"):
            acts.draft_joint(commitment, **said)
        draft = acts.draft_joint(commitment, obstacles="Le marché est infructueux.", **said)
        report = acts.sign_joint(draft, by=society)
        assert report.obstacles == "Le marché est infructueux."
        answers = {line.commitment: line.answers for line in lines_of(asked, clock.today())}
        assert answers[commitment][Side.GOVERNMENT].kind is Kind.REPORTED


def test_a_late_milestone_asks_for_obstacles_in_time_too_and_only_while_a_round_asks(
    plan, ministry
):
    late, other, _third = plan.commitments.all()
    milestone = late.milestones.get()
    milestone.due = PartialDate.parse("2026-09-30")
    milestone.save()
    with on("2026-10-15"):
        acts.report(late, level="limited", account="En ligne.", by=ministry)
    with on("2026-11-02"):
        asked = a_round(plan)
        with pytest.raises(Refused, match="stands in the way"):
            acts.sign_nothing(asked, late, by=ministry)
        acts.sign_nothing(asked, other, by=ministry)
        acts.complete(milestone, done_on=date(2026, 11, 1), by=ministry)
        acts.sign_nothing(asked, late, by=ministry)


def test_a_round_is_prolonged_with_a_reason_and_keeps_the_day_before(asked, ministry):
    with on("2026-11-25"):
        with pytest.raises(Refused, match="Say why"):
            acts.prolong_round(asked, due_on=LATER, reason=" ", by=ministry)
        with pytest.raises(Refused, match="later day"):
            acts.prolong_round(asked, due_on=date(2026, 11, 20), reason="Crue.", by=ministry)
        moved = acts.prolong_round(asked, due_on=LATER, reason="Crue.", by=ministry)
    assert moved.due_on == LATER
    kept = moved.prolongations.get()
    assert (kept.was_due_on, kept.due_on, kept.reason) == (date(2026, 11, 30), LATER, "Crue.")
    assert Entry.objects.about(asked).filter(verb="round.prolonged").exists()


def test_a_round_closes_after_its_last_day_and_names_who_was_silent_for_ever(plan, asked, ministry):
    first, second, third = plan.commitments.all()
    with on("2026-11-10"):
        acts.report(first, level="substantial", account="En ligne.", by=ministry)
        acts.sign_nothing(asked, second, by=ministry)
    with on("2026-11-30"), pytest.raises(Refused, match="after its last day"):
        acts.close_round(asked, by=ministry)
    with on("2026-12-04"):
        closed = acts.close_round(asked, summary="Deux sur trois.", by=ministry)
    with on("2026-12-09"):
        acts.report(third, level="limited", account="Enfin.", by=ministry)
        lines = lines_of(closed, clock.today())
    assert tally_of(lines, Side.GOVERNMENT) == Tally(
        asked=3, reported=1, nothing=1, unseen=0, missing=1, late=0
    )
    assert lines[2].is_missing
    assert lines[2].government.late == 4
    assert [(line.before, line.after) for line in lines] == [
        ("", "substantial"),
        ("", ""),
        ("", ""),
    ]
    entry = Entry.objects.about(asked).get(verb="round.closed")
    assert entry.facts["silent"] == [third.code]
    assert (entry.facts["answered"], entry.facts["asked"]) == (2, 3)


def test_what_is_written_on_the_day_of_the_closing_after_it_is_no_answer(plan, asked, ministry):
    with on("2026-12-20"):
        closed = acts.close_round(asked, by=ministry)
        acts.report(plan.commitments.first(), level="limited", account="Trop tard.", by=ministry)
        line = lines_of(closed, clock.today())[0]
    assert not line.government.is_given
    assert line.words == {Side.GOVERNMENT: [], Side.CIVIL_SOCIETY: []}


def test_the_levels_before_and_after_a_round_are_kept(plan, ministry):
    commitment = plan.commitments.first()
    with on("2026-06-01"):
        acts.report(commitment, level="not_started", account="Rien.", by=ministry)
    with on("2026-11-02"):
        asked = a_round(plan, days=5)
        acts.report(commitment, level="complete", account="Tout.", by=ministry)
    with on("2026-11-08"):
        lines = lines_of(acts.close_round(asked, by=ministry), clock.today())
    assert (lines[0].before, lines[0].after) == ("not_started", "complete")


def test_the_next_round_opens_once_the_last_is_closed(plan, asked, ministry):
    with on("2026-12-04"):
        acts.close_round(asked, by=ministry)
        assert a_round(plan).number == 2


def test_a_first_text_waits_for_a_moderator_and_answers_all_the_same(plan, asked, ministry):
    commitment = plan.commitments.first()
    with on("2026-11-10"):
        place = of_commitment(plan.member, commitment.code)
        hand = a_hand(Role.LEAD, place, organisation=ministry)
        moderation.switch(plan.member, first_posts_wait=True, by=the_support_unit())
        said = acts.sign_nothing(asked, commitment, words="Rien de neuf.", by=hand)
        assert not said.is_public
        assert lines_of(asked, clock.today())[0].government.kind is Kind.UNSEEN
        assert not lines_of(asked, clock.today())[0].is_missing
