"""Enter an act in the record, inside the transaction of the change it tells of."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F

from parvis.database import either
from parvis.record import clock, signing
from parvis.record.export import as_written
from parvis.record.facts import SIGNED, plain
from parvis.record.models import Entry, Head, Sealed, Subject
from parvis.record.verbs import ENTRY_ERASED, Verb
from parvis.record.verify import digest_of, sealed_digest_of

__all__ = ["SIGNED", "Actor", "erase", "hold", "pulse", "record"]


@dataclass(frozen=True)
class Actor:
    """Who acts, in public: a side, and the organisation's name and key.

    `person` is the pseudonym of the person who signs; a person's name never enters the chain.
    """

    side: str
    name: str = ""
    key: str = ""
    role: str = ""
    person: str = ""


def record(
    verb: Verb, subject: Subject, *, by: Actor, sealed: dict[str, Any] | None = None, **facts: Any
) -> Entry:
    """Append one entry to the subject's chain and return it.

    `facts` are public and JSON-plain (text, whole numbers, booleans, lists, dicts; no float, no
    personal data); every gap of the verb's sentence must be among them. `sealed` holds personal
    data: only its salted digest enters the chain. A verb that is not public seals all it tells.
    Raises `ValueError` when something of this is not so, and `RuntimeError` outside a transaction
    (an entry and its change stand or fall together) or in a request when nobody signs.
    """
    if missing := verb.gaps - facts.keys():
        raise ValueError(f"{verb} needs {', '.join(sorted(missing))}.")
    if facts and not verb.public:
        raise ValueError(f"{verb} is not public: what it tells is sealed, not a fact.")
    if by.person:
        facts[SIGNED] = by.person
    elif signing.is_needed():
        raise RuntimeError(f"{verb} names nobody who did it: in a request a person acts.")
    head = hold(subject.chain)
    salt = secrets.token_hex(32) if sealed else ""
    content = plain(sealed, "sealed")
    fields: dict[str, Any] = plain({
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
        "sealed_digest": sealed_digest_of(salt, content) if sealed else "",
        "previous": head.digest,
    }, verb.name)  # fmt: skip
    return _append(head, fields, salt, content)


@transaction.atomic
def erase(entry: Entry, *, by: Actor) -> Entry | None:
    """Erase what is sealed beside an entry, for good; the chain stays valid.

    Returns the entry that tells of it, or `None` when nothing was sealed there (any more).
    """
    erased, _by_model = Sealed.objects.filter(entry=entry).delete()
    return record(ENTRY_ERASED, entry, by=by, number=entry.number) if erased else None


def hold(chain: str) -> Head:
    """Return the head of a chain and hold it until the transaction ends; open the chain if it is new.

    Whoever holds it is alone: use it to number things within a chain. `RuntimeError` outside a
    transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An act is recorded in the transaction of its change.")
    held = _held(chain)
    if held is None:
        Head.objects.bulk_create([Head(chain=chain)], ignore_conflicts=True)
        held = _held(chain)
    assert held is not None
    return held


def _held(chain: str) -> Head | None:
    """Return the head of a chain, held, where there is one.

    Every act asks this twice; making the same SQL anew each time costs more than its answer.
    """
    sql = "SELECT * FROM record_head WHERE chain = %s"
    locked = either(sqlite=sql, postgresql=f"{sql} FOR UPDATE")
    return next(iter(Head.objects.raw(locked, [chain])), None)


def pulse(chain: str) -> None:
    """Tell the pages of a chain that something small changed which is no entry of its own."""
    head = hold(chain)
    Head.objects.filter(pk=head.pk).update(pulse=F("pulse") + 1)


def _append(head: Head, fields: dict[str, Any], salt: str, content: Any) -> Entry:
    now = clock.now()
    at = max(now, head.at) if head.at else now
    digest = digest_of({**fields, "at": as_written(at)})
    entry = Entry.objects.create(**fields, at=at, digest=digest)
    if salt:
        Sealed.objects.create(entry=entry, salt=salt, content=content)
    Head.objects.filter(pk=head.pk).update(number=entry.number, digest=digest, at=at)
    return entry
