"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from parvis.consultations.views import (
    commenting,
    consultation,
    contribution,
    contributions,
    results,
)

app_name = "consultations"
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
]
