"""What follows a decision: dissent, an answer, signatures; what was entered wrongly is struck out."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.models import Answer, Contest, Decision, Dissent, Signature, Vote
from parvis.forums.rules import deciding as rules
from parvis.forums.sitting import seats_on
from parvis.people.acts.signing import actor_of
from parvis.people.models import Grant, Organisation
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.verbs import Verb


@transaction.atomic
def dissent(vote: Vote, *, words: str, language: str, by: Signer) -> Dissent:
    """Put beside a vote why it was not in favour, in the seat's own words. Raises `Refused`."""
    hold(vote.decision.chain)
    vote = Vote.objects.select_related("decision__forum__member", "seat", "dissent").get(pk=vote.pk)
    rules.may_dissent(by, vote, words).enforce()
    said = Dissent.objects.create(
        vote=vote, words=words.strip(), language=language, said_on=clock.today()
    )
    _tell(
        verbs.DISSENTED, vote.decision, by, seat=vote.seat.number, dissent=said.record_key,
        digest=said.fingerprint_of(said.words),
    )  # fmt: skip
    return said


@transaction.atomic
def answer_advice(
    decision: Decision, *, verdict: str, reasons: str, language: str, by: Signer,
    institution: Organisation | None = None,
) -> Answer:  # fmt: skip
    """Answer an advice, with reasons (OGP 4.1). Raises `Refused`.

    `institution`: who answers, where it is not the one that the hand writes for.
    """
    decision = _held(decision)
    institution = institution or getattr(by, "organisation", None)
    rules.may_answer(by, decision, institution, reasons).enforce()
    assert institution is not None
    answer = Answer.objects.create(
        decision=decision, verdict=verdict, reasons=reasons.strip(), language=language,
        institution=institution, answered_on=clock.today(),
    )  # fmt: skip
    _tell(verbs.ADVICE_ANSWERED, decision, by, verdict=verdict)
    return answer


@transaction.atomic
def sign(decision: Decision, *, seat: Grant, by: Signer) -> Signature:
    """Sign a decision for the constituency that a seat sits for. Raises `Refused`."""
    decision = _held(decision)
    key = constituency_of(seat, decision)
    rules.may_sign(by, decision, seat, key).enforce()
    signed = Signature.objects.create(
        decision=decision, constituency=key, seat=seat, signed_on=clock.today()
    )
    _tell(verbs.DECISION_SIGNED, decision, by, constituency=key)
    return signed


def constituency_of(seat: Grant, decision: Decision) -> str:
    """Return for which constituency a seat signs: that for which it voted, else the one of today."""
    voted = decision.votes.filter(seat=seat).first()
    if voted:
        return voted.constituency
    held = seats_on(decision.forum, clock.today())
    return next((one.constituency for one in held if one.grant.pk == seat.pk), "")


@transaction.atomic
def contest(decision: Decision, *, why: str, language: str, by: Signer) -> Contest:
    """Say that a decision was entered wrongly; it stands until the other side agrees."""
    decision = _held(decision)
    rules.may_contest(by, decision, why).enforce()
    said = Contest.objects.create(
        decision=decision, why=why.strip(), language=language, side=by.side, said_on=clock.today()
    )
    _tell(verbs.DECISION_CONTESTED, decision, by)
    return said


@transaction.atomic
def strike(decision: Decision, *, by: Signer) -> Decision:
    """Strike out what was entered wrongly, as the other side agrees. Raises `Refused`.

    It keeps its number and its votes; what it superseded stands again.
    """
    decision = _held(decision)
    rules.may_strike(by, decision).enforce()
    decision.struck_on = clock.today()
    decision.save(update_fields=["struck_on"])
    _tell(verbs.DECISION_STRUCK, decision, by)
    return decision


def _held(decision: Decision) -> Decision:
    """Return a decision as it stands while nobody else may write beside it."""
    hold(decision.chain)
    return Decision.objects.for_reading().get(pk=decision.pk)


def _tell(verb: Verb, decision: Decision, by: Signer, **facts: Any) -> None:
    record(
        verb, decision, by=actor_of(by), decision=decision.code, name=decision.forum.name, **facts
    )
