"""Addresses of this room."""

from django.urls import path

from parvis.progress.views.report import report
from parvis.progress.views.team import team
from parvis.progress.views.ways import ways

app_name = "progress"
urlpatterns = [
    path("<slug:member>/commitments/<slug:code>/report/<slug:pen>/", report, name="report"),
    path("<slug:member>/commitments/<slug:code>/team/", team, name="team"),
    path("<slug:member>/plans/<int:number>/ways/", ways, name="ways"),
]
