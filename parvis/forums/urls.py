"""Addresses of this room."""

from django.urls import path

from parvis.forums.views.actions import actions, agree, drop, replan, report
from parvis.forums.views.adopting import adopt, systems
from parvis.forums.views.agenda import add_item, add_paper, order, withdraw_item
from parvis.forums.views.convening import attendance, cancel, convene, move
from parvis.forums.views.forum import charter, difference, forum
from parvis.forums.views.founding import found
from parvis.forums.views.leaving import leave, release
from parvis.forums.views.meetings import meeting, meeting_ics, meetings, meetings_ics
from parvis.forums.views.minutes import minutes, version
from parvis.forums.views.minuting import answer, approve, correct, draft, object_to, publish
from parvis.forums.views.seating import chair, seat, tell
from parvis.forums.views.seats import seats

app_name = "forums"
_FORUM = "<slug:member>/forums/<slug:forum>/"
_MEETING = f"{_FORUM}meetings/<int:number>/"
_MINUTES = f"{_FORUM}meetings/<int:meeting>/minutes/"
_VERSION = f"{_MINUTES}<int:number>/"
_ACTION = f"{_FORUM}actions/<int:number>/"
urlpatterns = [
    path("<slug:member>/forums/new/", found, name="found"),
    path(_FORUM, forum, name="forum"),
    path(f"{_FORUM}charter/adopt/", adopt, name="adopt"),
    path(f"{_FORUM}charter/systems/", systems, name="systems"),
    path(f"{_FORUM}charter/<int:number>/", charter, name="charter"),
    path(f"{_FORUM}charter/<int:first>/<int:second>/", difference, name="difference"),
    path(f"{_FORUM}meetings/", meetings, name="meetings"),
    path(f"{_FORUM}meetings.ics", meetings_ics, name="meetings-ics"),
    path(f"{_FORUM}meetings/convene/", convene, name="convene"),
    path(_MEETING, meeting, name="meeting"),
    path(f"{_MEETING}meeting.ics", meeting_ics, name="meeting-ics"),
    path(f"{_MEETING}move/", move, name="move"),
    path(f"{_MEETING}cancel/", cancel, name="cancel"),
    path(f"{_MEETING}attendance/", attendance, name="attendance"),
    path(f"{_MEETING}agenda/add/", add_item, name="add-item"),
    path(f"{_MEETING}agenda/order/", order, name="order"),
    path(f"{_MEETING}agenda/<int:item>/withdraw/", withdraw_item, name="withdraw-item"),
    path(f"{_MEETING}papers/add/", add_paper, name="add-paper"),
    path(_MINUTES, minutes, name="minutes"),
    path(f"{_MINUTES}draft/", draft, name="draft-minutes"),
    path(f"{_MINUTES}corrections/<int:number>/", answer, name="answer-correction"),
    path(_VERSION, version, name="minutes-version"),
    path(f"{_VERSION}correct/", correct, name="correct-minutes"),
    path(f"{_VERSION}approve/", approve, name="approve-minutes"),
    path(f"{_VERSION}object/", object_to, name="object-to-minutes"),
    path(f"{_VERSION}publish/", publish, name="publish-minutes"),
    path(f"{_FORUM}actions/", actions, name="actions"),
    path(f"{_FORUM}meetings/<int:meeting>/actions/new/", agree, name="agree-action"),
    path(f"{_ACTION}report/", report, name="report-action"),
    path(f"{_ACTION}replan/", replan, name="replan-action"),
    path(f"{_ACTION}drop/", drop, name="drop-action"),
    path(f"{_FORUM}seats/", seats, name="seats"),
    path(f"{_FORUM}seats/fill/", seat, name="seat"),
    path(f"{_FORUM}seats/<int:number>/tell/", tell, name="tell"),
    path(f"{_FORUM}seats/<int:number>/leave/", leave, name="leave"),
    path(f"{_FORUM}seats/<int:number>/end/", release, name="release"),
    path(f"{_FORUM}chair/", chair, name="chair"),
]
