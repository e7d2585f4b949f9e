"""Letters to those who contribute: plain text, in their language."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.consultations.labels import GROUNDS, OUTCOMES
from parvis.consultations.models import Contribution, Draft, Letter, Response
from parvis.people.letters import one_line, sent
from parvis.ui.dates import day_in_words, to_the_minute


def ask_for_proof(draft: Draft, token: str, house: str) -> bool:
    """Send a guest the link that proves the address; say whether it went off.

    Nothing of what was typed stands in it: whoever typed it may have named somebody else's address.
    """
    with override(draft.language):
        path = reverse("consultations:confirm", args=[draft.consultation.member.slug, token])
        paragraphs = [
            _(
                "Somebody, probably you, wrote a contribution on {site} and gave this address."
            ).format(site=settings.SITE_NAME),
            _("Open this link to read it again and to send it:") + f"\n{house}{path}",
            _("It works until {day}. Nothing is published before.").format(
                day=day_in_words(draft.expires_at)
            ),
            _("If it was not you, ignore this letter: nothing happens."),
        ]
        return _posted(_("{site}: confirm your contribution"), paragraphs, draft.email)


def acknowledge(contribution: Contribution, house: str) -> bool:
    """Send the author the receipt of a contribution; say whether it went off."""
    person = contribution.person
    if person is None or not person.has_account:
        return False
    with override(person.language):
        told = {
            "number": contribution.number, "moment": to_the_minute(contribution.received_at),
            "digest": contribution.fingerprint[:16],
        }  # fmt: skip
        paragraphs = [
            _("We received your contribution number {number} on {moment}.").format(**told),
            _("Its permanent address:") + f"\n{house}{contribution.get_absolute_url()}",
            _("Its fingerprint: {digest}").format(**told) if contribution.digest else "",
            "" if contribution.is_public else _("It waits until a moderator has read it."),
            _("You will be told here what became of it."),
            _("To sign in, give this address: a code is sent to it. No passphrase is needed."),
        ]
        return _posted(_("{site}: your receipt"), paragraphs, person.email or "")


def _posted(subject: str, paragraphs: list[str], address: str) -> bool:
    letter = EmailMessage(
        subject=one_line(subject.format(site=settings.SITE_NAME)),
        body="\n\n".join(part for part in paragraphs if part) + "\n",
        to=[address],
    )
    return sent(letter)


def answer(letter: Letter, by: BaseEmailBackend) -> EmailMessage:
    """Write the letter that tells somebody of an answer, in their language."""
    contribution, response = letter.contribution, letter.response
    person = contribution.person
    assert person and person.email
    with override(person.language):
        told = {"site": settings.SITE_NAME, "number": contribution.number}
        return EmailMessage(
            subject=one_line(_("{site}: contribution {number} was answered").format(**told)),
            body="\n\n".join([_("{name},").format(name=one_line(person.public_name)),
                              *_paragraphs(letter, response)]) + "\n",
            to=[person.email], connection=by,
        )  # fmt: skip


def _paragraphs(letter: Letter, response: Response) -> list[str]:
    contribution = letter.contribution
    told = {
        "number": contribution.number, "title": one_line(contribution.text("title").words),
        "institution": one_line(response.institution.public_name),
        "day": day_in_words(response.answered_on), "outcome": OUTCOMES[response.outcome],
        "ground": GROUNDS[response.ground],
    }  # fmt: skip
    answered = _("{institution} answered your contribution {number}, “{title}”, on {day}.")
    if response.corrects_id:
        answered = _(
            "{institution} corrected the answer to your contribution {number}, “{title}”, on {day}."
        )
    paragraphs = [
        answered.format(**told),
        _recorded(response),
        _("It is {outcome}. Ground: {ground}.").format(**told),
        response.text("words").words,
        _("What became of it, from what you said to what is done:")
        + f"\n{settings.ADDRESS}{contribution.get_absolute_url()}",
    ]
    return [part for part in paragraphs if part]


def _recorded(response: Response) -> str:
    """Say who entered an answer, where that is another body than the one that answers."""
    if response.recorded_by is None:
        return ""
    who = one_line(response.recorded_by.public_name)
    return _("Recorded by {who}.").format(who=who)
