"""A meeting is told of in plain words; what was told wrongly is corrected beside it."""

from __future__ import annotations

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.models import DeskLetter, Digest, Meeting
from parvis.forums.readers import followers_of
from parvis.forums.rules import desk as rules
from parvis.people.acts.signing import actor_of, person_of
from parvis.people.rights import Hand
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def publish_digest(meeting: Meeting, *, words: str, language: str, by: Signer) -> Digest:
    """Tell in plain words what a meeting did; who follows the forum is owed a letter.

    Raises `Refused`.
    """
    hold(meeting.chain)
    rules.may_publish_digest(by, meeting, clock.now()).enforce()
    return _told(meeting, words, language, by)


@transaction.atomic
def correct_digest(digest: Digest, *, words: str, language: str, by: Signer) -> Digest:
    """Correct what was told of a meeting by another version beside it; it is sent as the first was.

    Raises `Refused`.
    """
    hold(digest.chain)
    rules.may_correct_digest(by, digest, words).enforce()
    return _told(digest.meeting, words, language, by, digest.number + 1)


def _told(meeting: Meeting, words: str, language: str, by: Signer, number: int = 1) -> Digest:
    rules.says_something(words).enforce()
    rules.fits([words]).enforce()
    forum = meeting.forum
    digest = Digest.objects.create(
        meeting=meeting, number=number, words=words, language=language, person=person_of(by),
        organisation=by.organisation if isinstance(by, Hand) else None, published_at=clock.now(),
    )  # fmt: skip
    record(
        verbs.DIGEST_CORRECTED if digest.corrects else verbs.DIGEST_PUBLISHED, forum,
        by=actor_of(by), meeting=meeting.number, name=forum.name,
    )  # fmt: skip
    DeskLetter.objects.bulk_create(
        DeskLetter(person_id=person, digest=digest) for person in sorted(followers_of(forum))
    )
    return digest
