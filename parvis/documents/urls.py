"""Addresses of this room."""

from django.urls import path

from parvis.documents import views

app_name = "documents"
urlpatterns = [
    path("<slug:member>/documents/<int:number>/", views.document, name="document"),
    path("<slug:member>/documents/<int:number>/file/", views.file, name="file"),
]
