"""Contributions are received, or entered from paper and meetings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from parvis.consultations import rules, verbs
from parvis.consultations.acts.attaching import File, attach_sent, attach_sheet, sizes_of
from parvis.consultations.models import (
    Answer,
    Consultation,
    Contribution,
    Option,
    Passage,
    Question,
)
from parvis.consultations.ways import Way
from parvis.moderation import acts as moderation
from parvis.people.acts.signing import actor_within
from parvis.people.models import Organisation
from parvis.people.rights import By, Hand
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import Actor, hold, record
from parvis.record.numbering import next_number
from parvis.texts.excerpts import beginning
from parvis.texts.folding import fold


@dataclass(frozen=True)
class Said:
    """What is answered to one question: options, a grade or words."""

    question: Question
    options: tuple[Option, ...] = ()
    grade: int | None = None
    words: str = ""


def digest_of(*texts: str) -> str:
    """Return the SHA-256 of some words, whatever their case, accents and spaces; empty for none."""
    words = " ".join(fold(" ".join(texts)).split())
    return hashlib.sha256(words.encode()).hexdigest() if words else ""


@transaction.atomic
def contribute(
    consultation: Consultation, *, by: Hand, title: str = "", words: str = "", language: str,
    organisation: Organisation | None = None, said: Iterable[Said] = (),
    passage: Passage | None = None, is_unnamed: bool = False, files: Sequence[File] = (),
    way: Way = Way.PERSON,
) -> Contribution:  # fmt: skip
    """Receive what somebody says: in their own name, or for an organisation they belong to.

    A first text, or one that meets a list, waits until a moderator has read it (see `is_public`).
    Who is not named in public signs with a pseudonym that serves this once. Raises `Refused`.
    """
    today, every = clock.today(), list(said)
    is_unnamed = is_unnamed and organisation is None
    texts = [title, words, *(one.words for one in every)]
    rules.may_contribute(by, consultation, organisation, today).enforce()
    rules.fits(texts).enforce()
    rules.has_its_columns(title).enforce()
    rules.names_nobody(has_files=bool(files), is_unnamed=is_unnamed).enforce()
    rules.can_come_along(sizes_of(files), is_guest=way == Way.GUEST).enforce()
    contribution = _receive(
        consultation, title=title, words=words, language=language, said=every, passage=passage,
        way=Way.ORGANISATION if organisation else way, person=by.person, organisation=organisation,
        side=organisation.side if organisation else Side.CIVIL_SOCIETY, is_unnamed=is_unnamed,
        made_on=today,
    )  # fmt: skip
    signed = _signature(by, organisation, today, once=is_unnamed)
    record(
        verbs.RECEIVED, contribution, by=signed, number=contribution.number,
        consultation=consultation.number, digest=contribution.fingerprint,
    )  # fmt: skip
    waits = moderation.wait_if_needed(contribution, by=by, member=consultation.member, texts=texts)
    for file in files:
        attach_sent(contribution, file, by=signed)
    moderation.wait_with(contribution, waits)
    return contribution


def _signature(by: Hand, organisation: Organisation | None, today: date, *, once: bool) -> Actor:
    if once:
        return by.signing_once()
    return actor_within(by, organisation, today) if organisation else by.as_actor()


@transaction.atomic
def enter(
    consultation: Consultation, *, by: By, title: str, words: str, language: str, source: str,
    made_on: date, way: Way = Way.PAPER, source_key: str = "", author_name: str = "",
    organisation: Organisation | None = None, said: Iterable[Said] = (),
    passage: Passage | None = None,
    files: Sequence[File] = (),
) -> Contribution:  # fmt: skip
    """Enter what was said on paper or in a meeting, with its source and the scans of its sheet.

    Raises `Refused`; then nothing of it is entered.
    """
    every = list(said)
    rules.may_enter(by, consultation, source).enforce()
    rules.fits([words, *(one.words for one in every)], rules.LONGEST_ENTERED).enforce()
    rules.has_its_columns(title, author_name, source).enforce()
    rules.can_come_along(sizes_of(files)).enforce()
    contribution = _receive(
        consultation, title=title, words=words, language=language, said=every, passage=passage,
        way=way, organisation=organisation, author_name=author_name, source=source,
        source_key=source_key,
        side=organisation.side if organisation else Side.CIVIL_SOCIETY, made_on=made_on,
        entered_by=by.person if isinstance(by, Hand) else None,
    )  # fmt: skip
    record(
        verbs.ENTERED, contribution, by=by.as_actor(), number=contribution.number, source=source,
        consultation=consultation.number, digest=contribution.fingerprint,
    )  # fmt: skip
    for file in files:
        attach_sheet(contribution, file, by=by.as_actor())
    return contribution


def _receive(
    consultation: Consultation, *, title: str, words: str, said: list[Said], **rest: Any
) -> Contribution:
    replies = [one.words for one in said if one.words.strip()]
    contribution = Contribution.objects.create(
        member=consultation.member, consultation=consultation,
        number=_next_number(consultation), title=title.strip() or title_from(words, *replies),
        words=words,
        asks_answer=bool(title.strip() or words.strip() or replies), received_at=clock.now(),
        digest=digest_of(title, words, *replies), **rest,
    )  # fmt: skip
    Answer.objects.bulk_create(answer for one in said for answer in _answers(contribution, one))
    return contribution


def title_from(*texts: str) -> str:
    """Return the first words of the first text there is: a title where somebody gave none."""
    text = next((one.strip() for one in texts if one.strip()), "")
    line = " ".join(text.split())
    return beginning(line, 80)


def _answers(contribution: Contribution, said: Said) -> list[Answer]:
    told: dict[str, Any] = {"contribution": contribution, "question": said.question}
    if said.options:
        return [Answer(**told, option=option) for option in said.options]
    if said.grade is not None:
        return [Answer(**told, grade=said.grade)]
    return [Answer(**told, words=said.words)] if said.words.strip() else []


def _next_number(consultation: Consultation) -> int:
    """Count the contributions of a record, which is held until the transaction ends."""
    hold(consultation.chain)
    return next_number(Contribution.objects.filter(member=consultation.member))
