"""A file that the public does not see, for who decides about it."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from parvis.documents.models import Document
from parvis.documents.views import handed_out
from parvis.members.models import Member
from parvis.moderation.views.queue import moderator_of
from parvis.people.models import Person
from parvis.people.views.asking import for_a_person


@require_safe
@for_a_person
def file(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponseBase:
    """Hand out the file of a document to a moderator, whether it waits, is hidden or is seen."""
    moderator_of(person, get_object_or_404(Member, slug=member))
    return handed_out(request, get_object_or_404(Document.objects.of(member), number=number))
