"""What a plan and a commitment are called on pages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from django.utils.translation import gettext as _

from parvis.plans.models import Commitment, Plan
from parvis.plans.views.marked import Marked, field_of
from parvis.texts.excerpts import beginning

# Titles in OGP's data run to 603 characters; a heading of more than four lines is not one.
LONGEST_HEADING = 140


def years_of(plan: Plan) -> str:
    """Return the years of a plan's term as a range, as far as they are known: 2026–2027."""
    begins, ends = plan.term.begins, plan.ends
    years = [str(when.year) for when in (begins and begins.first, ends and ends.last) if when]
    return "–".join(dict.fromkeys(years))


def short_name(plan: Plan) -> str:
    """Name a plan by its number and years: Plan 4, 2026–2027."""
    years = years_of(plan)
    if not years:
        return _("Plan %(number)s") % {"number": plan.number}
    return _("Plan %(number)s, %(years)s") % {"number": plan.number, "years": years}


def heading_of(commitment: Commitment, said: Collection[str] | None = None) -> Marked:
    """Head a commitment by its title; by its short one, or a beginning, where the title is a text."""
    title = field_of(commitment, "title", said)
    if len(title.words) <= LONGEST_HEADING:
        return title
    short = field_of(commitment, "short_title", said)
    if 0 < len(short.words) <= LONGEST_HEADING:
        return short
    return replace(title, words=beginning(title.words, LONGEST_HEADING))


def place_in_plan(commitment: Commitment, *, of: int) -> str:
    """Say which commitment this is: “4 of 8” where it is counted so, else its number alone."""
    number = commitment.number
    if number.isascii() and number.isdigit() and 1 <= int(number) <= of:
        return _("Commitment %(number)s of %(of)s, code %(code)s") % {
            "number": number, "of": of, "code": commitment.code,
        }  # fmt: skip
    return _("Commitment %(number)s, code %(code)s") % {"number": number, "code": commitment.code}
