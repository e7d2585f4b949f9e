"""Everybody who ever sat in a forum: how they were chosen, from when to when, and why they left."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parvis.forums.law.breaches import breaches
from parvis.forums.law.charter import Charter as Law
from parvis.forums.models import Charter
from parvis.forums.past_seats import past_of
from parvis.forums.seated import told
from parvis.forums.sitting import departure_of, grants_of, history_from, mandate_of, turns_of
from parvis.forums.views.forum import about, forum_of, plans_by
from parvis.moderation import tombstones
from parvis.record import clock
from parvis.record.validators import revalidated

PER_PAGE, MOST_BROKEN = 30, 30


@require_safe
@revalidated(chain="member")
def seats(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show every seat that anybody held, the latest first, and where the charter was not kept."""
    found, today = forum_of(member, forum), clock.today()
    charters = list(Charter.objects.of(found).for_reading().order_by("number"))
    grants = list(grants_of(found))
    page = Paginator(grants[::-1], PER_PAGE).get_page(request.GET.get("page"))
    told_of = [(departure_of(one), mandate_of(one)) for one in page]
    left = [departure for departure, _mandate in told_of if departure]
    proofs = [mandate.document for _left, mandate in told_of if mandate and mandate.document]
    stones = tombstones.of([*left, *proofs])
    rows = [past_of(one, today, stones) for one in page]
    history = history_from(charters, grants, turns_of(found), plans_by(found, charters))
    rules = charters[-1].as_law if charters else Law(())
    broken = told(breaches(history, today)[::-1][:MOST_BROKEN], rules, grants)
    context = {**about(found), "page": page, "rows": rows, "broken": broken}
    return render(request, "forums/seats.html", context)
