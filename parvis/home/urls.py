"""Addresses of this room."""

from django.urls import path

from parvis.home.views import record, search

app_name = "home"
urlpatterns = [
    path("search/", search.search, name="search"),
    path("record.atom", record.latest_atom, name="latest-atom"),
    path("<slug:member>/record/", record.record, name="record"),
    path("<slug:member>/record/record.jsonl", record.jsonl, name="record-jsonl"),
    path("<slug:member>/record/record.atom", record.atom, name="record-atom"),
]
