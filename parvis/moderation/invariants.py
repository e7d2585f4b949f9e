"""What must be true of moderation; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from parvis.moderation import rules, things
from parvis.moderation.grounds import State
from parvis.moderation.models import Decision, Waiting


def what_is_withheld_has_a_reason() -> Iterator[str]:
    """Every thing that the public does not see waits for a reason, or was withheld by a decision."""
    for kind, model in things.kinds().items():
        for thing in model.objects.filter(withheld_at__isnull=False).order_by("pk").iterator():
            is_told = rules.state(thing) != State.WAITING or Waiting.objects.about(thing).exists()
            if not is_told:
                yield f"{kind} {thing.record_key} of {thing.chain} is withheld and nothing says why."


def what_was_decided_holds() -> Iterator[str]:
    """Every decision is about a thing that exists, and what was withheld is not seen."""
    last: dict[things.Named, Decision] = {}
    for decision in Decision.objects.standing().order_by("pk").iterator():
        last[decision.subject] = decision
    for (chain, kind, key), decision in last.items():
        thing = things.find(chain, kind, key)
        if thing is None:
            yield f"Decision {decision.number} of {chain} is about {kind} {key}, which does not exist."
        elif thing.is_public == decision.withholds and not _waits_since(thing, decision):
            yield f"{kind} {key} of {chain} is not as decision {decision.number} left it."


def _waits_since(thing: things.Thing, decision: Decision) -> bool:
    """Say whether a thing was changed after a decision, and waits to be read again."""
    waits = Waiting.objects.about(thing).filter(since__gt=decision.at)
    return not thing.is_public and waits.exists()
