"""One member: where it stands, what is open, its commitments, its plans, its record."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.dates import PartialDate
from parvis.forums.coming import forums_of
from parvis.home import ahead, feed
from parvis.home.standing import Course, Place, courses, place
from parvis.members.labels import KINDS, STATUSES
from parvis.members.life import Kind, Status
from parvis.members.models import Member
from parvis.members.views import figures
from parvis.plans.labels import PHASES
from parvis.plans.views.commitments_table import commitments_of, table_of
from parvis.plans.views.naming import years_of
from parvis.plans.views.plan_parts import arcade_of
from parvis.record import clock
from parvis.record.models import Entry
from parvis.record.validators import revalidated

ACTS = 6


@require_safe
@revalidated(chain="member")
def member(request: HttpRequest, member: str) -> HttpResponse:
    """Show one member on its own front page."""
    found = get_object_or_404(Member.objects.for_reading(), slug=member)
    today = clock.today()
    plans = courses([found]).get(found.pk, [])
    stands = place(found, plans, PartialDate.of_day(today))
    context = {
        "member": found,
        "member_name": found.text("name").words,
        "today": today,
        "kind": KINDS[Kind(found.kind)],
        "rows": feed.rows(Entry.objects.of(found.chain).public().newest_first()[:ACTS]),
        "forums": forums_of(found),
        **membership(found, today),
        **agenda(stands, today),
        **current_plan(plans, today, request.GET.get("page")),
    }
    return render(request, "members/member.html", context)


def membership(member: Member, today: date) -> dict[str, Any]:
    """Return the status of a member and the steps that led to it."""
    status = member.status(today)
    return {
        "status": STATUSES[status],
        "has_left": status is Status.WITHDRAWN,
        "steps": [(STATUSES[Status(change.status)], change) for change in member.history],
        "site": site_of(member.website),
        "participates": member.participates(today),
    }


def site_of(address: str) -> str:
    """Return the name of a website for people to read; empty where the address is not of the web."""
    parts = urlsplit(address)
    return parts.hostname or "" if parts.scheme in ("https", "http") else ""


def agenda(stands: Place, today: date) -> dict[str, Any]:
    """Return what is open to everyone today, and when something opens next."""
    asked = ahead.asked_about([stands])
    return {
        "open": ahead.open_now([stands], asked, today),
        "next_opening": ahead.next_opening([stands], asked, today),
    }


def current_plan(plans: list[Course], today: date, page: str | None) -> dict[str, Any]:
    """Return the plan that the page is about, its commitments, and all plans beside it."""
    course = figures.current(plans, today)
    if course is None:
        return {"plans": []}
    return {
        "plan": course.plan,
        "held": course.commitments,
        "headline": figures.headline(course.term, today),
        "prepared": figures.prepared(plans, course, today),
        "arcade": arcade_of(course.term, today),
        "months": figures.months(course.term, today),
        **table_of(course.plan, commitments_of(course.plan), today, page=page),
        "plans": [
            (one, years_of(one.plan), PHASES[figures.phase(one.term, today)])
            for one in reversed(plans)
        ],
    }  # fmt: skip
