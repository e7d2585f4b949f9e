"""What must be true of the record; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count, Max

from parvis.record import verbs
from parvis.record.acts import as_written
from parvis.record.models import Entry, Head
from parvis.record.verify import CHAINED, NOTHING_BEFORE, digest_of


def every_entry_follows_the_one_before() -> Iterator[str]:
    """No entry was changed, removed or put in between; numbers have no gap."""
    chain, number, digest = "", 0, NOTHING_BEFORE
    for entry in Entry.objects.order_by("chain", "number").iterator(2000):
        if entry.chain != chain:
            chain, number, digest = entry.chain, 0, NOTHING_BEFORE
        fields = {field: getattr(entry, field) for field in CHAINED}
        if entry.number != number + 1:
            yield f"The record of {chain} jumps from entry {number} to {entry.number}."
        elif entry.previous != digest:
            yield f"Entry {entry.number} of {chain} does not follow the one before."
        elif digest_of({**fields, "at": as_written(entry.at)}) != entry.digest:
            yield f"Entry {entry.number} of {chain} is not what was recorded."
        number, digest = entry.number, entry.digest


def heads_equal_their_last_entry() -> Iterator[str]:
    """The head of every chain is the last entry of it."""
    lengths = {
        row["chain"]: row
        for row in Entry.objects.order_by()
        .values("chain")
        .annotate(last=Max("number"), n=Count("pk"))
    }
    for head in Head.objects.order_by("chain"):
        last = lengths.pop(head.chain, {"last": 0, "n": 0})
        if head.number != last["last"]:
            yield f"The head of {head.chain} says {head.number} entries; its last is {last['last']}."
        elif (
            head.number
            and not Entry.objects.filter(
                chain=head.chain, number=head.number, digest=head.digest
            ).exists()
        ):
            yield f"The head of {head.chain} bears another digest than its last entry."
    for chain in sorted(lengths):
        yield f"The record of {chain} has entries and no head."


def every_verb_is_declared() -> Iterator[str]:
    """Every entry tells something that this house has a sentence for."""
    known = [verb.name for verb in verbs.all_verbs()]
    unknown = Entry.objects.exclude(verb__in=known).order_by("verb")
    for verb in unknown.values_list("verb", flat=True).distinct():
        yield f"The record speaks of “{verb}”, which is not declared."
