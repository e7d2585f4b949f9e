"""Addresses of this room."""

from django.urls import path

from parvis.forums import views

app_name = "forums"
urlpatterns = [
    path("<slug:member>/forums/new/", views.found, name="found"),
]
