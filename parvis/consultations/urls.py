"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from parvis.consultations.views.heard import heard, heard_docx, heard_pdf
from parvis.consultations.views.publishing import publish

app_name = "consultations"
_HEARD = "<slug:member>/plans/<int:number>/what-we-heard"
urlpatterns: list[URLPattern] = [
    path(f"{_HEARD}/", heard, name="heard"),
    path(f"{_HEARD}/pdf/", heard_pdf, name="heard-pdf"),
    path(f"{_HEARD}/docx/", heard_docx, name="heard-docx"),
    path(f"{_HEARD}/publish/", publish, name="heard-publish"),
]
