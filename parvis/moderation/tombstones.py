"""What stands in the place of a hidden thing: the decision that hid it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parvis.moderation.grounds import Kind
from parvis.moderation.models import Decision
from parvis.moderation.things import Named, Thing

Stones = Mapping[Named, Decision]


def of(things: Iterable[Thing]) -> dict[Named, Decision]:
    """Return the decisions that hid some things, by the things' names; what waits has none.

    One query where something is withheld, else none.
    """
    withheld = [thing for thing in things if not thing.is_public]
    if not withheld:
        return {}
    decided = (
        Decision.objects.about_any(map(name_of, withheld)).standing().select_related("organisation")
    )
    last = {one.subject: one for one in decided.order_by("pk")}
    return {name: one for name, one in last.items() if one.kind == Kind.HIDDEN}


def of_one(thing: Thing) -> Decision | None:
    """Return the decision that hid a thing, or none where it is seen or waits."""
    return next(iter(of([thing]).values()), None)


def name_of(thing: Thing) -> Named:
    """Return a thing's chain, kind and key."""
    return thing.chain, thing.record_kind, thing.record_key
