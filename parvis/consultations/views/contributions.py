"""All contributions to a plan: to be cut to a theme, a state, a way; to be ordered; in pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.consultations.views.filters import SORTS, Choice, choices, found_by
from parvis.consultations.views.hands import about
from parvis.consultations.views.listed import rows_of
from parvis.consultations.views.origins import led_to
from parvis.plans.models import Commitment, Plan
from parvis.plans.views.hands import plan_of
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.ui.lists import listed

ON_A_PAGE = 20


@require_safe
@revalidated(chain="member")
def contributions(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """List the public contributions to a plan."""
    plan = plan_of(member, number)
    offered = choices(plan, request.GET)
    found = found_by(plan, offered)
    commitment = _commitment(plan, request.GET.get("commitment", ""))
    if commitment:
        found = led_to(found, commitment)
    sort = request.GET.get("sort", "")
    sort = sort if sort in SORTS else "latest"
    ordered = SORTS[sort][1](found).values_list("pk", flat=True)
    page = Paginator(ordered, ON_A_PAGE).get_page(request.GET.get("page"))
    keys = list(page.object_list)
    rows = {one.contribution.pk: one for one in rows_of(found.filter(pk__in=keys))}
    context = {
        **about(plan), "offered": [one for one in offered if len(one.options) > 1],
        "sorts": [(code, label) for code, (label, _order) in SORTS.items()], "sort": sort,
        "commitment": commitment, "page": page,
        "rows": [rows[key] for key in keys if key in rows],
        "shown": shown(page, offered, str(SORTS[sort][0])), "today": clock.today(),
    }  # fmt: skip
    return render(request, "consultations/contributions.html", context)


def shown(page: Page[Any], offered: Iterable[Choice], sort: str) -> str:
    """Say in a sentence which contributions are shown, of how many, in which order."""
    count = page.paginator.count
    cut = [f"{one.label}: {one.in_words}" for one in offered if one.in_words]
    if not count:
        told = _("No contribution is shown.")
    else:
        told = ngettext(
            "Shown: {first}–{last} of {count} contribution.",
            "Shown: {first}–{last} of {count} contributions.",
            count,
        ).format(first=page.start_index(), last=page.end_index(), count=count)
    return " ".join([told, _("{sort}.").format(sort=listed([*cut, sort]))])


def _commitment(plan: Plan, code: str) -> Commitment | None:
    """Return the commitment of a plan by its code; no query where none is asked for."""
    if not code or "\0" in code:
        return None
    return Commitment.objects.filter(plan=plan, code=code).select_related("plan__member").first()
