"""Letters that remind leads of a round: plain text, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from parvis.people.letters import one_line
from parvis.plans.models import Commitment
from parvis.progress.law.rounds import Moment
from parvis.progress.models import Round, RoundLetter
from parvis.ui.dates import day_in_words

MOST_NAMED = 40  # commitments in one letter
OPENINGS: dict[str, Promise] = {
    Moment.OPENED: gettext_lazy("A round of reporting is open until {day}. You are asked for:"),
    Moment.NEAR: gettext_lazy("The round of reporting ends on {day}. You are still asked for:"),
    Moment.PASSED: gettext_lazy(
        "The round of reporting ended on {day}, and is not closed yet. There is no answer for:"
    ),
}


def reminder(
    letter: RoundLetter, commitments: Sequence[Commitment], post: BaseEmailBackend
) -> EmailMessage:
    """Write to a person what a round still asks of them."""
    person, round = letter.person, letter.round
    with override(person.language):
        told = {"day": day_in_words(round.due_on), "site": settings.SITE_NAME}
        head = str(OPENINGS[letter.moment]).format(**told)
        paragraphs = [
            _("{name},").format(name=one_line(person.public_name)),
            "\n".join([head, *map(_line, commitments[:MOST_NAMED])]),
            _(
                "Write a report, or sign that there is nothing to report. Where something is late, "
                "say what stands in the way."
            ),
            _("The round, and who has answered:") + f"\n{_address(round)}",
            _(
                "You get this because you answer for these commitments. Everybody sees which have "
                "no answer."
            ),
        ]
        subject = _("{site}: reports are due on {day}").format(**told)
        return EmailMessage(
            subject=one_line(subject), body="\n\n".join(paragraphs) + "\n",
            to=[person.email or ""], connection=post,
        )  # fmt: skip


def _line(commitment: Commitment) -> str:
    named = one_line(f"{commitment.number}. {commitment.text('title')}")
    return f"- {named}\n  {settings.ADDRESS}{commitment.get_absolute_url()}"


def _address(round: Round) -> str:
    return f"{settings.ADDRESS}{round.get_absolute_url()}"
