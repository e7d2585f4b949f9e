"""The pens of Amaréa’s water commitment: who holds one, milestones, both together, one from outside."""

from __future__ import annotations

from functools import partial

from parvis.home.demo.made import Made
from parvis.people.models import Organisation
from parvis.people.rights import CONSOLE, Hand
from parvis.progress import acts
from parvis.progress.differing import next_meeting
from parvis.progress.rules import PENS_OF
from parvis.progress.rules.holders import NAMERS
from parvis.record import clock

WATER = "XA0034"
CHOSEN = (
    "Le collège de la société civile a choisi le Collectif Eau pour tous en assemblée, à main levée, "
    "neuf voix sur onze ; le procès-verbal est affiché à la Maison des associations."
)
# By whom, when, on which milestone, the level, and the account.
WRITTEN = (
    (
        "ministere-eau", "2026-10-19 09:40", "4.3", "limited",
        "Deux mille plaques sont posées dans trois régions ; les autres attendent la livraison.",
    ),
    (
        "eau-pour-tous", "2026-10-23 18:20", "4.3", "not_started",
        "Les plaques que nous avons vues portent un numéro, et nulle part le nom d’un responsable.",
    ),
)  # fmt: skip
LATE_ELSEWHERE = "Le recensement n’est pas en cause : les plaques n’ont pas été livrées à temps."
BOTH = (
    "Les 214 communes ont été recensées, avec un représentant de chaque côté. Il reste à mettre les "
    "fiches en ligne : c’est l’affaire du jalon suivant."
)
OUTSIDE = (
    "Dans les six villages où nous sommes allés, deux pompes sur onze sont au registre avec le bon "
    "numéro. Nos relevés sont à la disposition des deux parties."
)


def plan_pens(made: Made) -> None:
    """Plan what is told around the two pens, where the member has that commitment."""
    if made.setting.slug != "amarea":
        return
    at = made.story.at
    at("2026-03-03 17:30", partial(_give, made))
    at("2026-05-12 10:00", partial(_draft, made))
    at("2026-05-15 15:10", partial(_sign, made))
    for by, when, milestone, level, account in WRITTEN:
        at(when, partial(_report, made, by, milestone, level, account))
    at("2026-10-26 20:00", partial(_from_outside, made))
    at("2026-11-17 06:00", partial(_put, made))


def _pen(made: Made, body: str) -> Hand | Organisation:
    roles = PENS_OF[made.bodies[body].side]
    return made.signed(body, roles, made.commitment_place(WATER))


def _give(made: Made) -> None:
    commitment = made.commitments[WATER]
    acts.give_pen(
        commitment.plan, organisation=made.bodies["eau-pour-tous"], commitment=commitment,
        words=CHOSEN, language=made.language, by=made.signed("coalition", NAMERS, made.place),
    )  # fmt: skip


def _draft(made: Made) -> None:
    acts.draft_joint(
        made.commitments[WATER], level="complete", account=BOTH, language=made.language,
        milestone=made.milestones[WATER, "4.1"], by=_pen(made, "eau-pour-tous"),
        obstacles=LATE_ELSEWHERE,
    )  # fmt: skip


def _sign(made: Made) -> None:
    draft = made.commitments[WATER].joint_drafts.get()
    acts.sign_joint(draft, by=_pen(made, "ministere-eau"))


def _report(made: Made, by: str, milestone: str, level: str, account: str) -> None:
    acts.report(
        made.commitments[WATER], level=level, account=account, language=made.language,
        milestone=made.milestones[WATER, milestone], by=_pen(made, by),
    )  # fmt: skip


def _from_outside(made: Made) -> None:
    body = made.bodies["journalistes"]
    acts.shadow(
        made.commitments[WATER], level="limited", account=OUTSIDE, language=made.language, by=body,
        organisation=body,
    )  # fmt: skip


def _put(made: Made) -> None:
    """Put what is open on the agenda of the meeting that was just convened, as each day does."""
    meeting = next_meeting(made.member, clock.now())
    if meeting:
        acts.put_differences(meeting, by=CONSOLE)
