"""The small world in which every page of the house is visited: made in one place, by the acts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unittest import mock

from django.db import connections, transaction

from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts as plans
from parvis.plans.models import Commitment, Plan
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
    a_submitted_plan,
)  # fmt: skip
from parvis.progress import acts as progress

DUE = ("2026-03-31", "2026-12", "2026-Q4", "2027", "2027-11-30")
LEVELS = ("not_started", "limited", "substantial", "complete")


@dataclass(frozen=True)
class World:
    """One thing of each kind, the richest of its kind."""

    member: Member
    plan: Plan
    commitment: Commitment
    rows: int


def a_world(rows: int) -> World:
    """Make a world with `rows` of everything that a page lists: members, commitments, milestones."""
    member = a_member("République d’Amaréa", slug="amarea", code="XA")
    plan = a_plan(member)
    commitments = [a_commitment(plan, f"Tenir le registre numéro {row}") for row in range(rows)]
    for commitment in commitments[1:]:
        a_milestone(commitment)
    for row in range(rows):
        a_milestone(commitments[0], DUE[row % len(DUE)], title=f"Publier le lot {row} du registre")
    plans.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(member))
    _write_with_both_pens(plan)
    for _other in range(rows - 1):
        a_submitted_plan(a_member())
    return World(member, plan, commitments[0], rows)


def _write_with_both_pens(plan: Plan) -> None:
    pens = (a_ministry(plan.member), an_organisation(plan.member, Side.CIVIL_SOCIETY))
    for number, commitment in enumerate(plan.commitments.all()):
        for shift, pen in enumerate(pens):
            progress.report(
                commitment,
                level=LEVELS[(number + shift) % 4],
                account="Le registre est en ligne.",
                by=pen,
            )


def something_happens(world: World) -> None:
    """Do one more act that the pages of the member tell of."""
    an_organisation(world.member, name="Un collectif de plus")


class _Undo(Exception):
    """Leaves a transaction without a trace."""


@contextmanager
def rolled_back() -> Iterator[None]:
    """Undo, at the end of the block, all that was written in it.

    A request or a test that ends inside the block may not close the connection it stands on.
    """
    try:
        with mock.patch.object(connections["default"], "close"), transaction.atomic():
            yield
            raise _Undo
    except _Undo:
        pass
