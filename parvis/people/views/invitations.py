"""Take up a place by invitation, with a new account or one's own; sign in once by a link."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows import login as flow
from allauth.account.models import Login
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from parvis.people import acts, letters, rules
from parvis.people.forms.invitations import OpenAccount
from parvis.people.forms.organisations import Nothing
from parvis.people.models import Invitation, Person
from parvis.people.tokens import Purpose
from parvis.people.views import doing
from parvis.people.views.asking import both_ways, person_of
from parvis.record import clock
from parvis.rulings import Ruling

View = Callable[..., HttpResponse]


def for_the_bearer(view: View) -> View:
    """Keep an address with a token in it to who has it: no cache, no search, no referrer.

    `strict-origin` names our host and never the address. `no-referrer` would also take the
    origin from the form that is sent, by which forged forms are told from ours.
    """

    @wraps(view)
    @never_cache
    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        response = view(request, **kwargs)
        response["Referrer-Policy"] = "strict-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    return answer


@both_ways
@for_the_bearer
@sensitive_post_parameters("passphrase")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Say who invites to what; open an account, or take the place up with the one signed in."""
    found = acts.bearing(token, Purpose.CLAIM)
    ruling = rules.may_use(found, clock.now())
    if not ruling or found is None:
        return no_longer_good(request, found, ruling)
    context = {
        "invitation": found,
        "by": _inviter(found),
        "waiting": doing.waiting(found.person),
        "sign_in": f"{reverse('account_login')}?{urlencode({'next': request.path})}",
    }
    person = person_of(request)
    if person:
        return _take_up(request, token, person, context)
    return _open_account(request, token, context)


def _take_up(
    request: HttpRequest, token: str, person: Person, context: dict[str, Any]
) -> HttpResponse:
    """Take the place up with the account that is signed in."""
    named = context["invitation"].person
    form = Nothing(request.POST or None)
    if request.method == "POST":
        form = Nothing(request.POST)
        form.full_clean()
        if doing.tried(form, lambda: acts.claim(token, by=person)):
            messages.success(request, _("The place is yours."))
            return redirect("people:my")
    ruling = rules.may_claim(person, named, clock.today())
    context |= {"form": form, "me": person, "ruling": ruling}
    return render(request, "people/invitation_mine.html", context)


def _open_account(request: HttpRequest, token: str, context: dict[str, Any]) -> HttpResponse:
    """Open an account with the address the invitation went to, and sign in with it."""
    found = context["invitation"]
    form = OpenAccount(request.POST or None, invitation=found)
    if form.is_valid():
        asked = form.cleaned_data
        opened = doing.tried(
            form,
            lambda: acts.open_account(
                token, passphrase=asked["passphrase"], name=asked["name"],
                language=request.LANGUAGE_CODE,
            ),
        )  # fmt: skip
        if opened:
            said = _("Your account is open. Add a passkey now, and you sign in without typing.")
            messages.success(request, said)
            return _signed_in(request, opened, "password")
    ruling = rules.may_open_account(found.person, found.email)
    context |= {"form": form, "ruling": ruling}
    return render(request, "people/invitation.html", context)


@both_ways
@for_the_bearer
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in once by a link that the console printed: at the press of a button, not by being read."""
    found = acts.bearing(token, Purpose.SIGN_IN)
    ruling = rules.may_use(found, clock.now())
    if not ruling:
        return no_longer_good(request, found, ruling)
    if request.method == "POST":
        person = acts.sign_in_once(token)
        return _signed_in(request, person, "code")
    return render(request, "people/enter.html", {"invitation": found})


def _signed_in(request: HttpRequest, person: Person, method: str) -> HttpResponse:
    """Sign a person in by the ways of the accounts, second factor included, and show their page.

    They have just shown who they are: a passkey can be added without showing it again.
    """
    flow.record_authentication(
        request, person, method=method, email=person.email, reauthenticated=True
    )
    login = Login(user=person, redirect_url=reverse("people:my"), email=person.email)
    return flow.perform_login(request, login)


def no_longer_good(request: HttpRequest, found: Invitation | None, ruling: Ruling) -> HttpResponse:
    """Say that a link leads nowhere (any more), and what to do; nothing of what it led to."""
    context = {"reason": ruling.reason}
    return render(request, "people/link_closed.html", context, status=410 if found else 404)


def _inviter(invitation: Invitation) -> str:
    """Name who invites; empty where the installation does."""
    return letters.inviter(invitation.by) if invitation.by else ""
