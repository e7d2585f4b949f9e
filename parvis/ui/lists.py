"""Words side by side, in the active language: lists, quoted names, a name and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def comma() -> str:
    """Return what stands between the items of a list: a comma and a space, `، ` in Arabic."""
    return pgettext("between the items of a list", ", ")


def listed(words: Iterable[object]) -> str:
    """Write words one after the other, with the language's own comma between them."""
    return comma().join(str(word) for word in words)


def quoted(text: object) -> str:
    """Put a name or a word between the language's own quotation marks."""
    return pgettext("a name or a word, quoted", "“%(text)s”") % {"text": text}


def headed(name: object, said: object) -> str:
    """Write a name and, after the language's own colon, what is said of it."""
    return _("%(name)s: %(said)s") % {"name": name, "said": said}
