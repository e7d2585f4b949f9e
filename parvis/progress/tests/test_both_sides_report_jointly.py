"""A joint report needs a signature from each side; until then nobody else knows of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from parvis.forums.tests.make import a_forum
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.people.views.kept import all_about
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.plans.views.pens import pens_of
from parvis.progress import acts
from parvis.progress.law.gap import Gap, Word, gap
from parvis.progress.models import JointDraft, JointSignature, Report
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TOLD = {"level": "substantial", "account": "Vingt puits sur trente.", "language": "fr"}


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan().commitments.get()


@pytest.fixture
def lead(commitment):
    return a_hand(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member))


@pytest.fixture
def seat(commitment):
    member = commitment.plan.member
    coalition = an_organisation(member, Side.CIVIL_SOCIETY, "Coalition Eau")
    return a_hand(Role.SEAT_HOLDER, a_forum(member).place, None, coalition)


def draft(commitment, by, **rest):
    return acts.draft_joint(commitment, by=by, **{**TOLD, **rest})


def test_one_signature_publishes_nothing_and_enters_nothing_in_the_record(commitment, lead):
    before = Entry.objects.count()
    draft(commitment, lead)
    assert (Report.objects.count(), Entry.objects.count()) == (0, before)


def test_the_second_signature_makes_it_the_latest_word_of_both(commitment, lead, seat):
    acts.report(commitment, level="complete", account="Tout.", by=lead)
    acts.report(commitment, level="limited", account="Peu.", by=seat)
    written = acts.sign_joint(draft(commitment, seat), by=lead)
    assert (written.side, written.by, written.also_by) == (
        "joint", lead.organisation, seat.organisation,
    )  # fmt: skip
    pens = pens_of(Report.objects.all(), clock.today())
    assert pens.shared == written
    assert pens.gap == Gap(0, None)
    entry = Entry.objects.about(commitment).get(verb="commitment.reported-jointly")
    assert entry.facts["other"] == str(seat.organisation)
    own = Report.objects.exclude(side="joint").order_by("pk")
    assert [one.level for one in own] == ["complete", "limited"]


def test_a_side_signs_once_and_never_for_the_other(commitment, lead, seat):
    waiting = draft(commitment, lead)
    with pytest.raises(Refused, match="Your side has signed"):
        acts.sign_joint(waiting, by=lead)
    stranger = a_hand(Role.REVIEWER, commitment.plan.place, None, an_organisation(
        commitment.plan.member, Side.REVIEWER))  # fmt: skip
    with pytest.raises(Refused, match="Two pens"):
        acts.sign_joint(waiting, by=stranger)
    with pytest.raises(IntegrityError), transaction.atomic():
        JointSignature.objects.create(
            draft=waiting, side="government", organisation=lead.organisation,
            signed_on=clock.today(),
        )  # fmt: skip
    acts.sign_joint(waiting, by=seat)
    with pytest.raises(Refused, match="does not wait"):
        acts.sign_joint(waiting, by=lead)
    assert Report.objects.count() == 1


def test_either_side_closes_a_draft_with_a_reason_and_nothing_is_published(commitment, lead, seat):
    declined = draft(commitment, lead)
    with pytest.raises(Refused, match="waits to be signed"):
        draft(commitment, seat)
    with pytest.raises(Refused, match="Say why"):
        acts.close_joint(declined, reason=" ", by=seat)
    acts.close_joint(declined, reason="Le niveau est trop haut.", by=seat)
    with pytest.raises(Refused, match="does not wait"):
        acts.sign_joint(declined, by=seat)
    withdrawn = draft(commitment, lead)
    closed = acts.close_joint(withdrawn, reason="À reprendre.", by=lead)
    assert (closed.closed_side, closed.closed_by) == ("government", lead.person)
    assert not Report.objects.exists()


def test_a_milestone_and_its_commitment_are_reported_jointly_apart(commitment, lead, seat):
    milestone = commitment.milestones.get()
    draft(commitment, lead)
    written = acts.sign_joint(draft(commitment, lead, milestone=milestone), by=seat)
    assert written.milestone == milestone
    assert Entry.objects.about(commitment).filter(verb="milestone.reported-jointly").exists()
    assert pens_of(Report.objects.all(), clock.today()).are_empty


def test_the_word_of_both_closes_a_gap_and_a_later_word_of_one_opens_another():
    def word(side, level, day):
        return Word(side, level, date(2026, 3, day))

    said = [word("government", "complete", 1), word("civil_society", "limited", 2)]
    assert gap(said) == Gap(2, date(2026, 3, 2))
    said.append(word("joint", "substantial", 3))
    assert gap(said) == Gap(0, None)
    said.append(word("government", "complete", 4))
    assert gap(said) == Gap(1, date(2026, 3, 4))
    assert gap([word("joint", "limited", 1)]) == Gap(0, None)


def test_the_page_shows_it_once_with_both_names_and_keeps_what_each_wrote(
    client, commitment, lead, seat
):
    acts.report(commitment, level="limited", account="Peu de puits.", by=seat)
    acts.sign_joint(draft(commitment, lead), by=seat)
    page = client.get(commitment.get_absolute_url()).text
    assert page.count(TOLD["account"]) == 1
    assert "Signed by both sides on" in page
    assert "Peu de puits." in page
    reports = client.get(reverse("progress:reports", args=[commitment.chain, commitment.code])).text
    assert "Coalition Eau" in reports
    assert TOLD["account"] in reports


def page_of(one, name="joint-draft"):
    return reverse(f"progress:{name}", args=[one.commitment.chain, one.commitment.code, one.number])


def test_both_sides_read_a_draft_on_its_page_and_nobody_else_does(client, commitment, lead, seat):
    address = reverse("progress:joint", args=[commitment.chain, commitment.code])
    client.force_login(lead.person)
    assert client.post(address, {**TOLD, "level": ""}).status_code == 200
    answer = client.post(address, TOLD)
    waiting = JointDraft.objects.get()
    assert answer.url == page_of(waiting)
    assert "Signed by 1 side of two: not public." in client.get(page_of(waiting)).text
    client.force_login(a_person())
    assert client.get(page_of(waiting)).status_code == 403
    client.force_login(seat.person)
    assert TOLD["account"] in client.get(page_of(waiting)).text
    signed = client.post(page_of(waiting))
    assert signed.url == f"{commitment.get_absolute_url()}#pens-h"
    assert client.post(page_of(waiting)).status_code == 403


def test_a_late_joint_report_names_its_obstacles_on_its_form_and_again_when_it_is_signed(
    client, commitment, lead, seat
):
    day = clock.today()
    draft(commitment, lead, milestone=commitment.milestones.get())
    acts.open_round(commitment.plan, due_on=day + timedelta(days=7), by=lead.organisation)
    url = reverse("progress:joint", args=[commitment.chain, commitment.code])
    with clock.at(clock.now() + timedelta(days=9)):
        with pytest.raises(Refused, match="stands in the way"):
            acts.sign_joint(JointDraft.objects.get(), by=seat)
        client.force_login(lead.person)
        page = client.post(url, TOLD)
        assert 'name="obstacles"' in page.text
        assert "Vingt puits sur trente." in page.text


def test_what_stands_in_the_way_is_read_where_both_report(client, commitment, lead, seat):
    acts.sign_joint(draft(commitment, lead, obstacles="Le pont est coupé."), by=seat)
    for url in (
        commitment.get_absolute_url(),
        reverse("progress:reports", args=[commitment.chain, commitment.code]),
    ):
        assert "Le pont est coupé." in client.get(url).text


def test_the_other_side_is_told_on_its_own_page_that_a_draft_waits(client, commitment, lead, seat):
    draft(commitment, lead)
    for hand, is_told in ((seat, True), (lead, False)):
        client.force_login(hand.person)
        page = client.get(reverse("people:my")).text
        assert ("waits for the signature of your side" in page) == is_told


def test_who_declines_says_why_on_a_page_that_both_read(client, commitment, lead, seat):
    waiting = draft(commitment, lead)
    client.force_login(seat.person)
    client.post(page_of(waiting, "close-joint"), {"reason": "Trop haut."})
    client.force_login(lead.person)
    assert "Trop haut." in client.get(page_of(waiting)).text
    told = all_about(seat.person)["joint_drafts"]
    assert [one["reason"] for one in told] == ["Trop haut."]
    assert [one["account"] for one in all_about(lead.person)["joint_drafts"]] == [TOLD["account"]]
