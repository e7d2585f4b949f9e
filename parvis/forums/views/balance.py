"""How the two colleges of a forum stand, year by year and meeting by meeting; how it kept its rhythm."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parvis.forums.law import balance as law
from parvis.forums.law.balance import Balance
from parvis.forums.law.meetings import in_force
from parvis.forums.law.soundness import seats_by_college
from parvis.forums.mirror import in_full, of_attendance, rhythm_in_words
from parvis.forums.models import Charter, Forum
from parvis.forums.sitting import grants_of, sittings
from parvis.forums.views.forum import about, forum_of
from parvis.forums.weighing import agreed_to, answers_by_side, met, rules_by_day, weighed
from parvis.record import clock
from parvis.record.validators import revalidated


def year_of(forum: Forum, asked: str, today: date) -> int:
    """Return the year that is asked for where the forum stood in it; else this one."""
    years = range(min(forum.since.year, today.year), today.year + 1)
    return (
        int(asked)
        if asked.isascii() and asked.isdigit() and int(asked[:4]) in years
        else today.year
    )


@require_safe
@revalidated(chain="member")
def balance(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show the measures of one year: seats, attendance, items, motions, actions, answers, rhythm."""
    found, today = forum_of(member, forum), clock.today()
    year = year_of(found, request.GET.get("year", ""), today)
    first, last = date(year, 1, 1), min(date(year, 12, 31), today)
    charters = Charter.objects.read_of(found)
    rules = rules_by_day(charters)
    meetings = [met(one) for one in weighed(found.meetings.standing())]
    in_year = law.within(meetings, first, date(year, 12, 31))
    held, promised = seats_on_day(found, charters, last)
    current = in_force(rules, last)
    kept = law.promises(agreed_to(found, current, first, last), today)
    days = [one.day for one in meetings if one.day <= today]
    context = {
        **about(found), "year": year, "years": range(today.year, found.since.year - 1, -1),
        "day": last, "attendance": of_attendance(in_year),
        "lines": in_full(
            held, promised, in_year, year, kept, answers_by_side(found, first, last)
        ),
        "rhythm": rhythm_in_words(law.rhythm(found.since, days, first, last, rules)),
    }  # fmt: skip
    return render(request, "forums/balance.html", context)


def seats_on_day(forum: Forum, charters: list[Charter], on: date) -> tuple[Balance, Balance]:
    """Return the seats held on a day, and those promised by the charter of that day. One query."""
    charter = next((one for one in reversed(charters) if one.adopted_on <= on), None)
    seated = sittings([one for one in grants_of(forum) if one.is_held(on)], charter)
    state = sum(one.is_of_the_state for one in seated)
    promised = Balance(*seats_by_college(charter.as_law)) if charter else Balance()
    return Balance(state, len(seated) - state), promised
