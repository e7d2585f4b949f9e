"""Who may file evidence, contest it, answer and withdraw; and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.documents.models import Document
from parvis.people.rights import By, body_of
from parvis.people.roles import Role
from parvis.plans.models import Commitment
from parvis.progress.law.evidence import LONGEST, Kind, are_in_order, fits
from parvis.progress.models import Evidence, EvidenceContest
from parvis.progress.rules.taking_part import FILERS, takes_part
from parvis.rulings import ALLOWED, Ruling, denied

CONTESTERS = (
    Role.LEAD, Role.CO_LEAD, Role.POINT_OF_CONTACT, Role.SEAT_HOLDER, Role.ALTERNATE,
)  # fmt: skip


def may_file(by: By, commitment: Commitment, document: Document, kind: str) -> Ruling:
    """May this document be filed as evidence for the commitment, as this kind of piece?"""
    if document.chain != commitment.chain:
        return denied(_("The document belongs to another member."))
    ruling = may_bring(by, commitment, document.made_on, document.published_on)
    return ruling and is_of_kind(kind, document.media_type)


def may_bring(by: By, commitment: Commitment, made_on: date | None, today: date) -> Ruling:
    """May this hand file evidence for the commitment, of a fact of this day?"""
    if not are_in_order(made_on, today):
        return denied(_("A fact is not later than the day on which it is published."))
    return takes_part(by, FILERS, commitment)


def is_of_kind(kind: str, media_type: str) -> Ruling:
    """Is something of a media type (empty: kept elsewhere) what it is filed as?"""
    if fits(kind, media_type):
        return ALLOWED
    return denied({
        Kind.LINK: _("A link is an address, and no file."),
        Kind.FILE: _("A file is sent; what is kept elsewhere is a link."),
        Kind.DATASET: _("A dataset is a CSV, XLSX or ODS file, or the address of one."),
        Kind.PHOTO: _("A photo is a JPEG, PNG or WebP file."),
    }[Kind(kind)])  # fmt: skip


def may_contest(by: By, evidence: Evidence, words: str) -> Ruling:
    """May this hand contest a piece? Either side may, but not the organisation that filed it."""
    ruling = takes_part(by, CONTESTERS, evidence.commitment)
    if not ruling:
        return ruling
    if not evidence.document.is_public:
        return denied(_("Nobody sees this piece now."))
    if not evidence.is_standing:
        return denied(_("This piece was withdrawn."))
    body = body_of(by)
    if body == evidence.by:
        return denied(_("Who filed a piece does not contest it, but withdraws it."))
    if evidence.contests.open().filter(by=body).exists():
        return denied(_("Your organisation contests this piece already."))
    return says_something(words)


def may_answer(by: By, contest: EvidenceContest, words: str) -> Ruling:
    """May this hand answer a contest? The side that filed the piece does, once."""
    evidence = contest.evidence
    ruling = takes_part(by, FILERS, evidence.commitment)
    if not ruling:
        return ruling
    if by.side != evidence.by.side and not evidence.is_joint:
        return denied(_("The side that filed a piece answers for it."))
    if body_of(by) == contest.by:
        return denied(_("Nobody answers their own contest."))
    if not contest.is_public:
        return denied(_("Nobody sees this contest now."))
    if contest.ended_on:
        return denied(_("This contest has ended."))
    if hasattr(contest, "answer"):
        return denied(_("This contest was answered."))
    return says_something(words)


def may_withdraw_contest(by: By, contest: EvidenceContest) -> Ruling:
    """May this hand withdraw a contest? The organisation that contests does."""
    ruling = takes_part(by, CONTESTERS, contest.evidence.commitment)
    if not ruling:
        return ruling
    if body_of(by) != contest.by:
        return denied(_("Only the organisation that contests withdraws its contest."))
    return denied(_("This contest has ended.")) if contest.ended_on else ALLOWED


def may_withdraw(
    by: By, evidence: Evidence, words: str, replaced_by: Evidence | None = None
) -> Ruling:
    """May this hand withdraw a piece? The organisation that filed it does, with a reason."""
    ruling = takes_part(by, FILERS, evidence.commitment)
    if not ruling:
        return ruling
    if body_of(by) != evidence.by:
        return denied(_("Only the organisation that filed a piece withdraws it."))
    if not evidence.is_standing:
        return denied(_("This piece was withdrawn."))
    if replaced_by and not _can_replace(replaced_by, evidence):
        return denied(_("Another piece of your side, for the same commitment, takes its place."))
    return says_something(words)


def _can_replace(other: Evidence, evidence: Evidence) -> bool:
    is_another = other.pk != evidence.pk and other.commitment_id == evidence.commitment_id
    return is_another and other.is_standing and other.by.side == evidence.by.side


def says_something(words: str) -> Ruling:
    """Does a text say something, and not too much?"""
    if not words.strip():
        return denied(_("Say why."))
    if len(words) > LONGEST:
        return denied(_("At most {most} characters.").format(most=LONGEST))
    return ALLOWED
