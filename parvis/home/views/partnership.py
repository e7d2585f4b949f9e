"""The Partnership at a glance: who co-creates, who implements, what is open, what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.dates import PartialDate
from parvis.forums.coming import meetings_until
from parvis.home import ahead, feed
from parvis.home.forms import PeriodForm
from parvis.home.standing import Figures, Place, everyone, figures, places
from parvis.members.labels import REGIONS, STATUSES
from parvis.members.life import Status
from parvis.people.places import HOUSE
from parvis.people.sides import Side
from parvis.plans.models import Commitment
from parvis.plans.template import Mode
from parvis.record import clock
from parvis.record.models import Entry
from parvis.record.validators import revalidated
from parvis.ui.dates import in_words
from parvis.ui.pavement import STATES, Stone
from parvis.ui.templatetags.ui import number as counted

ACTS = 8
DATES = 16  # of the next weeks; a page is not a calendar


@dataclass(frozen=True)
class RegionShown:
    """One region of the pavement: its stones, and how many stand in each state."""

    name: object
    stones: list[Stone]
    states: Sequence[tuple[str, object, int]]


@require_safe
@revalidated()
def partnership(request: HttpRequest) -> HttpResponse:
    """Show the whole Partnership on a day, or in a year, that the reader chooses."""
    today = clock.today()
    form = PeriodForm(request.GET)
    chosen = form.cleaned_data["on"] if form.is_valid() else None
    period = chosen or PartialDate.of_day(today)
    everybody = everyone()
    if not everybody:
        return render(request, "home/empty.html", {"today": today})
    now = places(everybody, PartialDate.of_day(today))
    then = places(everybody, period) if chosen else now
    context = {
        "form": form, "today": today, "chosen": chosen, "when": in_words(period),
        "is_to_come": period.first > today,
        **standing_then(then, period),
        **happening(now, today),
        **ways_of_carrying_out(),
    }  # fmt: skip
    return render(request, "home/partnership.html", context)


def standing_then(then: list[Place], period: PartialDate) -> dict[str, Any]:
    """Return the numbers of a period, what they rest on, and the pavement."""
    found = figures(then, period)
    plans = sum(len(place.courses) for place in then)
    return {
        "figures": found,
        "left_out": [(STATUSES[status], number) for status, number in found.left_out.items()],
        "members_read": members_in_words(len(then)),
        "invented": sum(place.member.is_invented for place in then),
        "plans_read": ngettext("%(n)s plan", "%(n)s plans", plans) % {"n": counted(plans)},
        "regions": pavement(then),
        "notes": notes(found),
    }


def members_in_words(number: int) -> str:
    """Write a number of members."""
    return ngettext("%(n)s member", "%(n)s members", number) % {"n": counted(number)}


def notes(found: Figures) -> dict[str, str]:
    """Return the largest numbers that the dates allow, where they leave anything open."""
    return {
        "co_creating": _and_up_to(found.maybe_co_creating),
        "implementing": _and_up_to(found.maybe_implementing),
    }


def _and_up_to(more: int) -> str:
    if not more:
        return ""
    sentence = ngettext(
        "And possibly %(n)s more, whose dates are not known to the day.",
        "And up to %(n)s more, whose dates are not known to the day.",
        more,
    )
    return sentence % {"n": counted(more)}


def pavement(then: Iterable[Place]) -> list[RegionShown]:
    """Return the members by region, those in the same state beside each other."""
    order = list(STATES)
    shown = []
    for region, name in REGIONS.items():
        here = [
            place
            for place in then
            if place.member.region == region and place.status is not Status.WITHDRAWN
        ]
        states = [place.state for place in here]
        stones = [
            Stone(str(place.member.text("name")), place.state, place.member.get_absolute_url())
            for place in sorted(here, key=lambda one: order.index(one.state))
        ]
        kinds = [(state, STATES[state], states.count(state)) for state in order if state in states]
        if stones:
            shown.append(RegionShown(name, stones, kinds))
    return shown


def happening(now: list[Place], today: date) -> dict[str, Any]:
    """Return what is open today, what comes in the next weeks, and the latest acts."""
    asked = ahead.asked_about(now)
    meetings = meetings_until(today, days=7 * ahead.WEEKS)
    due = ahead.due_in_the_next_weeks(today)
    coming = ahead.coming(now, asked, due, today, meetings)
    return {
        "open": ahead.open_now(now, asked, today),
        "next_opening": ahead.next_opening(now, asked, today),
        "days": ahead.by_day(coming[:DATES]),
        "more": len(coming[DATES:]),
        "rows": feed.rows(latest_acts(), names=names(now)),
    }


def latest_acts() -> list[Entry]:
    """Return the latest acts of the sides; those of the platform only where there are no others."""
    public = Entry.objects.public().newest_first()
    return list(public.exclude(side=Side.PLATFORM)[:ACTS]) or list(public[:ACTS])


def names(places: Iterable[Place]) -> dict[str, str]:
    """Return what members are called in the reader's language, by the name of their record."""
    named = {place.member.chain: str(place.member.text("name")) for place in places}
    return {**named, HOUSE: settings.SITE_NAME}


def ways_of_carrying_out() -> dict[str, Any]:
    """Count the commitments that declare how they are carried out, by way."""
    standing = Commitment.objects.standing().order_by()
    modes = standing.values_list("mode").annotate(number=Count("pk"))
    by_mode = dict(modes.values_list("mode", "number"))
    declared = sum(number for mode, number in by_mode.items() if mode)
    return {
        "modes": {mode.name.lower(): by_mode.get(mode, 0) for mode in Mode} if declared else {},
        "declared": declared,
        "commitments_in_all": sum(by_mode.values()),
    }
