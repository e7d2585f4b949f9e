"""All members: filtered, sorted, as a table or as a map of tiles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.dates import PartialDate
from parvis.home.search.normal import fold
from parvis.home.standing import AWAY, Course, Place, everyone, places
from parvis.members.forms import PHASES, VIEWS, MembersForm
from parvis.members.labels import KINDS, REGIONS, STATUSES
from parvis.members.life import Kind, Region, Status
from parvis.members.models import Member
from parvis.plans.views.naming import years_of
from parvis.record import clock
from parvis.record.models import Head
from parvis.record.validators import revalidated
from parvis.ui.pavement import STATES
from parvis.ui.templatetags.ui import number as counted

ON_A_PAGE = 30


@dataclass(frozen=True)
class Row:
    """One member as the list shows it."""

    place: Place
    last_act: datetime | None

    @property
    def member(self) -> Member:
        """Return the member."""
        return self.place.member

    @property
    def plan(self) -> Course | None:
        """Return its latest plan."""
        return self.place.latest

    @property
    def years(self) -> str:
        """Return the years of its latest plan, as far as they are known."""
        return years_of(self.plan.plan) if self.plan else ""

    @property
    def region(self) -> object:
        """Put words on the region."""
        return REGIONS[Region(self.member.region)]

    @property
    def kind(self) -> object:
        """Put words on the type, where it is not the most common one."""
        return KINDS[Kind(self.member.kind)]

    @property
    def state(self) -> object:
        """Put words on where it stands."""
        if self.place.status in (*AWAY, Status.UNDER_REVIEW):
            return STATUSES[self.place.status]
        return STATES[self.place.state]


@require_safe
@revalidated()
def members(request: HttpRequest) -> HttpResponse:
    """List all members, as the reader asks."""
    form = MembersForm(request.GET)
    asked = form.asked
    every = all_rows()
    found = in_order([row for row in every if matches(row, asked)], asked)
    is_map = asked.get("view") == "map"
    context = {
        "form": form, "asked": asked, "views": list(VIEWS.items()), "is_map": is_map,
        "in_all": len(every), "found": len(found), "sentence": in_words(len(found), asked),
        "regions": by_region(found) if is_map else [],
        "page": Paginator(found, ON_A_PAGE).get_page(request.GET.get("page")),
    }  # fmt: skip
    return render(request, "members/members.html", context)


def all_rows() -> list[Row]:
    """Return every member with where it stands today and its latest act. Four queries."""
    acts = dict(Head.objects.values_list("chain", "at"))
    standing = places(everyone(), PartialDate.of_day(clock.today()))
    return [Row(place, acts.get(place.member.chain)) for place in standing]


def matches(row: Row, asked: dict[str, str]) -> bool:
    """Say whether a member is among those asked for."""
    member, phase = row.member, asked.get("phase")
    return (
        asked.get("region") in (None, member.region)
        and asked.get("kind") in (None, member.kind)
        and (phase is None or phase in phases(row.place))
        and ("q" not in asked or fold(asked["q"]) in names(member))
    )


def phases(place: Place) -> set[str]:
    """Return every phase under which a member is found, as the front page counts it."""
    found = {place.state}
    if place.co_creates:
        found.add("co_creating")
    if place.implements:
        found.add("implementing")
    return found


def names(member: Member) -> str:
    """Return all that a member is called, in every language, folded for comparison."""
    translated = [
        words.get(field, {}).get("text", "")
        for words in member.translations.values()
        for field in ("name", "short_name")
    ]
    return fold("\n".join([member.name, member.short_name, member.code, *translated]))


SORTINGS: dict[str, Callable[[Row], Any]] = {
    "name": lambda row: (),
    "region": lambda row: list(REGIONS).index(Region(row.member.region)),
    "phase": lambda row: list(STATES).index(row.place.state),
    "commitments": lambda row: row.place.commitments,
    "last": lambda row: row.last_act.timestamp() if row.last_act else 0.0,
}


def in_order(rows: Iterable[Row], asked: dict[str, str]) -> list[Row]:
    """Sort as asked; what is equal stays in the order of names."""
    downward = asked.get("order") == "down"
    sort = asked.get("sort", "name")
    by_name = sorted(
        rows,
        key=lambda row: fold(str(row.member.text("name"))),
        reverse=downward and sort == "name",
    )
    return sorted(by_name, key=SORTINGS[sort], reverse=downward)


def by_region(rows: Iterable[Row]) -> list[tuple[object, list[Row]]]:
    """Return the members of each region that has any."""
    every = list(rows)
    here = (
        (name, [row for row in every if row.member.region == code])
        for code, name in REGIONS.items()
    )
    return [(name, found) for name, found in here if found]


def in_words(number: int, asked: dict[str, str]) -> str:
    """Say what the page shows: how many members, and by which choices."""
    words: dict[str, Mapping[Any, Any]] = {"region": REGIONS, "kind": KINDS, "phase": PHASES}
    chosen = [str(words[name][asked[name]]) for name in words if name in asked]
    if "q" in asked:
        chosen.append(_("“{text}” in the name").format(text=asked["q"]))
    if not chosen:
        return ngettext("{n} member", "{n} members", number).format(n=counted(number))
    sentence = ngettext("{n} member: {choices}", "{n} members: {choices}", number)
    return sentence.format(n=counted(number), choices=" · ".join(chosen))
