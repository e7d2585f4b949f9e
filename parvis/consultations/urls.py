"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from parvis.consultations.views import (
    arranging,
    commenting,
    consultation,
    contribution,
    contributions,
    entering,
    heard,
    publishing,
    results,
    sheet,
)

app_name = "consultations"
_HEARD = "<slug:member>/plans/<int:number>/what-we-heard"
urlpatterns: list[URLPattern] = [
    # What everybody sees, and threads.
    path(
        "<slug:member>/consultations/<int:number>/", consultation.consultation, name="consultation"
    ),
    path("<slug:member>/consultations/<int:number>/results/", results.results, name="results"),
    path(
        "<slug:member>/plans/<int:number>/contributions/",
        contributions.contributions,
        name="contributions",
    ),
    path(
        "<slug:member>/contributions/<int:number>/", contribution.contribution, name="contribution"
    ),
    path("<slug:member>/contributions/<int:number>/comment/", commenting.comment, name="comment"),
    path("<slug:member>/contributions/<int:number>/support/", commenting.support, name="support"),
    # Asking, and entering what was said elsewhere.
    path("<slug:member>/plans/<int:number>/consult/", arranging.announce, name="open"),
    path("<slug:member>/consultations/<int:number>/arrange/", arranging.arrange, name="arrange"),
    path("<slug:member>/consultations/<int:number>/prolong/", arranging.prolong, name="prolong"),
    path("<slug:member>/consultations/<int:number>/enter/", entering.enter, name="enter"),
    path("<slug:member>/consultations/<int:number>/sheet/", sheet.sheet, name="sheet"),
    path(
        "<slug:member>/consultations/<int:number>/sheet/template/",
        sheet.template,
        name="sheet-template",
    ),
    # What was heard.
    path(f"{_HEARD}/", heard.heard, name="heard"),
    path(f"{_HEARD}/pdf/", heard.heard_pdf, name="heard-pdf"),
    path(f"{_HEARD}/docx/", heard.heard_docx, name="heard-docx"),
    path(f"{_HEARD}/publish/", publishing.publish, name="heard-publish"),
]
