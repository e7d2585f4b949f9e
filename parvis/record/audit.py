"""Recompute the record as it lies in the database, sealed data and heads included."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from parvis.record.export import as_exported
from parvis.record.models import Entry, Head, Sealed
from parvis.record.verify import Finding, Walk


def chains() -> list[str]:
    """Name every chain that has a head or an entry, in order."""
    heads = Head.objects.values_list("pk", flat=True)
    return sorted({*heads, *Entry.objects.values_list("chain", flat=True).distinct()})


def entries_in(chain: str | None = None) -> int:
    """Count the entries of a chain, or of all."""
    return (Entry.objects.all() if chain is None else Entry.objects.of(chain)).count()


def findings(only: str | None = None, step: Callable[[], Any] = lambda: None) -> Iterator[Finding]:
    """Check one chain, or each in turn; `step` is called for every entry. Constant memory."""
    for chain in [only] if only else chains():
        yield _finding(chain, step)


def _finding(chain: str, step: Callable[[], Any]) -> Finding:
    walk = Walk(chain)
    entries = Entry.objects.of(chain).select_related("sealed").order_by("number")
    for entry in entries.iterator(chunk_size=1000):
        step()
        if reason := walk.why_not(_as_kept(entry)):
            return walk.found(reason)
    # A head that moved on meanwhile has not gone back: only what was walked is compared.
    head = Head.objects.filter(pk=chain).first()
    if head is None:
        return walk.found("the head of the chain is missing.")
    if head.number > walk.entries and _moved_on(chain, walk.entries):
        return walk.found()
    return walk.found(walk.why_not_the_end(head.chain, head.number, head.digest))


def _moved_on(chain: str, number: int) -> bool:
    return Entry.objects.of(chain).filter(number=number + 1).exists()


def _as_kept(entry: Entry) -> dict[str, Any]:
    fields = as_exported(entry)
    try:
        sealed: Sealed = entry.sealed
    except Sealed.DoesNotExist:
        return fields
    return {**fields, "sealed": {"salt": sealed.salt, "content": sealed.content}}
