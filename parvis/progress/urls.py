"""Addresses of this room."""

from django.urls import path

from parvis.progress.views import round_forms, rounds
from parvis.progress.views.report import report

_ROUNDS = "<slug:member>/plans/<int:number>/rounds/"
_ROUND = f"{_ROUNDS}<int:round>/"
app_name = "progress"
urlpatterns = [
    path("<slug:member>/commitments/<slug:code>/report/<slug:pen>/", report, name="report"),
    path(_ROUNDS, rounds.rounds, name="rounds"),
    path(f"{_ROUNDS}open/", round_forms.open_round, name="open-round"),
    path(_ROUND, rounds.one_round, name="round"),
    path(f"{_ROUND}answers.csv", rounds.as_csv, name="round-csv"),
    path(f"{_ROUND}prolong/", round_forms.prolong_round, name="prolong-round"),
    path(f"{_ROUND}close/", round_forms.close_round, name="close-round"),
    path(f"{_ROUND}<slug:code>/<slug:pen>/nothing/", round_forms.sign_nothing, name="sign-nothing"),
]
