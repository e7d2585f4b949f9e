"""Who follows a forum is told of its meetings by letter, and who asked, of the answer."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from parvis.forums import letters
from parvis.forums.models import DeskLetter, Digest
from parvis.forums.readers import followers_of, readers_of
from parvis.record import clock

MOST = 500  # letters in one run of the command
log = logging.getLogger(__name__)


@dataclass
class Told:
    """How many letters went off, how many did not, and whether the post took them at all."""

    sent: int = 0
    failed: int = 0
    is_stopped: bool = False


def tell(most: int = MOST, post: BaseEmailBackend | None = None) -> Told:
    """Send the letters of desks that are owed, the oldest first; none twice, also by two at once.

    Never raises for the post: what did not go off stays owed, and is told in the log.
    """
    told, post = Told(), post or mail.get_connection()
    owed = DeskLetter.objects.unsent().order_by("pk").values_list("pk", flat=True)
    for key in list(owed):
        if told.sent >= most or told.is_stopped:
            break
        _send(key, post, told)
    post.close()
    return told


def _send(key: int, post: BaseEmailBackend, told: Told) -> None:
    with transaction.atomic():
        letter = _held(key)
        if letter is None:
            return
        if not _is_wanted(letter):
            letter.delete()
            return
        try:
            post.send_messages([letters.written(letter, post)])
        except (SMTPRecipientsRefused, SMTPResponseException) as error:
            told.failed += 1
            log.error("Letter %s of a desk was refused: %s", key, type(error).__name__)
            return
        except OSError as error:  # nobody takes letters now
            told.failed, told.is_stopped = told.failed + 1, True
            log.error("Letters of desks cannot be sent: %s", type(error).__name__)
            return
        letter.sent_at = clock.now()
        letter.save(update_fields=["sent_at"])
        told.sent += 1


def _held(key: int) -> DeskLetter | None:
    held = DeskLetter.objects.select_for_update(skip_locked=True, of=("self",))
    return (
        held.filter(pk=key, sent_at__isnull=True)
        .select_related(
            "person", "digest__meeting__forum__member", "answer__question__forum__member",
            "answer__forum", "answer__organisation", "finding__forum__member",
        )
        .first()
    )  # fmt: skip


def _is_wanted(letter: DeskLetter) -> bool:
    """Say whether somebody still follows the forum of which they are told, or keeps or chairs it.

    A digest that was corrected before its letter went is not sent: its correction is.
    """
    if letter.finding:
        return letter.person_id in readers_of(letter.finding.forum, clock.today())
    if letter.digest:
        later = Digest.objects.of(letter.digest.meeting).filter(number__gt=letter.digest.number)
        return letter.person_id in followers_of(letter.digest.meeting.forum) and not later.exists()
    return True
