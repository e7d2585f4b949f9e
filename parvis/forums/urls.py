"""Addresses of this room."""

from django.urls import path

from parvis.forums.views.adopting import adopt, systems
from parvis.forums.views.forum import charter, difference, forum
from parvis.forums.views.founding import found
from parvis.forums.views.leaving import leave, release
from parvis.forums.views.seating import chair, seat, tell
from parvis.forums.views.seats import seats

app_name = "forums"
_FORUM = "<slug:member>/forums/<slug:forum>/"
urlpatterns = [
    path("<slug:member>/forums/new/", found, name="found"),
    path(_FORUM, forum, name="forum"),
    path(f"{_FORUM}charter/adopt/", adopt, name="adopt"),
    path(f"{_FORUM}charter/systems/", systems, name="systems"),
    path(f"{_FORUM}charter/<int:number>/", charter, name="charter"),
    path(f"{_FORUM}charter/<int:first>/<int:second>/", difference, name="difference"),
    path(f"{_FORUM}seats/", seats, name="seats"),
    path(f"{_FORUM}seats/fill/", seat, name="seat"),
    path(f"{_FORUM}seats/<int:number>/tell/", tell, name="tell"),
    path(f"{_FORUM}seats/<int:number>/leave/", leave, name="leave"),
    path(f"{_FORUM}seats/<int:number>/end/", release, name="release"),
    path(f"{_FORUM}chair/", chair, name="chair"),
]
