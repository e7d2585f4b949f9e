"""The state of a partnership in words: what each measure is, what it says, and what it cannot say."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import format_decimal
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.progress.law.health import Figure, Measure, Nothing, Period
from parvis.ui import dates


@dataclass(frozen=True)
class Wording:
    """One measure: its heading, its sentence, what it says and cannot say, whether it counts days."""

    heading: Promise
    sentence: Promise
    says: Promise
    cannot: Promise
    in_days: bool = False


WORDINGS: dict[Measure, Wording] = {
    Measure.RHYTHM: Wording(
        gettext_lazy("Rhythm of meetings"),
        gettext_lazy("Meetings held: %(part)s; promised: %(of)s."),
        gettext_lazy(
            "How many meetings the forums held of those that their charters promise; where there "
            "is no charter, of those that the Standards ask for. Where a forum works in teams "
            "only, its teams are counted."
        ),
        gettext_lazy("Not whether anything was settled there, nor who spoke."),
    ),
    Measure.VOICE: Wording(
        gettext_lazy("Parity of voice"),
        gettext_lazy(
            "Brought by civil society: %(part)s of %(of)s items and motions that one of the two "
            "colleges brought."
        ),
        gettext_lazy(
            "How many items of agendas and motions came from society’s college, of all that came "
            "from one of the two. What both brought together counts for neither."
        ),
        gettext_lazy("Not how long anybody spoke, nor whether they were heard."),
    ),
    Measure.CHANGED: Wording(
        gettext_lazy("Contributions that changed something"),
        gettext_lazy("Taken up, whole or in part: %(part)s of %(of)s contributions answered."),
        gettext_lazy(
            "Of the contributions first answered in this time, how many the answer says were taken "
            "up, whole or in part."
        ),
        gettext_lazy(
            "Not whether what was taken up was done, nor how much of the others deserved to be."
        ),
    ),
    Measure.ANSWERS: Wording(
        gettext_lazy("Days to an answer: contributions"),
        gettext_lazy(
            "Median of the days to the first answer: %(days)s, over %(of)s contributions; still "
            "waiting at the end: %(left)s."
        ),
        gettext_lazy("Half of those answered in this time waited no longer than this."),
        gettext_lazy("Nothing of those that still wait: they are counted beside it."),
        in_days=True,
    ),
    Measure.DESK: Wording(
        gettext_lazy("Days to an answer: questions from outside"),
        gettext_lazy(
            "Median of the days to the first answer: %(days)s, over %(of)s questions; still "
            "waiting at the end: %(left)s."
        ),
        gettext_lazy("Half of those answered in this time waited no longer than this."),
        gettext_lazy("Not whether the answer was a good one."),
        in_days=True,
    ),
    Measure.DIFFERENCES: Wording(
        gettext_lazy("Differences between the two pens"),
        gettext_lazy(
            "Differences closed: %(part)s, of %(of)s that were open at some time; still open at "
            "the end: %(left)s."
        ),
        gettext_lazy(
            "A difference opens when the two sides write different levels of one commitment or "
            "milestone, and closes when they write the same."
        ),
        gettext_lazy("Not which side was right. That there are differences is no fault."),
    ),
    Measure.JOINT: Wording(
        gettext_lazy("Joint reports"),
        gettext_lazy("Reports that both sides signed: %(part)s of %(of)s."),
        gettext_lazy("How many reports bear a signature of each side, of all reports."),
        gettext_lazy("Not that the others disagree: two pens may say the same."),
    ),
}
NOTHINGS: dict[str, Promise] = {
    Nothing.NOT_KNOWN: gettext_lazy("not known"),
    Nothing.NOTHING_YET: gettext_lazy("nothing yet"),
}


def sentence_of(measure: Measure, figure: Figure) -> str:
    """Say a figure in a sentence, or why there is none."""
    if figure.nothing:
        return said_of(figure)
    told = {
        "part": _number(figure.part), "of": _number(figure.of),
        "days": _number(figure.days or 0), "left": _number(figure.left or 0),
    }  # fmt: skip
    return str(WORDINGS[measure].sentence) % told


def said_of(figure: Figure) -> str:
    """Say why there is no figure; who waits is told all the same."""
    assert figure.nothing
    nothing = str(NOTHINGS[figure.nothing])
    if not figure.left:
        return nothing
    return _("%(nothing)s; waiting: %(left)s") % {
        "nothing": nothing, "left": _number(figure.left),
    }  # fmt: skip


def period_in_words(period: Period) -> str:
    """Name a half-year: 2026, first half."""
    words = _("{year}, first half") if period.half == 1 else _("{year}, second half")
    return words.format(year=period.first.year)


def _number(n: float) -> str:
    return str(format_decimal(n, format="#,##0.#", locale=dates.locale()))
