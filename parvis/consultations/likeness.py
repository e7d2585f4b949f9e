"""Which texts are like another: those that share its rarer words. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from math import log
from typing import TypeVar

Named = TypeVar("Named", bound=Hashable)
SHORTEST = 4  # characters of a word that counts; shorter ones hold sentences together
LEAST_SHARED = 2  # words
LEAST_LIKE = 0.3  # of what the shorter of two texts says


def alike(
    words: Iterable[str], others: Sequence[tuple[Named, Iterable[str]]], most: int = 3
) -> list[Named]:
    """Return the names of the texts most like one, the likest first; `words` are the tokens of each.

    A word counts the more, the fewer of the texts have it.
    """
    own = _counting(words)
    texts = [(name, _counting(tokens)) for name, tokens in others]
    having = Counter(word for _name, tokens in texts for word in tokens)
    weight = {word: log(2 + len(texts) / having[word]) for word in having}
    found = [(_likeness(own, tokens, weight), place) for place, (_n, tokens) in enumerate(texts)]
    best = sorted((one for one in found if one[0] >= LEAST_LIKE), key=lambda one: (-one[0], one[1]))
    return [texts[place][0] for _score, place in best[:most]]


def _counting(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) >= SHORTEST)


def _likeness(one: frozenset[str], other: frozenset[str], weight: dict[str, float]) -> float:
    """Return how much of the shorter of two texts stands in the other: from 0 to 1."""
    shared = one & other
    if len(shared) < LEAST_SHARED:
        return 0.0
    rare = log(2 + len(weight))
    whole = min(sum(weight.get(word, rare) for word in text) for text in (one, other))
    return sum(weight[word] for word in shared) / whole
