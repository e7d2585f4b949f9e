"""What the pens differ on is put on the agenda of the forum's next meeting, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from parvis.forums import acts as forums
from parvis.forums.models import AgendaItem
from parvis.forums.rules.agenda import MOST_ITEMS
from parvis.forums.tests.make import a_forum, a_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.differing import differences
from parvis.progress.models import OnAgenda
from parvis.progress.rules.differences import KEPT_FREE
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
NOVEMBER = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(NOVEMBER):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan().commitments.get()


@pytest.fixture
def coalition(commitment):
    return an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)


@pytest.fixture
def forum(commitment):
    return a_forum(commitment.plan.member)


def wrote(commitment, by, level, **rest):
    return acts.report(commitment, level=level, account="Dit ainsi.", by=by, **rest)


def differ(commitment, coalition, **rest):
    wrote(commitment, a_ministry(commitment.plan.member), "complete", **rest)
    wrote(commitment, coalition, "limited", **rest)


def test_a_difference_that_opens_is_put_on_the_next_agenda_at_once_by_nobody_of_a_side(
    commitment, coalition, forum
):
    later = a_meeting(forum, clock.now() + timedelta(days=60))
    soon = a_meeting(forum)
    differ(commitment, coalition)
    put = OnAgenda.objects.get()
    assert (put.meeting, put.opened_on) == (soon, clock.today())
    assert (put.item.is_joint, put.item.organisation) == (True, None)
    assert commitment.title in put.item.title
    assert not later.items.exists()
    assert Entry.objects.filter(verb="item.added").get().side == "platform"


def test_it_is_signed_by_whose_words_opened_it(commitment, coalition, forum):
    a_meeting(forum)
    wrote(commitment, a_ministry(commitment.plan.member), "complete")
    seat = a_hand(Role.SEAT_HOLDER, forum.place, None, coalition)
    wrote(commitment, seat, "limited")
    assert Entry.objects.get(verb="item.added").facts["signed"] == seat.person.key


def test_it_is_never_twice_on_the_same_agenda_whatever_is_written(commitment, coalition, forum):
    meeting = a_meeting(forum)
    differ(commitment, coalition)
    wrote(commitment, coalition, "not_started")
    assert acts.put_differences(meeting, by=PLATFORM) == []
    assert AgendaItem.objects.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        OnAgenda.objects.create(
            commitment=commitment, opened_on=clock.today(), meeting=meeting,
            item=forums.add_item(meeting, title="Encore", by=PLATFORM),
        )  # fmt: skip


def test_milestones_have_differences_of_their_own(commitment, coalition, forum):
    a_meeting(forum)
    milestone = commitment.milestones.get()
    differ(commitment, coalition, milestone=milestone)
    put = OnAgenda.objects.get()
    assert put.milestone == milestone
    assert milestone.title in put.item.title
    differ(commitment, coalition)
    assert OnAgenda.objects.count() == 2


def test_a_difference_ends_with_the_commitment_that_is_dropped(commitment, coalition):
    differ(commitment, coalition)
    commitment.dropped_on, commitment.dropped_because = clock.today(), "Le forum y renonce."
    commitment.save()
    (one,) = differences(commitment=commitment)
    assert one.span.closed_on == clock.today()


def test_pens_that_agree_put_nothing_on_an_agenda(commitment, coalition, forum):
    meeting = a_meeting(forum)
    wrote(commitment, a_ministry(commitment.plan.member), "limited")
    wrote(commitment, coalition, "limited")
    assert acts.put_differences(meeting, by=PLATFORM) == []
    assert not meeting.items.exists()


def test_places_of_an_agenda_are_left_to_those_who_sit_in_the_forum(commitment, coalition, forum):
    meeting = a_meeting(forum)
    for number in range(MOST_ITEMS - KEPT_FREE):
        forums.add_item(meeting, title=f"Point {number}", by=PLATFORM)
    differ(commitment, coalition)
    assert acts.put_differences(meeting, by=PLATFORM) == []
    forums.add_item(meeting, title="Un siège parle", by=PLATFORM)


def test_the_daily_command_finds_the_meeting_that_was_convened_later(commitment, coalition, forum):
    differ(commitment, coalition)
    assert not OnAgenda.objects.exists()
    meeting = a_meeting(forum)
    for _time in range(2):
        call_command("tell", stdout=StringIO())
    assert OnAgenda.objects.get().meeting == meeting


def test_what_stays_open_is_on_the_agenda_of_the_meeting_after_too_until_it_closes(
    commitment, coalition, forum
):
    first, second = a_meeting(forum), a_meeting(forum, clock.now() + timedelta(days=90))
    differ(commitment, coalition)
    with clock.at(NOVEMBER + timedelta(days=40)):
        assert acts.put_on_next_agendas() == 1
        wrote(commitment, coalition, "complete")
    third = a_meeting(forum, clock.now() + timedelta(days=150))
    with clock.at(NOVEMBER + timedelta(days=100)):
        assert acts.put_on_next_agendas() == 0
    assert [one.meeting for one in OnAgenda.objects.all()] == [first, second]
    assert not third.items.exists()


def test_nothing_of_a_plan_that_has_ended_is_put_on_an_agenda(commitment, coalition, forum):
    differ(commitment, coalition)
    with clock.at(datetime(2029, 3, 1, 9, tzinfo=UTC)):
        a_meeting(forum)
        assert acts.put_on_next_agendas() == 0
        wrote(commitment, coalition, "not_started")
    assert not OnAgenda.objects.exists()


def test_the_secretary_puts_them_on_an_agenda_and_nobody_else_does(
    client, commitment, coalition, forum
):
    differ(commitment, coalition)
    meeting = a_meeting(forum)
    secretary = a_hand(
        Role.FORUM_SECRETARY, forum.place, None, a_ministry(commitment.plan.member)
    )  # fmt: skip
    address = reverse("progress:put-differences", args=[forum.chain, forum.slug, meeting.number])
    client.force_login(a_hand(Role.CO_LEAD, commitment.place, None, coalition).person)
    assert client.post(address).status_code == 403
    client.force_login(secretary.person)
    assert "1 open difference is not on this agenda yet." in client.get(address).text
    assert client.post(address).url == meeting.get_absolute_url()
    assert OnAgenda.objects.get().meeting == meeting
    assert "Every open difference is on this agenda." in client.get(address).text
    forums.cancel(meeting, reason="La salle est prise.", by=PLATFORM)
    with pytest.raises(Refused, match="cancelled"):
        acts.put_differences(OnAgenda.objects.get().meeting, by=secretary)


def test_the_page_of_the_commitment_says_on_which_agenda_it_is(
    client, commitment, coalition, forum
):
    meeting = a_meeting(forum)
    differ(commitment, coalition)
    page = client.get(commitment.get_absolute_url()).text
    assert "On the agenda: item 1 of the meeting of" in page
    assert f"{meeting.get_absolute_url()}#i1" in page


def test_differences_are_listed_with_their_days_and_move_when_they_close(
    client, commitment, coalition, forum
):
    page = reverse("progress:differences", args=[commitment.chain])
    assert "have not differed yet" in client.get(page).text
    a_meeting(forum)
    differ(commitment, coalition)
    shown = client.get(page).text
    assert "1 difference is open" in shown
    assert f"{OnAgenda.objects.get().item.get_absolute_url()}" in shown
    with clock.at(NOVEMBER + timedelta(days=5)):
        acts.sign_joint(
            acts.draft_joint(
                commitment, level="substantial", account="Vingt.", by=coalition, language="fr"
            ),
            by=a_ministry(commitment.plan.member),
        )
        shown = client.get(page).text
    assert "0 differences are open" in shown
    assert "1 was closed." in shown
    assert "5 days" in shown
