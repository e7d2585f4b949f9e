"""What falls due in a plan's life, each with its rule; what OGP has yet to confirm says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from parvis.plans.calendar import Term, assessment_due, next_plan_due, refresh_due


@dataclass(frozen=True)
class Deadline:
    """One date, the rule it rests on, and whether that rule is still to be confirmed with OGP."""

    what: str
    day: date
    rule: str
    is_exact: bool = True
    to_confirm: bool = False
    done_on: date | None = None

    @property
    def explanation(self) -> str:
        """State the rule, and whether it is to be confirmed."""
        if not self.to_confirm:
            return self.rule
        return _("%(rule)s To be confirmed with OGP.") % {"rule": self.rule}


def deadlines_of(term: Term) -> list[Deadline]:
    """Return the deadlines that follow from the dates of a plan, in the order of time."""
    found = [*_refresh(term), *_end(term), *_after(term)]
    return sorted(found, key=lambda deadline: deadline.day)


def _refresh(term: Term) -> list[Deadline]:
    due = refresh_due(term)
    if due is None or term.begins is None:
        return []
    rule = _("A four-year plan is refreshed at the two-year mark.")
    return [
        Deadline(_("Refresh due"), due, rule, term.begins.is_exact, True, term.refreshed_on)
    ]  # fmt: skip


def _end(term: Term) -> list[Deadline]:
    if term.ends is None:
        return []
    rule = _("Plans end on 30 June or on 31 December.")
    return [Deadline(_("End of the plan"), term.ends.last, rule, term.ends.is_exact, True)]


def _after(term: Term) -> list[Deadline]:
    due = next_plan_due(term)
    if term.ends is None or due is None:
        return []
    assessed = _("The independent reviewer assesses results about four months after the end.")
    published = _("The next plan is published within twelve months of the end of the last.")
    exact = term.ends.is_exact
    return [
        Deadline(_("Results assessed"), assessment_due(term.ends.last), assessed, exact),
        Deadline(_("Next plan due"), due, published, exact),
    ]
