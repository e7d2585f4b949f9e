"""Who opens, prolongs and closes a round; who signs that there is nothing to report; why not."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from parvis.people.rights import By
from parvis.people.sides import Side
from parvis.plans.calendar import Phase, phase
from parvis.plans.models import Commitment, Plan
from parvis.plans.rules import AUTHORS
from parvis.plans.rules.authors import may_author
from parvis.progress import asked
from parvis.progress.law.rounds import State
from parvis.progress.law.scales import PENS
from parvis.progress.models import Report, Round
from parvis.progress.rules.pens import may_report
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words

ARRANGERS = AUTHORS  # the point of contact, and who keeps a forum
MOST_DAYS = 366  # from the opening of a round to its last day


def may_arrange(by: By, plan: Plan) -> Ruling:
    """May this hand open, prolong and close the rounds of a plan?"""
    ruling = may_author(by, plan)
    if ruling and not plan.submitted:
        return denied(_("The plan has not been submitted yet."))
    return ruling


def may_open(by: By, plan: Plan, opens_on: date, due_on: date, today: date) -> Ruling:
    """May a round be opened? Of a plan in force, one at a time, from today on."""
    ruling = may_arrange(by, plan)
    if not ruling:
        return ruling
    if opens_on < today:
        return denied(_("A round opens today or later."))
    if phase(plan.term, opens_on) is Phase.ENDED:
        return denied(_("The plan has ended by then."))
    if not opens_on < due_on <= opens_on + timedelta(days=MOST_DAYS):
        return denied(_("Its last day comes after the day on which it opens, within a year."))
    if plan.rounds.unclosed().exists():
        return denied(_("One round at a time: the last one is to be closed first."))
    if not plan.commitments.standing().exists():
        return denied(_("The plan has no commitment to ask for."))
    return ALLOWED


def may_prolong(by: By, round: Round, due_on: date, reason: str) -> Ruling:
    """May the last day be moved? To a later one, with the reason; the day before stays beside it."""
    ruling = may_arrange(by, round.plan) and _is_not_closed(round)
    if not ruling:
        return ruling
    if not round.due_on < due_on <= round.opens_on + timedelta(days=MOST_DAYS):
        return denied(_("A round is prolonged to a later day, within a year of its opening."))
    if not reason.strip():
        return denied(_("Say why."))
    return ALLOWED


def may_close(by: By, round: Round, today: date) -> Ruling:
    """May the round be closed? From the day after its last day."""
    ruling = may_arrange(by, round.plan) and _is_not_closed(round)
    if ruling and today <= round.due_on:
        return denied(
            _("A round is closed after its last day, {day}.").format(day=day_in_words(round.due_on))
        )
    return ruling


def _is_not_closed(round: Round) -> Ruling:
    if round.closed_on:
        return denied(
            _("This round was closed on {day}.").format(day=day_in_words(round.closed_on))
        )
    return ALLOWED


def may_sign_nothing(by: By, round: Round, commitment: Commitment, today: date) -> Ruling:
    """May this hand sign that there is nothing to report? Who holds the pen, while a round asks."""
    ruling = may_report(by, commitment, PENS[0]) and is_asked(round, commitment, today)
    if not ruling:
        return ruling
    if round.nothings.filter(commitment=commitment, side=by.side).exists():
        return denied(_("Your side has signed already that there is nothing to report."))
    if _written_in(round, commitment, by.side, today):
        return denied(_("Your side has reported already in this round."))
    return ALLOWED


def _written_in(round: Round, commitment: Commitment, side: str, today: date) -> bool:
    told = Report.objects.filter(commitment=commitment, side__in=asked.SPEAKS_FOR[side])
    return told.filter(on__gte=round.opens_on, on__lte=today).exists()


def is_asked(round: Round, commitment: Commitment, today: date) -> Ruling:
    """Does this round ask for this commitment today?"""
    if commitment.plan_id != round.plan_id:
        return denied(_("This round asks for the commitments of another plan."))
    if round.state(today) is State.ANNOUNCED:
        return denied(_("This round opens on {day}.").format(day=day_in_words(round.opens_on)))
    return _is_not_closed(round)


def names_obstacles(
    commitment: Commitment, side: str, obstacles: str, today: date, round: Round | None = None
) -> Ruling:
    """Is what stands in the way named, where it must be?

    By who carries the commitment out, while a round asks and something is late (our reading).
    """
    if obstacles.strip() or side != Side.GOVERNMENT:
        return ALLOWED
    asking = round or asked.round_asking(commitment, today)
    if asking is None or not asked.owes_obstacles(asking, commitment, today):
        return ALLOWED
    return denied(_("It is late: say what stands in the way."))
