"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from parvis.consultations.views import arranging, entering, sheet

app_name = "consultations"
urlpatterns: list[URLPattern] = [
    path("<slug:member>/plans/<int:number>/consult/", arranging.announce, name="open"),
    path("<slug:member>/consultations/<int:number>/arrange/", arranging.arrange, name="arrange"),
    path("<slug:member>/consultations/<int:number>/prolong/", arranging.prolong, name="prolong"),
    path("<slug:member>/consultations/<int:number>/enter/", entering.enter, name="enter"),
    path("<slug:member>/consultations/<int:number>/sheet/", sheet.sheet, name="sheet"),
    path(
        "<slug:member>/consultations/<int:number>/sheet/template/",
        sheet.template, name="sheet-template",
    ),
]  # fmt: skip
