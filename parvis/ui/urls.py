"""Addresses of this room."""

from django.urls import path

from parvis.ui import views

app_name = "ui"
urlpatterns = [path("styleguide/", views.styleguide, name="styleguide")]
