"""What must be true of documents; each function yields one sentence for each thing that is not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from parvis.documents.models import Document


def files_exist_and_match_their_fingerprint() -> Iterator[str]:
    """Every file that a document names is there, byte for byte as it was entered."""
    for document in Document.objects.exclude(file="").order_by("pk").iterator():
        named = f"Document {document.number} of {document.chain} ({document.title})"
        try:
            with document.file.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            yield f"{named}: its file {document.file.name} is missing."
            continue
        if found != document.sha256:
            yield f"{named}: its file is not the one that was entered."
