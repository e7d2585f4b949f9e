"""My page: what waits for me, what I hold."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parvis.people.models import Grant, Person
from parvis.people.views.asking import for_a_person
from parvis.record import clock


@require_safe
@for_a_person
def my(request: HttpRequest, person: Person) -> HttpResponse:
    """Show a person what concerns them."""
    held = Grant.objects.of(person).in_force(clock.today()).for_reading()
    return render(request, "people/my.html", {"person": person, "grants": list(held)})
