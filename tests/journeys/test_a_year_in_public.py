"""A year of three commitments, each carried out in its own way, and what a reader finds at its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.translation import override

from parvis.dates import PartialDate
from parvis.documents.tests.make import CSV
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_meeting
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held, seats_of
from parvis.people.models import Organisation
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts as plans
from parvis.plans.models import Commitment, Plan
from parvis.plans.template import Mode
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan
from parvis.progress import acts
from parvis.progress.differing import differences
from parvis.progress.way_facts import done_on
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.browser


def ago(days: int) -> date:
    """Return the day that many days before today."""
    return clock.today() - timedelta(days=days)


def then(days: int):
    """Enter acts as of some days ago."""
    return clock.at(clock.now() - timedelta(days=days))


@dataclass
class Story:
    """Who and what the year is told of."""

    plan: Plan
    forum: Forum
    ministry: Organisation
    inside: Organisation
    outside: Organisation
    budget: Commitment
    water: Commitment
    schools: Commitment

    def written(self, commitment: Commitment, side: str, level: str, **rest: str) -> None:
        """Write with the pen of a side."""
        by = self.ministry if side == Side.GOVERNMENT else self.inside
        account = f"Ce qui est fait : {level}."
        acts.report(commitment, level=level, account=account, by=by, **rest)

    def signed_together(self, commitment: Commitment, level: str) -> None:
        """Report jointly: drafted by the ministry, signed by the coalition."""
        draft = acts.draft_joint(commitment, level=level, account="Dit ensemble.", by=self.ministry)
        acts.sign_joint(draft, by=self.inside)

    def seen_from_outside(self, commitment: Commitment) -> None:
        """Report from outside."""
        acts.shadow(
            commitment, level="limited", account="Vu du dehors.", by=self.outside,
            organisation=self.outside, language="fr",
        )  # fmt: skip

    def url(self, name: str, *arguments: object) -> str:
        """Return the English address of a page of this member."""
        with override("en"):
            return reverse(name, args=[self.plan.member.slug, *arguments])


@pytest.fixture
def story(address) -> Story:
    """Submit a plan of three commitments a year ago, and tell what happened since."""
    with then(370):
        forum = a_full_forum(days=30)
        plan = a_plan(forum.member)
        ministry = a_ministry(forum.member)
        made = {}
        for name, title, mode in (
            ("budget", "Publier le budget exécuté", Mode.BUSINESS_AS_USUAL),
            ("water", "Un registre public des points d’eau", Mode.PARTNERSHIP),
            ("schools", "La carte scolaire ouverte", Mode.HYBRID),
        ):
            made[name] = a_commitment(plan, title, mode=mode)
            due = ago(-120) if name == "schools" else ago(-300)
            a_milestone(made[name], str(PartialDate.of_day(due)))
        plans.submit(plan, starts=ago(0), ends=ago(-730), by=ministry)
    inside = next(
        one.organisation for one in seats_of(forum) if one.organisation.side == Side.CIVIL_SOCIETY
    )
    outside = an_organisation(forum.member, Side.CIVIL_SOCIETY, "Radio du Fleuve")
    told = Story(plan, forum, ministry, inside, outside, **made)
    everybody_writes(told)
    one_is_silent_and_late(told)
    a_difference_opens_and_closes(told)
    evidence_is_contested(told)
    return told


def everybody_writes(story: Story) -> None:
    """Work begins, in three ways: criticised, together, and together while others look on."""
    with then(330):
        story.written(story.budget, Side.GOVERNMENT, "limited")
        story.seen_from_outside(story.budget)
        story.signed_together(story.water, "limited")
        story.written(story.schools, Side.GOVERNMENT, "not_started")
        story.written(story.schools, Side.CIVIL_SOCIETY, "not_started")
        story.seen_from_outside(story.schools)
    with then(320):
        for commitment in (story.water, story.schools):
            for by in (story.ministry, story.inside):
                acts.bring_evidence(
                    commitment, kind="dataset", by=by, title="Un relevé", source="Un passage",
                    language="fr", file=("releve.csv", CSV), made_on=clock.today(),
                )  # fmt: skip
        story.signed_together(story.schools, "limited")


def one_is_silent_and_late(story: Story) -> None:
    """A round closes without an answer on the schools; their milestone passes; the forum moves it."""
    with then(260):
        asked = acts.open_round(story.plan, due_on=clock.today() + timedelta(30), by=story.ministry)
        story.written(story.budget, Side.GOVERNMENT, "substantial")
        acts.sign_nothing(asked, story.water, by=story.ministry, words="Rien de neuf.")
    with then(225):
        acts.close_round(asked, by=story.ministry, summary="Deux réponses sur trois.")
    with then(180):
        meeting = held(story.forum)
        decision = a_decision(meeting, title="Reporter la carte scolaire")
        plans.replan(
            story.schools.milestones.get(), by=story.ministry, decision=decision, language="fr",
            becomes=PartialDate.of_day(ago(-150)), reason="Les relevés arrivent en retard.",
        )  # fmt: skip


def a_difference_opens_and_closes(story: Story) -> None:
    """The pens differ on the budget, the forum is given the point, and they agree again."""
    with then(150):
        a_meeting(story.forum, clock.now() + timedelta(days=20))
        story.written(story.budget, Side.GOVERNMENT, "complete")
        story.written(story.budget, Side.CIVIL_SOCIETY, "limited")
    with then(100):
        story.written(story.budget, Side.GOVERNMENT, "limited")


def evidence_is_contested(story: Story) -> None:
    """The coalition contests what the ministry filed, which answers."""
    with then(90):
        piece = acts.bring_evidence(
            story.budget, kind="link", by=story.ministry, title="Le budget en ligne",
            source="Direction du budget", address="https://budget.example/2026", language="fr",
            made_on=clock.today(),
        )  # fmt: skip
    with then(80):
        contest = acts.contest_evidence(
            piece, words="La page n’a que le premier trimestre.", language="fr", by=story.inside
        )
    with then(70):
        acts.answer_contest(
            contest, words="Le reste suit en mars.", language="fr", by=story.ministry
        )


def read(browser, address, story, name, *arguments, width=390):
    """Return what a reader without scripts reads on a page."""
    url = f"{address}{story.url(name, *arguments)}"
    return browser.look(
        url, lambda page: page.locator("main").inner_text(), script=False, width=width
    )


def test_three_ways_of_working_are_declared_observed_and_left(address, browser, story):
    read_so = {
        one.code: done_on(one.plan.member, [one], clock.today())[one.pk].reading.way
        for one in (story.budget, story.water, story.schools)
    }
    assert read_so == {
        story.budget.code: Mode.BUSINESS_AS_USUAL, story.water.code: Mode.PARTNERSHIP,
        story.schools.code: Mode.HYBRID,
    }  # fmt: skip
    ways = read(browser, address, story, "progress:ways", story.plan.number, width=1280)
    assert "Of 3 commitments where both are known" in ways
    assert "the observed way is the declared one for 3." in ways
    team = read(browser, address, story, "progress:team", story.water.code)
    assert "Declared: Partnership" in team
    plans.declare_way(
        story.budget, Mode.HYBRID, by=story.ministry, reason="La coalition entre dans l’équipe.",
        language="fr",
    )  # fmt: skip
    team = read(browser, address, story, "progress:team", story.budget.code)
    assert "Hybrid" in team
    assert "La coalition entre dans l’équipe." in team


def test_a_silence_is_public_and_a_date_that_moved_is_remembered(address, browser, story):
    asked = story.plan.rounds.get()
    page = read(browser, address, story, "progress:round", story.plan.number, asked.number)
    assert "Deux réponses sur trois." in page
    assert "La carte scolaire ouverte" in page
    kept = {line["code"]: line[Side.GOVERNMENT]["kind"] for line in asked.closing["lines"]}
    assert kept == {
        story.budget.code: "reported", story.water.code: "nothing", story.schools.code: "missing",
    }  # fmt: skip
    assert "No answer" in page
    schools = read(browser, address, story, "plans:commitment", story.schools.code)
    move = story.schools.milestones.get().replannings.get()
    assert move.decision.code in schools
    assert "Les relevés arrivent en retard." in schools


def test_a_difference_is_dated_and_on_an_agenda_and_a_contest_stands_beside_its_evidence(
    address, browser, story
):
    differing = read(browser, address, story, "progress:differences")
    assert "0 differences are open" in differing
    assert "1 was closed" in differing
    assert "Publier le budget exécuté" in differing
    (one,) = differences(commitment=story.budget)
    assert (one.span.opened_on, one.span.closed_on) == (ago(150), ago(100))
    item = story.forum.meetings.get(items__isnull=False).items.get()
    assert "Publier le budget exécuté" in item.title
    evidence = read(browser, address, story, "progress:evidence", story.budget.code)
    assert "Le budget en ligne" in evidence
    piece = story.budget.evidence.get()
    page = read(browser, address, story, "progress:piece", story.budget.code, piece.number)
    assert "La page n’a que le premier trimestre." in page
    assert "Le reste suit en mars." in page


def test_the_year_stands_in_the_record_in_its_order(story):
    verbs = Entry.objects.filter(chain=story.plan.chain).order_by("number")
    told = [one.verb for one in verbs]
    order = [
        "round.opened", "round.closed", "forum.decided", "milestone.moved", "item.added",
        "evidence.contested",
    ]  # fmt: skip
    assert [told.index(verb) for verb in order] == sorted(told.index(verb) for verb in order)
