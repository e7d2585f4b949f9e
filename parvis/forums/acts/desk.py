"""Questions from outside are put and answered; a meeting is told of in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from parvis.forums import verbs
from parvis.forums.models import (
    Asking,
    DeskLetter,
    Forum,
    Meeting,
    Question,
    QuestionAnswer,
)
from parvis.forums.rules import desk as rules
from parvis.moderation import acts as moderation
from parvis.people import acts as people
from parvis.people import tokens
from parvis.people.acts.forgetting import addresses_of
from parvis.people.acts.signing import actor_within
from parvis.people.models import Organisation, Person
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number

LASTS = timedelta(days=7)  # what a guest typed, until the letter is answered
LONGEST_ADDRESS = 254


@transaction.atomic
def put(
    forum: Forum, *, words: str, language: str, by: Hand, organisation: Organisation | None = None,
    is_unnamed: bool = False, wants_letter: bool = False,
) -> Question:  # fmt: skip
    """Put a question to a forum: public at once, unless a moderator reads it first.

    The same words of the same person to the same forum are one question. Raises `Refused`.
    """
    today, is_unnamed = clock.today(), is_unnamed and organisation is None
    rules.may_put(by, forum, organisation, today).enforce()
    rules.says_something(words).enforce()
    rules.fits([words]).enforce()
    hold(forum.chain)
    if earlier := Question.objects.filter(forum=forum, person=by.person, words=words).first():
        return earlier
    question = Question.objects.create(
        member=forum.member, forum=forum,
        number=next_number(Question.objects.filter(member=forum.member)), words=words,
        language=language, person=by.person, organisation=organisation,
        side=organisation.side if organisation else Side.CIVIL_SOCIETY, is_unnamed=is_unnamed,
        wants_letter=wants_letter, at=clock.now(),
    )  # fmt: skip
    signed = actor_within(by, organisation, today) if organisation else by.as_actor()
    record(
        verbs.QUESTION_ASKED, forum, by=by.signing_once() if is_unnamed else signed,
        number=question.number, name=forum.name, digest=question.fingerprint,
        **question.as_fact,
    )  # fmt: skip
    moderation.wait_if_needed(question, by=by, member=forum.member, texts=[words])
    return question


# ---- of a guest, whose address is proved first ----


@transaction.atomic
def keep_asking(
    forum: Forum, content: Mapping[str, Any], *, email: str, language: str
) -> tuple[Asking, str]:
    """Keep what a guest typed; return it, and the token of the letter that proves the address."""
    drop_askings()
    token = tokens.new()
    kept = Asking.objects.create(
        forum=forum, proof_digest=tokens.digest(token), email=email[:LONGEST_ADDRESS],
        language=language, content=dict(content), expires_at=clock.now() + LASTS,
    )  # fmt: skip
    return kept, token


def asking_of(token: str) -> Asking | None:
    """Return what was kept under the link of a letter, or none."""
    if len(token) > tokens.LONGEST:
        return None
    read = Asking.objects.select_related("forum__member", "question__forum__member")
    return read.filter(proof_digest=tokens.digest(token)).first()


@transaction.atomic
def confirm(token: str) -> Question:
    """Put the question of a guest who has proved an address, as the account of that address.

    Pressed twice, it is put once. Raises `Refused`.
    """
    found = asking_of(token)
    rules.may_confirm(found, clock.now()).enforce()
    assert found is not None
    hold(found.forum.chain)
    found = Asking.objects.select_related("forum__member", "question").filter(pk=found.pk).first()
    rules.may_confirm(found, clock.now()).enforce()
    assert found is not None
    if found.question:
        return found.question
    told = found.content
    person = people.recognise(found.email, name=told.get("name", ""), language=found.language)
    question = put(
        found.forum, words=told["words"], language=told["language"],
        by=Hand(person, clock.today()), is_unnamed=bool(told.get("is_unnamed")),
        wants_letter=bool(told.get("wants_letter")),
    )  # fmt: skip
    if Asking.objects.filter(question=question).exists():
        found.delete()
        return question
    found.question, found.content, found.email = question, {}, ""
    found.save(update_fields=["question", "content", "email"])
    return question


@transaction.atomic
def drop_askings() -> None:
    """Remove what guests typed and did not confirm in time."""
    Asking.objects.filter(question__isnull=True, expires_at__lte=clock.now()).delete()


@transaction.atomic
def forget(person: Person) -> None:
    """Remove what was typed with an address of a person, and letters that are owed to them.

    Before the account is closed; questions that were put stay.
    """
    sent_to = Q(pk__in=[])
    for address in addresses_of(person):
        sent_to |= Q(email__iexact=address)
    Asking.objects.filter(sent_to, question__isnull=True).delete()
    DeskLetter.objects.filter(person=person, sent_at__isnull=True).delete()


# ---- answers ----


@transaction.atomic
def answer(
    question: Question, *, words: str, language: str, by: Hand, meeting: Meeting | None = None,
    corrects: QuestionAnswer | None = None,
) -> QuestionAnswer:  # fmt: skip
    """Answer a question for the side of a seat, or correct what that side answered.

    Whoever asked for a letter is owed one. Raises `Refused`.
    """
    hold(question.chain)
    # Read anew: it may have been hidden meanwhile.
    question = Question.objects.for_reading().get(pk=question.pk)
    rules.may_answer(by, question, corrects, meeting, clock.now()).enforce()
    rules.says_something(words).enforce()
    rules.fits([words]).enforce()
    numbered = QuestionAnswer.objects.filter(member=question.member)
    given = QuestionAnswer.objects.create(
        member=question.member, forum=question.forum, number=next_number(numbered), words=words,
        language=language, person=by.person, organisation=by.organisation, side=by.side,
        at=clock.now(), question=question, meeting=meeting, corrects=corrects,
    )  # fmt: skip
    record(
        verbs.ANSWER_CORRECTED if corrects else verbs.QUESTION_ANSWERED, question.forum,
        by=by.as_actor(), number=question.number, name=question.forum.name,
        digest=given.fingerprint, **given.as_fact,
    )  # fmt: skip
    moderation.wait_if_needed(given, by=by, member=question.member, texts=[words])
    if question.wants_letter:
        DeskLetter.objects.create(person=question.person, answer=given)
    return given
