"""Enter an act in the record, inside the transaction of the change it tells of."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from parvis.record import clock
from parvis.record.models import Entry, Head, Sealed, Subject
from parvis.record.verbs import Verb
from parvis.record.verify import digest_of, sealed_digest_of


@dataclass(frozen=True)
class Actor:
    """Who acts, in public: a side, and the organisation's name and key. Persons are sealed."""

    side: str
    name: str = ""
    key: str = ""
    role: str = ""


def as_written(instant: datetime) -> str:
    """Write an instant the one way in which it is digested: UTC, microseconds, `Z`."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def record(
    verb: Verb, subject: Subject, *, by: Actor, sealed: dict[str, Any] | None = None, **facts: Any
) -> Entry:
    """Append one entry to the subject's chain and return it.

    `facts` are public and JSON-plain (text, whole numbers, booleans, lists, dicts; no float, no
    personal data); every gap of the verb's sentence must be among them, else `ValueError`.
    `sealed` holds personal data: only its salted digest enters the chain.
    Raises `RuntimeError` outside a transaction: an entry and its change stand or fall together.
    """
    missing = verb.gaps - facts.keys()
    if missing:
        raise ValueError(f"{verb} needs {', '.join(sorted(missing))}.")
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An act is recorded in the transaction of its change.")
    head = _locked_head(subject.chain)
    salt = secrets.token_hex(32) if sealed else ""
    at = max(clock.now(), head.at) if head.at else clock.now()
    fields: dict[str, Any] = {
        "chain": subject.chain,
        "number": head.number + 1,
        "verb": verb.name,
        "side": by.side,
        "role": by.role,
        "actor": by.name,
        "actor_key": by.key,
        "subject_kind": subject.record_kind,
        "subject_key": subject.record_key,
        "facts": facts,
        "sealed_digest": sealed_digest_of(salt, sealed) if sealed else "",
        "previous": head.digest,
    }
    digest = digest_of({**fields, "at": as_written(at)})
    entry = Entry.objects.create(**fields, at=at, digest=digest)
    if sealed:
        Sealed.objects.create(entry=entry, salt=salt, content=sealed)
    Head.objects.filter(pk=head.pk).update(number=entry.number, digest=digest, at=at)
    return entry


def _locked_head(chain: str) -> Head:
    """Return the head of a chain, locked until the transaction ends; open the chain if it is new."""
    heads = Head.objects.select_for_update()
    try:
        return heads.get(pk=chain)
    except Head.DoesNotExist:
        Head.objects.bulk_create([Head(chain=chain)], ignore_conflicts=True)
        return heads.get(pk=chain)
