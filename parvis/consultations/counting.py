"""Supports counted and sealed: a Merkle root from which each count can be proved. Pure.

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


def proof(counts: Sequence[Counted], number: int) -> list[tuple[str, str]]:
    """Return what proves the count of a contribution: digests from its leaf up, each with its side.

    Raises `ValueError` where the contribution is not among those counted.
    """
    ordered = sorted(counts)
    place = [one for one, _supports in ordered].index(number)
    return _proof([leaf(one) for one in ordered], place)


def proves(count: Counted, path: Sequence[tuple[str, str]], sealed: str) -> bool:
    """Say whether a path leads from a count to the root that was sealed."""
    digest = leaf(count)
    for side, other in path:
        pair = (bytes.fromhex(other), digest) if side == "left" else (digest, bytes.fromhex(other))
        digest = _node(*pair)
    return digest.hex() == sealed


def _root(leaves: Sequence[bytes]) -> bytes:
    if len(leaves) == 1:
        return leaves[0]
    half = _half(len(leaves))
    return _node(_root(leaves[:half]), _root(leaves[half:]))


def _proof(leaves: Sequence[bytes], place: int) -> list[tuple[str, str]]:
    if len(leaves) == 1:
        return []
    half = _half(len(leaves))
    if place < half:
        return [*_proof(leaves[:half], place), ("right", _root(leaves[half:]).hex())]
    return [*_proof(leaves[half:], place - half), ("left", _root(leaves[:half]).hex())]


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(NODE + left + right).digest()


def _half(count: int) -> int:
    """Return the largest power of two below a count."""
    return 1 << (count - 1).bit_length() - 1
