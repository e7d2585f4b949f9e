"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from parvis.consultations.views import (
    arranging,
    board,
    commenting,
    consultation,
    contribution,
    contributions,
    entering,
    group,
    heard,
    publishing,
    responding,
    results,
    sending,
    sending_proof,
    sending_receipt,
    sheet,
    split,
    themes,
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
    # Sorting and answering.
    path("<slug:member>/plans/<int:number>/board/", board.board, name="board"),
    path("<slug:member>/plans/<int:number>/board/told/", board.told, name="told"),
    path("<slug:member>/plans/<int:number>/themes/", themes.themes, name="themes"),
    path("<slug:member>/plans/<int:number>/groups/<int:group>/", group.group, name="group"),
    path(
        "<slug:member>/plans/<int:number>/groups/<int:group>/arrange/",
        group.arrange,
        name="arrange-group",
    ),
    path(
        "<slug:member>/plans/<int:number>/groups/<int:group>/respond/",
        responding.respond_group,
        name="respond-group",
    ),
    path("<slug:member>/contributions/<int:number>/respond/", responding.respond, name="respond"),
    path("<slug:member>/contributions/<int:number>/split/", split.split, name="split"),
    path(
        "<slug:member>/consultations/<int:number>/contribute/",
        sending.contribute,
        name="contribute",
    ),
    path("<slug:member>/drafts/<str:token>/", sending.draft, name="draft"),
    path("<slug:member>/drafts/<str:token>/confirm/", sending_proof.confirm, name="confirm"),
    path(
        "<slug:member>/contributions/<int:number>/receipt/",
        sending_receipt.receipt,
        name="receipt",
    ),
]
