"""Addresses of this room."""

from django.urls import path

from parvis.people.views import account, data, following, my, said

app_name = "people"
urlpatterns = [
    path("my/", my.my, name="my"),
    path("my/said/", said.said, name="said"),
    path("my/follow/", following.follow, name="follow"),
    path("my/name/", account.name, name="name"),
    path("my/roles/<int:number>/lay-down/", account.lay_down, name="lay-down"),
    path("my/data/", data.data, name="data"),
    path("my/close/", account.close, name="close"),
]
