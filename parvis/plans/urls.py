"""Addresses of this room."""

from django.urls import path

from parvis.plans.views.calendar import calendar
from parvis.plans.views.calendar_forms import (
    announce,
    change_date,
    opportunity,
    opportunity_change,
    outreach,
)
from parvis.plans.views.commitment import commitment, full_text
from parvis.plans.views.plan import plan

app_name = "plans"
_CALENDAR = "<slug:member>/plans/<int:number>/calendar/"
urlpatterns = [
    path("<slug:member>/plans/announce/", announce, name="announce"),
    path(_CALENDAR, calendar, name="calendar"),
    path(f"{_CALENDAR}change/", change_date, name="change-date"),
    path(f"{_CALENDAR}opportunity/", opportunity, name="opportunity"),
    path(
        f"{_CALENDAR}opportunity/<int:opportunity>/", opportunity_change, name="opportunity-change"
    ),
    path(f"{_CALENDAR}outreach/", outreach, name="outreach"),
    path("<slug:member>/plans/<int:number>/", plan, name="plan"),
    path("<slug:member>/commitments/<slug:code>/", commitment, name="commitment"),
    path("<slug:member>/commitments/<slug:code>/text/", full_text, name="full-text"),
]
