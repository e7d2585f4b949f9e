"""Addresses of this room."""

from django.urls import path

from parvis.members.views import member, members

app_name = "members"
urlpatterns = [
    path("members/", members.members, name="members"),
    path("<slug:member>/", member.member, name="member"),
]
