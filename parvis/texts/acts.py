"""What is done with texts; each room calls these for its own things."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from parvis.record import clock
from parvis.record.acts import Actor, record
from parvis.record.models import Subject
from parvis.texts import rules, verbs
from parvis.texts.models import Translated, fingerprint


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
    `4.1` of its commitment). The entry holds the fields and fingerprints, not the texts. Raises
    `Refused` when there is nothing to translate, or the language is the original's.
    """
    rules.may_translate(thing, language, texts).enforce()
    subject = about or thing
    for field, text in texts.items():
        thing.translate(field, language, text, by=by.name, on=clock.today(), how=how)
    thing.save(update_fields=["translations"])
    verb = verbs.MACHINE_TRANSLATED if how == "machine" else verbs.TRANSLATED
    record(
        verb, subject, by=by, language=language, part=part,
        texts={field: fingerprint(text) for field, text in texts.items()},
    )  # fmt: skip
