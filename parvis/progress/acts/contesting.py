"""Evidence is contested, and contests are answered and withdrawn. Nothing is deleted."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from parvis.moderation import acts as moderation
from parvis.people.rights import By
from parvis.progress import verbs
from parvis.progress.acts.signing import for_whom, grant_of
from parvis.progress.law.evidence import Ending
from parvis.progress.models import ContestAnswer, Evidence, EvidenceContest
from parvis.progress.rules import evidence as rules
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.record.verbs import Verb


@transaction.atomic
def contest_evidence(evidence: Evidence, *, words: str, language: str, by: By) -> EvidenceContest:
    """Contest a piece of evidence, with the reason. Raises `Refused`."""
    commitment = evidence.commitment
    hold(commitment.chain)
    evidence = Evidence.objects.select_related("document", "by", "withdrawal").get(pk=evidence.pk)
    rules.may_contest(by, evidence, words).enforce()
    member = commitment.plan.member
    contest = EvidenceContest.objects.create(
        evidence=evidence, member=member, words=words.strip(), language=language,
        number=next_number(EvidenceContest.objects.filter(member=member)),
        by=for_whom(by), side=by.side, through=grant_of(by), on=clock.today(),
    )  # fmt: skip
    record(
        verbs.EVIDENCE_CONTESTED, commitment, by=by.as_actor(), number=commitment.number,
        document=evidence.number, **contest.as_fact,
    )  # fmt: skip
    moderation.wait_if_needed(contest, by=by, member=member, texts=[words])
    return contest


@transaction.atomic
def answer_contest(contest: EvidenceContest, *, words: str, language: str, by: By) -> ContestAnswer:
    """Answer a contest, for the side that filed the piece. It stays contested. Raises `Refused`."""
    contest = _held(contest)
    rules.may_answer(by, contest, words).enforce()
    answer = ContestAnswer.objects.create(
        contest=contest, member=contest.member, words=words.strip(), language=language,
        number=next_number(ContestAnswer.objects.filter(member=contest.member)),
        by=for_whom(by), side=by.side, through=grant_of(by), on=clock.today(),
    )  # fmt: skip
    told = {**answer.as_fact, contest.record_kind: contest.record_key}
    _record(verbs.CONTEST_ANSWERED, contest, by, told)
    moderation.wait_if_needed(answer, by=by, member=contest.member, texts=[words])
    return answer


@transaction.atomic
def withdraw_contest(contest: EvidenceContest, *, by: By) -> EvidenceContest:
    """Withdraw a contest of one's own; its words stay. Raises `Refused`."""
    contest = _held(contest)
    rules.may_withdraw_contest(by, contest).enforce()
    contest.ended_on, contest.how = clock.today(), Ending.WITHDRAWN
    contest.save(update_fields=["ended_on", "how"])
    _record(verbs.CONTEST_WITHDRAWN, contest, by, {contest.record_kind: contest.record_key})
    return contest


def _held(contest: EvidenceContest) -> EvidenceContest:
    """Return a contest as it is now, its record held until the end of the act."""
    hold(contest.chain)
    place = ("evidence__commitment__plan__member", "evidence__document", "evidence__by")
    return EvidenceContest.objects.with_answers().select_related(*place).get(pk=contest.pk)


def _record(verb: Verb, contest: EvidenceContest, by: By, told: dict[str, Any]) -> None:
    commitment = contest.evidence.commitment
    record(
        verb, commitment, by=by.as_actor(), number=commitment.number,
        document=contest.evidence.number, **told,
    )  # fmt: skip
