"""Letters to people: plain text, in their language, in our own words."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.people.models import Invitation, Person
from parvis.ui.dates import day_in_words

LONGEST_LINE = 300  # characters
log = logging.getLogger(__name__)


def invite(invitation: Invitation, link: str, waiting: Sequence[str], by: str = "") -> bool:
    """Send an invitation; say whether it went off.

    `waiting` tells, a line each, what waits under the name; `by` who invites (else: the
    installation). A letter that cannot be sent is logged without its link.
    """
    with override(invitation.person.language):
        letter = EmailMessage(
            subject=one_line(_("{site}: an invitation").format(site=settings.SITE_NAME)),
            body=_body(invitation, link, waiting, by or settings.SITE_NAME),
            to=[invitation.email],
        )
    return sent(letter)


def inviter(person: Person, organisation: str = "") -> str:
    """Name who invites: the person, and the organisation for which they do."""
    return f"{person.public_name} ({organisation})" if organisation else person.public_name


def one_line(text: str) -> str:
    """Bring a text into one line of bounded length, fit for the head of a letter."""
    return " ".join(text.split())[:LONGEST_LINE]


def _body(invitation: Invitation, link: str, waiting: Sequence[str], by: str) -> str:
    told = {"by": one_line(by), "name": one_line(invitation.person.public_name)}
    until = day_in_words(invitation.expires_at)
    paragraphs = [
        _("{name},").format(name=told["name"]),
        _("{by} invites you to take up your place on {site}.").format(
            by=told["by"], site=settings.SITE_NAME
        ),
        "\n".join(f"- {one_line(line)}" for line in waiting),
        _("Open this link to accept:") + f"\n{link}",
        _(
            "It works once, until {day}. Keep it to yourself: who has it can take up the place."
        ).format(day=until),
        _("If you do not know why you receive this, ignore this letter: nothing happens."),
    ]
    return "\n\n".join(part for part in paragraphs if part) + "\n"


def sent(letter: EmailMessage) -> bool:
    """Send a letter; say whether it went off. One that cannot be sent is logged without its words."""
    try:
        return bool(letter.send())
    except OSError as error:  # SMTP's own errors are among them
        log.error("A letter could not be sent: %s", type(error).__name__)
        return False
