"""Words for rounds of reporting: how one stands, what an answer is, what was counted."""

from __future__ import annotations

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from parvis.progress.law.rounds import Answer, Kind, Rhythm, State, Tally
from parvis.progress.models import Round
from parvis.ui.dates import day_in_words

STATES: dict[State, Promise] = {
    State.ANNOUNCED: pgettext_lazy("round of reporting", "Announced"),
    State.OPEN: pgettext_lazy("round of reporting", "Open"),
    State.OVERDUE: pgettext_lazy("round of reporting", "Last day over"),
    State.CLOSED: pgettext_lazy("round of reporting", "Closed"),
}
KINDS: dict[Kind, Promise] = {
    Kind.REPORTED: pgettext_lazy("answer to a round", "Reported"),
    Kind.NOTHING: pgettext_lazy("answer to a round", "Nothing to report"),
    Kind.UNSEEN: pgettext_lazy("answer to a round", "Answered; not shown now"),
    Kind.MISSING: pgettext_lazy("answer to a round", "No answer"),
}
NOT_ANSWERED = pgettext_lazy("commitments of a round", "Without an answer")
NO_LEVEL = gettext_lazy("No level given")
NOT_WRITTEN = gettext_lazy("Has not written in this round")


def name_of(round: Round) -> str:
    """Name a round within its plan."""
    return _("Round {number} of reporting").format(number=round.number)


def days_in_words(round: Round, today: date) -> str:
    """Say from when to when it asks, or when it was closed."""
    told = {
        "opens": day_in_words(round.opens_on), "due": day_in_words(round.due_on),
        "closed": day_in_words(round.closed_on) if round.closed_on else "",
    }  # fmt: skip
    return {
        State.ANNOUNCED: _("It opens on {opens}; answers are due by {due}."),
        State.OPEN: _("It opened on {opens}; answers are due by {due}."),
        State.OVERDUE: _("Answers were due by {due}; it is not closed yet."),
        State.CLOSED: _("It ran from {opens} to {due}, and was closed on {closed}."),
    }[round.state(today)].format(**told)


def answered_in_words(counted: Tally) -> str:
    """Say in a sentence for how many commitments the leads have answered."""
    return ngettext(
        "{answered} of {asked} commitment has an answer of its lead.",
        "{answered} of {asked} commitments have an answer of their lead.",
        counted.asked,
    ).format(answered=counted.answered, asked=counted.asked)


def missing_in_words(counted: Tally, *, is_closed: bool) -> str:
    """Say how many have none; empty where all have."""
    if not counted.missing:
        return ""
    if is_closed:
        told = ngettext(
            "{missing} stayed without one.", "{missing} stayed without one.", counted.missing
        )
    else:
        told = ngettext("{missing} has none yet.", "{missing} have none yet.", counted.missing)
    return told.format(missing=counted.missing)


def late_in_words(answer: Answer) -> str:
    """Say by how many days an answer is or was late; empty where it is not."""
    if not answer.late:
        return ""
    return ngettext("%(n)s day late", "%(n)s days late", answer.late) % {"n": answer.late}


def rhythm_in_words(found: Rhythm) -> str:
    """Say whether two rounds were opened in any twelve months, with the twelve that have fewest."""
    if found.is_kept is None or found.first is None or found.last is None:
        return _("The plan has not been carried out for twelve months yet.")
    told = ngettext(
        "From {first} to {last}, the twelve months with the fewest, {count} round opened.",
        "From {first} to {last}, the twelve months with the fewest, {count} rounds opened.",
        found.count,
    )
    return told.format(
        first=day_in_words(found.first), last=day_in_words(found.last), count=found.count
    )


def next_in_words(found: Rhythm) -> str:
    """Say by when how many more rounds are to open; empty where none is."""
    if found.next_by is None:
        return ""
    told = ngettext(
        "{needs} more is to open by {day}.", "{needs} more are to open by {day}.", found.needs
    )
    return told.format(needs=found.needs, day=day_in_words(found.next_by))
