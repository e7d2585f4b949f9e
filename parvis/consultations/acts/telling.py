"""Those who contributed are told of their answers: by letter, or by hand where there is no address."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from parvis.consultations import letters, rules, verbs
from parvis.consultations.models import Letter, Response
from parvis.people.rights import By
from parvis.record import clock
from parvis.record.acts import record

AT_ONCE, MOST = 20, 500  # letters: right after an answer, and in one run of the command
log = logging.getLogger(__name__)


@dataclass
class Told:
    """How many letters went off, how many an address refused, and whether the post took them at all."""

    sent: int = 0
    failed: int = 0
    is_stopped: bool = False


def tell(
    of: Response | None = None, most: int = MOST, post: BaseEmailBackend | None = None
) -> Told:
    """Send the letters that are owed, the oldest first; of one response where it is named.

    Each letter is held while it is sent, so that two who tell at once send none twice; one that
    does not go off stays owed. Never raises for the post: what is not sent is told in the log. `post`:
    who takes them, where that is not the post of the house.
    """
    owed = Letter.objects.unsent().by_mail()
    if of:
        owed = owed.filter(response=of)
    told, post = Told(), post or mail.get_connection()
    for key in list(owed.order_by("pk").values_list("pk", flat=True)):
        if told.sent >= most or told.is_stopped:
            break
        _send(key, post, told)
    post.close()
    return told


@transaction.atomic
def tell_by_hand(letter: Letter, *, by: By) -> None:
    """Note that an author without an address was told of the answer. Raises `Refused`."""
    contribution = letter.contribution
    rules.may_respond(by, contribution.consultation.plan).enforce()
    told = Letter.objects.by_hand().filter(pk=letter.pk, sent_at__isnull=True)
    # Django updates no rows across tables: the reading is narrowed by its key.
    if Letter.objects.filter(pk__in=told.values("pk")).update(sent_at=clock.now()):
        record(verbs.TOLD_BY_HAND, contribution, by=by.as_actor(), number=contribution.number)


def _send(key: int, post: BaseEmailBackend, told: Told) -> None:
    with transaction.atomic():
        held = Letter.objects.select_for_update(skip_locked=True, of=("self",))
        letter = (
            held.filter(pk=key, sent_at__isnull=True)
            .select_related(
                "contribution__member",
                "contribution__person",
                "response__institution",
                "response__recorded_by",
            )
            .first()
        )
        if letter is None:
            return
        try:
            post.send_messages([letters.answer(letter, post)])
        except (SMTPRecipientsRefused, SMTPResponseException) as error:
            told.failed += 1
            log.error("Letter %s was refused: %s", key, type(error).__name__)
            return
        except OSError as error:  # nobody takes letters now
            told.failed, told.is_stopped = told.failed + 1, True
            log.error("Letters cannot be sent: %s", type(error).__name__)
            return
        letter.sent_at = clock.now()
        letter.save(update_fields=["sent_at"])
        told.sent += 1
