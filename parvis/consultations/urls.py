"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from parvis.consultations.views import sending, sending_proof, sending_receipt

app_name = "consultations"
urlpatterns: list[URLPattern] = [
    path(
        "<slug:member>/consultations/<int:number>/contribute/", sending.contribute,
        name="contribute",
    ),
    path("<slug:member>/drafts/<str:token>/", sending.draft, name="draft"),
    path("<slug:member>/drafts/<str:token>/confirm/", sending_proof.confirm, name="confirm"),
    path(
        "<slug:member>/contributions/<int:number>/receipt/", sending_receipt.receipt,
        name="receipt",
    ),
]  # fmt: skip
