"""The page of a forum: its charter in sentences, the versions before it, what differs between two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.forums import labels
from parvis.forums.desk import desk_of
from parvis.forums.law import charter as law
from parvis.forums.law.balance import rhythm
from parvis.forums.law.breaches import counts_by_plans
from parvis.forums.law.meetings import due_by, in_force
from parvis.forums.law.presets import System
from parvis.forums.mirror import in_brief, rhythm_in_words
from parvis.forums.models import Charter, Forum, Meeting
from parvis.forums.seated import who_sits
from parvis.forums.views.decision_rows import latest
from parvis.forums.views.meeting_parts import next_meeting
from parvis.forums.views.minutes_lines import minutes_of_forum
from parvis.forums.views.team_rows import team_of, teams_of
from parvis.forums.weighing import latest_meetings, met, rules_by_day
from parvis.forums.wording import Said, in_sentences, in_short, name_of, seats_in_words
from parvis.people.waiting import months_after
from parvis.plans.spans import spans_of
from parvis.plans.views.trail import record_address
from parvis.record import clock
from parvis.record.validators import revalidated

PER_PAGE = 10  # versions
# What the page says first; the rest stands below.
IN_BRIEF = (
    law.Point.MANDATE, law.Point.DECISION, law.Point.QUORUM, law.Point.MEETINGS, law.Point.CHAIR,
    law.Point.FILLING_SOCIETY, law.Point.TERMS,
)  # fmt: skip


@dataclass(frozen=True)
class Bench:
    """The seats of one constituency, in words."""

    side: str
    name: str
    seats: str
    filled_by: object


def forum_of(member: str, slug: str) -> Forum:
    """Return a forum, or 404."""
    return get_object_or_404(Forum.objects.for_reading(), member__slug=member, slug=slug)


def about(forum: Forum) -> dict[str, Any]:
    """Return what every page about a forum names."""
    return {
        "forum": forum, "member": forum.member, "forum_name": forum.text("name").words,
        "back": forum.get_absolute_url(),
    }  # fmt: skip


@require_safe
@revalidated(chain="member")
def forum(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show a forum: the charter in force, in plain sentences, and those before it."""
    found, today = forum_of(member, forum), clock.today()
    every = Charter.objects.read_of(found)
    page = Paginator(every[::-1], PER_PAGE).get_page(request.GET.get("page"))
    current = every[-1] if every else None
    meetings = latest_meetings(found)
    context = {
        **about(found), "page": page, "rows": [(one, one.number - 1) for one in page],
        "charter": current, "today": today, **(read(current) if current else {}),
        **who_sits(found, every, today, plans_by(found, every)), **latest(found, today, every),
        **measured(found, every, meetings, today), "next": next_meeting(meetings, today),
        **minutes_of_forum(found, every, meetings), **desk_of(found),
        **teams_of(found, every, today), **team_of(found),
        "feed": record_address(found, "record-atom"),
    }  # fmt: skip
    context["mirror"] = in_brief(context["parity"], context["promised"], map(met, meetings), today)
    return render(request, "forums/forum.html", context)


def measured(
    forum: Forum, charters: Sequence[Charter], meetings: Iterable[Meeting], today: date
) -> dict[str, Any]:
    """Return what a page says of the rhythm of a forum: of the last twelve months, and what is due."""
    held = [one.day for one in meetings if one.day <= today]
    rules = rules_by_day(charters)
    year = months_after(today, -12) + timedelta(days=1)
    last = max([forum.since, *held])
    due = due_by(last, in_force(rules, last))
    return {
        "rhythm": rhythm_in_words(rhythm(forum.since, held, year, today, rules)),
        "due": due, "is_late": due < today,
    }  # fmt: skip


def plans_by(forum: Forum, charters: Sequence[Charter]) -> list[tuple[date, date]]:
    """Return the days of the action plans by which a charter counts; nothing where none does so."""
    if any(counts_by_plans(one.as_law) for one in charters):
        return spans_of(forum.member)
    return []


@require_safe
@revalidated(chain="member")
def charter(request: HttpRequest, member: str, forum: str, number: int) -> HttpResponse:
    """Show one charter of a forum, whole."""
    found = forum_of(member, forum)
    one = get_object_or_404(found.charters.for_reading(), number=number)
    is_last = not found.charters.filter(number__gt=number).exists()
    context = {**about(found), "charter": one, "is_last": is_last, **read(one)}
    return render(request, "forums/charter.html", context)


def read(charter: Charter) -> dict[str, Any]:
    """Return what a page says of a charter."""
    rules = charter.as_law
    said = in_sentences(rules, charter.ours_by_point)
    return {
        "brief": [one for point in IN_BRIEF for one in said if one.point is point],
        "rest": [one for one in said if one.point not in IN_BRIEF],
        "said": said,
        "benches": [_bench(one) for one in rules.constituencies],
        "lede": in_short(rules),
        "is_partly_ours": bool(charter.ours),
        "began_from": labels.SYSTEMS[System(charter.began_from)] if charter.began_from else "",
    }


def _bench(one: law.Constituency) -> Bench:
    return Bench(
        one.side, name_of(one), seats_in_words(one.seats), labels.FILLINGS[one.filled_by],
    )  # fmt: skip


@require_safe
@revalidated(chain="member")
def difference(
    request: HttpRequest, member: str, forum: str, first: int, second: int
) -> HttpResponse:
    """Show on which points two charters of a forum do not say the same."""
    found = forum_of(member, forum)
    was, now = (
        get_object_or_404(found.charters.for_reading(), number=n).as_law for n in (first, second)
    )
    rows = _compared(in_sentences(was), in_sentences(now), law.differing(was, now))
    same = len(law.Point) - len(rows)
    said = ngettext(
        "They say the same on %(n)s point.", "They say the same on %(n)s points.", same
    ) % {"n": same}  # fmt: skip
    context = {
        **about(found), "first": first, "second": second, "rows": rows,
        "summary": said if rows else _("Both say the same."),
    }  # fmt: skip
    return render(request, "forums/difference.html", context)


def _compared(
    was: Iterable[Said], now: Iterable[Said], points: Iterable[law.Point]
) -> list[tuple[Said, Said]]:
    chosen = set(points)
    return [(one, two) for one, two in zip(was, now, strict=True) if one.point in chosen]
