"""The story of evidence that is not agreed on: a link filed, pieces contested, answered, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from parvis.home.demo.made import Made
from parvis.home.demo.script import Promise
from parvis.progress import acts
from parvis.progress.models import Evidence, EvidenceContest
from parvis.progress.rules import CONTESTERS, FILERS


@dataclass(frozen=True)
class Dispute:
    """A contest of a piece, its answer, and how it ended: taken back, or the piece replaced."""

    of: str
    by: str
    at: str
    words: str
    answered: str = ""
    answer: str = ""
    taken_back: str = ""


@dataclass(frozen=True)
class Link:
    """A page elsewhere, filed as evidence."""

    by: str
    at: str
    made_on: str
    title: str
    address: str
    copy: str = ""
    kind: str = "link"


LINKS = {
    "XA0031": Link(
        "autorite-marches", "2026-07-02 10:20", "2026-07-01", "Portail des contrats publics",
        "https://example.org/amarea/contrats", "https://example.net/archive/amarea-contrats",
    ),
}  # fmt: skip
DISPUTES = {
    "XA0034": (
        Dispute(
            "Registre des points d’eau, version 1", "eau-pour-tous", "2026-09-03 10:20",
            "Sur 120 pompes que nous avons visitées, 31 ne figurent pas dans ce registre. Il ne "
            "prouve pas que le jalon 4.2 est tenu ; notre relevé dit lesquelles manquent.",
            "2026-09-10 15:40",
            "Les fiches de sept communes nous sont arrivées après le 11 août. Elles seront dans la "
            "version 2, qui remplacera celle-ci.",
        ),
        Dispute(
            "Relevé de 120 pompes dans 9 communes", "ministere-eau", "2026-09-11 09:15",
            "Le relevé ne dit pas le jour de chaque visite.",
            "2026-09-14 18:30",
            "Toutes les visites ont eu lieu du 24 au 28 août. C’est écrit dans notre compte du "
            "2 septembre.",
            "2026-09-16 08:45",
        ),
    ),
}  # fmt: skip


def plan_disputes(made: Made, promise: Promise) -> None:
    """Plan the acts about the evidence of one promise."""
    at = made.story.at
    if link := LINKS.get(promise.code):
        at(link.at, partial(_file, made, promise, link))
    for one in DISPUTES.get(promise.code, ()):
        at(one.at, partial(_contest, made, promise, one))
        if one.answered:
            at(one.answered, partial(_answer, made, promise, one))
        if one.taken_back:
            at(one.taken_back, partial(_take_back, made, promise, one))


def _file(made: Made, promise: Promise, link: Link) -> None:
    acts.bring_evidence(
        made.commitments[promise.code], kind=link.kind, title=link.title, address=link.address,
        copy=link.copy, made_on=made.days.day(link.made_on), language=made.language,
        source=made.bodies[link.by].name,
        by=made.signed(link.by, FILERS, made.commitment_place(promise.code)),
    )  # fmt: skip


def _contest(made: Made, promise: Promise, one: Dispute) -> None:
    acts.contest_evidence(
        _piece(made, promise, one), words=one.words, language=made.language,
        by=made.signed(one.by, CONTESTERS, made.commitment_place(promise.code)),
    )  # fmt: skip


def _answer(made: Made, promise: Promise, one: Dispute) -> None:
    filed_by = _piece(made, promise, one).by.slug
    acts.answer_contest(
        _contest_of(made, promise, one), words=one.answer, language=made.language,
        by=made.signed(filed_by, FILERS, made.commitment_place(promise.code)),
    )  # fmt: skip


def _take_back(made: Made, promise: Promise, one: Dispute) -> None:
    by = made.signed(one.by, CONTESTERS, made.commitment_place(promise.code))
    acts.withdraw_contest(_contest_of(made, promise, one), by=by)


def _piece(made: Made, promise: Promise, one: Dispute) -> Evidence:
    filed = Evidence.objects.select_related("by", "document", "commitment__plan__member")
    return filed.get(commitment=made.commitments[promise.code], document__title=one.of)


def _contest_of(made: Made, promise: Promise, one: Dispute) -> EvidenceContest:
    return _piece(made, promise, one).contests.get(by=made.bodies[one.by])
