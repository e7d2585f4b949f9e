"""What the public does not see for now: a first post that waits, a thing hidden with a reason.

A thing keeps the instant since when it is withheld, and nothing else; why, and by whose decision,
is told in `moderation`. Every reading for the public goes through `public()`.
"""

from __future__ import annotations

from typing import ClassVar, Self, TypeVar

from django.db import models

Thing = TypeVar("Thing", bound=models.Model)


class WithheldQuerySet(models.QuerySet[Thing]):
    """Readings that know what may be seen."""

    def public(self) -> Self:
        """Keep what anybody may see."""
        return self.filter(withheld_at__isnull=True)


class Withheld(models.Model):
    """A thing that can be withheld from the public, as a whole.

    What moderation asks of each kind of thing, said beside its `record_kind`: the columns that hold
    its chain and its key (`found_by`; a key of several parts is joined by dots), the verb that told of
    it first (`told_by`, or one of `also_told_by`), and the fields that hold its words (`spoken`);
    where the record may not name who wrote it, the column that does (`written_by`); and the
    relations to what belongs to it and is withheld with it (`companions`).
    """

    record_kind: ClassVar[str]
    found_by: ClassVar[tuple[str, ...]]
    told_by: ClassVar[str]
    also_told_by: ClassVar[tuple[str, ...]] = ()
    spoken: ClassVar[tuple[str, ...]]
    written_by: ClassVar[str] = ""
    companions: ClassVar[tuple[str, ...]] = ()

    withheld_at = models.DateTimeField(
        null=True, blank=True, help_text="Since when the public does not see it."
    )

    class Meta:
        abstract = True

    @property
    def is_public(self) -> bool:
        """Say whether anybody may see it."""
        return self.withheld_at is None
