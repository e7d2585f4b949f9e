"""Words for minutes and for what was agreed: where they stand, and which rule was broken."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from parvis.forums.law.charter import Charter
from parvis.forums.law.following import Course
from parvis.forums.law.minutes import COLLEGES, Flaw, State, missing, objecting
from parvis.forums.minuting import Standing
from parvis.forums.wording import name_of
from parvis.ui.dates import day_in_words
from parvis.ui.lists import listed

COLLEGE_NAMES = {
    COLLEGES[0]: gettext_lazy("State"),
    COLLEGES[1]: gettext_lazy("Civil society"),
}
COURSES = {
    Course.OPEN: gettext_lazy("Open"),
    Course.LATE: gettext_lazy("Late"),
    Course.KEPT: gettext_lazy("Done"),
    Course.DROPPED: gettext_lazy("Dropped"),
}


def party_in_words(charter: Charter | None, party: str) -> str:
    """Name a college, or a constituency of a charter; its key where the charter has none such."""
    named = {one.key: name_of(one) for one in charter.constituencies} if charter else {}
    return str(named.get(party) or COLLEGE_NAMES.get(party, party))


def parties_in_words(standing: Standing, parties: tuple[str, ...]) -> str:
    """Name several of them."""
    return listed(party_in_words(standing.charter, one) for one in parties)


def state_in_words(standing: Standing) -> str:
    """Say in a sentence where minutes stand."""
    last, shown = standing.last, standing.published
    if shown and shown.published_on:
        return _("Published on {day}.").format(day=day_in_words(shown.published_on))
    if last is None:
        return _("Nothing has been drafted yet.")
    if standing.state is State.OPEN and last.corrections_until:
        return _("Drafted; corrections are proposed until {day}.").format(
            day=day_in_words(last.corrections_until)
        )
    if standing.state is State.APPROVED:
        return _("Approved by both sides; to be published.")
    return " ".join(flaw_in_words(standing, one) for one in _flaws(standing))


def _flaws(standing: Standing) -> list[Flaw]:
    found = standing.as_law
    waits = {
        Flaw.UNANSWERED: found.unanswered > 0,
        Flaw.NOT_APPROVED: bool(missing(found)),
        Flaw.OBJECTED: bool(objecting(found)),
    }
    return [flaw for flaw, is_so in waits.items() if is_so]


def flaw_in_words(standing: Standing, flaw: Flaw) -> str:
    """Say what keeps minutes from being those of both sides."""
    found = standing.as_law
    if flaw is Flaw.UNANSWERED:
        return ngettext(
            "%(n)s correction has no answer yet.", "%(n)s corrections have no answer yet.",
            found.unanswered,
        ) % {"n": found.unanswered}  # fmt: skip
    told = {
        Flaw.NOT_DRAFTED: _("Nothing has been drafted yet."),
        Flaw.STILL_OPEN: _("Corrections can still be proposed."),
        Flaw.NOT_APPROVED: _("Not approved by: {parties}."),
        Flaw.OBJECTED: _("Objections by: {parties}."),
    }
    who = objecting(found) if flaw is Flaw.OBJECTED else missing(found)
    return told[flaw].format(parties=parties_in_words(standing, who))


def lateness(days: int, *, is_over: bool) -> str:
    """Say how late something is, or was when it came; nothing where it is not."""
    if not days:
        return ""
    if is_over:
        return ngettext("%(n)s day late when it came", "%(n)s days late when it came", days) % {
            "n": days
        }
    return ngettext("{days} day late", "{days} days late", days).format(days=days)
