"""What moderators have to do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.members.models import Member
from parvis.moderation import rules
from parvis.moderation.models import Appeal, Complaint, Waiting
from parvis.people.models import Person
from parvis.people.places import of_member
from parvis.people.rights import Hand, hands, needs_one_of
from parvis.people.views.asking import for_a_person
from parvis.record import clock

MOST = 50


@require_safe
@for_a_person
def queue(request: HttpRequest, person: Person, member: str) -> HttpResponse:
    """Show what waits, what was complained of and which appeals are open, the oldest first."""
    whose = get_object_or_404(Member, slug=member)
    moderator_of(person, whose)
    appeals = Appeal.objects.open().filter(decision__chain=member).select_related("decision")
    lists = (
        list(Waiting.objects.of(member).undecided()[:MOST]),
        list(Complaint.objects.of(member).open()[:MOST]),
        list(appeals.order_by("pk")[:MOST]),
    )
    waiting, complaints, appealed = lists
    context = {
        "member": whose, "waiting": waiting, "complaints": _by_thing(complaints),
        "appeals": appealed, "most": MOST, "is_cut": any(len(one) == MOST for one in lists),
    }  # fmt: skip
    return render(request, "moderation/queue.html", context)


def moderator_of(person: Person, member: Member) -> Hand:
    """Return the hand of a moderator of a member; raise `Refused` for everybody else.

    For seeing what is theirs; the rule of each act reads the role anew.
    """
    mine = hands(person, rules.MODERATORS, of_member(member), clock.today())
    if not mine:
        needs_one_of(rules.MODERATORS).enforce()
    return mine[0]


def _by_thing(complaints: Any) -> list[list[Complaint]]:
    """Gather complaints by what they are about, in the order of the first."""
    about: dict[tuple[str, str, str], list[Complaint]] = {}
    for one in complaints:
        about.setdefault(one.subject, []).append(one)
    return list(about.values())
