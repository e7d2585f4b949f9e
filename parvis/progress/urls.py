"""Addresses of this room."""

from django.urls import path

from parvis.plans import numbers  # noqa: F401 (it registers how milestones are named)
from parvis.progress.views import contesting, evidence, filing, round_forms, rounds
from parvis.progress.views.differences import differing, put_differences
from parvis.progress.views.holders import give_pen, holders, take_pen
from parvis.progress.views.joint import close_joint, joint, joint_draft
from parvis.progress.views.milestones import done
from parvis.progress.views.report import report
from parvis.progress.views.reports import reports
from parvis.progress.views.shadow import shadow, shadows
from parvis.progress.views.team import team
from parvis.progress.views.ways import ways

app_name = "progress"
_COMMITMENT = "<slug:member>/commitments/<slug:code>/"
_HOLDERS = "<slug:member>/plans/<int:number>/pen-holders/"
_ROUNDS = "<slug:member>/plans/<int:number>/rounds/"
_ROUND = f"{_ROUNDS}<int:round>/"
_PIECE = f"{_COMMITMENT}evidence/<int:number>/"
_CONTEST = f"{_PIECE}contests/<int:contest>/"
urlpatterns = [
    path(f"{_COMMITMENT}report/<slug:pen>/", report, name="report"),
    path(f"{_COMMITMENT}reports/", reports, name="reports"),
    path(f"{_COMMITMENT}from-outside/", shadows, name="shadows"),
    path(f"{_COMMITMENT}from-outside/new/", shadow, name="shadow"),
    path(f"{_COMMITMENT}joint/", joint, name="joint"),
    path(f"{_COMMITMENT}joint/<int:number>/", joint_draft, name="joint-draft"),
    path(f"{_COMMITMENT}joint/<int:number>/close/", close_joint, name="close-joint"),
    path("<slug:member>/differences/", differing, name="differences"),
    path(
        "<slug:member>/forums/<slug:forum>/meetings/<int:number>/differences/",
        put_differences,
        name="put-differences",
    ),
    path(_HOLDERS, holders, name="holders"),
    path(f"{_HOLDERS}new/", give_pen, name="give-pen"),
    path(f"{_HOLDERS}<int:holder>/end/", take_pen, name="take-pen"),
    path(f"{_COMMITMENT}milestones/<milestone:number>/done/", done, name="done"),
    path("<slug:member>/commitments/<slug:code>/team/", team, name="team"),
    path("<slug:member>/plans/<int:number>/ways/", ways, name="ways"),
    path(f"{_COMMITMENT}evidence/", evidence.evidence, name="evidence"),
    path(f"{_COMMITMENT}evidence.csv", evidence.as_csv, name="evidence-csv"),
    path(f"{_COMMITMENT}evidence/file/", filing.file_evidence, name="file-evidence"),
    path(_PIECE, evidence.piece, name="piece"),
    path(f"{_PIECE}withdraw/", filing.withdraw_evidence, name="withdraw-evidence"),
    path(f"{_PIECE}contest/", contesting.contest, name="contest"),
    path(f"{_CONTEST}answer/", contesting.answer, name="answer-contest"),
    path(f"{_CONTEST}withdraw/", contesting.withdraw_contest, name="withdraw-contest"),
    path(_ROUNDS, rounds.rounds, name="rounds"),
    path(f"{_ROUNDS}open/", round_forms.open_round, name="open-round"),
    path(_ROUND, rounds.one_round, name="round"),
    path(f"{_ROUND}answers.csv", rounds.as_csv, name="round-csv"),
    path(f"{_ROUND}prolong/", round_forms.prolong_round, name="prolong-round"),
    path(f"{_ROUND}close/", round_forms.close_round, name="close-round"),
    path(f"{_ROUND}<slug:code>/<slug:pen>/nothing/", round_forms.sign_nothing, name="sign-nothing"),
]
