"""What is answered to whom, and which texts of commitments come of what was said."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.core.mail.backends.dummy import EmailBackend

from parvis.consultations import acts
from parvis.consultations.models import Contribution
from parvis.home.demo.cocreation_script import Reply, Sprang
from parvis.home.demo.consulting.room import Room
from parvis.plans.models import Partner
from parvis.plans.rules import WRITERS
from parvis.plans.template import Part

NOWHERE = EmailBackend()


def plan_answers(room: Room) -> None:
    """Plan the answers to contributions, the report on them, and the origins of commitments."""
    at = room.made.story.at
    if room.cycle.responded:
        at(room.cycle.responded, partial(_publish_what_was_heard, room))
    for reply in room.hearing.replies:
        at(reply.at, partial(_respond, room, reply))
    for sprang in room.hearing.sprang:
        at(sprang.at, partial(_name_origin, room, sprang))


def _respond(room: Room, reply: Reply) -> None:
    """Answer a group or a contribution; said again, it corrects what was said before.

    Its authors are told at once, by letters that go nowhere: their addresses are invented.
    """
    made = room.made
    where: dict[str, Any] = {"elsewhere": reply.elsewhere}
    if reply.commitment:
        where["commitment"] = made.commitments[reply.commitment]
    if reply.milestone:
        where["milestone"] = made.milestones[reply.commitment, reply.milestone]
    if reply.into:
        where["into"] = room.said[reply.into]
    response = acts.respond(
        room.groups.get(reply.to) or room.said[reply.to], outcome=reply.outcome,
        ground=reply.ground, words=reply.words, institution=made.bodies[reply.body],
        language=made.language, by=room.secretary, **where,
    )  # fmt: skip
    acts.tell(response, post=NOWHERE)
    for letter in response.letters.filter(contribution__in=_on_paper(room), sent_at__isnull=True):
        acts.tell_by_hand(letter, by=room.secretary)


def _on_paper(room: Room) -> list[Contribution]:
    """Return what was entered from paper: who wrote it is told by hand."""
    return [room.said[slip.key] for slip in room.hearing.slips if slip.key in room.said]


def _name_origin(room: Room, sprang: Sprang) -> None:
    """Name an origin by the hand that writes the commitment for its lead."""
    commitment = room.made.commitments[sprang.commitment]
    lead = Partner.objects.get(commitment=commitment, part=Part.LEAD).organisation
    assert lead
    acts.name_origin(
        commitment, room.said[sprang.out_of], field=sprang.field, quote=sprang.quote,
        by=room.made.signed(
            lead.slug, WRITERS, room.made.commitment_place(sprang.commitment)
        ),
    )  # fmt: skip


def _publish_what_was_heard(room: Room) -> None:
    """Publish the report, and with it the plan's reasoned response."""
    acts.publish_report(room.plan, by=room.secretary)
