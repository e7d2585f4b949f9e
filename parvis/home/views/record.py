"""The front pages."""

from __future__ import annotations

from pathlib import Path

from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_safe

from parvis.record import verify


@require_safe
def verifier(request: HttpRequest) -> FileResponse:
    """Offer the single-file verifier for download."""
    return FileResponse(Path(verify.__file__).open("rb"), as_attachment=True, filename="verify.py")
