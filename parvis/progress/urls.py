"""Addresses of this room."""

from django.urls import path

from parvis.plans import numbers  # noqa: F401 (it registers how milestones are named)
from parvis.progress.views.differences import differing, put_differences
from parvis.progress.views.holders import give_pen, holders, take_pen
from parvis.progress.views.joint import close_joint, joint, joint_draft
from parvis.progress.views.milestones import done
from parvis.progress.views.report import report
from parvis.progress.views.reports import reports
from parvis.progress.views.shadow import shadow, shadows
from parvis.progress.views.team import team
from parvis.progress.views.ways import ways

app_name = "progress"
_COMMITMENT = "<slug:member>/commitments/<slug:code>/"
_HOLDERS = "<slug:member>/plans/<int:number>/pen-holders/"
urlpatterns = [
    path(f"{_COMMITMENT}report/<slug:pen>/", report, name="report"),
    path(f"{_COMMITMENT}reports/", reports, name="reports"),
    path(f"{_COMMITMENT}from-outside/", shadows, name="shadows"),
    path(f"{_COMMITMENT}from-outside/new/", shadow, name="shadow"),
    path(f"{_COMMITMENT}joint/", joint, name="joint"),
    path(f"{_COMMITMENT}joint/<int:number>/", joint_draft, name="joint-draft"),
    path(f"{_COMMITMENT}joint/<int:number>/close/", close_joint, name="close-joint"),
    path("<slug:member>/differences/", differing, name="differences"),
    path(
        "<slug:member>/forums/<slug:forum>/meetings/<int:number>/differences/",
        put_differences,
        name="put-differences",
    ),
    path(_HOLDERS, holders, name="holders"),
    path(f"{_HOLDERS}new/", give_pen, name="give-pen"),
    path(f"{_HOLDERS}<int:holder>/end/", take_pen, name="take-pen"),
    path(f"{_COMMITMENT}milestones/<milestone:number>/done/", done, name="done"),
    path("<slug:member>/commitments/<slug:code>/team/", team, name="team"),
    path("<slug:member>/plans/<int:number>/ways/", ways, name="ways"),
]
