"""Addresses of this room."""

from django.urls import path

from parvis.forums.views.adopting import adopt, systems
from parvis.forums.views.forum import charter, difference, forum
from parvis.forums.views.founding import found

app_name = "forums"
_FORUM = "<slug:member>/forums/<slug:forum>/"
urlpatterns = [
    path("<slug:member>/forums/new/", found, name="found"),
    path(_FORUM, forum, name="forum"),
    path(f"{_FORUM}charter/adopt/", adopt, name="adopt"),
    path(f"{_FORUM}charter/systems/", systems, name="systems"),
    path(f"{_FORUM}charter/<int:number>/", charter, name="charter"),
    path(f"{_FORUM}charter/<int:first>/<int:second>/", difference, name="difference"),
]
