"""One joins, asks to join, is invited, is answered, leaves."""

from __future__ import annotations

from django.db import transaction

from parvis.coalitions import verbs
from parvis.coalitions.acts.coalitions import enter
from parvis.coalitions.law.belonging import Way, is_deserted, speaks_after
from parvis.coalitions.models import Answer, Coalition, Membership, Request
from parvis.coalitions.rules import joining as rules
from parvis.coalitions.signing import named, signed, writer
from parvis.moderation import acts as moderation
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def join(coalition: Coalition, organisation: Organisation, *, by: By) -> Membership:
    """Join a coalition that any organisation of society may join. Raises `Refused`."""
    now, today = _held(coalition), clock.today()
    rules.may_join(by, now, organisation, today).enforce()
    membership = enter(now, organisation)
    record(
        verbs.JOINED, now, by=signed(by, organisation, today), name=now.name,
        organisation=organisation.slug,
    )  # fmt: skip
    return membership


@transaction.atomic
def ask(
    coalition: Coalition, organisation: Organisation, *, words: str, language: str, by: By
) -> Request:
    """Ask to join a coalition; one of its members answers. Raises `Refused`."""
    now, today = _held(coalition), clock.today()
    rules.may_ask(by, now, organisation, words, today).enforce()
    return _put(now, organisation, Way.ASKED, words, language, own=organisation, by=by)


@transaction.atomic
def invite(
    coalition: Coalition, organisation: Organisation, *, own: Organisation, words: str,
    language: str, by: By,
) -> Request:  # fmt: skip
    """Invite an organisation into a coalition, for one that belongs to it. Raises `Refused`."""
    now, today = _held(coalition), clock.today()
    rules.may_invite(by, now, own, organisation, words, today).enforce()
    return _put(now, organisation, Way.INVITED, words, language, own=own, by=by)


@transaction.atomic
def answer(
    request: Request, *, own: Organisation, is_yes: bool, words: str = "", language: str = "",
    by: By,
) -> Answer:  # fmt: skip
    """Say yes or no to what was asked, with reasons; who is welcome belongs from today.

    Raises `Refused`.
    """
    hold(request.chain)
    now, today = Request.objects.for_reading().get(pk=request.pk), clock.today()
    rules.may_answer(by, now, own, is_yes, words, today).enforce()
    now.answered_at = clock.now()
    now.save(update_fields=["answered_at"])
    given = Answer.objects.create(
        request=now, is_yes=is_yes, words=words.strip(), language=language, by=own,
        person=writer(by), at=now.answered_at,
    )  # fmt: skip
    if is_yes:
        enter(now.coalition, now.organisation)
    record(
        verbs.ANSWERED, now.coalition, by=signed(by, own, today), name=now.coalition.name,
        who=now.organisation.name, organisation=now.organisation.slug, verdict=is_yes,
        **named(given),
    )  # fmt: skip
    if given.words:
        moderation.wait_if_needed(given, by=by, member=now.member, texts=[words])
    return given


@transaction.atomic
def leave(membership: Membership, *, words: str = "", language: str = "", by: By) -> Membership:
    """Leave a coalition today, with or without words; the last who leaves ends it. Raises `Refused`.

    Who spoke for it speaks no more: its members name another.
    """
    hold(membership.chain)
    now, today = Membership.objects.for_reading().get(pk=membership.pk), clock.today()
    rules.may_leave(by, now, words, today).enforce()
    now.until, now.words, now.language, now.person = today, words.strip(), language, writer(by)
    now.save(update_fields=["until", "words", "language", "person"])
    coalition, own = now.coalition, now.organisation
    actor = signed(by, own, today)
    record(
        verbs.LEFT, coalition, by=actor, name=coalition.name, organisation=own.slug,
        **named(now),
    )  # fmt: skip
    if speaks_after(coalition.spokes.slug if coalition.spokes else None, own.slug) is None:
        coalition.spokes = None
    left = coalition.memberships.on(today).values_list("organisation__slug", flat=True)
    if is_deserted(left):
        coalition.ended_on = today
        record(verbs.DESERTED, coalition, by=actor, name=coalition.name)
    coalition.save(update_fields=["spokes", "ended_on"])
    if now.words:
        moderation.wait_if_needed(now, by=by, member=now.member, texts=[words])
    return now


def _held(coalition: Coalition) -> Coalition:
    """Read a coalition anew, alone: it may have ended, or been hidden, while somebody wrote."""
    hold(coalition.chain)
    return Coalition.objects.for_reading().get(pk=coalition.pk)


def _put(
    coalition: Coalition, organisation: Organisation, way: Way, words: str, language: str, *,
    own: Organisation, by: By,
) -> Request:  # fmt: skip
    numbered = Request.objects.filter(member=coalition.member)
    asked = Request.objects.create(
        member=coalition.member, number=next_number(numbered), coalition=coalition,
        organisation=organisation, way=way, words=words.strip(), language=language, by=own,
        person=writer(by), at=clock.now(),
    )  # fmt: skip
    record(
        verbs.ASKED, coalition, by=signed(by, own, clock.today()), name=coalition.name,
        who=organisation.name, organisation=organisation.slug, way=way,
        **named(asked),
    )  # fmt: skip
    moderation.wait_if_needed(asked, by=by, member=coalition.member, texts=[words])
    return asked
