"""Addresses of this room."""

from django.urls import path

from parvis.forums.views.adopting import adopt, systems
from parvis.forums.views.agenda import add_item, add_paper, order, withdraw_item
from parvis.forums.views.answering import answer
from parvis.forums.views.asking import ask, confirm
from parvis.forums.views.convening import attendance, cancel, convene, move
from parvis.forums.views.desk import desk, question
from parvis.forums.views.digests import digest, tell, unfollow
from parvis.forums.views.forum import charter, difference, forum
from parvis.forums.views.founding import found
from parvis.forums.views.meetings import meeting, meeting_ics, meetings, meetings_ics
from parvis.forums.views.reports import reply, report, report_back, reports

app_name = "forums"
_FORUM = "<slug:member>/forums/<slug:forum>/"
_MEETING = f"{_FORUM}meetings/<int:number>/"
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
    path(f"{_FORUM}desk/", desk, name="desk"),
    path(f"{_FORUM}desk/ask/", ask, name="ask"),
    path(f"{_FORUM}desk/confirm/<str:token>/", confirm, name="confirm"),
    path(f"{_FORUM}desk/unfollow/<str:token>/", unfollow, name="unfollow"),
    path(f"{_FORUM}desk/<int:number>/", question, name="question"),
    path(f"{_FORUM}desk/<int:number>/answer/", answer, name="answer"),
    path(f"{_FORUM}meetings/<int:number>/digest/", digest, name="digest"),
    path(f"{_FORUM}meetings/<int:number>/digest/write/", tell, name="tell"),
    path(f"{_FORUM}reports/", reports, name="reports"),
    path(f"{_FORUM}reports/new/", report_back, name="report-back"),
    path(f"{_FORUM}reports/<int:number>/", report, name="report"),
    path(f"{_FORUM}reports/<int:number>/reply/", reply, name="reply"),
]
