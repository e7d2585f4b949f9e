"""Addresses of this room."""

from django.urls import path

from parvis.people.views import (
    account,
    data,
    describing,
    following,
    giving,
    invitations,
    my,
    organisation,
    organisations,
    people,
    said,
)

app_name = "people"
urlpatterns = [
    path("my/", my.my, name="my"),
    path("my/said/", said.said, name="said"),
    path("my/follow/", following.follow, name="follow"),
    path("my/name/", account.name, name="name"),
    path("my/roles/<int:number>/lay-down/", account.lay_down, name="lay-down"),
    path("my/data/", data.data, name="data"),
    path("my/close/", account.close, name="close"),
    path("invitations/<slug:token>/", invitations.invitation, name="invitation"),
    path("enter/<slug:token>/", invitations.enter, name="enter"),
    path("roles/", people.roles, name="roles"),
    path("roles/give/", giving.give, name="give-house"),
    path("roles/<int:pk>/withdraw/", giving.withdraw, name="withdraw-house"),
    path("roles/<int:pk>/term/", giving.term, name="term-house"),
    path("roles/<int:pk>/invite/", giving.invite, name="invite-house"),
    path("<slug:member>/people/", people.people, name="people"),
    path("<slug:member>/people/give/", giving.give, name="give"),
    path("<slug:member>/people/<int:pk>/withdraw/", giving.withdraw, name="withdraw"),
    path("<slug:member>/people/<int:pk>/term/", giving.term, name="term"),
    path("<slug:member>/people/<int:pk>/invite/", giving.invite, name="invite"),
    path("<slug:member>/organisations/new/", organisations.register, name="register"),
    path(
        "<slug:member>/organisations/<slug:slug>/", organisation.organisation, name="organisation"
    ),
    path("<slug:member>/organisations/<slug:slug>/edit/", describing.describe, name="describe"),
    path("<slug:member>/organisations/<slug:slug>/verify/", organisations.verify, name="verify"),
    path(
        "<slug:member>/organisations/<slug:slug>/people/", organisations.people,
        name="organisation-people",
    ),
    path(
        "<slug:member>/organisations/<slug:slug>/people/<int:pk>/let-go/", organisations.let_go,
        name="let-go",
    ),
    path(
        "<slug:member>/organisations/<slug:slug>/people/<int:pk>/invite/", organisations.invite,
        name="invite-colleague",
    ),
]  # fmt: skip
