"""The style guide."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parvis.ui import specimens


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every component in every state. Makes no query."""
    return render(request, "ui/styleguide.html", specimens.everything())
