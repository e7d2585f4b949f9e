"""Keep the search index up with the record: read what is new, index again what it touched.

Nobody calls the index when something happens: it reads the record from a cursor, so that it may
stop, start again, run twice or be thrown away, and nothing is lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import OperationalError, connection, transaction
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce

from parvis.database import either
from parvis.home.models import Cursor, Found
from parvis.home.search import things
from parvis.plans.models import Partner
from parvis.record.models import Entry, Head

Progress = Callable[[int], object]  # called with the number of entries just read

ENTRIES_AT_ONCE = 500
# PostgreSQL keeps at most a megabyte of words and their places for one thing: one text that is longer
# would stop the reading of its record for good.
MOST_OF_TITLES, MOST_OF_TEXTS = 40_000, 360_000  # bytes of tokens
QUESTION = "desk-question"
SAID_BY_ANYBODY = ("contribution", QUESTION)
PATIENCE_MS = 250  # how long a page waits for a writer before it answers without what is new


def catch_up(progress: Progress | None = None, *, most: int | None = None) -> int:
    """Read the entries beyond each cursor and index the things they touch; return how many.

    `most` bounds the entries read. Safe when run twice, or by two processes at once: each chain is
    read by one at a time, and another who comes meanwhile leaves it to the first.
    """
    indexed, left = 0, most
    for chain in list(_news().values_list("pk", flat=True)):
        while left is None or left > 0:
            at_once = ENTRIES_AT_ONCE if left is None else min(left, ENTRIES_AT_ONCE)
            read, touched = _read_on(chain, at_once)
            indexed += touched
            left = None if left is None else left - read
            if progress:
                progress(read)
            if read < at_once:
                break
    return indexed


def catch_up_for_a_page(most: int) -> None:
    """Catch up within bounds; where a long writer holds the database, leave it for later."""
    if not _news().exists():
        return
    try:
        with _little_patience():
            catch_up(most=most)
    except OperationalError:
        # The page answers with what the index knows, and says how far behind it is.
        return


def rebuild(progress: Progress | None = None) -> int:
    """Forget the whole index and read the record from its beginning; return how many were indexed.

    One transaction: searches find the old index until the new one is there.
    """
    with transaction.atomic():
        Found.objects.all().delete()
        Cursor.objects.update(number=0)
        return catch_up(progress)


def behind() -> int:
    """Return how many entries of the record the index has not read."""
    return _news().aggregate(all=Sum(F("number") - F("read")))["all"] or 0


def read_so_far() -> int:
    """Return how many entries the index has read: the validator of what it answers."""
    return Cursor.objects.aggregate(all=Sum("number"))["all"] or 0


def _news() -> QuerySet[Head]:
    """Return the heads of the chains that have entries beyond their cursor, with `read`."""
    read = Cursor.objects.filter(pk=OuterRef("pk")).values("number")[:1]
    return (
        Head.objects.annotate(read=Coalesce(Subquery(read), 0))
        .filter(number__gt=F("read"))
        .order_by("pk")
    )


@transaction.atomic
def _read_on(chain: str, at_once: int) -> tuple[int, int]:
    """Read some entries of a chain; return how many, and how many things were indexed."""
    cursor = _locked_cursor(chain)
    if cursor is None:
        return 0, 0
    entries = list(
        Entry.objects.of(chain)
        .filter(number__gt=cursor.number)
        .order_by("number")
        .annotate(asked=KeyTextTransform(QUESTION, "facts"))
        .values_list("number", "subject_kind", "subject_key", "asked")[:at_once]
    )
    if not entries:
        return 0, 0
    # That a question was put is told of its forum, and names it beside.
    asked = ((QUESTION, key) for _, _, _, key in entries if key)
    touched = _touched([*((kind, key) for _, kind, key, _ in entries), *asked])
    indexed = sum(_index(chain, kind, touched) for kind in things.KINDS.values())
    Cursor.objects.filter(pk=chain).update(number=entries[-1][0])
    return len(entries), indexed


def _locked_cursor(chain: str) -> Cursor | None:
    """Return the cursor of a chain, locked; `None` when another process is reading that chain."""
    Cursor.objects.bulk_create([Cursor(chain=chain)], ignore_conflicts=True)
    return Cursor.objects.select_for_update(skip_locked=True).filter(pk=chain).first()


@dataclass
class Touched:
    """The keys that entries are about, by kind."""

    keys: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def narrow(self, kind: str, found: Any) -> Any:
        """Keep of a chain's things those to be indexed again.

        A plan's entry touches its commitments, which an import may tell of together; an organisation's
        those that it takes part in, since they are found by its name; a member's touches everything
        but what is said by anybody: that is not found by its name, and may be ten thousand.
        """
        if self.keys["member"] and kind not in SAID_BY_ANYBODY:
            return found
        wanted = things.KINDS[kind].keys(self.keys[kind])
        if kind == "commitment":
            partners = Partner.objects.filter(organisation__slug__in=self.keys["organisation"])
            wanted |= Q(plan__number__in=self.keys["plan"])
            wanted |= Q(pk__in=partners.values("commitment"))
        return found.filter(wanted)


def _touched(subjects: Iterable[tuple[str, str]]) -> Touched:
    touched = Touched()
    for kind, key in subjects:
        touched.keys[kind].add(key)
    for numbered in ("plan", "document", *SAID_BY_ANYBODY):
        touched.keys[numbered] = {key for key in touched.keys[numbered] if key.isdecimal()}
    # What an organisation brings is found by its name, and hidden with it.
    touched.keys["offer"] |= touched.keys["organisation"]
    return touched


def _index(chain: str, kind: things.Kind, touched: Touched) -> int:
    found = [_found(kind, thing) for thing in touched.narrow(kind.name, kind.things(chain))]
    _store(found)
    _forget(chain, kind.name, touched.keys[kind.name] - {row.key for row in found})
    return len(found)


def _found(kind: things.Kind, thing: Any) -> Found:
    """Read one thing into its row of the index."""
    return Found(
        kind=kind.name,
        thing=thing.pk,
        chain=thing.chain,
        key=thing.record_key,
        title=_bounded(things.tokens(thing, *kind.titles), MOST_OF_TITLES),
        body=_bounded([*kind.also(thing), *things.tokens(thing, *kind.texts)], MOST_OF_TEXTS),
    )


def _bounded(tokens: Iterable[str], most: int) -> str:
    """Join tokens, leaving out those beyond so many bytes."""
    joined = " ".join(tokens).encode()
    if len(joined) > most:
        joined = joined[:most].rpartition(b" ")[0]
    return joined.decode()


def _store(found: Collection[Found]) -> None:
    Found.objects.bulk_create(
        found,
        batch_size=100,
        update_conflicts=True,
        unique_fields=["kind", "thing"],
        update_fields=["chain", "key", "title", "body"],
    )


def _forget(chain: str, kind: str, keys: Collection[str]) -> None:
    if keys:
        Found.objects.filter(chain=chain, kind=kind, key__in=keys).delete()


@contextmanager
def _little_patience() -> Iterator[None]:
    """Wait only briefly for a writer of SQLite; PostgreSQL skips what is locked by itself."""
    name = either(sqlite="busy_timeout", postgresql="")
    if not name:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        usual = int(cursor.fetchone()[0])
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MS:d}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual:d}")
