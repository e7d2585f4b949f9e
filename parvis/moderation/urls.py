"""Addresses of this room."""

from django.urls import path

from parvis.moderation.views import appealing, arranging, case, complaining, file, log, queue, rules

app_name = "moderation"
urlpatterns = [
    path("moderation/rules/", rules.rules, name="rules"),
    path("<slug:member>/moderation/", log.log, name="log"),
    path("<slug:member>/moderation/log.atom", log.atom, name="log-atom"),
    path("<slug:member>/moderation/decisions/<int:number>/", log.decision, name="decision"),
    path("<slug:member>/moderation/appeal/<int:number>/", appealing.appeal, name="appeal"),
    path("<slug:member>/moderation/queue/", queue.queue, name="queue"),
    path("<slug:member>/moderation/settings/", arranging.arrange, name="settings"),
    path(
        "<slug:member>/moderation/complain/<slug:kind>/<str:key>/",
        complaining.complain,
        name="complain",
    ),
    path("<slug:member>/moderation/files/<int:number>/", file.file, name="file"),
    path("<slug:member>/moderation/<slug:kind>/<str:key>/", case.case, name="case"),
]
