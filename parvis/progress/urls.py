"""Addresses of this room."""

from django.urls import path

from parvis.progress.views.milestones import done
from parvis.progress.views.report import report

app_name = "progress"
urlpatterns = [
    path("<slug:member>/commitments/<slug:code>/report/<slug:pen>/", report, name="report"),
    path("<slug:member>/commitments/<slug:code>/milestones/<path:number>/done/", done, name="done"),
]
