"""What is done with texts of any room."""

from __future__ import annotations

from parvis.record import clock
from parvis.record.models import Subject
from parvis.texts.models import Wording


def keep_wording(subject: Subject, field: str, language: str, text: str) -> Wording:
    """Keep what a field of a subject said until now, before another act changes it.

    Called inside the transaction of that act, which also tells of it in the record. `language` is
    empty where it is not known.
    """
    return Wording.objects.create(
        chain=subject.chain,
        subject_kind=subject.record_kind,
        subject_key=subject.record_key,
        field=field,
        language=language,
        text=text,
        until=clock.now(),
    )
