"""Find: the searched words in the index of either database, the same things on both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import overload

from django.db import connection

from parvis.database import either
from parvis.home.search.query import Query, Word

# Each statement takes the same parameters: the words, then kind and chain, each asked twice.
_WHERE_SQLITE = """
    FROM home_found_words JOIN home_found ON home_found.id = home_found_words.rowid
    WHERE home_found_words MATCH %(words)s
      AND (%(kind)s = '' OR kind = %(kind)s) AND (%(chain)s = '' OR chain = %(chain)s)
"""
_WHERE_POSTGRESQL = """
    FROM home_found, CAST(%(words)s AS tsquery) AS searched
    WHERE words @@ searched
      AND (%(kind)s = '' OR kind = %(kind)s) AND (%(chain)s = '' OR chain = %(chain)s)
"""
# Things whose title says every word come first; then each database weighs as it knows, the title
# more; then the order of the house, so that nothing depends on chance.
_ORDER = (
    "kind = 'member' DESC, kind = 'plan' DESC, chain, kind, key LIMIT %(limit)s OFFSET %(offset)s"
)
_FIND_SQLITE = f"""
    SELECT kind, thing {_WHERE_SQLITE}
    ORDER BY home_found.id IN (
        SELECT rowid FROM home_found_words WHERE home_found_words MATCH %(in_title)s
    ) DESC, bm25(home_found_words, 8.0, 1.0), {_ORDER}
"""  # noqa: S608
_FIND_POSTGRESQL = f"""
    SELECT kind, thing {_WHERE_POSTGRESQL}
    ORDER BY words @@ CAST(%(in_title)s AS tsquery) DESC,
        ts_rank('{{0.1, 0.2, 0.4, 1.0}}', words, searched, 1) DESC, {_ORDER}
"""
_COUNT_SQLITE = f"SELECT kind, COUNT(*) {_WHERE_SQLITE} GROUP BY kind"
_COUNT_POSTGRESQL = f"SELECT kind, COUNT(*) {_WHERE_POSTGRESQL} GROUP BY kind"

Place = tuple[str, int]  # kind, primary key


@dataclass(frozen=True)
class Hits:
    """What a query finds, best first, as a sequence that a paginator can cut."""

    query: Query
    kind: str = ""
    chain: str = ""
    any_word: bool = False

    @cached_property
    def by_kind(self) -> dict[str, int]:
        """Count the hits of each kind, as if no kind had been chosen. One query."""
        if not self.query:
            return {}
        with connection.cursor() as cursor:
            cursor.execute(
                either(sqlite=_COUNT_SQLITE, postgresql=_COUNT_POSTGRESQL),
                self._parameters() | {"kind": ""},
            )
            return dict(cursor.fetchall())

    def __len__(self) -> int:
        """Count the hits."""
        return self.by_kind.get(self.kind, 0) if self.kind else sum(self.by_kind.values())

    def __iter__(self) -> Iterator[Place]:
        return iter(self[0 : len(self)])

    @overload
    def __getitem__(self, part: int) -> Place: ...

    @overload
    def __getitem__(self, part: slice) -> list[Place]: ...

    def __getitem__(self, part: int | slice) -> Place | list[Place]:
        """Return some hits. One query."""
        if isinstance(part, int):
            return self[part : part + 1][0]
        start = part.start or 0
        if not self.query:
            return []
        with connection.cursor() as cursor:
            cursor.execute(
                either(sqlite=_FIND_SQLITE, postgresql=_FIND_POSTGRESQL),
                self._parameters() | {"limit": part.stop - start, "offset": start},
            )
            return [(kind, thing) for kind, thing in cursor.fetchall()]

    def nearest(self) -> Hits:
        """Return what holds any of the words, where nothing holds them all."""
        return replace(self, any_word=True)

    def _parameters(self) -> dict[str, str | int]:
        words = self.query.words
        return {
            "words": either(sqlite=_fts5, postgresql=_tsquery)(words, self.any_word),
            "in_title": either(sqlite=_fts5_title, postgresql=_tsquery_title)(words, self.any_word),
            "kind": self.kind,
            "chain": self.chain,
        }


def _fts5(words: tuple[Word, ...], any_word: bool) -> str:
    """Write the words for FTS5: every token a quoted string, which is never syntax."""

    def one(word: Word) -> str:
        forms = [f'"{token}"' for token in word.tokens]
        forms += [f'"{word.folded}" *'] if word.is_unfinished else []
        return f"({' OR '.join(forms)})"

    return (" OR " if any_word else " AND ").join(one(word) for word in words)


def _fts5_title(words: tuple[Word, ...], any_word: bool) -> str:
    return f"{{title}} : ({_fts5(words, any_word)})"


def _tsquery(words: tuple[Word, ...], any_word: bool, weight: str = "") -> str:
    """Write the words for PostgreSQL: every token a quoted lexeme, which is never syntax."""

    def one(word: Word) -> str:
        forms = [f"'{token}'{weight and f':{weight}'}" for token in word.tokens]
        forms += [f"'{word.folded}':*{weight}"] if word.is_unfinished else []
        return f"({' | '.join(forms)})"

    return (" | " if any_word else " & ").join(one(word) for word in words)


def _tsquery_title(words: tuple[Word, ...], any_word: bool) -> str:
    return _tsquery(words, any_word, weight="A")
