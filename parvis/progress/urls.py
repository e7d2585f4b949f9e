"""Addresses of this room."""

from django.urls import path

from parvis.progress.views import contesting, evidence, filing
from parvis.progress.views.report import report

app_name = "progress"
_COMMITMENT = "<slug:member>/commitments/<slug:code>/"
_PIECE = f"{_COMMITMENT}evidence/<int:number>/"
_CONTEST = f"{_PIECE}contests/<int:contest>/"
urlpatterns = [
    path(f"{_COMMITMENT}report/<slug:pen>/", report, name="report"),
    path(f"{_COMMITMENT}evidence/", evidence.evidence, name="evidence"),
    path(f"{_COMMITMENT}evidence.csv", evidence.as_csv, name="evidence-csv"),
    path(f"{_COMMITMENT}evidence/file/", filing.file_evidence, name="file-evidence"),
    path(_PIECE, evidence.piece, name="piece"),
    path(f"{_PIECE}withdraw/", filing.withdraw_evidence, name="withdraw-evidence"),
    path(f"{_PIECE}contest/", contesting.contest, name="contest"),
    path(f"{_CONTEST}answer/", contesting.answer, name="answer-contest"),
    path(f"{_CONTEST}withdraw/", contesting.withdraw_contest, name="withdraw-contest"),
]
