"""Supports as they stand, what of them was sealed last, and which consultations are to be counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Count

from parvis.consultations import verbs
from parvis.consultations.counting import Counted
from parvis.consultations.models import Consultation
from parvis.record import clock
from parvis.record.models import Entry


def counts_of(consultation: Consultation) -> list[Counted]:
    """Return the supports of each contribution that everybody sees, by its number. One query."""
    seen = consultation.contributions.public().asking()
    counted = seen.annotate(supported=Count("supports")).order_by("number")
    return list(counted.values_list("number", "supported"))


def last_count(consultation: Consultation) -> Entry | None:
    """Return the entry that sealed the supports of a consultation last. One query."""
    told = Entry.objects.about(consultation).filter(verb=verbs.COUNTED.name)
    return told.order_by("-number").first()


def to_count(today: date) -> Iterator[Consultation]:
    """Give the consultations that are open, or have closed since they were last counted."""
    begun = Consultation.objects.for_reading().filter(opens_on__lte=today).order_by("pk")
    for consultation in begun:
        last = last_count(consultation)
        if last is None or clock.day_of(last.at) <= consultation.closes_on:
            yield consultation
