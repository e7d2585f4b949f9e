"""Saying yes or no to what was asked of a coalition, or to its invitation."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from parvis.coalitions import acts
from parvis.coalitions.forms.joining import Answer
from parvis.coalitions.law.belonging import Way
from parvis.coalitions.models import Request
from parvis.coalitions.views.parts import MOST_IN_AN_HOUR, of_the_coalition, shown
from parvis.consultations.naming import organisations_for
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Organisation, Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.views.marked import field_of
from parvis.record import clock
from parvis.rulings import denied


@both_ways
@for_a_person
def answer(
    request: HttpRequest, person: Person, member: str, coalition: str, number: int
) -> HttpResponse:
    """Answer, for an organisation of the coalition or for the one that is invited."""
    every = Request.objects.public().for_reading()
    asked = get_object_or_404(
        every, member__slug=member, coalition__slug=coalition, number=number,
        coalition__withheld_at__isnull=True,
    )  # fmt: skip
    form = Answer(_answering(person, asked), request.POST or None)
    if form.is_valid() and within(form, request, "answer", MOST_IN_AN_HOUR, AN_HOUR):
        told, by = form.told(), own_hand(person)
        if made := tried(form, lambda: acts.answer(asked, by=by, **told)):
            if not made.is_public:
                messages.info(request, _("Your words wait until a moderator has read them."))
            return redirect(asked.coalition)
    return shown(
        request, asked.member, form, heading=_heading(asked), button=_("Answer"),
        back=asked.coalition.get_absolute_url(), asked=asked, words=field_of(asked, "words", []),
    )  # fmt: skip


def _heading(asked: Request) -> str:
    told = {"who": asked.organisation, "name": asked.coalition.text("name")}
    if asked.way == Way.ASKED:
        return _("{who} asks to join {name}").format(**told)
    return _("{who} is invited into {name}").format(**told)


def _answering(person: Person, asked: Request) -> dict[str, Organisation]:
    """Return for whom a person answers; refuse where there is nobody."""
    if asked.way == Way.ASKED:
        return of_the_coalition(person, asked.coalition)
    own = organisations_for(person, asked.member, clock.today())
    if asked.organisation.slug not in own:
        denied(_("Only the organisation that was invited answers.")).enforce()
    return {asked.organisation.slug: own[asked.organisation.slug]}
