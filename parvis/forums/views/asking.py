"""Putting a question to a forum: signed in, or with an address that a letter proves."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from parvis.consultations.naming import organisations_for
from parvis.consultations.views.sending_parts import house_of
from parvis.forums import acts, letters
from parvis.forums.desk import desk_of
from parvis.forums.forms.desk import Ask
from parvis.forums.models import Forum, Question
from parvis.forums.rules.desk import may_confirm
from parvis.forums.views.forum import about, forum_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways, person_of
from parvis.people.views.doing import own_hand, tried
from parvis.people.views.invitations import for_the_bearer
from parvis.plans.views.marked import marked
from parvis.record import clock

# Within an hour: questions of one person, or of guests from one address.
MOST_ASKED, MOST_OF_GUESTS = 10, 10
# Letters to one address, whoever asks for them and from wherever: so many within so many seconds.
LETTERS = ((3, AN_HOUR), (6, 24 * AN_HOUR))


@both_ways
@never_cache
def ask(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Ask for a question; put it, or send a guest the letter that proves the address."""
    found, person = forum_of(member, forum), person_of(request)
    speaks = organisations_for(person, found.member, clock.today()) if person else {}
    form = Ask(person, speaks, request.POST or None)
    most = MOST_ASKED if person else MOST_OF_GUESTS
    if form.is_valid() and within(form, request, "ask", most, AN_HOUR):
        done = _put(request, form, found, person) if person else _prove(request, form, found)
        if done:
            return done
    sign_in = urlencode({"next": request.path})
    context = {**_page(found), "form": form, "person": person, "sign_in": sign_in}
    return render(request, "forums/ask.html", context)


def _put(request: HttpRequest, form: Ask, forum: Forum, person: Person) -> HttpResponse | None:
    put = tried(form, lambda: acts.put(forum, by=own_hand(person), **form.told()))
    if put and not put.is_public:
        messages.info(request, _("Your words wait until a moderator has read them."))
        return redirect("people:my")
    return redirect(put) if put else None


def _prove(request: HttpRequest, form: Ask, forum: Forum) -> HttpResponse | None:
    """Keep what a guest typed and send the letter, unless enough have gone to that address."""
    email = form.cleaned_data["email"]
    if not all(within(form, request, "prove", *most, to=email) for most in LETTERS):
        return None
    kept, token = acts.keep_asking(
        forum, form.kept(), email=email, language=request.LANGUAGE_CODE
    )  # fmt: skip
    if not letters.ask_for_proof(kept, token, house_of(request)):
        form.add_error(None, _("The letter could not be sent. Try again in a few minutes."))
        return None
    context = {**_page(forum), "email": email, "until": kept.expires_at}
    return render(request, "forums/letter_sent.html", context)


@both_ways
@for_the_bearer
def confirm(request: HttpRequest, member: str, forum: str, token: str) -> HttpResponse:
    """Show a guest what will be published; put it at the press of a button, not by being read."""
    found, kept = forum_of(member, forum), acts.asking_of(token)
    ruling = may_confirm(kept, clock.now())
    if kept is None or kept.forum_id != found.pk or not ruling:
        page = {**about(found), "reason": ruling.reason or _("Nothing is kept under this link.")}
        return render(request, "forums/link_closed.html", page, status=410 if kept else 404)
    if request.method == "POST" or kept.question:
        return _confirmed(request, found, acts.confirm(token))
    told = kept.content
    page = {
        **_page(found), "words": marked(told["words"], told["language"]), "asking": kept,
        "name": _("not named in public") if told["is_unnamed"] else told["name"],
    }  # fmt: skip
    return render(request, "forums/confirm.html", page)


def _confirmed(request: HttpRequest, forum: Forum, put: Question) -> HttpResponse:
    if put.is_public:
        return redirect(put)
    return render(request, "forums/question_waits.html", {**about(forum), "number": put.number})


def _page(forum: Forum) -> dict[str, Any]:
    return {
        **about(forum), **desk_of(forum),
        "back": reverse("forums:desk", args=[forum.chain, forum.slug]),
    }  # fmt: skip
