"""Organisations that hold no pen report from outside: shown, marked, and never in the gap."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM
from parvis.moderation import things
from parvis.moderation.models import Arrangement
from parvis.people import acts as people
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.people.views.kept import all_about
from parvis.plans.tests.make import a_commitment, a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.models import Report, ShadowReport
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TOLD = {"level": "not_started", "account": "Rien au nord.", "language": "fr"}


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan().commitments.get()


@pytest.fixture
def university(commitment):
    return an_organisation(commitment.plan.member, Side.ACADEMIA, "Université du Nord")


@pytest.fixture
def professor(university):
    person = a_person()
    people.affiliate(person, university, by=PLATFORM)
    return Hand(person, clock.today())


def test_who_belongs_to_an_organisation_reports_for_it_from_outside(
    commitment, professor, university
):
    written = acts.shadow(commitment, by=professor, organisation=university, **TOLD)
    entry = Entry.objects.about(commitment).get(verb="commitment.shadowed")
    assert (entry.side, entry.actor) == ("academia", "Université du Nord")
    assert entry.facts["shadow-report"] == written.record_key
    assert things.author_of(written) == professor.person.key
    assert not Report.objects.exists()


def test_who_holds_the_pen_writes_with_it_and_nobody_reports_for_others(
    commitment, professor, university
):
    member = commitment.plan.member
    coalition = an_organisation(member, Side.CIVIL_SOCIETY)
    seat = a_hand(Role.SEAT_HOLDER, a_forum(member).place, None, coalition)
    with pytest.raises(Refused, match="holds civil society’s pen"):
        acts.shadow(commitment, by=seat, organisation=coalition, **TOLD)
    with pytest.raises(Refused, match="who belong to an organisation"):
        acts.shadow(commitment, by=professor, organisation=coalition, **TOLD)
    ministry = a_ministry(member)
    with pytest.raises(Refused, match="of society of this member"):
        acts.shadow(commitment, by=ministry, organisation=ministry, **TOLD)
    with pytest.raises(Refused, match="not a level"):
        acts.shadow(
            commitment, by=professor, organisation=university, **{**TOLD, "level": "excellent"}
        )
    drafted = a_commitment()
    elsewhere = an_organisation(drafted.plan.member, Side.MEDIA)
    with pytest.raises(Refused, match="not been submitted"):
        acts.shadow(drafted, by=elsewhere, organisation=elsewhere, **TOLD)


def test_who_lost_the_pen_to_another_reports_from_outside(commitment):
    member = commitment.plan.member
    coalition, league = (an_organisation(member, Side.CIVIL_SOCIETY) for _two in range(2))
    seat = a_hand(Role.SEAT_HOLDER, a_forum(member).place, None, league)
    acts.give_pen(commitment.plan, organisation=coalition, words="En assemblée.", by=seat)
    assert acts.shadow(commitment, by=seat, organisation=league, **TOLD).is_public


def test_a_first_text_waits_and_is_neither_shown_nor_counted(
    client, commitment, professor, university
):
    Arrangement.objects.create(member=commitment.plan.member, first_posts_wait=True)
    written = acts.shadow(commitment, by=professor, organisation=university, **TOLD)
    assert not written.is_public
    page = reverse("progress:shadows", args=[commitment.chain, commitment.code])
    assert TOLD["account"] not in client.get(page).text
    assert "0 reports from outside" in client.get(commitment.get_absolute_url()).text


def test_it_is_written_on_a_page_and_marked_where_it_is_read(
    client, commitment, professor, university
):
    address = reverse("progress:shadow", args=[commitment.chain, commitment.code])
    client.force_login(a_person())
    assert client.get(address).status_code == 403
    client.force_login(professor.person)
    sent = {**TOLD, "organisation": university.slug}
    again = client.post(address, {**sent, "level": ""})
    assert (again.status_code, TOLD["account"] in again.text) == (200, True)
    answer = client.post(address, sent)
    assert answer.url == ShadowReport.objects.get().get_absolute_url()
    page = client.get(answer.url).text
    assert "From outside" in page
    assert TOLD["account"] in page
    shown = client.get(commitment.get_absolute_url()).text
    assert "1 report from outside" in shown
    assert "Nobody has written here yet" in shown
    assert all_about(professor.person)["reports_from_outside"][0]["account"] == TOLD["account"]
