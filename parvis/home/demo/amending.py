"""Amendments of a plan in the demonstration: proposed, voted on, carried out; one waits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from parvis.forums.models import Decision
from parvis.home.demo.made import Made
from parvis.plans import acts
from parvis.plans.amending import What
from parvis.plans.models import Proposal
from parvis.plans.rules import AUTHORS
from parvis.plans.rules.amending import PROPOSERS


@dataclass(frozen=True)
class Adopted:
    """When an amendment was carried out, for which body, by the decision of which key."""

    at: str
    by: str
    decision: str


@dataclass(frozen=True)
class Proposed:
    """An amendment of a commitment, at a moment, by a body; what became of it, if anything did."""

    at: str
    by: str
    code: str
    what: What
    after: dict[str, str]
    reason: str
    adopted: Adopted | None = None


AMENDMENTS: dict[str, tuple[Proposed, ...]] = {
    "amarea": (
        Proposed(
            "2026-08-24 18:20", "federation-handicap", "XA0036", What.TEXTS,
            {
                "results_sought": "Toutes les auditions annoncées dix jours avant, neuf sur dix "
                "diffusées, une sur deux traduite en langue des signes, et une réponse à chaque "
                "contribution retenue ou non.",
            },
            "Une audition diffusée sans langue des signes n’est pas ouverte à tous. L’Assemblée "
            "a recruté deux interprètes en juillet.",
            Adopted("2026-09-22 10:30", "sgg", "modification-1"),
        ),
        Proposed(
            "2026-10-19 11:10", "ministere-finances", "XA0032", What.STEP_ADDED,
            {
                "number": "2.9", "title": "Publier le budget citoyen de chaque région",
                "outputs": "Un budget citoyen en ligne pour chacune des régions.",
                "due": "2027-06", "owner": "ministere-finances",
            },
            "Trois régions le font déjà ; les autres l’ont demandé.",
        ),
    ),
}  # fmt: skip


def plan_amendments(made: Made) -> None:
    """Plan what is proposed to amend, and what becomes of it."""
    for one in AMENDMENTS.get(made.setting.slug, ()):
        told: list[Proposal] = []
        made.story.at(one.at, partial(_propose, made, one, told))
        if one.adopted:
            made.story.at(one.adopted.at, partial(_adopt, made, one.adopted, told))


def _propose(made: Made, one: Proposed, told: list[Proposal]) -> None:
    commitment = made.commitments[one.code]
    commitment.refresh_from_db()
    after = dict(one.after)
    if due := after.get("due"):
        after["due"] = str(made.days.partial(due))
    told.append(acts.propose_amendment(
        commitment.plan, one.what, after, reason=one.reason, language=made.language,
        by=made.signed(one.by, PROPOSERS, commitment.place), commitment=commitment,
    ))  # fmt: skip


def _adopt(made: Made, adopted: Adopted, told: list[Proposal]) -> None:
    code = made.decisions[adopted.decision]
    decision = next(
        one for one in Decision.objects.filter(forum__member=made.member).select_related("forum")
        if one.code == code
    )  # fmt: skip
    acts.adopt_amendment(
        told[0], decision=decision, by=made.signed(adopted.by, AUTHORS, made.place)
    )
