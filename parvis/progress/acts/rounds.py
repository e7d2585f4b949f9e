"""A round of reporting is opened, prolonged and closed; a side signs that there is nothing to report."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from parvis.moderation import acts as moderation
from parvis.people.rights import By, Hand, body_of
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Plan
from parvis.progress import verbs
from parvis.progress.acts.signing import for_whom
from parvis.progress.asked import closing_of, lines_of, tally_of
from parvis.progress.law.rounds import Moment
from parvis.progress.models import NothingToReport, Prolongation, Round
from parvis.progress.rules import rounds as rules
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def open_round(plan: Plan, *, due_on: date, by: By, opens_on: date | None = None) -> Round:
    """Ask every lead of a plan for a report until a day, from today or a later day on.

    Raises `Refused`.
    """
    hold(plan.chain)
    today = clock.today()
    opens_on = opens_on or today
    rules.may_open(by, plan, opens_on, due_on, today).enforce()
    opened = Round.objects.create(
        plan=plan, number=next_number(plan.rounds), opens_on=opens_on, due_on=due_on,
        by=body_of(by),
    )  # fmt: skip
    record(
        verbs.ROUND_OPENED, opened, by=by.as_actor(), number=opened.number, plan=plan.number,
        opens=opens_on.isoformat(), due=due_on.isoformat(),
    )  # fmt: skip
    return opened


@transaction.atomic
def prolong_round(round: Round, *, due_on: date, reason: str, by: By, language: str = "") -> Round:
    """Move the last day of a round, with the reason; the day before stays beside it.

    Raises `Refused`.
    """
    hold(round.chain)
    round = _anew(round)
    rules.may_prolong(by, round, due_on, reason).enforce()
    was, round.due_on = round.due_on, due_on
    Prolongation.objects.create(
        round=round, was_due_on=was, due_on=due_on, on=clock.today(), reason=reason.strip(),
        language=language,
    )  # fmt: skip
    round.save(update_fields=["due_on"])
    # Who was reminded of the day before is reminded of the new one.
    round.letters.exclude(moment=Moment.OPENED).delete()
    record(
        verbs.ROUND_PROLONGED, round, by=by.as_actor(), number=round.number,
        plan=round.plan.number, was=was.isoformat(), due=due_on.isoformat(),
    )  # fmt: skip
    return round


@transaction.atomic
def sign_nothing(
    round: Round, commitment: Commitment, *, by: By, words: str = "", obstacles: str = "",
    language: str = "",
) -> NothingToReport:  # fmt: skip
    """Sign that one's side has nothing to report on a commitment in a round. Raises `Refused`."""
    hold(round.chain)
    today, round = clock.today(), _anew(round)
    rules.may_sign_nothing(by, round, commitment, today).enforce()
    rules.names_obstacles(commitment, by.side, obstacles, today, round).enforce()
    said = NothingToReport.objects.create(
        round=round, commitment=commitment, side=by.side, by=for_whom(by),
        number=next_number(NothingToReport.objects.filter(round__plan__member=round.plan.member)),
        person=by.person if isinstance(by, Hand) else None, words=words.strip(),
        obstacles=obstacles.strip(), language=language, on=today,
    )  # fmt: skip
    record(
        verbs.NOTHING_SIGNED, commitment, by=by.as_actor(), number=commitment.number,
        plan=round.plan.number, round=round.number, nothing=said.record_key,
    )  # fmt: skip
    texts = [said.words, said.obstacles]
    moderation.wait_if_needed(said, by=by, member=round.plan.member, texts=texts)
    return said


@transaction.atomic
def close_round(round: Round, *, by: By, summary: str = "", language: str = "") -> Round:
    """Close a round after its last day: what was answered is counted, what is missing stays named.

    Raises `Refused`.
    """
    hold(round.chain)
    today, round = clock.today(), _anew(round)
    rules.may_close(by, round, today).enforce()
    round.closing = closing_of(round, today)
    counted = tally_of(lines_of(round, today), Side.GOVERNMENT)
    round.closed_on, round.summary, round.language = today, summary.strip(), language
    round.save(update_fields=["closed_on", "summary", "language", "closing"])
    silent = [
        line["code"] for line in round.closing["lines"]
        if line[Side.GOVERNMENT]["kind"] == "missing"
    ]  # fmt: skip
    record(
        verbs.ROUND_CLOSED, round, by=by.as_actor(), number=round.number, plan=round.plan.number,
        answered=counted.answered, asked=counted.asked, missing=counted.missing, silent=silent,
    )  # fmt: skip
    return round


def _anew(round: Round) -> Round:
    return Round.objects.for_reading().get(pk=round.pk)
