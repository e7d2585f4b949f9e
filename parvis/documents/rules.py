"""What may be deposited, and why not."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.documents.cleaning import cleaned
from parvis.documents.kinds import NotAccepted, Why, kind_of
from parvis.documents.models import Document
from parvis.rulings import ALLOWED, Ruling, denied

REASONS = {
    Why.EMPTY: gettext_lazy("“%(name)s” is empty."),
    Why.TOO_BIG: gettext_lazy("“%(name)s” is larger than %(limit)s."),
    Why.BROKEN: gettext_lazy("“%(name)s” is damaged or incomplete. Save it again and retry."),
    Why.LOCKED: gettext_lazy(
        "“%(name)s” has a password or an old Office format. Save it as PDF, DOCX or XLSX, open to all."
    ),
    Why.MACROS: gettext_lazy("“%(name)s” contains macros. Save it without them, or as PDF."),
    Why.MARKUP: gettext_lazy("“%(name)s” is a web page, a drawing or XML. Save it as PDF."),
    Why.ENCODING: gettext_lazy("“%(name)s” is a text in another encoding. Save it as UTF-8."),
    Why.MIXED: gettext_lazy("“%(name)s” holds a second file. Save it again, alone."),
    Why.UNKNOWN: gettext_lazy(
        "“%(name)s” is none of these: PDF, PNG, JPEG, WebP, CSV, text, DOCX, XLSX, PPTX, ODT, ODS, "
        "ODP."
    ),
}


def may_deposit(
    *, title: str, source: str, address: str = "", file: tuple[str, bytes] | None = None,
    copy: str = "",
) -> Ruling:  # fmt: skip
    """May this be deposited? It has a title and a source, and is a file or an address, not both.

    `copy` is the address of an archived copy; only what is kept elsewhere has one.
    """
    if not title.strip():
        return denied(_("A document has a title."))
    if len(title) > _longest("title"):
        return denied(_("A title has at most %(most)s characters.") % {"most": _longest("title")})
    if not source.strip():
        return denied(_("A document names who made it."))
    if len(source) > _longest("source"):
        return denied(_("A source has at most %(most)s characters.") % {"most": _longest("source")})
    if (file is None) == (not address):
        return denied(_("A document is a file or an address, and not both."))
    if file is not None:
        return (
            denied(_("A file is kept here: no other copy is named.")) if copy else _may_keep(*file)
        )
    return _may_link(copy) if copy and _may_link(address) else _may_link(address)


def _longest(field: str) -> int:
    return getattr(Document._meta.get_field(field), "max_length", None) or 0


def _may_link(address: str) -> Ruling:
    try:
        URLValidator(schemes=["http", "https"])(address)
        credentials = "@" in urlsplit(address).netloc
    except (ValidationError, ValueError):
        return denied(_("An address begins with https:// and names a page."))
    if credentials:
        return denied(_("An address contains no name and no password."))
    if len(address) > _longest("address"):
        return denied(
            _("An address has at most %(most)s characters.") % {"most": _longest("address")}
        )
    return ALLOWED


def _may_keep(name: str, content: bytes) -> Ruling:
    try:
        cleaned(content, kind_of(content, limit=settings.LARGEST_FILE))
    except NotAccepted as refusal:
        told = {"name": name, "limit": filesizeformat(settings.LARGEST_FILE)}
        return denied(REASONS[refusal.why] % told)
    return ALLOWED
