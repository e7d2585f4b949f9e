"""Filing evidence for a commitment, and withdrawing it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.moderation.views.gone import gone
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import first_that, hands
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.progress import acts
from parvis.progress.forms.evidence import FileEvidence, Withdraw
from parvis.progress.models import Evidence
from parvis.progress.rules import FILERS
from parvis.progress.rules.evidence import may_bring, may_withdraw
from parvis.progress.views.evidence import commitment_of, frame, piece_of
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # pieces of one person
MOST_OTHERS = 100


@both_ways
@for_a_person
def file_evidence(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """File a piece of evidence of any kind, for who takes part in the commitment."""
    commitment, today = commitment_of(member, code), clock.today()
    held = hands(person, FILERS, commitment.place, today)
    otherwise = may_bring(own_hand(person), commitment, None, today)
    by, ruling = first_that(held, lambda hand: may_bring(hand, commitment, None, today), otherwise)
    ruling.enforce()
    assert by is not None
    initial = {"language": get_language(), "source": by.organisation, "kind": "file"}
    form = FileEvidence(
        request.POST or None, request.FILES or None, commitment.milestones.all(), today,
        initial=initial,
    )  # fmt: skip
    if form.is_valid() and within(form, request, "evidence", MOST_IN_AN_HOUR, AN_HOUR):
        filed = tried(form, lambda: acts.bring_evidence(commitment, by=by, **form.told()))
        if filed:
            return shown(request, filed, is_public=filed.document.is_public)
    told = {
        "heading": _("File evidence"), "button": _("File it"),
        "lede": _(
            "For {name}. Everybody sees it at once, with its date, its source and your side. It can "
            "be contested and withdrawn, and is never removed."
        ).format(name=by.organisation),
        "back": commitment.get_absolute_url(),
    }  # fmt: skip
    context = {**frame(commitment), "form": form, **told}
    return render(request, "progress/evidence_form.html", context)


@both_ways
@for_a_person
def withdraw_evidence(
    request: HttpRequest, person: Person, member: str, code: str, number: int
) -> HttpResponse:
    """Withdraw a piece, for who filed it."""
    found = piece_of(member, code, number)
    if not found.document.is_public:
        return gone(request, found.document, found.commitment.plan.member)
    held = hands(person, FILERS, found.commitment.place, clock.today())
    otherwise = may_withdraw(own_hand(person), found, "-")
    by, ruling = first_that(held, lambda hand: may_withdraw(hand, found, "-"), otherwise)
    ruling.enforce()
    assert by is not None
    others = found.commitment.evidence.standing().filter(by__side=found.by.side)
    others = others.filter(document__withheld_at__isnull=True).exclude(pk=found.pk)
    form = Withdraw(request.POST or None, others=others.select_related("document")[:MOST_OTHERS])
    if form.is_valid() and within(form, request, "evidence", MOST_IN_AN_HOUR, AN_HOUR):
        done = tried(form, lambda: acts.withdraw_evidence(found, by=by, **form.cleaned_data))
        if done:
            return shown(request, found, is_public=done.is_public)
    lede = _(
        "It stays where it is, marked as withdrawn, with the reason. Open contests are upheld."
    )
    return about_piece(request, found, form, _("Withdraw this piece"), _("Withdraw it"), lede)


def shown(request: HttpRequest, found: Evidence, *, is_public: bool) -> HttpResponse:
    """Lead to the piece; to one's own page, where what was written waits."""
    if is_public:
        return redirect(found)
    messages.info(request, _("Your words wait until a moderator has read them."))
    return redirect("people:my")


def about_piece(
    request: HttpRequest, found: Evidence, form: Form, heading: str, button: str, lede: str,
    **more: Any,
) -> HttpResponse:  # fmt: skip
    """Show a form about a piece of evidence."""
    context = {
        **frame(found.commitment), "piece": found, "document": found.document, "form": form,
        "heading": heading, "button": button, "lede": lede, "back": found.get_absolute_url(),
        **more,
    }  # fmt: skip
    return render(request, "progress/evidence_form.html", context)
