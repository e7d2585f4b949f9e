"""Addresses of this room."""

from django.urls import path

from parvis.plans.views.commitment import commitment, full_text
from parvis.plans.views.plan import plan

app_name = "plans"
urlpatterns = [
    path("<slug:member>/plans/<int:number>/", plan, name="plan"),
    path("<slug:member>/commitments/<slug:code>/", commitment, name="commitment"),
    path("<slug:member>/commitments/<slug:code>/text/", full_text, name="full-text"),
]
