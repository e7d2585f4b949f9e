"""What this house keeps of what a person said in consultations, named there or not, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q

from parvis.consultations.models import Answer, Comment, Contribution, Draft, Support
from parvis.people.acts.forgetting import addresses_of
from parvis.people.models import Person

Rows = list[dict[str, Any]]


def fields(rows: Iterable[Model], *names: str) -> Rows:
    """Return some columns of some rows."""
    return [{name: getattr(row, name) for name in names} for row in rows]


def contributions(person: Person) -> Rows:
    """Return what the person contributed, with every answer. Two queries."""
    rows = list(
        Contribution.objects.filter(person=person)
        .select_related("member", "organisation", "consultation")
        .order_by("received_at", "pk")
    )
    told = fields(
        rows, "number", "title", "words", "language", "translations", "way", "side", "is_unnamed",
        "author_name", "made_on", "received_at", "digest", "withheld_at",
    )  # fmt: skip
    answers = _answers(rows)
    for row, one in zip(told, rows, strict=True):
        row["member"], row["consultation"] = one.member.slug, one.consultation.number
        row["organisation"] = one.organisation.name if one.organisation else ""
        row["answers"] = answers.get(one.pk, [])
    return told


def _answers(rows: Iterable[Contribution]) -> dict[int, Rows]:
    found: dict[int, Rows] = {}
    answers = Answer.objects.filter(contribution__in=list(rows))
    for one in answers.select_related("question", "option"):
        told = {
            "question": one.question.number, "option": str(one.option or ""), "grade": one.grade,
            "words": one.words,
        }  # fmt: skip
        found.setdefault(one.contribution_id, []).append(told)
    return found


def contributions_entered(person: Person) -> Rows:
    """Return which contributions the person entered from paper or a meeting: not others' words."""
    rows = Contribution.objects.filter(entered_by=person).select_related("member")
    told = fields(rows, "number", "way", "source", "received_at")
    for row, one in zip(told, rows, strict=True):
        row["member"] = one.member.slug
    return told


def comments(person: Person) -> Rows:
    """Return the comments of the person, in their words."""
    rows = Comment.objects.filter(person=person).select_related("member", "contribution")
    told = fields(rows, "number", "words", "language", "translations", "way", "side", "at")
    for row, one in zip(told, rows, strict=True):
        row["member"], row["contribution"] = one.member.slug, one.contribution.number
    return told


def supports(person: Person) -> Rows:
    """Return the contributions that the person supports, and since when."""
    rows = Support.objects.filter(person=person).select_related("contribution__member")
    told = fields(rows, "at")
    for row, one in zip(told, rows, strict=True):
        row["member"] = one.contribution.member.slug
        row["contribution"] = one.contribution.number
    return told


def drafts(person: Person) -> Rows:
    """Return what the person began to say and has not sent: by account, or by a proved address."""
    theirs = Q(person=person)
    for address in addresses_of(person):
        theirs |= Q(email__iexact=address)
    rows = Draft.objects.filter(theirs).select_related("consultation__member")
    told = fields(rows, "email", "language", "content", "saved_at", "expires_at")
    for row, one in zip(told, rows, strict=True):
        row["member"], row["consultation"] = one.consultation.member.slug, one.consultation.number
    return told
