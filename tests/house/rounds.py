"""Rounds of reporting: those that pages are about, who may do what, and how each act is tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.rights import Hand
from parvis.people.sides import TWO_PENS, Side
from parvis.people.tests.make import an_organisation
from parvis.plans.models import Plan
from parvis.plans.tests.make import a_ministry
from parvis.progress import acts as progress
from parvis.progress.models import Round
from parvis.progress.rules import pen_for
from parvis.progress.rules.holders import holders_of
from parvis.progress.tests.make import a_round
from parvis.record import clock
from tests.house.columns import (
    ALTERNATE_CS,
    CO_LEAD,
    CONTACT,
    LATER,
    LEAD,
    ONE_OF_THESE_ROLES,
    SEAT_CS,
    SECRETARY,
    SECRETARY_CS,
    Act,
    Phase,
    in_a_plan,
)
from tests.house.scene import Scene

_PAGES = ("round", "round-csv", "prolong-round", "close-round", "sign-nothing")
_CLOSED, _ASKING = ("round", "round-csv"), ("prolong-round", "close-round", "sign-nothing")


def rounded(member: Member, rows: int, words: str = "") -> dict[str, Any]:
    """Close some rounds of the member's first plan, and open one that asks; `words`: what is said."""
    said = words or "Le registre est en ligne."
    plan = member.plans.order_by("number")[0]
    society = an_organisation(member, Side.CIVIL_SOCIETY)
    for row in range(rows):
        number = _closed(plan, said, [a_ministry(member), society] if row == rows - 1 else [])
    a_round(plan, days=30)
    for commitment in plan.commitments.standing():
        chosen = holders_of(commitment, clock.today())
        for pen in (a_ministry(member), chosen[0].organisation if chosen else society):
            progress.report(commitment, level="limited", account=said, obstacles=said, by=pen)
    return {"closed round": number, "round that asks": number + 1, "plan of rounds": plan.number}


def _closed(plan: Plan, said: str, pens: list[Organisation]) -> int:
    """Open, prolong and close a round some days ago; these sign for every commitment but one."""
    ministry, now = a_ministry(plan.member), clock.now()
    with clock.at(now - timedelta(days=40)):
        asked = a_round(plan, days=1)
        later = asked.due_on + timedelta(days=1)
        asked = progress.prolong_round(asked, due_on=later, reason=said, by=ministry)
    with clock.at(now - timedelta(days=39)):
        for pen in pens:
            for commitment in [*plan.commitments.standing()][len(plan.commitments.all()) > 1 :]:
                progress.sign_nothing(asked, commitment, words=said, obstacles=said, by=pen)
    with clock.at(now - timedelta(days=37)):
        progress.close_round(asked, summary=said, by=ministry)
    return asked.number


ARGUMENTS: dict[Any, Callable[[Any], Any]] = {
    **{(f"progress:{page}", "number"): lambda world: world.made["plan of rounds"]
       for page in (*_PAGES, "rounds", "open-round")},
    **{(f"progress:{page}", "round"): lambda world: world.made["closed round"] for page in _CLOSED},
    **{
        (f"progress:{page}", "round"): lambda world: world.made["round that asks"]
        for page in _ASKING
    },
}  # fmt: skip

_ARRANGERS = (CONTACT, SECRETARY, SECRETARY_CS)
_NOT_YET = "The plan has not been submitted yet."
_NOT_YOURS = (
    "This is {one} pen. You hold {other}: neither side writes for the other."
)  # fmt: skip
ROUNDS = {
    "progress.open_round": Act(
        "Open a round of reporting", _ARRANGERS, (ONE_OF_THESE_ROLES,),
        (Phase.DRAFTING, Phase.CARRIED_OUT), (Phase.CARRIED_OUT,), _NOT_YET,
    ),
    "progress.open_round/of a plan that has ended": Act(
        "Open a round of reporting of a plan that has ended", (),
        (ONE_OF_THESE_ROLES, "The plan has ended by then."), (Phase.ENDED,),
    ),
    "progress.prolong_round": in_a_plan(
        "Prolong a round, with the reason that is shown", _ARRANGERS, LATER, _NOT_YET
    ),
    "progress.close_round": in_a_plan(
        "Close a round after its last day, with a summary", _ARRANGERS, LATER, _NOT_YET
    ),
    "progress.sign_nothing/for the government": in_a_plan(
        "Sign for the government that there is nothing to report", (CONTACT, LEAD), LATER, _NOT_YET,
        (ONE_OF_THESE_ROLES, _NOT_YOURS.format(one="the government’s", other="civil society’s")),
    ),
    "progress.sign_nothing/for civil society": in_a_plan(
        "Sign for civil society that there is nothing to report", (SEAT_CS, ALTERNATE_CS, CO_LEAD),
        LATER, _NOT_YET,
        (ONE_OF_THESE_ROLES, _NOT_YOURS.format(one="civil society’s", other="the government’s")),
    ),
}  # fmt: skip


def _round(scene: Scene) -> Round:
    """Return a round whose last day is over; of a draft too, so that its refusal is heard."""
    days: dict[str, date] = {
        name: clock.today() - timedelta(days=ago) for name, ago in (("opens_on", 9), ("due_on", 2))
    }
    return Round.objects.create(plan=scene.plan, number=1, **days)


def _sign(side: Side) -> Callable[[Scene, Hand], object]:
    def attempt(scene: Scene, hand: Hand) -> None:
        held, ruling = pen_for(hand.person, scene.commitment, side, clock.today())
        ruling.enforce()
        assert held
        progress.sign_nothing(_round(scene), scene.commitment, obstacles="Crue.", by=held)

    return attempt


def _open(scene: Scene, hand: Hand) -> None:
    progress.open_round(scene.plan, due_on=clock.today() + timedelta(days=20), by=hand)


TRIED: dict[str, Callable[[Scene, Hand], object]] = {
    "progress.open_round": _open,
    "progress.open_round/of a plan that has ended": _open,
    "progress.prolong_round": lambda scene, hand: progress.prolong_round(
        _round(scene), due_on=clock.today() + timedelta(days=9), reason="Crue.", by=hand
    ),
    "progress.close_round": lambda scene, hand: progress.close_round(_round(scene), by=hand),
    **{
        f"progress.sign_nothing/for {name}": _sign(side)
        for name, side in zip(("the government", "civil society"), TWO_PENS, strict=True)
    },
}
