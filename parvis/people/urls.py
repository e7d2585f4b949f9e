"""Addresses of this room."""

from django.urls import path

from parvis.people.views import my

app_name = "people"
urlpatterns = [
    path("my/", my.my, name="my"),
]
