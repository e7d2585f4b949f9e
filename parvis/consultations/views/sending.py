"""Sending a contribution: it is typed, kept as a draft, read again, and sent."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from parvis.consultations import acts, letters, rules
from parvis.consultations.acts.drafting import FILES
from parvis.consultations.forms.contribute import Contribute
from parvis.consultations.models import Consultation, Draft
from parvis.consultations.views.sending_parts import (
    alike_of,
    form_for,
    form_of,
    house_of,
    link_closed,
    page_of,
    passage_of,
    to_receipt,
    told_of,
)
from parvis.people.limits import AN_HOUR, refuse, wait, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, person_of
from parvis.people.views.doing import tried
from parvis.people.views.invitations import for_the_bearer
from parvis.record import clock

# Within an hour: drafts kept and contributions sent by one person, or by guests of one address.
MOST_KEPT, MOST_SENT, MOST_OF_GUESTS = 60, 20, 10
# Letters to one address, whoever asks for them and from wherever: so many within so many seconds.
LETTERS = ((3, AN_HOUR), (6, 24 * AN_HOUR))


@both_ways
@never_cache
def contribute(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Ask for a contribution; keep what was typed, whatever is wrong with it."""
    found = get_object_or_404(
        Consultation.objects.for_reading(), member__slug=member, number=number
    )
    ruling = rules.is_open(found, clock.today())
    if request.method != "POST" and not ruling:
        page = {**page_of(found), "reason": ruling.reason}
        return render(request, "consultations/not_open.html", page, status=403)
    passage = passage_of(found, request.POST.get("passage") or request.GET.get("passage", ""))
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = form_for(found, person_of(request), passage, *sent)
    if request.method == "POST" and form.has_content():
        return _keep(request, form, None, "")
    return _ask(request, form)


@both_ways
@for_the_bearer
def draft(request: HttpRequest, member: str, token: str) -> HttpResponse:
    """Open a draft to who has its link: to read it again, to change it, to send it."""
    found, person = acts.bearing(token), person_of(request)
    ruling = rules.may_open_draft(found, person, clock.now())
    if found is None or found.consultation.member.slug != member:
        return link_closed(request, None, ruling.reason)
    if found.person_id and person is None:
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
    if not ruling:
        return link_closed(request, found, ruling.reason)
    if found.contribution:
        return to_receipt(found.contribution)
    if request.method == "POST" and "send" not in request.POST:
        return _keep(request, form_of(found, person, request.POST, request.FILES), found, token)
    form = form_of(found, person)
    if request.method == "POST" and form.is_valid():
        return _send(request, form, found, person)
    if "change" in request.GET or ("kept" in request.GET and not form.is_valid()):
        return _ask(request, form_of(found, person, is_sent=False), found)
    if not form.is_valid():
        return _ask(request, form, found)
    return _read_again(request, form, found)


def _keep(request: HttpRequest, form: Contribute, of: Draft | None, token: str) -> HttpResponse:
    """Keep what was typed; then show it to be read again, or what is missing.

    No file is read that would not be kept: where enough was sent, or nothing can be.
    """
    left = wait(request, "draft", MOST_KEPT, AN_HOUR)
    if not left and form.files and not form.person:
        left = wait(request, "files", MOST_OF_GUESTS, AN_HOUR)
    if left or not rules.is_open(form.consultation, clock.today()):
        form.leave_files_out()
    is_complete = form.is_valid()
    if left:
        refuse(form, left)
        return _ask(request, form, of)
    kept, new = acts.save_draft(
        form.consultation, form.content(), language=request.LANGUAGE_CODE, of=of,
        person=form.person, email=request.POST.get("email", ""),
        files=form.files_to_keep(),
    )  # fmt: skip
    address = reverse("consultations:draft", args=[kept.consultation.member.slug, token or new])
    if "keep" in request.POST and "attached" not in form.errors:
        return redirect(f"{address}?kept")
    if "keep" in request.POST:
        form.speak_of_files_alone()
    if is_complete or kept.contribution_id:
        return redirect(address)
    form.kept = kept.content[FILES]
    return _ask(request, form, kept, address)


def _ask(
    request: HttpRequest, form: Contribute, of: Draft | None = None, address: str = ""
) -> HttpResponse:
    """Show the form, with what was typed; once that is kept, its link."""
    link = (address or request.path) if of else ""
    page = {**told_of(form), "draft": of, "link": link, "is_kept": "kept" in request.GET}
    if of:
        page["sign_in"] = urlencode({"next": f"{link}?change"})
    return render(request, "consultations/contribute.html", page)


def _read_again(request: HttpRequest, form: Contribute, of: Draft) -> HttpResponse:
    """Show what will be published, and what is like it already."""
    page: dict[str, Any] = {
        **told_of(form), "draft": of, "link": request.path, "alike": alike_of(form),
        "is_kept": "kept" in request.GET,
        "letter": bool(of.proof_digest) and "letter" in request.GET,
    }  # fmt: skip
    return render(request, "consultations/read_again.html", page)


def _send(request: HttpRequest, form: Contribute, of: Draft, person: Person | None) -> HttpResponse:
    """Send it; of a guest, ask first for the proof of the address."""
    most = MOST_SENT if person else MOST_OF_GUESTS
    if not within(form, request, "contribute", most, AN_HOUR):
        return _read_again(request, form, of)
    if person is None:
        return _prove(request, form, of)
    hand = Hand(person, clock.today())
    sent = tried(form, lambda: acts.send_draft(of, by=hand, **form.to_send()))
    if sent is None:
        return _read_again(request, form, of)
    contribution, is_new = sent
    if is_new:
        letters.acknowledge(contribution, house_of(request))
    return to_receipt(contribution, again=not is_new)


def _prove(request: HttpRequest, form: Contribute, of: Draft) -> HttpResponse:
    """Send the letter that proves the address of a guest, unless enough have gone there."""
    if not all(within(form, request, "prove", *most, to=of.email) for most in LETTERS):
        return _read_again(request, form, of)
    token = tried(form, lambda: acts.ask_for_proof(of))
    if token and not letters.ask_for_proof(of, token, house_of(request)):
        form.add_error(None, _("The letter could not be sent. Try again in a few minutes."))
    elif token:
        return redirect(f"{request.path}?letter")
    return _read_again(request, form, of)
