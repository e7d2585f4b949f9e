"""How late something is, in words; what is very overdue is our reading, and pages say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.plans.models import Commitment
from parvis.plans.views.pens import Pens
from parvis.progress.law.milestones import End, Ending, ending


def late_by(days: int, *, is_very: bool) -> str:
    """Say by how many days something is overdue, and whether that is very overdue."""
    if is_very:
        return ngettext(
            "Very overdue: %(days)s day late", "Very overdue: %(days)s days late", days
        ) % {"days": days}  # fmt: skip
    return ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}


def our_reading() -> str:
    """Say from when on something is called very overdue, and whose reading that is."""
    days = settings.VERY_OVERDUE_DAYS
    return ngettext(
        "Very overdue: for more than %(days)s day. That is our reading; OGP sets no such figure.",
        "Very overdue: for more than %(days)s days. That is our reading; OGP sets no such figure.",
        days,
    ) % {"days": days}


@dataclass(frozen=True)
class Told:
    """How a commitment stands to its end, as its page says it; `state` is the one of an icon."""

    words: str
    state: str
    why: str


def ending_of(commitment: Commitment, pens: Pens, today: date) -> Told | None:
    """Say whether a commitment that is carried out is overdue; none where nothing is to be said.

    Of one that was imported, and on which nobody writes here, nothing is said.
    """
    if not commitment.plan.submitted or commitment.dropped_on:
        return None
    levels = {str(pen.side): pen.latest.level for pen in pens.both if pen.latest}
    found = ending(
        ends=commitment.ends, levels=levels, today=today, very_after=settings.VERY_OVERDUE_DAYS
    )
    if found.is_late:
        very = found.end is End.VERY_OVERDUE
        why = _("Its end has passed, and a pen does not say that it is complete.")
        return Told(late_by(found.days, is_very=very), "late", why)
    if found.end is End.UNTOLD and not commitment.plan.source_id:
        return Told(_ended(found), "", _("Neither pen has said what became of it."))
    return None


def _ended(found: Ending) -> str:
    return ngettext(
        "Its end passed %(days)s day ago", "Its end passed %(days)s days ago", found.days
    ) % {"days": found.days}  # fmt: skip
