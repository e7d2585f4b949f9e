"""Where the pens differ and differed, in all plans of a member; and putting it on an agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.forums.models import Meeting
from parvis.forums.rules.meetings import CONVENERS
from parvis.forums.views.forum import about as about_forum
from parvis.forums.views.meetings import meeting_of
from parvis.members.models import Member
from parvis.people.models import Person
from parvis.people.rights import hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand
from parvis.plans.models import Commitment, Milestone
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.naming import heading_of
from parvis.progress import acts
from parvis.progress.differing import Difference, differences, to_discuss
from parvis.progress.labels import LEVELS
from parvis.progress.law.scales import PENS
from parvis.progress.models import OnAgenda
from parvis.progress.models.report import address_of_reports
from parvis.progress.rules.differences import may_put_differences
from parvis.record import clock
from parvis.record.validators import revalidated

ROWS = 25  # differences on a page


@dataclass(frozen=True)
class Row:
    """One difference: on what, what each pen writes, for how long, and which meetings had it."""

    one: Difference
    commitment: Commitment
    milestone: Milestone | None
    meetings: list[OnAgenda]
    today: date

    @property
    def title(self) -> Marked:
        """Return what the commitment, or the milestone, is called."""
        return field_of(self.milestone, "title") if self.milestone else heading_of(self.commitment)

    @property
    def href(self) -> str:
        """Return where both pens are read."""
        if self.milestone:
            return address_of_reports(self.commitment, self.milestone)
        return f"{self.commitment.get_absolute_url()}#pens-h"

    @property
    def government(self) -> str:
        """Return what the government writes, or wrote last."""
        return str(LEVELS[self.one.span.government])

    @property
    def civil_society(self) -> str:
        """Return what civil society writes, or wrote last."""
        return str(LEVELS[self.one.span.civil_society])

    @property
    def steps(self) -> tuple[int, int]:
        """Return both levels as steps of the scale."""
        span = self.one.span
        return PENS.index(span.government), PENS.index(span.civil_society)

    @property
    def lasted(self) -> str:
        """Say for how many days."""
        days = self.one.span.days(self.today)
        return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


@require_safe
@revalidated(chain="member")
def differing(request: HttpRequest, member: str) -> HttpResponse:
    """List the differences between the pens: the open ones first, the longest; then those closed."""
    found = get_object_or_404(Member, slug=member)
    every = differences(commitment__plan__member=found)
    is_open = [one for one in every if one.span.is_open]
    closed = sorted(
        (one for one in every if not one.span.is_open),
        key=lambda one: one.span.closed_on or date.max, reverse=True,
    )  # fmt: skip
    page = Paginator([*is_open, *closed], ROWS).get_page(request.GET.get("page"))
    rows = _rows(list(page.object_list))
    context = {
        "member": found, "member_name": field_of(found, "name"), "page": page,
        "open": [row for row in rows if row.one.span.is_open],
        "closed": [row for row in rows if not row.one.span.is_open],
        "count": len(is_open), "count_closed": len(closed),
    }  # fmt: skip
    return render(request, "progress/differences.html", context)


def _rows(found: Sequence[Difference]) -> list[Row]:
    """Return the rows of some differences. Three queries."""
    promised = Commitment.objects.for_naming().in_bulk({one.commitment for one in found})
    steps = Milestone.objects.in_bulk({one.milestone or 0 for one in found})
    items = OnAgenda.objects.filter(commitment__in=promised).select_related(
        "item__meeting__forum__member"
    )
    told: dict[tuple[Any, ...], list[OnAgenda]] = {}
    for one in items:
        told.setdefault((one.commitment_id, one.milestone_id, one.opened_on), []).append(one)
    return [
        Row(
            one, promised[one.commitment], steps.get(one.milestone or 0),
            told.get((one.commitment, one.milestone, one.span.opened_on), []), clock.today(),
        )
        for one in found
    ]  # fmt: skip


@both_ways
@for_a_person
def put_differences(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Put the open differences that are not on it yet on the agenda of a meeting, for its keepers."""
    meeting: Meeting = meeting_of(member, forum, number)
    by = hand_for(person, CONVENERS, meeting.place, clock.today()) or own_hand(person)
    may_put_differences(by, meeting, clock.now()).enforce()
    if request.method == "POST":
        put = len(acts.put_differences(meeting, by=by))
        said = ngettext(
            "%(n)s difference was put on the agenda.",
            "%(n)s differences were put on the agenda.", put,
        )  # fmt: skip
        messages.success(request, said % {"n": put})
        return redirect(meeting)
    there = {(one.commitment_id, one.milestone_id) for one in meeting.differences.all()}
    waiting = to_discuss(meeting.forum.member, clock.today())
    new = [one for one in waiting if (one.commitment, one.milestone) not in there]
    context = {
        **about_forum(meeting.forum), "meeting": meeting, "rows": _rows(new[:ROWS]),
        "count": len(new), "heading": _("Put the open differences on the agenda"),
    }  # fmt: skip
    return render(request, "progress/put_differences.html", context)
