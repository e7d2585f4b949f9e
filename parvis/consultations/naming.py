"""How pages name who said something, and for whom one can: nobody who asked not to be, nobody hidden."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from parvis.consultations.models import Comment, Contribution
from parvis.members.models import Member
from parvis.people.models import Affiliation, Organisation, Person


@dataclass(frozen=True)
class Author:
    """Who said something, as everybody reads it: a name, the side of its voice, a page if it has one.

    The name is people's text: templates print it with `{% masked %}` or `{% voice %}`, which escape.
    """

    name: str
    side: str
    is_named: bool
    href: str


def author_of(thing: Contribution | Comment) -> Author:
    """Name the author of a contribution or a comment. No query where it was read `for_reading`."""
    side = thing.side
    if getattr(thing, "is_unnamed", False):
        return _not_named(side)
    if thing.organisation:
        if not thing.organisation.is_public:
            return _not_named(side)
        href = thing.organisation.get_absolute_url()
        return Author(str(thing.organisation), side, True, href)
    if thing.author_name:
        return Author(thing.author_name, side, True, "")
    if thing.person:
        return Author(thing.person.public_name, side, True, "")
    return _not_named(side)


def organisations_for(person: Person, member: Member, today: date) -> dict[str, Organisation]:
    """Return the organisations of a member for which a person can speak, by their slugs. One query."""
    held = Affiliation.objects.current(today).filter(
        person=person, organisation__member=member, organisation__withheld_at__isnull=True
    )
    found = held.select_related("organisation__member").order_by("organisation__name")
    return {one.organisation.slug: one.organisation for one in found}


def _not_named(side: str) -> Author:
    return Author(_("not named in public"), side, False, "")
