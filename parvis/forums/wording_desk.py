"""What the outsiders' desk says in numbers, as sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.forums.law.desk import ANSWER_DAYS, DIGEST_DAYS, Asked, Times


def waits_in_words(days: int) -> str:
    """Say for how long a question has waited."""
    if days == 0:
        return _("asked today")
    return ngettext("waiting for %(n)s day", "waiting for %(n)s days", days) % {"n": days}


def took_in_words(days: int) -> str:
    """Say how long an answer took."""
    if days == 0:
        return _("answered on the same day")
    return ngettext("answered in %(n)s day", "answered in %(n)s days", days) % {"n": days}


def state_in_words(asked: Asked, days: int) -> str:
    """Say whether a question was answered, and how long that took or has taken."""
    return took_in_words(days) if asked.answered_on else waits_in_words(days)


def times_in_words(told: Times) -> list[str]:
    """Tell a queue and its answering times, a sentence each."""
    said = [
        ngettext("%(n)s question waits.", "%(n)s questions wait.", told.waiting)
        % {"n": told.waiting},
        ngettext("%(n)s was answered.", "%(n)s were answered.", told.answered)
        % {"n": told.answered},
    ]
    if told.median is not None:
        said.append(
            ngettext(
                "Half of the answers came within %(n)s day.",
                "Half of the answers came within %(n)s days.",
                told.median,
            )
            % {"n": told.median}
        )
    if told.longest:
        said.append(
            ngettext(
                "The one that waits longest has waited %(n)s day.",
                "The one that waits longest has waited %(n)s days.",
                told.longest,
            )
            % {"n": told.longest}
        )
    if told.late:
        said.append(
            ngettext("%(n)s is late.", "%(n)s are late.", told.late) % {"n": told.late}
        )  # fmt: skip
    return said


def lateness_in_words() -> str:
    """Say when a question is late, and that this is ours."""
    return ngettext(
        "A question is late after %(n)s day: our default, no rule of the Partnership.",
        "A question is late after %(n)s days: our default, no rule of the Partnership.",
        ANSWER_DAYS,
    ) % {"n": ANSWER_DAYS}


def digest_late_in_words(days: int, *, is_published: bool) -> str:
    """Say by how many days a digest came late, or is late."""
    late = ngettext(
        "The digest is late by %(n)s day.", "The digest is late by %(n)s days.", days
    )  # fmt: skip
    came = ngettext(
        "The digest came late by %(n)s day.", "The digest came late by %(n)s days.", days
    )
    ours = ngettext(
        "It is due within %(n)s day of the meeting: our default, no rule of the Partnership.",
        "It is due within %(n)s days of the meeting: our default, no rule of the Partnership.",
        DIGEST_DAYS,
    ) % {"n": DIGEST_DAYS}
    return f"{(came if is_published else late) % {'n': days}} {ours}"
