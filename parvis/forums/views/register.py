"""The register of decisions: to be cut to what one looks for, in pages, and as data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.consultations.sheets import written
from parvis.forums.models import Decision, Forum
from parvis.forums.models.decision import RegisterQuerySet
from parvis.forums.telling import colleges
from parvis.forums.views.cuts import Cut, cut_to, cuts, words_of
from parvis.forums.views.decision_rows import later_of, rows_of
from parvis.forums.views.forum import about, forum_of
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.ui.lists import listed

ON_A_PAGE = 20
# In JSON, markup is written so that nothing takes it for markup.
_NO_MARKUP = re.compile("[<>&]")
COLUMNS = (
    "code", "decided_on", "kind", "title", "language", "motion", "brought_by", "organisation",
    "outcome", "rule", "state_for", "state_against", "state_abstaining", "society_for",
    "society_against", "society_abstaining", "irregular", "review_on", "supersedes",
    "superseded_by", "struck_on", "answer", "answered_on",
)  # fmt: skip


@require_safe
@revalidated(chain="member")
def register(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """List what a forum decided and advised."""
    found, today = forum_of(member, forum), clock.today()
    offered, words = cuts(found, request.GET), words_of(request.GET)
    every = cut_to(found, offered, words, today)
    page = Paginator(every.for_reading(), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        **about(found), "offered": [one for one in offered if len(one.options) > 1],
        "words": words, "page": page, "rows": rows_of(page, today),
        "shown": _shown(page, offered, words), "query": request.GET.urlencode(),
    }  # fmt: skip
    return render(request, "forums/decisions.html", context)


def _shown(page: Page[Any], offered: Iterable[Cut], words: str) -> str:
    """Say in a sentence which decisions are shown, of how many, and what they are cut to."""
    count = page.paginator.count
    cut = [f"{one.label}: {one.in_words}" for one in offered if one.in_words]
    if words:
        cut.append(_("with the words “{words}”").format(words=words))
    if not count:
        told = _("No decision is shown.")
    else:
        told = ngettext(
            "Shown: {first}–{last} of {count} decision.",
            "Shown: {first}–{last} of {count} decisions.",
            count,
        ).format(first=page.start_index(), last=page.end_index(), count=count)
    return " ".join([told, *([_("{sort}.").format(sort=listed(cut))] if cut else [])])


# ---- as data ----


@require_safe
@revalidated(chain="member")
def as_csv(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Hand out the register, cut as the page was, as a sheet."""
    found = forum_of(member, forum)
    lines = [
        tuple(str(one[name]) if one[name] is not None else "" for name in COLUMNS)
        for one in map(_as_data, _asked(request, found))
    ]
    return _file(written(list(COLUMNS), lines), "text/csv", f"{member}-{forum}-decisions.csv")


@require_safe
@revalidated(chain="member")
def as_json(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Hand out the register, cut as the page was, as JSON."""
    found = forum_of(member, forum)
    told = [_as_data(one) for one in _asked(request, found)]
    written_out = _NO_MARKUP.sub(_escaped, json.dumps({"decisions": told}, ensure_ascii=False))
    return _file(written_out, "application/json", f"{member}-{forum}-decisions.json")


def _escaped(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign.group()):04x}"


def _file(text: str, kind: str, name: str) -> HttpResponse:
    """Hand out a text as a file that is saved, and that no browser takes for a page."""
    return HttpResponse(
        text.encode(), content_type=f"{kind}; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )  # fmt: skip


def _asked(request: HttpRequest, forum: Forum) -> RegisterQuerySet:
    offered = cuts(forum, request.GET)
    return cut_to(forum, offered, words_of(request.GET), clock.today()).for_reading()


def _as_data(one: Decision) -> dict[str, Any]:
    """Return a decision as plain values, by the names of its columns."""
    answer = getattr(one, "answer", None)
    proposer = one.proposer
    told: dict[str, Any] = {
        "code": one.code, "decided_on": one.decided_on.isoformat(), "kind": one.kind,
        "title": one.title, "language": one.language, "motion": one.motion, "brought_by": one.side,
        "organisation": str(proposer.organisation) if proposer else "", "outcome": one.why,
        "rule": one.rule, "irregular": one.irregular, "review_on": _iso(one.review_on),
        "supersedes": one.supersedes.code if one.supersedes else "",
        "superseded_by": later_of(one), "struck_on": _iso(one.struck_on),
        "answer": answer.verdict if answer else "",
        "answered_on": _iso(answer.answered_on if answer else None),
    }  # fmt: skip
    for name, college in zip(("state", "society"), colleges(one), strict=True):
        told |= {
            f"{name}_for": college.tally.in_favour, f"{name}_against": college.tally.opposed,
            f"{name}_abstaining": college.tally.abstaining,
        }  # fmt: skip
    return told


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
