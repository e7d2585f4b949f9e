"""What is done with organisations; nothing else writes them."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from parvis.members.models import Member
from parvis.people import rules, verbs
from parvis.people.models import Organisation
from parvis.people.sides import Side
from parvis.record.acts import Actor, record


@transaction.atomic
def register(
    member: Member, *, slug: str, name: str, side: Side, by: Actor, **rest: Any
) -> Organisation:
    """Register an organisation of a member, on one side. `rest`: short_name, language, website."""
    rules.may_register(member, slug).enforce()
    organisation = Organisation.objects.create(
        member=member, slug=slug, name=name, side=side, **rest
    )
    record(verbs.REGISTERED, organisation, by=by, name=name, of_side=side)
    return organisation
