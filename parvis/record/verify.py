"""Check an exported Parvis record with Python alone: `python3 verify.py record.jsonl`.

Each line of the file is one entry. The rule is short: the digest of an entry is the SHA-256 of its
fields as canonical JSON, and those fields contain the digest of the entry before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

CHAINED = (
    "chain", "number", "at", "verb", "side", "role", "actor", "actor_key",
    "subject_kind", "subject_key", "facts", "sealed_digest", "previous",
)  # fmt: skip
NOTHING_BEFORE = "0" * 64


def canonical(value: object) -> bytes:
    """Write a value the one way in which it is digested: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest_of(entry: Mapping[str, object]) -> str:
    """Return the SHA-256, in hexadecimal, over the chained fields of an entry."""
    return hashlib.sha256(canonical({field: entry[field] for field in CHAINED})).hexdigest()


def sealed_digest_of(salt: str, content: object) -> str:
    """Return the salted SHA-256 of what is kept beside the chain and may be erased."""
    return hashlib.sha256(salt.encode() + canonical(content)).hexdigest()
