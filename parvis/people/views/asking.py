"""Who asks: the person of a request, and pages that are for that person alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from parvis.people.models import Person

View = Callable[..., HttpResponseBase]
both_ways = require_http_methods(["GET", "HEAD", "POST"])  # a page with a form


def person_of(request: HttpRequest) -> Person | None:
    """Return who is signed in, or none."""
    user = request.user
    return user if isinstance(user, Person) and user.is_active else None


def for_a_person(view: View) -> View:
    """Ask to sign in first, then give the view the person; no cache keeps such a page."""

    @wraps(view)
    @never_cache
    @login_required
    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        person = person_of(request)
        assert person is not None
        vars(request)["signed_in_as"] = person.public_name
        return view(request, person=person, **kwargs)

    return answer
