"""Those who lead are reminded by letter of what a round asks: once for each reminder."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from parvis.progress import letters
from parvis.progress.law import rounds as law
from parvis.progress.leading import asked_of
from parvis.progress.models import Round, RoundLetter
from parvis.record import clock

MOST = 500  # letters in one run of the command
log = logging.getLogger(__name__)


@dataclass
class Told:
    """How many letters went off, how many did not, and whether the post took them at all."""

    sent: int = 0
    failed: int = 0
    is_stopped: bool = False


def remind(most: int = MOST, post: BaseEmailBackend | None = None) -> Told:
    """Send what rounds have to remind of today, the oldest first; nobody is told twice.

    Never raises for the post: what did not go off stays owed, and is told in the log.
    """
    for round in Round.objects.for_reading().asking(clock.today()):
        _owe(round, clock.today())
    told, post = Told(), post or mail.get_connection()
    owed = RoundLetter.objects.unsent().order_by("pk").values_list("pk", flat=True)
    for key in list(owed):
        if told.sent >= most or told.is_stopped:
            break
        _send(key, post, told)
    post.close()
    return told


def moment_of(round: Round, today: date) -> law.Moment | None:
    """Return the reminder that is due; the days before and after are those of the settings."""
    return law.reminder(
        round.opens_on, round.due_on, round.closed_on, today,
        before=settings.ROUND_REMINDS_BEFORE, after=settings.ROUND_REMINDS_AFTER,
    )  # fmt: skip


def _owe(round: Round, today: date) -> None:
    moment = moment_of(round, today)
    if moment is None:
        return
    RoundLetter.objects.bulk_create(
        [
            RoundLetter(person=one, round=round, moment=moment)
            for one in asked_of(round, today) if one.closed_at is None and one.email
        ],
        ignore_conflicts=True,
    )  # fmt: skip


def _send(key: int, post: BaseEmailBackend, told: Told) -> None:
    with transaction.atomic():
        held = RoundLetter.objects.select_for_update(skip_locked=True, of=("self",))
        letter = (
            held.filter(pk=key, sent_at__isnull=True)
            .select_related("person", "round__plan__member")
            .first()
        )
        if letter is None:
            return
        today = clock.today()
        commitments = asked_of(letter.round, today).get(letter.person)
        if not commitments or letter.moment != moment_of(letter.round, today):
            letter.delete()  # it was answered, or another reminder has taken its place
            return
        if _goes_off(letters.reminder(letter, commitments, post), key, post, told):
            letter.sent_at = clock.now()
            letter.save(update_fields=["sent_at"])
            told.sent += 1


def _goes_off(written: mail.EmailMessage, key: int, post: BaseEmailBackend, told: Told) -> bool:
    try:
        post.send_messages([written])
    except (SMTPRecipientsRefused, SMTPResponseException) as error:
        told.failed += 1
        log.error("Letter %s of a round was refused: %s", key, type(error).__name__)
        return False
    except OSError as error:  # nobody takes letters now
        told.failed, told.is_stopped = told.failed + 1, True
        log.error("Letters of rounds cannot be sent: %s", type(error).__name__)
        return False
    return True
