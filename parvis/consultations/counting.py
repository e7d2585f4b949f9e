"""Supports counted and sealed: a Merkle root, which is another where one count is another. Pure.

The tree is that of RFC 6962: a leaf is told from a node by the byte before what is digested, and a
tree of n leaves is split at the largest power of two below n.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeAlias

Counted: TypeAlias = tuple[int, int]  # the number of a contribution, and how many support it
LEAF, NODE = b"\x00", b"\x01"


def leaf(count: Counted) -> bytes:
    """Return the digest of one count, written `147:23`."""
    return hashlib.sha256(LEAF + "{}:{}".format(*count).encode()).digest()


def root(counts: Sequence[Counted]) -> str:
    """Return the root of some counts, in the order of their numbers; that of nothing for none."""
    if not counts:
        return hashlib.sha256(b"").hexdigest()
    return _root([leaf(one) for one in sorted(counts)]).hex()


def _root(leaves: Sequence[bytes]) -> bytes:
    if len(leaves) == 1:
        return leaves[0]
    half = _half(len(leaves))
    return _node(_root(leaves[:half]), _root(leaves[half:]))


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(NODE + left + right).digest()


def _half(count: int) -> int:
    """Return the largest power of two below a count."""
    return 1 << (count - 1).bit_length() - 1
