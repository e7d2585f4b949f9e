"""What must be true of coalitions; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef

from parvis.coalitions.law.skills import unknown
from parvis.coalitions.models import Around, Coalition, Membership, Need, Offer, Request
from parvis.people.roles import SOCIETY
from parvis.record import clock


def what_is_brought_and_needed_is_on_the_list() -> Iterator[str]:
    """Every skill that is brought, sought or needed is one of the list."""
    for offer in Offer.objects.select_related("organisation"):
        for skill in unknown([*offer.brings, *offer.seeks]):
            yield f"{offer} brings or seeks “{skill}”, which the list does not know."
    for need in Need.objects.select_related("commitment"):
        for skill in unknown(need.skills):
            yield f"Commitment {need.record_key} needs “{skill}”, which the list does not know."
    for coalition in Coalition.objects.all():
        for skill in unknown(coalition.needs):
            yield f"The coalition {coalition} needs “{skill}”, which the list does not know."


def a_coalition_is_of_society() -> Iterator[str]:
    """Nobody of the State, and no reviewer, belongs to a coalition."""
    astray = Membership.objects.exclude(organisation__side__in=SOCIETY)
    for one in astray.for_reading():
        yield f"{one.organisation} belongs to {one.coalition}, and is not of society."


def a_coalition_is_of_one_member() -> Iterator[str]:
    """Who belongs to a coalition, who would, and its commitments are all of its member."""
    for one in Membership.objects.exclude(organisation__member=F("coalition__member")):
        yield f"{one.organisation_id} belongs to coalition {one.coalition_id} of another member."
    for asked in Request.objects.exclude(organisation__member=F("coalition__member")):
        yield f"Request {asked.number} is to join a coalition of another member."
    for around in Around.objects.exclude(commitment__plan__member=F("coalition__member")):
        yield f"Coalition {around.coalition_id} stands around a commitment of another member."


def a_coalition_that_stands_has_somebody_in_it() -> Iterator[str]:
    """Every coalition that stands has a member, and who speaks for it is one."""
    today = clock.today()
    there = Membership.objects.on(today).filter(coalition=OuterRef("pk"))
    standing = Coalition.objects.in_force(today)
    for one in standing.filter(~Exists(there)):
        yield f"Nobody belongs to the coalition {one}, and it stands."
    speaks = there.filter(organisation=OuterRef("spokes"))
    for one in standing.filter(~Exists(speaks), spokes__isnull=False):
        yield f"Who speaks for the coalition {one} does not belong to it."


def who_was_welcome_belonged() -> Iterator[str]:
    """Every answer stands beside what it answers, and a yes beside a belonging."""
    for one in Request.objects.filter(answered_at__isnull=False, answer__isnull=True):
        yield f"Request {one.number} of coalition {one.coalition_id} is answered, and by nobody."
    belonged = Membership.objects.filter(
        coalition=OuterRef("coalition"), organisation=OuterRef("organisation")
    )
    for one in Request.objects.filter(~Exists(belonged), answer__is_yes=True):
        yield f"Request {one.number} had a yes, and nobody came in."
