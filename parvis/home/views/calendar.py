"""The calendar of everything: a page with its timeline, and the feed that other programs read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.forums.views.events import event_of
from parvis.home.dates.asked import CalendarFilter, by_month, timeline_of
from parvis.home.dates.dated import Dated
from parvis.home.dates.gathering import everything, words_of
from parvis.members.models import Member
from parvis.plans.models import Commitment
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import heading_of
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.ui import ics
from parvis.ui.lists import headed

ROWS = 40  # dates on a page
MOST_EVENTS = 2000  # in a calendar for programs, the latest


@require_safe
@revalidated(chain="member")
def calendar(request: HttpRequest, member: str) -> HttpResponse:
    """Show all that has a date in a member: by month, on a timeline, with filters."""
    found, today = get_object_or_404(Member, slug=member), clock.today()
    every = everything(found, today)
    form = CalendarFilter(request.GET, every)
    kept = form.keep(every, today)
    page = Paginator(kept, ROWS).get_page(request.GET.get("page"))
    code = form.cleaned_data.get("commitment")
    feed = (
        reverse("home:commitment-ics", args=[member, code])
        if code
        else reverse("home:calendar-ics", args=[member])
    )
    context = {
        "member": found, "member_name": field_of(found, "name"), "form": form, "page": page,
        "months": by_month(page), "timeline": timeline_of(kept, today), "today": today,
        "count": len(kept), "feed": feed,
        "late": sum(one.state == "late" for one in kept),
    }  # fmt: skip
    return render(request, "home/calendar.html", context)


@require_safe
@revalidated(chain="member")
def calendar_ics(request: HttpRequest, member: str) -> HttpResponse:
    """Hand out all that has a date in a member as a calendar that can be subscribed to."""
    found = get_object_or_404(Member, slug=member)
    name = headed(field_of(found, "name").words, _("All dates"))
    return _written(request, name, everything(found, clock.today()), member)


@require_safe
@revalidated(chain="member")
def commitment_ics(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Hand out the dates of one commitment as a calendar that can be subscribed to."""
    named = Commitment.objects.for_naming().filter(plan__member__slug=member, code=code).first()
    if named is None:
        raise Http404
    name = headed(named.code, heading_of(named).words)
    return _written(request, name, everything(named.plan.member, clock.today(), code), code.lower())


def _written(request: HttpRequest, name: str, found: Iterable[Dated], file: str) -> HttpResponse:
    events = [_event(request, one) for one in list(found)[-MOST_EVENTS:]]
    return HttpResponse(
        ics.written(name, events),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file}.ics"'},
    )


def _event(request: HttpRequest, one: Dated) -> ics.Event:
    """Return the event of a date: of a meeting its hours, of all else the whole days it may fall on.

    Its time stamp is the beginning of the day on which it is read, as the page is one of that day.
    """
    if one.meeting:
        return event_of(request, one.meeting, words_of(one.meeting.forum, "name"))
    written = timezone.make_aware(datetime.combine(clock.today(), time.min))
    return ics.Event(
        uid=f"{one.uid}@parvis", sequence=one.moves, changed_at=None, written_at=written,
        starts_at=one.when.first, ends_at=one.when.last, takes_time=False,
        summary=headed(one.what, one.standing) if one.standing else one.what,
        url=request.build_absolute_uri(one.href),
    )  # fmt: skip
