"""Addresses of this room."""

from django.urls import path

from parvis.home.views import calendar, health, partnership, record, search

app_name = "home"
urlpatterns = [
    path("", partnership.partnership, name="partnership"),
    path("search/", search.search, name="search"),
    path("record.atom", record.latest_atom, name="latest-atom"),
    path("<slug:member>/health/", health.health, name="health"),
    path("<slug:member>/health.csv", health.health_csv, name="health-csv"),
    path("<slug:member>/record/", record.record, name="record"),
    path("<slug:member>/record/record.jsonl", record.jsonl, name="record-jsonl"),
    path("<slug:member>/record/record.atom", record.atom, name="record-atom"),
    path("<slug:member>/dates/", calendar.calendar, name="calendar"),
    path("<slug:member>/dates/dates.ics", calendar.calendar_ics, name="calendar-ics"),
    path(
        "<slug:member>/commitments/<slug:code>/dates.ics",
        calendar.commitment_ics,
        name="commitment-ics",
    ),
]
