"""Seats whose forum has a charter are filled, and ended, on its pages: these hold them against it."""

from __future__ import annotations

from django.urls import reverse

from parvis.forums.models import Charter, Forum
from parvis.forums.sitting import SEATS
from parvis.members.models import Member
from parvis.people.models import Grant
from parvis.people.roles import Role, Scope


def chartered(member: Member) -> list[Forum]:
    """Return the forums of a member that live by a charter, their own or their parent’s. Two queries."""
    adopted = set(Charter.objects.filter(forum__member=member).values_list("forum_id", flat=True))
    every = Forum.objects.working().filter(member=member).for_reading()
    return [one for one in every if (one.parent_id or one.pk) in adopted]


def where_to_fill(member: Member, role: Role) -> list[tuple[str, Forum]]:
    """Return the pages on which a role is given that is a seat, each with its forum."""
    if role not in SEATS:
        return []
    return [
        (reverse("forums:seat", args=[member.slug, one.slug]), one) for one in chartered(member)
    ]


def where_to_end(grant: Grant) -> str:
    """Return the page on which a seat is ended that a charter is about; nothing for other roles."""
    if grant.role not in SEATS or grant.scope != Scope.FORUM or grant.member is None:
        return ""
    forum = Forum.objects.filter(member=grant.member, slug=grant.key).first()
    if forum is None or not Charter.objects.of(forum).exists():
        return ""
    return reverse("forums:release", args=[grant.member.slug, grant.key, grant.number])
