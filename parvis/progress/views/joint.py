"""Joint reports: drafted by who holds one pen, signed or declined by who holds the other."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.models import Commitment
from parvis.plans.views.hands import about, commitment_of
from parvis.plans.views.marked import field_of, marked
from parvis.progress import acts, rules
from parvis.progress.forms.holders import TakePen
from parvis.progress.forms.pens import JointForm
from parvis.progress.labels import LEVELS
from parvis.progress.models import JointDraft
from parvis.progress.rules.joint import other_side
from parvis.progress.views.report import filed_for, milestone_of
from parvis.record import clock

MOST_IN_AN_HOUR = 30  # by one person
SHOWN = 30  # drafts, the latest


@both_ways
@for_a_person
def joint(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Draft a joint report of a commitment, or of `?milestone=`; list those that were drafted."""
    found = commitment_of(member, code)
    milestone = milestone_of(found, request.GET.get("milestone", ""))
    by = _hand(person, found)
    form = JointForm(request.POST or None, filed=filed_for(found))
    if form.is_valid() and within(form, request, "joint", MOST_IN_AN_HOUR, AN_HOUR):
        told = {"milestone": milestone, "by": by, **form.told()}
        draft = tried(form, lambda: acts.draft_joint(found, **told))
        if draft:
            return redirect(draft)
    drafts = JointDraft.objects.filter(commitment=found).for_reading().order_by("-number")[:SHOWN]
    context = {
        **about(found), "form": form, "button": _("Sign it, and propose it to the other side"),
        "heading": _("Report jointly"), "milestone": milestone,
        "drafts": [(one, str(LEVELS[one.level]), state_of(one)) for one in drafts],
        "milestone_title": field_of(milestone, "title", []) if milestone else None,
    }  # fmt: skip
    return render(request, "progress/joint.html", context)


@both_ways
@for_a_person
def joint_draft(
    request: HttpRequest, person: Person, member: str, code: str, number: int
) -> HttpResponse:
    """Show a draft to who holds one of the two pens; sent back, sign it for the side that had not."""
    draft = _draft(member, code, number)
    by = _hand(person, draft.commitment)
    if request.method == "POST":
        written = acts.sign_joint(draft, by=by)
        if not written.is_public:
            messages.info(request, _("Your words wait until a moderator has read them."))
            return redirect("people:my")
        return redirect(written)
    context = {
        **_of(draft), "account": field_of(draft, "account", []),
        "obstacles": field_of(draft, "obstacles", []), "state": state_of(draft),
        "why_closed": marked(draft.why_closed), "level": LEVELS[draft.level],
        "may_sign": draft.is_open and by.side not in draft.signed_sides, "by": by,
        "whose": other_side(by.side),
    }  # fmt: skip
    return render(request, "progress/joint_draft.html", context)


@both_ways
@for_a_person
def close_joint(
    request: HttpRequest, person: Person, member: str, code: str, number: int
) -> HttpResponse:
    """Decline what the other side drafted, or withdraw one's own."""
    draft = _draft(member, code, number)
    by = _hand(person, draft.commitment)
    form = TakePen(request.POST or None)
    if form.is_valid() and within(form, request, "close-joint", MOST_IN_AN_HOUR, AN_HOUR):
        closed = tried(form, lambda: acts.close_joint(draft, by=by, **form.cleaned_data))
        if closed:
            return redirect(closed)
    own = by.side in draft.signed_sides
    heading = _("Withdraw the joint report") if own else _("Decline the joint report")
    context = {**_of(draft), "form": form, "heading": heading, "button": heading}
    return render(
        request, "progress/joint_close.html", {**context, "back": draft.get_absolute_url()}
    )


def state_of(draft: JointDraft) -> str:
    """Say in a sentence how a draft stands."""
    if draft.report_id:
        return _("Signed by both sides, and published.")
    if draft.closed_on:
        return _("Closed: it was not published.")
    signed = len(draft.signatures.all())
    return ngettext(
        "Signed by %(signed)s side of two: not public.", "Signed by %(signed)s sides of two.", signed
    ) % {"signed": signed}  # fmt: skip


def _hand(person: Person, found: Commitment) -> Hand:
    """Return the hand of who holds one of the two pens; who holds neither is told why not."""
    hand, ruling = rules.either_pen(person, found, clock.today())
    ruling.enforce()
    assert hand is not None
    return hand


def _draft(member: str, code: str, number: int) -> JointDraft:
    every = JointDraft.objects.for_reading().filter(commitment__plan__member__slug=member)
    return get_object_or_404(every, commitment__code=code, number=number)


def _of(draft: JointDraft) -> dict[str, Any]:
    return {**about(draft.commitment), "draft": draft, "milestone": draft.milestone}
