"""What is done with texts of any room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from django.db import transaction

from parvis.record import clock
from parvis.record.acts import Actor, record
from parvis.record.models import Subject
from parvis.texts import rules, verbs
from parvis.texts.models import Translated, Wording, fingerprint


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


@transaction.atomic
def translate(
    thing: Translated,
    language: str,
    texts: Mapping[str, str],
    *,
    by: Actor,
    how: str = "human",
    about: Subject | None = None,
    part: str = "",
) -> None:
    """Publish the translation of some fields of a thing, as one entry. `how`: human or machine.

    `about` is what the entry is about where the thing has no record of its own (a milestone is part
    `4.1` of its commitment). The entry holds the fields and the fingerprints of their translations,
    not the texts; a translation that is replaced is kept. Raises `Refused` when there is nothing to
    translate, or the language is the original's.
    """
    rules.may_translate(thing, language, texts).enforce()
    subject = about or cast(Subject, thing)
    before = thing.translations.get(language, {})
    for field, text in texts.items():
        if field in before:
            keep_wording(subject, f"{part} {field}".strip(), language, before[field]["text"])
        thing.translate(field, language, text, by=by.name, on=clock.today(), how=how)
    thing.save(update_fields=["translations"])
    record(
        verbs.MACHINE_TRANSLATED if how == "machine" else verbs.TRANSLATED, subject, by=by,
        language=language, part=part,
        texts={field: fingerprint(text) for field, text in texts.items()},
    )  # fmt: skip
