"""The record of a member: to read, to download, to follow."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from parvis.home import atoms, feed
from parvis.home.filters import RecordFilter
from parvis.members.models import Member
from parvis.record import export, verify
from parvis.record.models import Entry, EntryQuerySet, Head
from parvis.record.validators import revalidated

ON_A_PAGE = 30
IN_A_FEED = 50
MOST_DIGITS = 18


@require_safe
@cache_control(public=True, max_age=0, must_revalidate=True)
def verifier(request: HttpRequest) -> FileResponse:
    """Offer the single-file verifier for download."""
    return FileResponse(Path(verify.__file__).open("rb"), as_attachment=True, filename="verify.py")


@require_safe
@revalidated(chain="member")
def record(request: HttpRequest, member: str) -> HttpResponse:
    """Show a member's record, newest first, filtered; pages are cut by number, so links stay true."""
    whose = get_object_or_404(Member, slug=member)
    public = Entry.objects.of(member).public()
    form = RecordFilter(request.GET, public)
    kept = form.keep(public)
    asked = urlencode({name: request.GET[name] for name in form.fields if request.GET.get(name)})
    context = {
        "member": whose,
        "member_name": whose.text("name").words,
        "file": file_name(member),
        "atom": f"{reverse('home:record-atom', kwargs={'member': member})}{asked and '?'}{asked}",
        "form": form,
        "head": Head.objects.filter(pk=member).first(),
        "count": kept.count(),
        **_page(kept, request.GET),
    }
    return render(request, "home/record.html", context)


def file_name(chain: str) -> str:
    """Return what the file of a record is called."""
    return f"{chain}-record.jsonl"


def _page(kept: EntryQuerySet, asked: Mapping[str, str]) -> dict[str, Any]:
    """Return the rows of one page and the number from which the next goes on. One query."""
    before = _number(asked.get("before", ""))
    shown = kept.filter(number__lt=before) if before else kept
    entries = list(shown.order_by("-number")[: ON_A_PAGE + 1])
    more = len(entries) > ON_A_PAGE
    entries = entries[:ON_A_PAGE]
    return {
        "rows": feed.rows(entries),
        "before": before,
        "older": entries[-1].number if more else None,
    }


def _number(typed: str) -> int | None:
    """Read the number of an entry from an address; anything else is none."""
    return int(typed) if typed.isdecimal() and len(typed) <= MOST_DIGITS else None


def _head_digest(request: HttpRequest, member: str) -> str | None:
    digest = Head.objects.filter(pk=member).values_list("digest", flat=True).first()
    return f'"{digest}"' if digest else None


@require_safe
@condition(etag_func=_head_digest)
def jsonl(request: HttpRequest, member: str) -> StreamingHttpResponse:
    """Offer the whole record as a file that `verify.py` checks; its validator is its head."""
    if not Member.objects.filter(slug=member).exists():
        raise Http404
    return StreamingHttpResponse(
        export.lines(member),
        content_type="application/x-ndjson; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{file_name(member)}"',
            "Cache-Control": "public, max-age=0, must-revalidate",
        },
    )


@require_safe
@revalidated(chain="member")
def atom(request: HttpRequest, member: str) -> HttpResponse:
    """Offer the latest entries of a member as an Atom feed, with the filters of its page."""
    whose = get_object_or_404(Member, slug=member)
    kept = RecordFilter(request.GET).keep(Entry.objects.of(member).public())
    name = whose.text("name").words
    told = feed.rows(kept.order_by("-number")[:IN_A_FEED])
    page = reverse("home:record", kwargs={"member": member})
    return atoms.feed_of(request, told, whose=name, page=page)


@require_safe
@revalidated()
def latest_atom(request: HttpRequest) -> HttpResponse:
    """Offer the latest entries of every record as an Atom feed, with the same filters."""
    kept = RecordFilter(request.GET).keep(Entry.objects.public())
    entries = list(kept.newest_first()[:IN_A_FEED])
    members = Member.objects.filter(slug__in={entry.chain for entry in entries})
    names = {member.slug: member.text("name").words for member in members}
    told = feed.rows(entries, names=names)
    return atoms.feed_of(request, told, page=reverse("home:partnership"))
