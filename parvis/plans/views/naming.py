"""What a plan and a commitment are called on pages."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.plans.models import Commitment, Plan

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


def heading_field(commitment: Commitment) -> str:
    """Return the field to head a page with: the title, or the short one where the title is a text."""
    is_a_text = len(commitment.title) > LONGEST_HEADING and commitment.short_title
    return "short_title" if is_a_text else "title"


def place_in_plan(commitment: Commitment, *, of: int) -> str:
    """Say which commitment this is: “4 of 8” where it is counted so, else its number alone."""
    number = commitment.number
    if number.isascii() and number.isdigit() and 1 <= int(number) <= of:
        return _("Commitment %(number)s of %(of)s, code %(code)s") % {
            "number": number, "of": of, "code": commitment.code,
        }  # fmt: skip
    return _("Commitment %(number)s, code %(code)s") % {"number": number, "code": commitment.code}
