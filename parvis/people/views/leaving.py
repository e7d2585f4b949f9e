"""Leaving for a provider of identities."""

from __future__ import annotations

from allauth.socialaccount.providers.openid_connect import views as openid
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from requests import RequestException


@never_cache
def leave(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Let allauth prepare the way to a provider, and send people there by a page that goes on.

    Our pages may send forms to ourselves only (`form-action 'self'`), and browsers hold a redirect
    that answers a form to the same rule: a link that follows itself is none.
    """
    try:
        answer: HttpResponse = openid.login(request, provider_id)
    except RequestException:
        return render(request, "socialaccount/authentication_error.html", status=503)
    if request.method == "POST" and isinstance(answer, HttpResponseRedirect):
        return render(request, "socialaccount/leaving.html", {"address": answer.url})
    return answer
