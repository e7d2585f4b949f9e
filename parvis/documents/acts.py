"""What is done with documents; nothing else writes them."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Max

from parvis.documents import rules, verbs
from parvis.documents.cleaning import cleaned
from parvis.documents.kinds import CSV, Kind, kind_of
from parvis.documents.models import Document
from parvis.documents.tables import shape_of
from parvis.record import clock
from parvis.record.acts import Actor, hold, record


@transaction.atomic
def deposit(
    chain: str,
    *,
    by: Actor,
    title: str,
    language: str,
    source: str,
    licence: str = "",
    made_on: date | None = None,
    file: tuple[str, bytes] | None = None,
    address: str = "",
    copy: str = "",
) -> Document:
    """Enter a document in a record: a file, as (name, bytes), or the address of one kept elsewhere.

    The file is kept under its fingerprint, a picture without what is hidden in it; its name serves
    only to speak of it in a refusal. An address is never fetched, nor is the archived `copy` of what
    stands there. Raises `Refused` with the reason.
    """
    rules.may_deposit(title=title, source=source, address=address, file=file, copy=copy).enforce()
    hold(chain)
    document = Document.objects.create(
        chain=chain,
        number=_next_number(chain),
        title=title,
        language=language,
        source=source,
        licence=licence,
        made_on=made_on,
        published_on=clock.today(),
        address=address,
        copy=copy,
        **(_kept(file[1]) if file else {}),
    )
    record(
        verbs.DEPOSITED, document, by=by, title=title, source=source, licence=licence,
        language=language, made_on=made_on.isoformat() if made_on else "",
        address=address, sha256=document.sha256, **_also(document),
    )  # fmt: skip
    return document


def _next_number(chain: str) -> int:
    last = Document.objects.of(chain).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _also(document: Document) -> dict[str, Any]:
    """Return what the record tells of some documents only."""
    told = {"copy": document.copy, "sent_sha256": document.sent_sha256, "traces": document.traces}
    return {name: value for name, value in told.items() if value}


def _kept(sent: bytes) -> dict[str, Any]:
    """Keep a file, cleaned, once however often it comes, and return the columns that tell of it."""
    kind = kind_of(sent, limit=settings.LARGEST_FILE)
    content, traces = cleaned(sent, kind)
    sha256 = hashlib.sha256(content).hexdigest()
    _store(content, sha256, kind)
    told = {"sent_sha256": hashlib.sha256(sent).hexdigest(), "traces": " ".join(sorted(traces))}
    return {
        "file": _name_of(sha256, kind), "sha256": sha256, "size": len(content),
        "media_type": kind.media_type, **(told if traces else {}),
        **(shape_of(content)._asdict() if kind == CSV else {}),
    }  # fmt: skip


def _name_of(sha256: str, kind: Kind) -> str:
    return f"{sha256[:2]}/{sha256}.{kind.ending}"


def _store(content: bytes, sha256: str, kind: Kind) -> None:
    name = _name_of(sha256, kind)
    if default_storage.exists(name) and default_storage.size(name) != len(content):
        default_storage.delete(name)  # what an interrupted deposit left behind
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(content))
