"""Addresses of this room."""

from django.urls import path

from parvis.plans import numbers  # noqa: F401 (it registers how milestones are named)
from parvis.progress.views.milestones import done
from parvis.progress.views.report import report

app_name = "progress"
urlpatterns = [
    path("<slug:member>/commitments/<slug:code>/report/<slug:pen>/", report, name="report"),
    path(
        "<slug:member>/commitments/<slug:code>/milestones/<milestone:number>/done/",
        done,
        name="done",
    ),
]
