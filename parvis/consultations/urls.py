"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from parvis.consultations.views import board, group, responding, split, themes

app_name = "consultations"
urlpatterns: list[URLPattern] = [
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
]
