"""The rounds of reporting of the story: who was asked, who signed, who was silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from parvis.home.demo.made import Made
from parvis.people.sides import Side
from parvis.plans.models import Plan
from parvis.plans.rules import AUTHORS
from parvis.progress import acts
from parvis.progress.models import Round
from parvis.progress.rules import PENS_OF


@dataclass(frozen=True)
class Signed:
    """A body signs at a moment that there is nothing to report on a promise."""

    by: str
    at: str
    code: str
    words: str = ""
    obstacles: str = ""


@dataclass(frozen=True)
class Asked:
    """A round of a plan: opened and closed at a moment, due on a day; what was signed in it."""

    plan: int
    by: str
    opened: str
    due: str
    signed: tuple[Signed, ...]
    closed: str = ""
    summary: str = ""


# In spring, the ministry of social affairs is silent; in autumn the round is open.
ROUNDS: Mapping[str, tuple[Asked, ...]] = {
    "amarea": (
        Asked(
            4, "sgg", "2026-04-13 09:00", "2026-05-08",
            (
                Signed(
                    "ministere-justice", "2026-04-21 11:25", "XA0033",
                    "La rédaction du décret n’a pas commencé.",
                ),
                Signed("ministere-justice", "2026-04-21 11:40", "XA0035"),
                Signed("sgg", "2026-05-07 16:10", "XA0036", "Le règlement attend la session de mai."),
            ),
            closed="2026-05-12 10:15",
            summary="Quatre rapports, trois signatures, un silence : celui de l’engagement 8.",
        ),
        Asked(
            4, "sgg", "2026-11-16 09:00", "2026-12-11",
            (
                Signed("sgg", "2026-11-19 15:30", "XA0036"),
                Signed(
                    "ministere-justice", "2026-11-20 10:05", "XA0033",
                    obstacles="L’avis du Conseil d’État est attendu depuis l’été.",
                ),
            ),
        ),
    )
}  # fmt: skip


def plan_rounds(made: Made) -> None:
    """Plan the rounds of a member, where its story has any."""
    for asked in ROUNDS.get(made.setting.slug, ()):
        made.story.at(asked.opened, partial(_open, made, asked))
        for one in asked.signed:
            made.story.at(one.at, partial(_sign, made, one))
        if asked.closed:
            made.story.at(asked.closed, partial(_close, made, asked))


def _open(made: Made, asked: Asked) -> None:
    plan = Plan.objects.get(member__slug=made.setting.slug, number=asked.plan)
    acts.open_round(
        plan, due_on=made.days.day(asked.due), by=made.signed(asked.by, AUTHORS, made.place)
    )  # fmt: skip


def _now(made: Made) -> Round:
    return Round.objects.unclosed().get(plan__member__slug=made.setting.slug)


def _sign(made: Made, one: Signed) -> None:
    place = made.commitment_place(one.code)
    acts.sign_nothing(
        _now(made), made.commitments[one.code], words=one.words, obstacles=one.obstacles,
        language=made.language if one.words or one.obstacles else "",
        by=made.signed(one.by, PENS_OF[Side.GOVERNMENT], place),
    )  # fmt: skip


def _close(made: Made, asked: Asked) -> None:
    by = made.signed(asked.by, AUTHORS, made.place)
    acts.close_round(_now(made), summary=asked.summary, language=made.language, by=by)
