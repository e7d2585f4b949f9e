"""The differences between the pens are put on the agenda of the forum's next meeting."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.forums.acts import add_item
from parvis.forums.models import Meeting
from parvis.forums.rules.agenda import MOST_ITEMS
from parvis.members.models import Member
from parvis.people.acts.signing import actor_of
from parvis.people.models import Organisation
from parvis.people.rights import CONSOLE, By
from parvis.people.rules import Signer
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress.differing import (
    Difference,
    differences,
    is_running,
    next_meeting,
    to_discuss,
)
from parvis.progress.labels import LEVELS
from parvis.progress.models import OnAgenda, Report
from parvis.progress.rules import differences as rules
from parvis.record import clock
from parvis.record.acts import Actor, hold
from parvis.ui.dates import day_in_words

LONGEST_TITLE = 200


@transaction.atomic
def put_differences(meeting: Meeting, *, by: Signer) -> list[OnAgenda]:
    """Put the open differences that are not on it yet on the agenda of a meeting. Raises `Refused`."""
    hold(meeting.chain)
    rules.may_put_differences(by, meeting, clock.now()).enforce()
    return _put(meeting, to_discuss(meeting.forum.member, clock.today()), actor_of(by))


def put_on_next_agendas() -> int:
    """Do so for the next meeting of every member, for the console; return how many were put."""
    put = 0
    for member in Member.objects.filter(plans__commitments__reports__isnull=False).distinct():
        if meeting := next_meeting(member, clock.now()):
            put += len(put_differences(meeting, by=CONSOLE))
    return put


def put_if_it_differs(report: Report, by: By) -> None:
    """Put what a report has just opened on the next agenda; a part of the act that wrote it.

    The platform does so, signed by the person who wrote.
    """
    plan = report.commitment.plan
    if not report.is_public or not is_running(plan, clock.today()):
        return
    meeting = next_meeting(plan.member, clock.now())
    if meeting is None:
        return
    about = {"commitment": report.commitment_id, "milestone": report.milestone_id}
    where = about if report.milestone_id else {**about, "milestone__isnull": True}
    where = {name: value for name, value in where.items() if value is not None}
    found = [one for one in differences(**where) if one.span.is_open]
    key = "" if isinstance(by, Organisation) else by.person.key
    _put(meeting, found, Actor(Side.PLATFORM, person=key) if key else CONSOLE)


def _put(meeting: Meeting, found: Iterable[Difference], by: Actor) -> list[OnAgenda]:
    """Add an item for each that has none, as far as the agenda has room; the longest open first."""
    there = {
        (one.commitment_id, one.milestone_id) for one in OnAgenda.objects.filter(meeting=meeting)
    }
    new = [one for one in found if (one.commitment, one.milestone) not in there]
    free = MOST_ITEMS - rules.KEPT_FREE - meeting.items.count()
    room = min(rules.MOST_OF_ONE_AGENDA - len(there), free)
    new = new[: max(0, room)]
    promised = Commitment.objects.for_naming().in_bulk({one.commitment for one in new})
    steps = Milestone.objects.in_bulk({one.milestone for one in new if one.milestone})
    return [
        _added(meeting, one, promised[one.commitment], steps.get(one.milestone or 0), by)
        for one in new
    ]


def _added(
    meeting: Meeting,
    one: Difference,
    commitment: Commitment,
    milestone: Milestone | None,
    by: Actor,
) -> OnAgenda:
    language = commitment.language or settings.LANGUAGE_CODE
    with override(language):
        title, details = _title(commitment, milestone, language), _details(one)
    item = add_item(
        meeting, title=title, details=details, language=language, is_joint=True, by=by
    )  # fmt: skip
    return OnAgenda.objects.create(
        commitment=commitment, milestone=milestone, opened_on=one.span.opened_on, meeting=meeting,
        item=item,
    )  # fmt: skip


def _title(commitment: Commitment, milestone: Milestone | None, language: str) -> str:
    thing: Commitment | Milestone = milestone or commitment
    sentence = (
        _("The pens differ on milestone {number}: {title}") if milestone
        else _("The pens differ on commitment {number}: {title}")
    )  # fmt: skip
    said = sentence.format(number=thing.number, title=thing.text("title", language).words)
    return " ".join(said.split())[:LONGEST_TITLE]


def _details(one: Difference) -> str:
    sentence = _(
        "The government writes “{gov}”, civil society “{cs}”. They have differed since {day}."
    )
    return sentence.format(
        gov=LEVELS[one.span.government], cs=LEVELS[one.span.civil_society],
        day=day_in_words(one.span.opened_on),
    )  # fmt: skip
