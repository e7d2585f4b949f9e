"""The small world in which every page of the house is visited: made in one place, by the acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.db import connections, transaction
from django.http import HttpRequest
from django.test import Client

from parvis.documents.models import Document
from parvis.documents.tests.make import a_document
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_forum
from parvis.home.search import index
from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.people.models import Person
from parvis.people.places import THE_HOUSE
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
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
from parvis.record import clock
from tests.house.amending import amended
from tests.house.cast import a_cast
from tests.house.consulted import consulted
from tests.house.dates import moved
from tests.house.furniture import furnish
from tests.house.working import declared

DUE = ("2026-03-31", "2026-12", "2026-Q4", "2027", "2027-11-30")
LEVELS = ("not_started", "limited", "substantial", "complete")


Before = Callable[[Client, "World"], None]


@dataclass(frozen=True)
class World:
    """One thing of each kind, the richest of its kind, and its cast: a person for every role.

    `made` holds the numbers and tokens of what the pages of persons are about, by name.
    """

    member: Member
    plan: Plan
    commitment: Commitment
    document: Document
    forum: Forum
    cast: dict[str, Person]
    made: dict[str, Any]
    rows: int
    sessions: dict[tuple[str, Before | None], str] = field(default_factory=dict)

    def session(self, whom: str, after: Before | None = None) -> str:
        """Return a session in which one of the cast is signed in (empty: nobody), made once."""
        if not whom and after is None:
            return ""
        if (whom, after) not in self.sessions:
            client = Client()
            if whom:
                sign_in(client, self.cast[whom])
            if after:
                after(client, self)
            self.sessions[whom, after] = client.cookies[settings.SESSION_COOKIE_NAME].value
        return self.sessions[whom, after]


def sign_in(client: Client, person: Person) -> None:
    """Sign a person in, as if they had just said their passphrase."""
    client.force_login(person)
    request = HttpRequest()
    request.session = client.session
    record_authentication(request, person, method="password", reauthenticated=True)
    request.session.save()


def a_world(rows: int) -> World:
    """Make a world with `rows` of everything that a page lists: members, commitments, milestones,
    documents, organisations, forums, roles of one person."""
    member = a_member("République d’Amaréa", slug="amarea", code="XA")
    plan = a_plan(member, consultation_from=clock.today())
    commitments = [
        a_commitment(plan, f"Tenir le registre numéro {row}", full_text="Le registre est public.")
        for row in range(rows)
    ]
    for commitment in commitments[1:]:
        a_milestone(commitment)
    for row in range(rows):
        a_milestone(commitments[0], DUE[row % len(DUE)], title=f"Publier le lot {row} du registre")
    said = consulted(commitments[0], rows)
    plans.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(member))
    _write_with_both_pens(plan)
    for _other in range(rows - 1):
        a_submitted_plan(a_member())
    for row in range(rows):
        document = a_document(member.slug, title=f"Rapport {row} sur le registre")
        _file(document, commitments[0])
    forum = a_forum(member, "Comité national")
    for row in range(1, rows):
        a_forum(member, f"Comité numéro {row}")
        an_organisation(member, Side.CIVIL_SOCIETY, f"Association numéro {row}")
    changes = amended(commitments[0], rows)
    declared(commitments[0], rows)
    cast = a_cast(forum, commitments)
    made = {**moved(commitments[0]), **furnish(member, forum, cast, rows), **said, **changes}
    index.catch_up()
    return World(member, plan, commitments[0], document, forum, cast, made, rows)


def _file(document: Document, commitment: Commitment) -> None:
    progress.file_evidence(
        commitment,
        document=document,
        by=a_ministry(commitment.plan.member),
        milestones=commitment.milestones.all()[:2],
    )


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
    """Do one more act that the pages of the member tell of, and one of the house's own."""
    a_grant(Role.COORDINATOR, THE_HOUSE)
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
