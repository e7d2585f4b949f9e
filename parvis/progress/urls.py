"""Addresses of this room."""

from django.urls import path

from parvis.progress.views.report import report
from parvis.progress.views.reports import reports

app_name = "progress"
_COMMITMENT = "<slug:member>/commitments/<slug:code>/"
urlpatterns = [
    path(f"{_COMMITMENT}report/<slug:pen>/", report, name="report"),
    path(f"{_COMMITMENT}reports/", reports, name="reports"),
]
