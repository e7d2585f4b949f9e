"""The columns of a translated thing, and earlier wordings of its texts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import get_language


def fingerprint(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Text:
    """A text as read: its words, their language, and how they relate to the original."""

    words: str
    language: str
    original: str
    how: str = ""
    is_behind: bool = False

    @property
    def is_translation(self) -> bool:
        """Say whether these words are not the original."""
        return self.language != self.original

    def __str__(self) -> str:
        return self.words

    def __bool__(self) -> bool:
        return bool(self.words)


class Translated(models.Model):
    """A thing whose texts have an original language and translations.

    `translations` is `{language: {field: {"text", "how": "human"|"machine", "by", "on", "of"}}}`;
    `of` is the fingerprint of the original that was translated, so that falling behind is computed.
    """

    language = models.CharField(max_length=12, blank=True, help_text="Language of the originals.")
    translations = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True

    def text(self, field: str, language: str | None = None) -> Text:
        """Read a field in a language (the active one if not said); the original where there is none."""
        wanted = language or get_language() or settings.LANGUAGE_CODE
        original = getattr(self, field)
        found = self.translations.get(wanted, {}).get(field)
        if wanted == self.language or not found:
            return Text(original, self.language, self.language)
        behind = found.get("of", "") != fingerprint(original)
        return Text(found["text"], wanted, self.language, found.get("how", "human"), behind)

    def translated(self, field: str) -> list[str]:
        """Return a field in every language it was translated into."""
        return [texts[field]["text"] for texts in self.translations.values() if field in texts]

    def translate(
        self, field: str, language: str, text: str, *, by: str = "", on: date, how: str = "human"
    ) -> None:
        """Set (not save) the translation of a field. Called by acts only."""
        self.translations.setdefault(language, {})[field] = {
            "text": text, "how": how, "by": by, "on": on.isoformat(),
            "of": fingerprint(getattr(self, field)),
        }  # fmt: skip


class Wording(models.Model):
    """What a text said before it was changed: nothing that was published is lost."""

    chain = models.SlugField(max_length=80)
    subject_kind = models.CharField(max_length=30)
    subject_key = models.CharField(max_length=80)
    field = models.CharField(max_length=40)
    language = models.CharField(max_length=12, blank=True)
    text = models.TextField()
    until = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["chain", "subject_kind", "subject_key"], name="wordings_by_subject"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject_kind} {self.subject_key}, {self.field}, until {self.until:%Y-%m-%d}"
