"""Minutes are drafted, corrected, approved or objected to by each side, and published.

No word of anybody enters the record: it tells of versions by their fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.law import minutes as law
from parvis.forums.minuting import Standing, party_of, standing
from parvis.forums.models import Approval, Correction, Meeting, Minutes
from parvis.forums.rules import minutes as rules
from parvis.people.acts.signing import actor_of, person_of
from parvis.people.models import Grant
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.texts.models import fingerprint


@transaction.atomic
def draft_minutes(
    meeting: Meeting, *, body: str, by: Signer, language: str = "",
    correction_days: int | None = None, takes: Iterable[Correction] = (),
    follows: int | None = None,
) -> Minutes:  # fmt: skip
    """Draft the next version of the minutes, open for corrections for some days. Raises `Refused`.

    `correction_days`: unsaid, five, or what is left until the minutes are due. `takes`: the
    corrections that it takes over. `follows`: the number of the last version when it was written,
    nought for none. What was said of the version before is void.
    """
    hold(meeting.chain)
    now = _standing(meeting)
    if follows is not None:
        rules.may_follow(follows, now).enforce()
    days = correction_days
    if days is None:
        days = law.usual_days(now.today, now.due_on)
    rules.may_draft(by, now, body, days).enforce()
    drafted = Minutes.objects.create(
        meeting=now.meeting, number=next_number(now.meeting.minutes), body=body.strip(),
        language=language, drafted_on=now.today, by=person_of(by),
        corrections_until=law.closes_on(now.today, days),
    )  # fmt: skip
    until = drafted.corrections_until
    record(
        verbs.MINUTES_DRAFTED, drafted, by=actor_of(by), digest=fingerprint(drafted.body),
        until=until.isoformat() if until else "", **_told(drafted),
    )  # fmt: skip
    for correction in takes:
        answer_correction(correction, by=by, taken_in=drafted)
    return drafted


@transaction.atomic
def propose_correction(
    minutes: Minutes, *, text: str, seat: Grant | None, by: Signer, language: str = ""
) -> Correction:
    """Ask for a change of the last version, through a seat: today's, or one taken at the meeting.

    Raises `Refused`.
    """
    hold(minutes.chain)
    now = _standing(minutes.meeting)
    rules.may_correct(by, now, minutes, seat, text).enforce()
    assert seat is not None
    asked = Correction.objects.create(
        minutes=minutes, words=text.strip(), language=language, seat=seat, on=now.today,
        number=next_number(Correction.objects.filter(minutes__meeting=minutes.meeting)),
    )  # fmt: skip
    record(
        verbs.CORRECTION_PROPOSED, asked, by=actor_of(by), correction=asked.number,
        digest=asked.fingerprint_of(asked.words), **_told(minutes),
    )  # fmt: skip
    return asked


@transaction.atomic
def answer_correction(
    correction: Correction, *, by: Signer, taken_in: Minutes | None = None, reason: str = ""
) -> Correction:
    """Take a correction over in a later version, or refuse it with the reason. Raises `Refused`."""
    hold(correction.chain)
    correction = Correction.objects.select_related("minutes__meeting__forum__member").get(
        pk=correction.pk
    )
    now = _standing(correction.minutes.meeting)
    rules.may_answer(by, now, correction, taken_in, reason).enforce()
    correction.taken_in = taken_in
    if taken_in is None:
        correction.refused_on, correction.reason = now.today, reason.strip()
    correction.save(update_fields=["taken_in", "refused_on", "reason"])
    verb = verbs.CORRECTION_TAKEN if taken_in else verbs.CORRECTION_REFUSED
    record(
        verb, correction, by=actor_of(by), correction=correction.number,
        **_told(taken_in or correction.minutes),
    )  # fmt: skip
    return correction


@transaction.atomic
def approve_minutes(minutes: Minutes, *, seat: Grant | None, by: Signer) -> Approval:
    """Approve the last version for the party of a seat. Raises `Refused`."""
    hold(minutes.chain)
    now = _standing(minutes.meeting)
    rules.may_approve(by, now, minutes, seat).enforce()
    assert seat is not None
    given = Approval.objects.create(
        minutes=minutes, party=party_of(seat, now), seat=seat, approves=True, on=now.today
    )
    record(verbs.MINUTES_APPROVED, minutes, by=actor_of(by), party=given.party, **_told(minutes))
    return given


@transaction.atomic
def object_to_minutes(
    minutes: Minutes, *, seat: Grant | None, words: str, by: Signer, language: str = ""
) -> Approval:
    """Object to the last version, in one's own words, through a seat. Raises `Refused`."""
    hold(minutes.chain)
    now = _standing(minutes.meeting)
    rules.may_object(by, now, minutes, seat, words).enforce()
    assert seat is not None
    said = Approval.objects.create(
        minutes=minutes, party=party_of(seat, now), seat=seat, approves=False,
        words=words.strip(), language=language, on=now.today,
        number=next_number(Approval.objects.filter(minutes__meeting=minutes.meeting)),
    )  # fmt: skip
    record(
        verbs.MINUTES_OBJECTED, minutes, by=actor_of(by), party=said.party,
        objection=said.record_key, digest=said.fingerprint_of(said.words), **_told(minutes),
    )  # fmt: skip
    return said


@transaction.atomic
def publish_minutes(
    minutes: Minutes, *, by: Signer, anyway: bool = False, reason: str = ""
) -> Minutes:
    """Publish the last version, once both sides approve it. Raises `Refused`.

    `anyway`: although they do not, with the reason; it is then shown as irregular.
    """
    hold(minutes.chain)
    now = _standing(minutes.meeting)
    rules.may_publish(by, now, minutes, anyway=anyway, reason=reason).enforce()
    broken = law.flaws(now.as_law, now.today)
    published = Minutes.objects.for_reading().get(pk=minutes.pk)
    published.published_on, published.despite = now.today, reason.strip() if broken else ""
    published.save(update_fields=["published_on", "despite"])
    record(
        verbs.MINUTES_PUBLISHED_ANYWAY if broken else verbs.MINUTES_PUBLISHED, published,
        by=actor_of(by), digest=fingerprint(published.body),
        late=law.days_late(now.due_on, now.today, now.today),
        breaks=[str(one) for one in broken], **_told(published),
    )  # fmt: skip
    return published


def _standing(meeting: Meeting) -> Standing:
    """Read where the minutes stand, anew: the record is held."""
    return standing(Meeting.objects.for_reading().get(pk=meeting.pk), clock.today())


def _told(minutes: Minutes) -> dict[str, Any]:
    meeting = minutes.meeting
    return {
        "version": minutes.number, "meeting": meeting.number, "name": meeting.forum.name,
        "day": meeting.day.isoformat(),
    }  # fmt: skip
