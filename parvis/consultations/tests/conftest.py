"""A page of a contribution, where the room has none yet, so that addresses to it can be made."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from parvis.consultations import urls

if not any(one.name == "contribution" for one in urls.urlpatterns):
    urls.urlpatterns.append(
        path(
            "<slug:member>/contributions/<int:number>/",
            lambda _request, **_where: HttpResponse("contribution"),
            name="contribution",
        )
    )
