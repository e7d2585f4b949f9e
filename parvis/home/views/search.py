"""Search the members, plans, commitments, documents and what forums do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.home.search import index, things
from parvis.home.search.finding import Hits, Place
from parvis.home.search.query import MOST_CHARACTERS, read
from parvis.home.search.results import results
from parvis.members.models import Member
from parvis.record.validators import head_number, revalidated_by, tag

AT_ONCE = 200  # entries of the record that one page lets the index read
ON_A_PAGE = 20
NEAREST = 5


def _validator(request: HttpRequest) -> str:
    """Let the index read what is new; name what it has read of what there is: all an answer rests on."""
    index.catch_up_for_a_page(AT_ONCE)
    return tag(f"{index.read_so_far()}-{head_number(None)}")


@require_safe
@revalidated_by(_validator)
def search(request: HttpRequest) -> HttpResponse:
    """Show what the record holds of some words, best first; without words, the form alone."""
    names = _names(str(get_language()))
    return render(request, "home/search.html", _found(request.GET, names))


def _found(asked: Mapping[str, str], names: dict[str, str]) -> dict[str, Any]:
    """Return what the page shows for what was asked."""
    typed = asked.get("q", "").strip()[:MOST_CHARACTERS]
    kind = asked.get("kind", "") if asked.get("kind") in things.KINDS else ""
    member = asked.get("member", "") if asked.get("member") in names else ""
    query, language = read(typed), str(get_language())
    hits = Hits(query, kind, member)
    page: Page[Place] = Paginator(hits, ON_A_PAGE).get_page(asked.get("page"))
    nearest = hits.nearest()[:NEAREST] if len(query.words) > 1 and not page.paginator.count else []
    return {
        "q": typed,
        "kind": kind,
        "member": member,
        "shown": _shown(kind, names.get(member, "")),
        "names": names,
        "kinds": [(name, found.plural) for name, found in things.KINDS.items()],
        "counts": [
            (name, things.KINDS[name].plural, count)
            for name in things.KINDS
            if (count := hits.by_kind.get(name, 0))
        ],
        "page": page,
        "results": results(page.object_list, query, language, names),
        "nearest": results(nearest, query, language, names),
        "behind": index.behind(),
    }


def _shown(kind: str, member_name: str) -> str:
    """Say in a sentence what is shown of what was found."""
    what = {"kind": things.KINDS[kind].plural if kind else "", "member": member_name}
    if kind and member_name:
        return _("Shown: %(kind)s of %(member)s, best first.") % what
    if kind:
        return _("Shown: %(kind)s of all members, best first.") % what
    if member_name:
        return _("Shown: everything of %(member)s that holds all the words, best first.") % what
    return _("Shown: everything that holds all the words. Titles that say them come first.")


def _names(language: str) -> dict[str, str]:
    """Return the names of all members in a language, by slug, in the order of the names. One query."""
    members = Member.objects.only("slug", "name", "language", "translations")
    named = {member.slug: member.text("name", language).words for member in members}
    return dict(sorted(named.items(), key=lambda item: item[1].casefold()))
