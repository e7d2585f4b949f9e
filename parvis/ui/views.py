"""The style guide."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from parvis.ui import specimens


@require_safe
@cache_control(public=True, max_age=0, must_revalidate=True)
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every component in every state. Makes no query."""
    return render(request, "ui/styleguide.html", specimens.everything())
