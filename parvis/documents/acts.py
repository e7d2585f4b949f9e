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
from parvis.documents.kinds import kind_of
from parvis.documents.models import Document
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
) -> Document:
    """Enter a document in a record: a file, as (name, bytes), or the address of one kept elsewhere.

    The file is kept under its fingerprint; its name serves only to speak of it in a refusal. An
    address is never fetched. Raises `Refused` with the reason.
    """
    rules.may_deposit(title=title, source=source, address=address, file=file).enforce()
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
        **(_kept(file[1]) if file else {}),
    )
    record(
        verbs.DEPOSITED, document, by=by, title=title, source=source, licence=licence,
        language=language, made_on=made_on.isoformat() if made_on else "",
        address=address, sha256=document.sha256,
    )  # fmt: skip
    return document


def _next_number(chain: str) -> int:
    last = Document.objects.of(chain).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _kept(content: bytes) -> dict[str, Any]:
    """Keep the bytes, once however often they come, and return the columns that tell of them."""
    sha256 = hashlib.sha256(content).hexdigest()
    kind = kind_of(content, limit=settings.LARGEST_FILE)
    name = f"{sha256[:2]}/{sha256}.{kind.ending}"
    if default_storage.exists(name) and default_storage.size(name) != len(content):
        default_storage.delete(name)  # what an interrupted deposit left behind
    if not default_storage.exists(name):
        name = default_storage.save(name, ContentFile(content))
    return {
        "file": name, "sha256": sha256, "size": len(content), "media_type": kind.media_type,
    }  # fmt: skip
