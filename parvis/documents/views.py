"""The page of a document, and the document itself."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.heard.editions import names_hidden
from parvis.documents.models import Document
from parvis.members.models import Member
from parvis.moderation.views.gone import gone
from parvis.progress.models import Evidence
from parvis.record.validators import revalidated

# A file is a guest: it may be saved and looked at, and run nothing.
SANDBOX = "sandbox; default-src 'none'"


@require_safe
@revalidated(chain="member")
def document(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show where a document comes from, what it is evidence for, and offer it."""
    place = get_object_or_404(Member, slug=member)
    found = get_object_or_404(Document.objects.of(member), number=number)
    if not found.is_public:
        return gone(request, found, place)
    return _page(request, found, place, is_closed=names_hidden(found))


def _page(
    request: HttpRequest, found: Document, place: Member, *, is_closed: bool, status: int = 200
) -> HttpResponse:
    """Show a document; `is_closed`: it names what was hidden since, and is not handed out."""
    evidence = (
        Evidence.objects.filter(document=found).for_listing().prefetch_related("milestones").first()
    )
    context = {
        "member": place, "document": found, "evidence": evidence, "is_closed": is_closed,
    }  # fmt: skip
    return render(request, "documents/document.html", context, status=status)


@require_safe
@revalidated(chain="member")
def file(request: HttpRequest, member: str, number: int) -> HttpResponseBase:
    """Hand out a kept file, to be saved; say so in a sentence when it is no longer there.

    What names something that was hidden since is not handed out.
    """
    found = get_object_or_404(Document.objects.of(member), number=number)
    if not found.is_public:
        return gone(request, found, get_object_or_404(Member, slug=member))
    if names_hidden(found):
        place = get_object_or_404(Member, slug=member)
        return _page(request, found, place, is_closed=True, status=410)
    return handed_out(request, found)


def handed_out(request: HttpRequest, found: Document) -> HttpResponseBase:
    """Hand out the file of a document as it was deposited, which no browser runs. Raises `Http404`."""
    if not found.file:
        raise Http404
    try:
        content = found.file.open("rb")
    except FileNotFoundError:
        return render(request, "documents/missing.html", {"document": found}, status=404)
    return FileResponse(
        content, as_attachment=True, filename=f"{found.chain}-{found.number}.{found.kind.lower()}",
        content_type=found.media_type,
        headers={"Content-Security-Policy": SANDBOX, "X-Content-Type-Options": "nosniff"},
    )  # fmt: skip
