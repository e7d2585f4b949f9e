"""The team of a commitment, the facts behind its observed way, and the table of a plan."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.documents.tests.make import a_document
from parvis.forums import acts as forums
from parvis.forums.law.charter import Groups
from parvis.forums.law.meetings import Presence
from parvis.forums.law.presets import System
from parvis.forums.models import AgendaItem, Forum, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_mandate, a_meeting, an_attendance
from parvis.members.tests.make import PLATFORM
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans import acts as plans
from parvis.plans.models import Commitment
from parvis.plans.template import Mode
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.models import Report
from parvis.progress.way_facts import done_on, namer
from parvis.record import clock

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script> qui@example.org"


@pytest.fixture
def commitment() -> Commitment:
    """A commitment of a submitted plan, led by a ministry."""
    return a_submitted_plan().commitments.get()


@pytest.fixture
def forum(commitment: Commitment) -> Forum:
    """A forum that is one body and sets up groups by commitment."""
    found = a_forum(commitment.plan.member, since=clock.today() - timedelta(days=300))
    a_charter(found, System.GHANA, groups=Groups.BY_COMMITMENT, adopted_on=found.since)
    return found


def url(commitment: Commitment) -> str:
    named = [commitment.plan.member.slug, commitment.code]
    return reverse("progress:team", args=named).replace("/fr/", "/en/")


def table(commitment: Commitment) -> str:
    named = [commitment.plan.member.slug, commitment.plan.number]
    return reverse("progress:ways", args=named).replace("/fr/", "/en/")


def reading(commitment: Commitment):
    return done_on(commitment.plan.member, [commitment], clock.today())[commitment.pk].reading


def a_team(forum: Forum, commitment: Commitment) -> Forum:
    return forums.form_team(
        forum, commitment.code, slug="equipe", name="Équipe du registre", language="fr",
        by=PLATFORM, since=forum.since,
    )  # fmt: skip


def met(forum: Forum, days_ago: int, *sides: Side) -> Meeting:
    """Hold a meeting at which seats of these sides were taken."""
    told = max(forum.since, clock.today() - timedelta(days=days_ago + 30))
    meeting = a_meeting(forum, clock.now() - timedelta(days=days_ago), convened_on=told)
    for side in sides:
        name = "civil_society" if side == Side.CIVIL_SOCIETY else "government"
        seat = a_mandate(forum, name, side=side, since=forum.since)
        an_attendance(meeting, seat, Presence.IN_PERSON)
    return meeting


def files(commitment: Commitment, side: Side) -> None:
    body = an_organisation(commitment.plan.member, side)
    acts.file_evidence(commitment, document=a_document(commitment.chain), by=body)


def test_a_team_that_meets_and_contributes_is_a_partnership(
    commitment: Commitment, forum: Forum, client: Client
) -> None:
    team = a_team(forum, commitment)
    for days in (20, 50):
        met(team, days, Side.GOVERNMENT, Side.CIVIL_SOCIETY)
    files(commitment, Side.GOVERNMENT)
    assert reading(commitment).way is None
    files(commitment, Side.CIVIL_SOCIETY)
    assert reading(commitment).way == Mode.PARTNERSHIP
    page = client.get(url(commitment)).text
    assert "Observed over the last 12 months: Partnership." in page
    assert "Nobody has declared a way of working." in page
    assert "Équipe du registre" in page and team.get_absolute_url().replace("/fr/", "/en/") in page


def test_who_takes_no_part_and_reports_makes_it_hybrid(
    commitment: Commitment, forum: Forum, client: Client
) -> None:
    team = a_team(forum, commitment)
    for days in (20, 50):
        met(team, days, Side.GOVERNMENT, Side.CIVIL_SOCIETY)
    files(commitment, Side.GOVERNMENT)
    files(commitment, Side.CIVIL_SOCIETY)
    inside = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, "Réseau des données")
    a_hand(Role.CO_LEAD, commitment.place, None, inside)
    acts.report(commitment, level="limited", account="Vu du dedans.", by=inside)
    assert reading(commitment).way == Mode.PARTNERSHIP
    helper = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)
    a_hand(Role.CONTRIBUTOR, commitment.place, None, helper)
    acts.shadow(
        commitment, level="limited", account="Vu de plus près.", by=helper, organisation=helper
    )
    assert reading(commitment).way == Mode.PARTNERSHIP
    outside = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, "Sentinelles")
    acts.shadow(
        commitment, level="limited", account="Vu du dehors.", by=outside, organisation=outside
    )
    assert reading(commitment).way == Mode.HYBRID
    page = client.get(url(commitment)).text
    assert page.count("Sentinelles") >= 2 and "Réseau des données" in page


def test_two_pens_that_never_meet_are_business_as_usual(commitment: Commitment) -> None:
    acts.report(commitment, level="limited", account="Fait.", by=a_ministry(commitment.plan.member))
    other = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)
    acts.report(commitment, level="not_started", account="Rien vu.", by=other)
    assert reading(commitment).way == Mode.BUSINESS_AS_USUAL


def test_a_joint_report_is_a_sign_of_working_together(
    commitment: Commitment, client: Client
) -> None:
    state = a_ministry(commitment.plan.member)
    society = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, "Réseau des données")
    draft = acts.draft_joint(commitment, level="limited", account="À deux.", by=state)
    acts.sign_joint(draft, by=society)
    facts = reading(commitment).facts
    assert (facts.joint_reports, facts.state_reports, facts.society_reports) == (1, 0, 0)
    assert "Réseau des données" in client.get(url(commitment)).text


def test_what_is_older_than_the_window_or_hidden_does_not_count(commitment: Commitment) -> None:
    by = a_ministry(commitment.plan.member)
    for _ in range(2):
        acts.report(commitment, level="limited", account="Fait.", by=by)
    assert reading(commitment).facts.state_reports == 2
    old, hidden = Report.objects.all()
    Report.objects.filter(pk=old.pk).update(on=clock.today() - timedelta(days=400))
    Report.objects.filter(pk=hidden.pk).update(withheld_at=clock.now())
    assert reading(commitment).facts.all == 0


def test_a_meeting_of_a_forum_counts_where_its_agenda_names_the_commitment(
    commitment: Commitment, forum: Forum, client: Client
) -> None:
    named, other = met(forum, 30, Side.GOVERNMENT), met(forum, 60)
    for meeting, title in ((named, f"Point sur {commitment.code.lower()}"), (other, "Divers")):
        AgendaItem.objects.create(
            meeting=meeting, number=1, place=1, title=title, added_on=clock.today(), language="fr"
        )
    facts = reading(commitment).facts
    assert (facts.meetings, facts.met_both, facts.unnoted) == (1, 0, 0)
    page = client.get(url(commitment)).text
    assert "No team has been formed on this commitment." in page
    there = reverse("forums:meeting", args=[forum.member.slug, forum.slug, named.number])
    assert there.replace("/fr/", "/en/") in page


def test_a_meeting_to_come_is_told_and_does_not_count(
    commitment: Commitment, forum: Forum, client: Client
) -> None:
    team = a_team(forum, commitment)
    coming = a_meeting(team)
    assert reading(commitment).facts.meetings == 0
    page = client.get(url(commitment)).text
    assert "Meetings convened" in page
    assert coming.get_absolute_url().replace("/fr/", "/en/") in page


def test_a_code_is_named_as_a_whole_word() -> None:
    names = namer(["AM0001", "AM0012"])
    assert names("Voir AM0001, am0012.") == {"AM0001", "AM0012"}
    assert names("Voir AM00012 et XAM0001.") == set()


def test_open_actions_of_the_team_stand_on_its_page(
    commitment: Commitment, forum: Forum, client: Client
) -> None:
    team = a_team(forum, commitment)
    meeting = met(team, 20)
    forums.agree_action(
        meeting, what=f"Publier le lot. {HOSTILE}", owner=a_ministry(forum.member), language="fr",
        due_on=clock.today() + timedelta(days=9), by=PLATFORM,
    )  # fmt: skip
    page = client.get(url(commitment)).text
    assert "Publier le lot." in page
    assert "<script>alert" not in page and "qui@example.org" not in page


def test_the_history_of_declared_ways_stands_there_with_its_reasons(
    commitment: Commitment, client: Client
) -> None:
    by = a_ministry(commitment.plan.member)
    plans.declare_way(commitment, Mode.BUSINESS_AS_USUAL, by=by)
    plans.declare_way(commitment, Mode.HYBRID, by=by, reason=f"Deux réseaux entrent. {HOSTILE}")
    page = client.get(url(commitment)).text
    assert "from “Business as usual” to “Hybrid”" in page and "Deux réseaux entrent." in page
    assert "<script>alert" not in page and "qui@example.org" not in page


def test_the_table_of_a_plan_sets_both_beside_each_other(client: Client) -> None:
    plan = a_submitted_plan(commitments=2)
    one, other = plan.commitments.all()
    by = a_ministry(plan.member)
    plans.declare_way(one, Mode.PARTNERSHIP, by=by)
    for _ in range(2):
        acts.report(one, level="limited", account="Fait.", by=by)
    page = client.get(table(one)).text
    assert (
        "Of 1 commitment where both are known, the observed way is the declared one for 0." in page
    )
    assert "<b>Business as usual</b>" in page and "Cannot tell yet" in page
    assert "Reports: 2 government, 0 civil society, 0 from outside, 0 joint." in page
    assert url(other) in page


def test_forty_commitments_cost_what_two_cost(client: Client) -> None:
    def cost(number: int, commitments: int) -> int:
        plan = a_submitted_plan(commitments=commitments, number=number)
        some = list(plan.commitments.all())
        for one in some:
            acts.report(one, level="limited", account="Fait.", by=a_ministry(plan.member))
        forum = a_forum(plan.member)
        meeting = met(forum, 0)
        codes = " ".join(one.code for one in some)
        AgendaItem.objects.create(
            meeting=meeting, number=1, place=1, title="Tour", details=codes, language="fr",
            added_on=clock.today(),
        )  # fmt: skip
        with CaptureQueriesContext(connection) as asked:
            assert client.get(table(some[0])).status_code == 200
        return len(asked)

    assert cost(1, 2) == cost(1, 40) <= 12


def test_a_team_page_costs_at_most_twelve_queries(
    commitment: Commitment, forum: Forum, client: Client
) -> None:
    team = a_team(forum, commitment)
    met(team, 20, Side.GOVERNMENT, Side.CIVIL_SOCIETY)
    files(commitment, Side.GOVERNMENT)
    plans.declare_way(commitment, Mode.HYBRID, by=a_ministry(forum.member))
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url(commitment)).status_code == 200
    assert len(asked) <= 12


def test_the_page_of_a_commitment_says_what_is_declared_and_leads_there(
    commitment: Commitment, client: Client
) -> None:
    page = client.get(commitment.get_absolute_url().replace("/fr/", "/en/")).text
    assert url(commitment) in page
