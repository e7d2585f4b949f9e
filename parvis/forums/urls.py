"""Addresses of this room."""

from django.urls import path

from parvis.forums.views.actions import actions, agree, drop, replan, report
from parvis.forums.views.adopting import adopt, systems
from parvis.forums.views.forum import charter, difference, forum
from parvis.forums.views.founding import found
from parvis.forums.views.minutes import minutes, version
from parvis.forums.views.minuting import answer, approve, correct, draft, object_to, publish

app_name = "forums"
_FORUM = "<slug:member>/forums/<slug:forum>/"
_MEETING = f"{_FORUM}meetings/<int:meeting>/"
_MINUTES = f"{_MEETING}minutes/"
_VERSION = f"{_MINUTES}<int:number>/"
_ACTION = f"{_FORUM}actions/<int:number>/"
urlpatterns = [
    path("<slug:member>/forums/new/", found, name="found"),
    path(_FORUM, forum, name="forum"),
    path(f"{_FORUM}charter/adopt/", adopt, name="adopt"),
    path(f"{_FORUM}charter/systems/", systems, name="systems"),
    path(f"{_FORUM}charter/<int:number>/", charter, name="charter"),
    path(f"{_FORUM}charter/<int:first>/<int:second>/", difference, name="difference"),
    path(_MINUTES, minutes, name="minutes"),
    path(f"{_MINUTES}draft/", draft, name="draft_minutes"),
    path(f"{_MINUTES}corrections/<int:number>/", answer, name="answer_correction"),
    path(_VERSION, version, name="minutes_version"),
    path(f"{_VERSION}correct/", correct, name="correct_minutes"),
    path(f"{_VERSION}approve/", approve, name="approve_minutes"),
    path(f"{_VERSION}object/", object_to, name="object_to_minutes"),
    path(f"{_VERSION}publish/", publish, name="publish_minutes"),
    path(f"{_FORUM}actions/", actions, name="actions"),
    path(f"{_MEETING}actions/new/", agree, name="agree_action"),
    path(f"{_ACTION}report/", report, name="report_action"),
    path(f"{_ACTION}replan/", replan, name="replan_action"),
    path(f"{_ACTION}drop/", drop, name="drop_action"),
]
