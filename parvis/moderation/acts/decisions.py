"""Complaints, decisions and appeals."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from parvis.moderation import rules, things, verbs
from parvis.moderation.grounds import RELEASES, WITHHOLDS, Kind, carried
from parvis.moderation.models import Appeal, Complaint, Decision
from parvis.moderation.things import Thing
from parvis.people.models import Person
from parvis.people.rights import Hand, may_sign
from parvis.record import clock
from parvis.record.acts import Actor, hold, record

NO_MORE = "…"  # what is left of an appeal whose author closed their account


class DecidedMeanwhile(Exception):
    """Somebody else decided about the thing since it was read; `now` is that decision."""

    def __init__(self, now: Decision) -> None:
        super().__init__(f"{now} was decided meanwhile.")
        self.now = now


class RewordedMeanwhile(Exception):
    """What the thing says was changed since it was read."""


@transaction.atomic
def complain(thing: Thing, *, ground: str, words: str, by: Person | None) -> Complaint:
    """Say that a thing breaks a rule; `by` nobody for a guest. Private: nothing enters the record."""
    rules.may_complain(by, thing, ground, words).enforce()
    return Complaint.objects.create(
        chain=thing.chain, subject_kind=thing.record_kind, subject_key=thing.record_key,
        person=by, ground=ground, words=words.strip(), at=clock.now(),
    )  # fmt: skip


@transaction.atomic
def decide(
    thing: Thing,
    kind: Kind,
    *,
    reason: str,
    by: Hand,
    ground: str = "",
    seen: int | None = None,
    read: int | None = None,
    words: str = "",
) -> Decision:
    """Decide about a thing, with a reason that everybody may read, and a ground where it is withheld.

    What belongs to the thing and stands as it does goes with it, each with the same decision.
    `seen` is the number of the last decision that was read before (0: none; `None`: whatever it is),
    `read` that of the last complaint, so that one which came later stays open (`None`: all are
    answered), `words` the fingerprint of what the thing said then (empty: whatever it says), so that
    nothing is let in that nobody read. Raises `DecidedMeanwhile`, `RewordedMeanwhile` and `Refused`.
    """
    hold(thing.chain)
    thing.refresh_from_db()
    last = Decision.objects.about(thing).latest_first().first()
    if seen is not None and last and last.number != seen:
        raise DecidedMeanwhile(last)
    if words and words != things.digest_of(thing):
        raise RewordedMeanwhile
    rules.may_decide(by, thing, kind, ground, reason).enforce()
    told: dict[str, Any] = {"reason": reason.strip(), "at": clock.now(), "by": by}
    told |= {"ground": ground} if kind in WITHHOLDS else {}
    goes_with = carried(kind, rules.state(thing))
    companions = [(one, goes_with) for one in rules.standing_with(thing) if goes_with]
    answers = rules.open_appeal(thing) if kind in (Kind.UPHELD, Kind.REJECTED) else None
    decision = _decided(thing, kind, read=read, on_appeal=answers, **told)
    for one, its_kind in companions:
        _decided(one, its_kind, **told)
    return decision


def _decided(
    thing: Thing, kind: Kind, *, reason: str, by: Hand, at: datetime, read: int | None = None,
    on_appeal: Appeal | None = None, **told: Any,
) -> Decision:  # fmt: skip
    """Keep a decision, carry it out and tell it in the record. `told`: the ground, if it needs one."""
    decision = Decision.objects.create(
        number=_next_number(thing.chain), chain=thing.chain, subject_kind=thing.record_kind,
        subject_key=thing.record_key, kind=kind, reason=reason, person=by.person, role=by.role,
        organisation=by.organisation, at=at, on_appeal=on_appeal, **told,
    )  # fmt: skip
    _carry_out(thing, decision, read)
    record(
        verbs.OF_DECISIONS[kind], thing, by=by.as_actor(), thing=thing.record_kind,
        reason=reason, decision=decision.number, **told,
    )  # fmt: skip
    return decision


def _next_number(chain: str) -> int:
    """Count the decisions of a record, which is held until the transaction ends."""
    last = Decision.objects.of(chain).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _carry_out(thing: Thing, decision: Decision, read: int | None) -> None:
    """Let the public see the thing or not, and close the complaints that were read."""
    if decision.kind in WITHHOLDS and thing.is_public:
        thing.withheld_at = decision.at
    elif decision.kind in RELEASES:
        thing.withheld_at = None
    thing.save(update_fields=["withheld_at"])
    asked = Complaint.objects.about(thing).open()
    if decision.kind != Kind.HIDDEN and read is not None:
        asked = asked.filter(pk__lte=read)
    asked.update(closed_by=decision)


@transaction.atomic
def appeal(decision: Decision, *, words: str, by: Hand) -> Appeal:
    """Ask that another person look again at a decision. What is said is read by moderators alone."""
    rules.may_appeal(by.person, decision, words, by.on).enforce()
    made = Appeal.objects.create(
        decision=decision, words=words.strip(), person=by.person, at=clock.now()
    )
    thing = things.find(*decision.subject)
    record(
        verbs.APPEALED, thing, by=_signed(by, thing), thing=decision.subject_kind,
        decision=decision.number,
    )  # fmt: skip
    return made


@transaction.atomic
def forget(person: Person) -> None:
    """Empty what a person wrote to moderators, before their account is closed.

    It was read by moderators alone and entered no record; that they complained or appealed, on
    which ground and when, stays under the pseudonym. Raises `Refused` for an account that is closed.
    """
    may_sign(person).enforce()
    Complaint.objects.filter(person=person).update(words="")
    Appeal.objects.filter(person=person).update(words=NO_MORE)


def _signed(by: Hand, thing: Thing) -> Actor:
    """Return the signature of who appeals: for the organisation whose words they are, if any."""
    if things.is_unnamed(thing):
        return by.signing_once()
    organisation = things.organisation_of(thing)
    if by.organisation or organisation is None:
        return by.as_actor()
    return replace(organisation.as_actor(), person=by.person.key)
