"""From when to when the action plans of a member run: for those whose terms are counted by them."""

from __future__ import annotations

from datetime import date

from parvis.members.models import Member
from parvis.plans.models import Plan


def spans_of(member: Member) -> list[tuple[date, date]]:
    """Return the first and the last day of each plan that has both, the earliest first. One query.

    Of a day that is not known to the day, the latest it can be ends a plan, the earliest begins it.
    """
    told = Plan.objects.filter(member=member).only("starts", "ends")
    return sorted((one.starts.first, one.ends.last) for one in told if one.starts and one.ends)
