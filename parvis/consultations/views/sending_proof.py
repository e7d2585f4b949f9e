"""A guest proves an address, and sends what was typed, by the link of a letter."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from parvis.consultations import acts, letters, rules
from parvis.consultations.forms.contribute import Contribute
from parvis.consultations.models import Contribution
from parvis.consultations.views.sending import MOST_OF_GUESTS
from parvis.consultations.views.sending_parts import (
    form_of,
    house_of,
    link_closed,
    to_receipt,
    told_of,
)
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways
from parvis.people.views.doing import tried
from parvis.people.views.invitations import for_the_bearer
from parvis.record import clock


@both_ways
@for_the_bearer
def confirm(request: HttpRequest, member: str, token: str) -> HttpResponse:
    """Show a guest what will be published; send it at the press of a button, not by being read."""
    found = acts.proving(token)
    ruling = rules.may_open_draft(found, None, clock.now())
    if found is None or found.consultation.member.slug != member or not ruling:
        return link_closed(request, found if not ruling else None, ruling.reason)
    if found.contribution:
        return to_receipt(found.contribution)
    form = form_of(found, None)
    is_complete = form.is_valid()
    if request.method == "POST" and is_complete:
        sent = _sent(request, form, token)
        if sent:
            return to_receipt(sent[0], again=not sent[1])
    page = {
        **told_of(form), "draft": found, "is_complete": is_complete,
        "holder": _holder(found.email),
    }  # fmt: skip
    return render(request, "consultations/confirm.html", page)


def _sent(request: HttpRequest, form: Contribute, token: str) -> tuple[Contribution, bool] | None:
    """Send it; say whether it is new, or, in the form, why not."""
    if not within(form, request, "confirm", MOST_OF_GUESTS, AN_HOUR):
        return None
    typed = {"name": form.cleaned_data["name"], **form.to_send()}
    sent = tried(form, lambda: acts.confirm(token, **typed))
    if sent and sent[1]:
        letters.acknowledge(sent[0], house_of(request))
    return sent


def _holder(email: str) -> Person | None:
    """Return whose account has the address already; told to who reads it, and to nobody else."""
    proved = EmailAddress.objects.filter(email__iexact=email, verified=True).select_related("user")
    known = proved.first()
    return known.user if known else Person.objects.filter(email__iexact=email).first()
