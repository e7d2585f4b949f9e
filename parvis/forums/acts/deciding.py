"""What a forum voted on is entered: the whole vote at once, its outcome computed, never typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.law import deciding
from parvis.forums.law.deciding import Outcome, Tally
from parvis.forums.law.voting import Ballot, Choice, tallies
from parvis.forums.models import Decision, Meeting, Vote
from parvis.forums.rules import deciding as rules
from parvis.forums.voting import Bench, Motion, bench_of
from parvis.people.acts.signing import actor_of
from parvis.people.rules import Signer
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.texts.models import fingerprint


@transaction.atomic
def decide(
    meeting: Meeting, motion: Motion, ballots: Sequence[Ballot], *, by: Signer, irregular: str = "",
    seen: int | None = None,
) -> Decision:  # fmt: skip
    """Enter what became of a motion in a meeting, from the votes that were cast. Raises `Refused`.

    Who was there and has no ballot abstained. `irregular`: how it was treated as adopted all the
    same, where the charter's rule did not adopt it. `seen`: how many decisions of the meeting stood
    when it was written.
    """
    hold(meeting.forum.chain)
    today = clock.today()
    rules.may_enter_decisions(by, meeting.forum).enforce()
    rules.may_be_held(meeting, seen).enforce()
    bench = bench_of(meeting)
    rules.has_charter(bench).enforce()
    assert bench is not None
    rules.may_be_voted_on(bench, motion, today).enforce()
    rules.may_be_counted(bench, ballots).enforce()
    if motion.supersedes:
        rules.may_supersede(motion.supersedes, meeting.forum, bench.day).enforce()
    counts = tallies(bench.charter.as_law, bench.seats, ballots, bench.gone)
    outcome = deciding.decide(
        bench.charter.as_law, counts, chair_agrees=motion.chair_agrees, gone=bench.gone
    )
    rules.may_be_irregular(outcome, irregular).enforce()
    decision = _kept(meeting, motion, bench, outcome, irregular.strip())
    _vote(decision, bench, ballots)
    _record(decision, counts, by)
    return decision


def _kept(
    meeting: Meeting, motion: Motion, bench: Bench, outcome: Outcome, irregular: str
) -> Decision:
    year = bench.day.year
    of_year = Decision.objects.filter(forum=meeting.forum, year=year)
    proposer = motion.proposer
    side = proposer.organisation.side if proposer and proposer.organisation else Side.JOINT
    return Decision.objects.create(
        forum=meeting.forum, meeting=meeting, year=year, number=next_number(of_year),
        decided_on=bench.day, kind=motion.kind, title=motion.title.strip(),
        motion=motion.words.strip(), language=motion.language, side=side, proposer=proposer,
        charter=bench.charter, chair_agrees=motion.chair_agrees, gone=list(bench.gone),
        why=outcome.why, rule=outcome.rule or "", irregular=irregular, review_on=motion.review_on,
        supersedes=motion.supersedes, entered_on=clock.today(),
    )  # fmt: skip


def _vote(decision: Decision, bench: Bench, ballots: Sequence[Ballot]) -> None:
    """Keep a vote of each seat that was there; who is silent abstains."""
    said = {one.seat: one for one in ballots}
    Vote.objects.bulk_create(
        _cast(decision, bench, one.number, one.constituency, said.get(one.number))
        for one in bench.seats if one.is_there
    )  # fmt: skip


def _cast(decision: Decision, bench: Bench, number: int, key: str, said: Ballot | None) -> Vote:
    ballot = said or Ballot(number, Choice.ABSTAINS)
    return Vote(
        decision=decision, seat=bench.grants[number], person=bench.persons[number],
        constituency=key, choice=ballot.choice, has_interest=ballot.has_interest,
        reasons=ballot.reasons.strip(),
    )  # fmt: skip


def _record(decision: Decision, counts: dict[str, Tally], by: Signer) -> None:
    """Tell it with its counts; the words by their fingerprint, so that they can be translated."""
    told: dict[str, Any] = {
        "votes": {key: [*_parts(one)] for key, one in sorted(counts.items())},
        "motion": fingerprint(f"{decision.title}\n{decision.motion}"),
        "meeting": decision.meeting.number, "kind": decision.kind, "rule": decision.rule,
        "is_irregular": bool(decision.irregular),
    }  # fmt: skip
    if decision.supersedes:
        told["supersedes"] = decision.supersedes.code
    record(
        verbs.DECIDED, decision, by=actor_of(by), decision=decision.code,
        name=decision.forum.name, outcome=decision.why, **told,
    )  # fmt: skip


def _parts(tally: Tally) -> tuple[int, int, int, int]:
    return tally.in_favour, tally.against, tally.objecting, tally.abstaining
