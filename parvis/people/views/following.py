"""What a person follows: the page with the button, and the list with the latest act about each."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Case, F, OuterRef, Subquery, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.home.feed import Row
from parvis.people import acts
from parvis.people.models import Follow, Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.things import Name, Thing, member_names, things
from parvis.record.models import Entry

LONGEST_KEY = 80  # signs, as the record has them


@dataclass(frozen=True)
class Followed:
    """One thing that is followed, and the latest act about it; without `thing`, no longer public."""

    follow: Follow
    thing: Thing | None
    latest: Row | None


def name_of(follow: Follow) -> Name:
    """Return how the record names what is followed."""
    return follow.chain, follow.kind, follow.key


def follows_of(person: Person) -> tuple[list[Follow], dict[int, Entry]]:
    """Return what a person follows, and by its number the latest act about each. Two queries.

    Who follows a member follows its whole record.
    """
    about = Entry.objects.public().filter(chain=OuterRef("chain")).order_by("-number")
    itself = about.filter(subject_kind=OuterRef("kind"), subject_key=OuterRef("key"))
    found = Follow.objects.filter(person=person).annotate(
        latest=Case(
            When(kind="member", key=F("chain"), then=Subquery(about.values("pk")[:1])),
            default=Subquery(itself.values("pk")[:1]),
        )
    )
    latest = {one.pk: one.latest for one in found if one.latest}
    entries = Entry.objects.in_bulk(latest.values())
    return [*found], {number: entries[entry] for number, entry in latest.items()}


def told(follows: list[Follow], latest: dict[int, Row], known: dict[Name, Thing]) -> list[Followed]:
    """Put words on what is followed, what moved last before the rest. No query."""
    every = [_told(one, known.get(name_of(one)), latest.get(one.pk)) for one in follows]
    return sorted(
        every, key=lambda one: one.latest.at if one.latest else one.follow.since, reverse=True
    )


def _told(follow: Follow, thing: Thing | None, latest: Row | None) -> Followed:
    """Tell one thing; of what is not public any more, no act is told either."""
    return Followed(follow, thing, latest if thing else None)


def _asked(request: HttpRequest) -> Name:
    """Read which thing an address asks for; what no record can name is not found."""
    chain, kind, key = (request.GET.get(part, "") for part in ("chain", "kind", "key"))
    if "\0" in chain + kind + key or max(map(len, (chain, kind, key))) > LONGEST_KEY:
        raise Http404
    return chain, kind, key


@both_ways
@for_a_person
def follow(request: HttpRequest, person: Person) -> HttpResponse:
    """Say what a thing is, and follow it or stop; reached from its public page."""
    chain, kind, key = name = _asked(request)
    thing = things([name], member_names([chain])).get(name)
    mine = Follow.objects.filter(person=person, chain=chain, kind=kind, key=key)
    if thing is None and not mine.exists():
        raise Http404
    if request.method == "POST":
        return _done(request, person, name)
    context = {"thing": thing, "is_followed": mine.exists(), "key": key}
    return render(request, "people/follow.html", context)


def _done(request: HttpRequest, person: Person, name: Name) -> HttpResponse:
    if request.POST.get("stop"):
        acts.unfollow(person, *name)
        messages.success(request, _("You no longer follow this."))
    else:
        acts.follow(person, *name)
        messages.success(request, _("You follow this. Its latest act is told here."))
    return HttpResponseRedirect(f"{reverse('people:my')}#follows-h")
