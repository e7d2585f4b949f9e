"""Letters to those who contributed: how it ended, why, by whom, and where to read it."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.consultations.labels import GROUNDS, OUTCOMES
from parvis.consultations.models import Letter, Response
from parvis.people.letters import one_line
from parvis.ui.dates import day_in_words


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
    return [
        answered.format(**told),
        _("It is {outcome}. Ground: {ground}.").format(**told),
        response.text("words").words,
        _("What became of it, from what you said to what is done:")
        + f"\n{settings.ADDRESS}{contribution.get_absolute_url()}",
    ]
