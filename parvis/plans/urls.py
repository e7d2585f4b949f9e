"""Addresses of this room."""

from django.urls import path

from parvis.plans import numbers  # noqa: F401 (it registers how milestones are named)
from parvis.plans.views.amending import amend, amend_otherwise, amendments, propose_commitment
from parvis.plans.views.calendar import calendar
from parvis.plans.views.calendar_forms import (
    announce,
    change_date,
    opportunity,
    opportunity_change,
    outreach,
)
from parvis.plans.views.commitment import commitment, full_text
from parvis.plans.views.drafting import draft
from parvis.plans.views.editions import difference, edition, editions, keep
from parvis.plans.views.plan import plan
from parvis.plans.views.proposals import proposal, proposals
from parvis.plans.views.readiness import endorse, readiness, submit
from parvis.plans.views.settling import adopt, bring, decline, reject, withdraw
from parvis.plans.views.timing import replan, waits
from parvis.plans.views.translating import translating
from parvis.plans.views.ways import declare_way
from parvis.plans.views.writing import drop, milestone, partners, write

_PLAN, _COMMITMENT = "<slug:member>/plans/<int:number>/", "<slug:member>/commitments/<slug:code>/"
_AMENDMENT = f"{_PLAN}amendments/<int:amendment>/"
app_name = "plans"
_CALENDAR = "<slug:member>/plans/<int:number>/calendar/"
urlpatterns = [
    path("<slug:member>/plans/announce/", announce, name="announce"),
    path(_CALENDAR, calendar, name="calendar"),
    path(f"{_CALENDAR}change/", change_date, name="change-date"),
    path(f"{_CALENDAR}opportunity/", opportunity, name="opportunity"),
    path(
        f"{_CALENDAR}opportunity/<int:opportunity>/", opportunity_change, name="opportunity-change"
    ),
    path(f"{_CALENDAR}outreach/", outreach, name="outreach"),
    path("<slug:member>/plans/<int:number>/", plan, name="plan"),
    path("<slug:member>/commitments/<slug:code>/", commitment, name="commitment"),
    path("<slug:member>/commitments/<slug:code>/text/", full_text, name="full-text"),
    path(f"{_PLAN}editions/", editions, name="editions"),
    path(f"{_PLAN}editions/keep/", keep, name="keep-edition"),
    path(f"{_PLAN}editions/<int:edition>/", edition, name="edition"),
    path(f"{_PLAN}editions/<int:first>/<int:second>/", difference, name="difference"),
    path(f"{_PLAN}readiness/", readiness, name="readiness"),
    path(f"{_PLAN}submit/", submit, name="submit"),
    path(f"{_PLAN}endorse/", endorse, name="endorse"),
    path(f"{_PLAN}draft/", draft, name="draft"),
    path(f"{_COMMITMENT}write/", write, name="write"),
    path(f"{_COMMITMENT}partners/", partners, name="partners"),
    path(f"{_COMMITMENT}milestone/", milestone, name="milestone"),
    path(f"{_COMMITMENT}milestones/<milestone:number>/replan/", replan, name="replan"),
    path(f"{_COMMITMENT}milestones/<milestone:number>/waits/", waits, name="waits"),
    path(f"{_COMMITMENT}drop/", drop, name="drop"),
    path(f"{_COMMITMENT}translate/<slug:language>/", translating, name="translate"),
    path(f"{_COMMITMENT}way/", declare_way, name="declare-way"),
    path(f"{_COMMITMENT}amend/", amend, name="amend"),
    path(f"{_COMMITMENT}amend/<slug:what>/", amend_otherwise, name="amend-otherwise"),
    path(f"{_COMMITMENT}amendments/", amendments, name="amendments"),
    path(f"{_PLAN}amendments/", proposals, name="proposals"),
    path(f"{_PLAN}amendments/add/", propose_commitment, name="propose-commitment"),
    path(_AMENDMENT, proposal, name="proposal"),
    path(f"{_AMENDMENT}bring/", bring, name="bring-amendment"),
    path(f"{_AMENDMENT}adopt/", adopt, name="adopt-amendment"),
    path(f"{_AMENDMENT}reject/", reject, name="reject-amendment"),
    path(f"{_AMENDMENT}decline/", decline, name="decline-amendment"),
    path(f"{_AMENDMENT}withdraw/", withdraw, name="withdraw-amendment"),
]
