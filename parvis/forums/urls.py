"""Addresses of this room."""

from django.urls import path

from parvis.forums.views.adopting import adopt, systems
from parvis.forums.views.deciding import decide
from parvis.forums.views.decision import decision
from parvis.forums.views.following import answer, contest, dissent, sign, strike
from parvis.forums.views.forum import charter, difference, forum
from parvis.forums.views.founding import found
from parvis.forums.views.register import as_csv, as_json, register

app_name = "forums"
_FORUM = "<slug:member>/forums/<slug:forum>/"
_DECISION = f"{_FORUM}decisions/<slug:code>/"
urlpatterns = [
    path("<slug:member>/forums/new/", found, name="found"),
    path(_FORUM, forum, name="forum"),
    path(f"{_FORUM}charter/adopt/", adopt, name="adopt"),
    path(f"{_FORUM}charter/systems/", systems, name="systems"),
    path(f"{_FORUM}charter/<int:number>/", charter, name="charter"),
    path(f"{_FORUM}charter/<int:first>/<int:second>/", difference, name="difference"),
    path(f"{_FORUM}decisions/", register, name="decisions"),
    path(f"{_FORUM}decisions.csv", as_csv, name="decisions_csv"),
    path(f"{_FORUM}decisions.json", as_json, name="decisions_json"),
    path(f"{_FORUM}meetings/<int:number>/decide/", decide, name="decide"),
    path(_DECISION, decision, name="decision"),
    path(f"{_DECISION}seats/<int:seat>/dissent/", dissent, name="dissent"),
    path(f"{_DECISION}answer/", answer, name="answer_advice"),
    path(f"{_DECISION}sign/", sign, name="sign_decision"),
    path(f"{_DECISION}contest/", contest, name="contest_decision"),
    path(f"{_DECISION}strike/", strike, name="strike_decision"),
]
