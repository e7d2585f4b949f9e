"""What must be true of the record; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from parvis.record import audit, verbs
from parvis.record.models import Entry


def every_record_fits() -> Iterator[str]:
    """No entry was changed, removed or put in between, and every head is its last entry."""
    yield from (str(finding) for finding in audit.findings() if not finding.fits)


def every_verb_is_declared() -> Iterator[str]:
    """Every entry tells something that this house has a sentence for."""
    known = [verb.name for verb in verbs.all_verbs()]
    unknown = Entry.objects.exclude(verb__in=known).order_by("verb")
    for verb in unknown.values_list("verb", flat=True).distinct():
        yield f"The record speaks of “{verb}”, which is not declared."
