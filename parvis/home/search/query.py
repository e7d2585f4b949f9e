"""What somebody looks for: bounded, without small words, and never the syntax of a database. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from parvis.home.search import normal

MOST_CHARACTERS = 200
MOST_WORDS = 12
SHORTEST_BEGINNING = 2  # letters from which the last word is also read as a beginning

# Folded words that say nothing alone; they count when nothing else was typed.
SMALL_WORDS = frozenset(
    normal.words(
        "a au aux avec ce ces d dans de des du en et l la le les leur leurs ou par pour sur un une "
        "an and are as at by for from in is it of on or that the their to with "
        "al con del e el es esta las los o para por que se su sus una uno unos unas y "
        "من في على الى عن مع او و هذا هذه التي الذي ما"
    )
)


@dataclass(frozen=True)
class Word:
    """One searched word: folded, its four marked stems, and whether it may be unfinished."""

    folded: str
    stems: tuple[str, ...]
    is_unfinished: bool = False

    @property
    def tokens(self) -> tuple[str, ...]:
        """Name the tokens any of which makes a text match."""
        return (self.folded, *self.stems)

    def is_in(self, found: frozenset[str]) -> bool:
        """Say whether this word is among the tokens of a text."""
        return not found.isdisjoint(self.tokens) or (
            self.is_unfinished and any(token.startswith(self.folded) for token in found)
        )


@dataclass(frozen=True)
class Query:
    """The words of a search: a text must hold each of them."""

    words: tuple[Word, ...]

    def __bool__(self) -> bool:
        return bool(self.words)

    def is_said_by(self, written: str, language: str = "") -> bool:
        """Say whether one written word is one of those searched."""
        found = normal.forms(written, language)
        return any(word.is_in(found) for word in self.words)


def read(typed: str) -> Query:
    """Read what was typed: at most 200 characters and 12 words; the last may be a beginning."""
    typed_words = list(dict.fromkeys(normal.words(typed[:MOST_CHARACTERS])))
    telling = [word for word in typed_words if word not in SMALL_WORDS] or typed_words
    kept = telling[:MOST_WORDS]
    return Query(tuple(_word(word, is_last=word is kept[-1]) for word in kept))


def _word(folded: str, *, is_last: bool) -> Word:
    return Word(
        folded,
        normal.marked_stems(folded),
        is_unfinished=is_last and len(folded) >= SHORTEST_BEGINNING,
    )
