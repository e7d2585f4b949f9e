"""Proposals and comments of another site are brought in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import transaction

from parvis.consultations import rules, verbs
from parvis.consultations.acts.commenting import path_of
from parvis.consultations.acts.contributing import digest_of, title_from
from parvis.consultations.elsewhere import Placed, Proposal, by_level, placed
from parvis.consultations.models import Comment, Consultation, Contribution
from parvis.consultations.ways import Way
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import Actor, hold, record
from parvis.record.numbering import next_number

_BATCH = 500  # rows of one statement


@dataclass(frozen=True)
class Counted:
    """What an act brought in, found already, and set at another place than its source."""

    contributions: int = 0
    comments: int = 0
    unchanged: int = 0
    differing: int = 0  # found already, in other words: left as they are
    moved: int = 0


@transaction.atomic
def bring_in(
    consultation: Consultation, proposals: Sequence[Proposal], *, by: Actor, source: str,
    language: str, left_out: dict[str, str] | None = None,
) -> Counted:  # fmt: skip
    """Bring in proposals with the comments on them; what was brought in before is left as it is.

    Their authors are known by nothing but a number there, so they are not named. `left_out` gives
    for each comment that is not brought in what it answered. One entry tells of each contribution,
    and one of all comments on it. Raises `Refused`.
    """
    rules.may_bring_in(consultation, source).enforce()
    hold(consultation.chain)
    here = _here(consultation, [one.key for one in proposals])
    new = [one for one in proposals if one.key not in here]
    made = Contribution.objects.bulk_create(
        _contributions(consultation, new, source, language), batch_size=_BATCH
    )
    for one in made:
        record(
            verbs.BROUGHT_IN, one, by=by, number=one.number, source=source,
            consultation=consultation.number, digest=one.fingerprint,
        )  # fmt: skip
    found = here | {one.source_key: one for one in made}
    comments, moved = _bring_in_comments(found, proposals, by, source, language, left_out or {})
    remarks = sum(len(one.remarks) for one in proposals)
    return Counted(
        len(made), comments, len(proposals) - len(new) + remarks - comments,
        sum(1 for one in proposals if one.key in here and _differs(one, here[one.key])), moved,
    )  # fmt: skip


def _here(consultation: Consultation, keys: Sequence[str]) -> dict[str, Contribution]:
    kept = Contribution.objects.filter(consultation=consultation, source_key__in=keys)
    return {one.source_key: one for one in kept.select_related("member").defer("words")}


def _differs(proposal: Proposal, found: Contribution) -> bool:
    return digest_of(proposal.title, proposal.words) != found.digest


def _contributions(
    consultation: Consultation, proposals: Sequence[Proposal], source: str, language: str
) -> list[Contribution]:
    every = Contribution.objects.filter(member=consultation.member)
    first = next_number(every)
    now = clock.now()
    return [
        Contribution(
            member=consultation.member, consultation=consultation, number=number,
            title=one.title or title_from(one.words), words=one.words, language=language,
            way=Way.IMPORTED, side=Side.CIVIL_SOCIETY, source=source, source_key=one.key,
            supports_elsewhere=one.supports, made_on=one.made_on, received_at=now,
            digest=digest_of(one.title, one.words),
        )
        for number, one in enumerate(proposals, start=first)
    ]  # fmt: skip


def _bring_in_comments(
    contributions: dict[str, Contribution], proposals: Sequence[Proposal], by: Actor, source: str,
    language: str, left_out: dict[str, str],
) -> tuple[int, int]:  # fmt: skip
    """Bring in the comments, level by level; return how many, and how many of them moved."""
    standing = _standing(contributions)
    of, new = {}, []
    for proposal in proposals:
        contribution = contributions[proposal.key]
        own = {key for key, one in standing.items() if one.contribution_id == contribution.pk}
        for one in _new_ones(proposal, own, left_out):
            of[one.remark.key] = contribution
            new.append(one)
    numbers = _numbers(new, of)
    for level in by_level(new, standing.keys()):
        rows = [
            _comment(one, of[one.remark.key], standing, numbers, source, language) for one in level
        ]
        for row in Comment.objects.bulk_create(rows, batch_size=_BATCH):
            standing[row.source_key] = row
    _tell(of, numbers, by, source)
    return len(new), sum(1 for one in new if one.is_moved)


def _standing(contributions: dict[str, Contribution]) -> dict[str, Comment]:
    kept = Comment.objects.filter(contribution__in=contributions.values()).exclude(source_key="")
    return {
        one.source_key: one for one in kept.only("contribution", "source_key", "path").order_by()
    }


def _new_ones(
    proposal: Proposal, standing: Collection[str], left_out: dict[str, str]
) -> list[Placed]:
    kept = {one.key for one in proposal.remarks}.union(standing)
    found = placed(proposal.remarks, kept, left_out)
    return [one for one in found if one.remark.key not in standing]


def _numbers(new: Sequence[Placed], of: dict[str, Contribution]) -> dict[str, int]:
    """Number the comments in the order of the export."""
    member = next(iter(of.values())).member if of else None
    every = Comment.objects.filter(member=member)
    first = next_number(every)
    return {one.remark.key: number for number, one in enumerate(new, start=first)}


def _comment(
    one: Placed, contribution: Contribution, standing: dict[str, Comment],
    numbers: dict[str, int], source: str, language: str,
) -> Comment:  # fmt: skip
    parent = standing[one.parent] if one.parent else None
    number = numbers[one.remark.key]
    return Comment(
        member=contribution.member, number=number, contribution=contribution, parent=parent,
        path=path_of(number, parent), words=one.remark.words, language=language,
        way=Way.IMPORTED, side=Side.CIVIL_SOCIETY, source=source, source_key=one.remark.key,
        at=one.remark.at,
    )  # fmt: skip


def _tell(of: dict[str, Contribution], numbers: dict[str, int], by: Actor, source: str) -> None:
    """Tell once for each contribution how many comments were brought in, and their numbers."""
    told: dict[Contribution, list[int]] = {}
    for key, contribution in of.items():
        told.setdefault(contribution, []).append(numbers[key])
    for contribution, own in told.items():
        record(
            verbs.COMMENTS_BROUGHT_IN, contribution, by=by, number=contribution.number,
            source=source, comments=len(own), first=min(own), last=max(own),
        )  # fmt: skip
