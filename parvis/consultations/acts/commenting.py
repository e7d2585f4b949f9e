"""Comments in threads, and supports."""

from __future__ import annotations

from django.db import transaction

from parvis.consultations import rules, verbs
from parvis.consultations.models import Comment, Contribution, Support
from parvis.consultations.paths import path_of
from parvis.consultations.ways import Way
from parvis.moderation import acts as moderation
from parvis.people.acts.signing import actor_within
from parvis.people.models import Organisation
from parvis.people.rights import Hand, may_sign
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import hold, pulse, record
from parvis.record.numbering import next_number


@transaction.atomic
def comment(
    contribution: Contribution,
    *,
    words: str,
    language: str,
    by: Hand,
    parent: Comment | None = None,
    organisation: Organisation | None = None,
) -> Comment:
    """Comment on a contribution, or on a comment on it. Raises `Refused`."""
    today = clock.today()
    rules.may_comment(by, contribution, organisation, today).enforce()
    rules.may_reply(contribution, parent).enforce()
    rules.fits([words], rules.LONGEST_COMMENT).enforce()
    hold(contribution.chain)
    number = next_number(Comment.objects.filter(member=contribution.member))
    written = Comment.objects.create(
        member=contribution.member, number=number, contribution=contribution, parent=parent,
        path=path_of(number, parent), words=words, language=language,
        person=by.person,
        organisation=organisation, way=Way.ORGANISATION if organisation else Way.PERSON,
        side=organisation.side if organisation else Side.CIVIL_SOCIETY, at=clock.now(),
    )  # fmt: skip
    signed = actor_within(by, organisation, today) if organisation else by.as_actor()
    record(
        verbs.COMMENTED, contribution, by=signed, number=contribution.number,
        comment=written.record_key,
    )  # fmt: skip
    moderation.wait_if_needed(written, by=by, member=contribution.member, texts=[words])
    return written


@transaction.atomic
def support(contribution: Contribution, *, by: Hand) -> None:
    """Support a contribution; a second time changes nothing. Raises `Refused`."""
    rules.may_support(by, contribution).enforce()
    _row, is_new = Support.objects.get_or_create(
        contribution=contribution, person=by.person, defaults={"at": clock.now()}
    )
    if is_new:
        pulse(contribution.chain)


@transaction.atomic
def withdraw_support(contribution: Contribution, *, by: Hand) -> None:
    """Take a support back, also from what nobody sees now. Raises `Refused`."""
    may_sign(by.person).enforce()
    gone, _tables = Support.objects.filter(contribution=contribution, person=by.person).delete()
    if gone:
        pulse(contribution.chain)
