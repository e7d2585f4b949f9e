"""The record as Atom (RFC 4287)."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.home.feed import Row

BEFORE_ALL_ENTRIES = datetime(2011, 9, 20, tzinfo=UTC)  # the day the Partnership began
# XML 1.0 knows no way to write these; one of them would make the whole feed unreadable.
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _writable(text: object) -> str:
    return _NOT_XML.sub("\ufffd", str(text))


class RecordFeed(Atom1Feed):
    """A feed that does not change while its entries do not, not even when it has none."""

    def latest_post_date(self) -> datetime:
        """Return the instant of the latest entry."""
        return max((item["updateddate"] for item in self.items), default=BEFORE_ALL_ENTRIES)


def identity(digest: str) -> str:
    """Return the identity of an entry: from its digest, so the same on every site and for ever."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"sha256:{digest}").urn


def feed_of(
    request: HttpRequest, rows: Sequence[Row], *, page: str, whose: str = ""
) -> HttpResponse:
    """Return rows as an Atom feed; `page` is the address of the same for reading."""
    title = _("%(member)s: public record") % {"member": whose} if whose else _("Public record")
    feed = RecordFeed(
        title=_writable(title),
        link=request.build_absolute_uri(page),
        description="",
        language=str(get_language()),
        author_name=_writable(whose or settings.SITE_NAME),
        feed_url=request.build_absolute_uri(),
        feed_guid=request.build_absolute_uri(),
    )
    for row in rows:
        _add(feed, row, request)
    return HttpResponse(
        feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )


def _add(feed: RecordFeed, row: Row, request: HttpRequest) -> None:
    what = {"who": row.voice, "what": row.sentence, "place": row.place}
    sentence = _("%(place)s: %(who)s %(what)s") if row.place else _("%(who)s %(what)s")
    told = _writable(sentence % what)
    feed.add_item(
        title=told,
        link=request.build_absolute_uri(row.url),
        description=told,
        author_name=_writable(row.voice),
        pubdate=row.at,
        updateddate=row.at,
        unique_id=identity(row.digest),
    )
