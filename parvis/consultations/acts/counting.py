"""The supports of a consultation are counted, and what was counted is sealed in the record."""

from __future__ import annotations

from django.db import transaction

from parvis.consultations import verbs
from parvis.consultations.counting import root
from parvis.consultations.models import Consultation
from parvis.consultations.supports import counts_of, last_count
from parvis.record.acts import Actor, hold, record
from parvis.record.models import Entry


@transaction.atomic
def count_supports(consultation: Consultation, by: Actor) -> Entry | None:
    """Seal how many support each contribution that everybody sees; nothing where nothing changed.

    Who would add or take away supports of that day later could not do so unnoticed: the root would
    be another.
    """
    hold(consultation.chain)
    counts = counts_of(consultation)
    sealed = root(counts)
    last = last_count(consultation)
    if last and last.facts.get("root") == sealed:
        return None
    return record(
        verbs.COUNTED, consultation, by=by, number=consultation.number,
        supports=sum(supports for _number, supports in counts), contributions=len(counts),
        root=sealed,
    )  # fmt: skip
