"""The college of civil society says who holds its pen; while it has, nobody else writes with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from parvis.coalitions import acts as coalitions
from parvis.coalitions.tests.make import a_coalition, a_membership
from parvis.forums.tests.make import a_forum
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts, rules
from parvis.progress.models import PenHolder, Report
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
HOW = {"words": "Choisi en assemblée du collège, le 12 mai.", "language": "fr"}


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan(commitments=2).commitments.first()


@pytest.fixture
def forum(commitment):
    return a_forum(commitment.plan.member)


def of_society(commitment, name):
    return an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, name)


@pytest.fixture
def coalition(commitment):
    return of_society(commitment, "Coalition Eau")


@pytest.fixture
def seat(forum, commitment):
    return a_hand(Role.SEAT_HOLDER, forum.place, None, of_society(commitment, "Ligue"))


def give(commitment, organisation, by, on=None, **rest):
    return acts.give_pen(
        commitment.plan, organisation=organisation, by=by, commitment=on, **{**HOW, **rest}
    )


def test_while_nobody_is_chosen_every_seat_of_society_writes(commitment, seat):
    today = clock.today()
    assert rules.holders_of(commitment, today) == []
    assert rules.holds_pen(seat.organisation, commitment, today)
    acts.report(commitment, level="limited", account="Peu.", by=seat)
    assert Report.objects.get().by == seat.organisation


def test_once_somebody_is_chosen_the_others_are_told_who_holds_it(commitment, coalition, seat):
    give(commitment, coalition, seat)
    assert rules.holds_pen(coalition, commitment, clock.today())
    assert not rules.holds_pen(seat.organisation, commitment, clock.today())
    with pytest.raises(Refused, match="Coalition Eau"):
        acts.report(commitment, level="limited", account="Peu.", by=seat)
    hand, ruling = rules.pen_for(seat.person, commitment, Side.CIVIL_SOCIETY, clock.today())
    assert hand is None
    assert "Coalition Eau" in str(ruling.reason)


def test_who_contributes_for_the_chosen_organisation_writes(commitment, coalition, seat):
    helper = a_hand(Role.CONTRIBUTOR, commitment.place, None, coalition)
    with pytest.raises(Refused, match="one of these roles"):
        acts.report(commitment, level="limited", account="Peu.", by=helper)
    give(commitment, coalition, seat)
    found, ruling = rules.pen_for(helper.person, commitment, Side.CIVIL_SOCIETY, clock.today())
    assert (found, bool(ruling)) == (helper, True)
    acts.report(commitment, level="limited", account="Peu.", by=found)


def test_what_is_chosen_for_one_commitment_goes_before_what_is_chosen_for_the_plan(
    commitment, coalition, seat
):
    give(commitment, coalition, seat)
    give(commitment, seat.organisation, seat, on=commitment)
    other = commitment.plan.commitments.last()
    today = clock.today()
    assert [one.organisation for one in rules.holders_of(commitment, today)] == [seat.organisation]
    assert [one.organisation for one in rules.holders_of(other, today)] == [coalition]


def test_a_coalition_holds_the_pen_together_as_long_as_it_stands(commitment, coalition, seat):
    league = seat.organisation
    together = a_coalition(commitment, coalition, name="Eau ouverte")
    held = acts.give_pen(commitment.plan, coalition=together, by=seat, **HOW)
    today = clock.today()
    assert held.name == "Eau ouverte"
    assert rules.holds_pen(coalition, commitment, today)
    assert not rules.holds_pen(league, commitment, today)
    with pytest.raises(Refused, match="Eau ouverte"):
        acts.report(commitment, level="limited", account="Peu.", by=seat)
    a_membership(together, league)
    assert rules.holds_pen(league, commitment, today)
    acts.report(commitment, level="limited", account="Peu.", by=seat)
    coalitions.end(together, own=coalition, reason="C’est fait.", by=coalition)
    assert rules.holders_of(commitment, today) == []
    held.refresh_from_db()
    assert held.laid_down == today


def test_whom_the_college_did_not_choose_is_not_asked_to_write(commitment, coalition, seat, client):
    client.force_login(seat.person)
    own, other = (
        reverse("progress:report", args=[one.chain, one.code, Side.CIVIL_SOCIETY])
        for one in commitment.plan.commitments.all()
    )

    def asked():
        page = client.get(reverse("people:my")).text
        return {one for one in (own, other) if one in page}

    assert asked() == {own, other}
    give(commitment, coalition, seat)
    assert asked() == set()
    give(commitment, seat.organisation, seat, on=commitment)
    assert asked() == {own}
    a_membership(a_coalition(commitment, coalition), seat.organisation)
    assert asked() == {own}


def test_a_seat_that_is_neither_pen_reports_from_outside(commitment, forum):
    university = an_organisation(commitment.plan.member, Side.ACADEMIA)
    seat = a_hand(Role.SEAT_HOLDER, forum.place, None, university)
    assert not rules.holds_pen(university, commitment, clock.today())
    acts.shadow(
        commitment, level="limited", account="Vu du laboratoire.", by=university,
        organisation=university, language="fr",
    )  # fmt: skip
    with pytest.raises(Refused, match="Two pens write"):
        acts.report(commitment, level="limited", account="Peu.", by=seat)


def test_a_pen_is_held_by_an_organisation_or_by_a_coalition_that_stands(commitment, seat):
    with pytest.raises(Refused, match="Say who"):
        acts.give_pen(commitment.plan, by=seat, **HOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        PenHolder.objects.create(plan=commitment.plan, number=1, words="X", since=clock.today())


def test_a_pen_that_is_taken_back_is_free_again_and_the_reason_stays(commitment, coalition, seat):
    held = give(commitment, coalition, seat)
    acts.take_pen(held, reason="Elle quitte le collège.", by=seat)
    assert rules.holders_of(commitment, clock.today()) == []
    held.refresh_from_db()
    assert held.why_ended == "Elle quitte le collège."
    with pytest.raises(Refused, match="any more"):
        acts.take_pen(held, reason="Encore.", by=seat)
    assert rules.holders_of(commitment, clock.today() - timedelta(days=1)) == []


def test_the_state_chooses_nobody_and_nobody_of_the_state_is_chosen(commitment, coalition, forum):
    ministry = a_ministry(commitment.plan.member)
    official = a_hand(Role.FORUM_SECRETARY, forum.place, None, ministry)
    with pytest.raises(Refused, match="chooses its own"):
        give(commitment, coalition, official)
    with pytest.raises(Refused, match="Only an organisation of civil society"):
        give(commitment, ministry, coalition)
    with pytest.raises(Refused, match="Say how"):
        give(commitment, coalition, coalition, words=" ")
    with pytest.raises(Refused, match="once the day has come"):
        give(commitment, coalition, coalition, since=clock.today() + timedelta(days=1))
    assert not PenHolder.objects.exists()


def test_nobody_is_chosen_twice_for_the_same(commitment, coalition, seat):
    give(commitment, coalition, seat)
    with pytest.raises(Refused, match="already"):
        give(commitment, coalition, seat)
    with pytest.raises(IntegrityError), transaction.atomic():
        PenHolder.objects.create(
            plan=commitment.plan, number=9, organisation=coalition, words="Deux fois.",
            since=clock.today(),
        )  # fmt: skip


def test_the_record_tells_who_holds_it_of_the_commitment_or_of_the_plan(
    commitment, coalition, seat
):
    give(commitment, coalition, seat)
    give(commitment, coalition, seat, on=commitment)
    assert Entry.objects.about(commitment.plan).get(verb="pens.given").facts["name"] == str(
        coalition
    )
    assert Entry.objects.about(commitment).get(verb="pen.given").facts["organisation"]


def test_a_seat_of_society_enters_it_from_the_page_and_everybody_reads_it(
    client, commitment, coalition, seat
):
    plan = commitment.plan
    where = [plan.chain, plan.number]
    page = reverse("progress:holders", args=where)
    assert "has chosen nobody" in client.get(page).text
    client.force_login(seat.person)
    typed = {**HOW, "organisation": coalition.slug, "commitment": "", "decision": "", "since": ""}
    wrong = client.post(reverse("progress:give-pen", args=where), {**typed, "organisation": ""})
    assert wrong.status_code == 200
    assert HOW["words"] in wrong.text
    answer = client.post(reverse("progress:give-pen", args=where), typed)
    held = PenHolder.objects.get()
    assert answer.url == held.get_absolute_url()
    assert held.named_by == seat.person
    assert HOW["words"] in client.get(page).text
    end = reverse("progress:take-pen", args=[*where, held.number])
    assert client.post(end, {"reason": "Fin du mandat."}).status_code == 302
    shown = client.get(page).text
    assert "Who held it before" in shown
    assert "Fin du mandat." in shown


def test_who_may_not_is_told_why_on_the_page(client, commitment, forum):
    official = a_hand(Role.SEAT_HOLDER, forum.place, None, a_ministry(commitment.plan.member))
    client.force_login(official.person)
    answer = client.get(
        reverse("progress:give-pen", args=[commitment.chain, commitment.plan.number])
    )
    assert answer.status_code == 403
    assert "chooses its own" in answer.text
