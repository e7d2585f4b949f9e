"""What this house keeps of what a person said at the desks of forums, named or not, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from parvis.forums.models import (
    Asking,
    DeskLetter,
    Question,
    QuestionAnswer,
    ReportBack,
    ReportReply,
)
from parvis.people.acts.forgetting import addresses_of
from parvis.people.models import Person
from parvis.people.views.kept_said import Rows, fields

SAID = ("number", "words", "language", "translations", "side", "at", "withheld_at")


def _said(rows: Iterable[Any], *more: str) -> Rows:
    """Return what was said, with its forum and the organisation it was said for."""
    found = list(rows)
    told = fields(found, *SAID, *more)
    for row, one in zip(told, found, strict=True):
        row["member"], row["forum"] = one.chain, one.forum.slug
        row["organisation"] = one.organisation.name if one.organisation else ""
    return told


def questions(person: Person) -> Rows:
    """Return what the person asked forums from outside."""
    found = Question.objects.for_reading().filter(person=person)
    return _said(found, "is_unnamed", "wants_letter")


def begun(person: Person) -> Rows:
    """Return the questions typed with a proved address of the person that wait to be confirmed."""
    theirs = Q(pk__in=[])
    for address in addresses_of(person):
        theirs |= Q(email__iexact=address)
    return fields(Asking.objects.filter(theirs), "email", "language", "content", "expires_at")


def answers(person: Person) -> Rows:
    """Return what the person answered from a seat."""
    return _said(QuestionAnswer.objects.for_reading().filter(person=person))


def reports(person: Person) -> Rows:
    """Return what the person reported from a forum to those they speak for."""
    return _said(ReportBack.objects.for_reading().filter(person=person), "title", "asks")


def replies(person: Person) -> Rows:
    """Return what the person replied to such reports."""
    return _said(ReportReply.objects.for_reading().filter(person=person))


def letters(person: Person) -> Rows:
    """Return the letters of forums that the person was sent or is owed."""
    rows = DeskLetter.objects.filter(person=person).select_related(
        "digest__meeting__forum", "answer", "finding__forum"
    )
    told = fields(rows, "sent_at")
    for row, one in zip(told, rows, strict=True):
        about = one.digest or one.answer or one.finding
        row["about"] = about.record_key if about else ""
    return told
