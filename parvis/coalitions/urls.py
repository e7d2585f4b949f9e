"""Addresses of this room."""

from django.urls import path

from parvis.coalitions.views import (
    allies,
    answering,
    coalition,
    coalitions,
    founding,
    joining,
    leaving,
    skills,
    stating,
)

app_name = "coalitions"
_COALITION = "<slug:member>/coalitions/<slug:coalition>/"
urlpatterns = [
    path("<slug:member>/coalitions/", coalitions.coalitions, name="coalitions"),
    path("<slug:member>/coalitions/skills/", skills.skills, name="skills"),
    path("<slug:member>/coalitions/new/", founding.found, name="found"),
    path(_COALITION, coalition.coalition, name="coalition"),
    path(f"{_COALITION}edit/", founding.describe, name="describe"),
    path(f"{_COALITION}join/", joining.join, name="join"),
    path(f"{_COALITION}invite/", joining.invite, name="invite"),
    path(f"{_COALITION}requests/<int:number>/", answering.answer, name="answer"),
    path(f"{_COALITION}leave/", leaving.leave, name="leave"),
    path(f"{_COALITION}spokes/", leaving.spokes, name="spokes"),
    path(f"{_COALITION}end/", leaving.end, name="end"),
    path("<slug:member>/organisations/<slug:slug>/brings/", stating.offer, name="offer"),
    path("<slug:member>/commitments/<slug:code>/needs/", stating.need, name="need"),
    path("<slug:member>/commitments/<slug:code>/allies/", allies.allies, name="allies"),
]
