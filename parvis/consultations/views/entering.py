"""What was said on paper or in a meeting is entered, one contribution after the other."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.acts.contributing import digest_of
from parvis.consultations.forms.entering import Enter
from parvis.consultations.forms.questions import questions_of
from parvis.consultations.models import Consultation, Contribution
from parvis.consultations.views.arranging import consultation_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock
from parvis.ui.typed import number_in

MOST_IN_AN_HOUR = 300  # contributions entered one by one by one person


@both_ways
@for_a_person
def enter(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Enter one contribution; then say its number, to be written on the sheet."""
    found = consultation_of(member, number)
    by = writer(person, found)
    before = _entered_before(request, found, person)
    form = _form(request, found, before, is_told="told" in request.POST)
    twin = _twin(found, form) if form.is_valid() else None
    if form.is_valid() and not twin and within(form, request, "enter", MOST_IN_AN_HOUR, AN_HOUR):
        made = tried(form, lambda: acts.enter(found, by=by, **form.told(), files=form.scans()))
        if made:
            told = _("Entered as contribution {number}. Write this number on the sheet.")
            messages.success(request, told.format(number=made.number))
            return redirect(f"{request.path}?after={made.number}")
    if twin and "anyway" not in form.fields:
        form = _form(request, found, before, is_told=True)
    page = {
        "consultation": found, "plan": found.plan, "member": found.member, "form": form,
        "twin": twin, "before": before,
    }  # fmt: skip
    return render(request, "consultations/enter.html", page, status=409 if twin else 200)


def _form(
    request: HttpRequest, consultation: Consultation, before: Contribution | None, *, is_told: bool
) -> Enter:
    """Return the form; where the same words were found here already (`is_told`), with one box more."""
    return Enter(
        request.POST or None, request.FILES or None, consultation=consultation,
        questions=questions_of(consultation), today=clock.today(),
        initial=_same_source(before), is_told=is_told,
    )  # fmt: skip


def _twin(consultation: Consultation, form: Enter) -> Contribution | None:
    """Return what says the same already, unless it is to be entered all the same."""
    if form.cleaned_data.get("anyway"):
        return None
    told = form.told()
    digest = digest_of(
        told["title"], told["words"], *[one.words for one in told["said"] if one.words]
    )
    same = Contribution.objects.filter(consultation=consultation, digest=digest)
    return same.exclude(digest="").order_by("number").first()


def _entered_before(
    request: HttpRequest, consultation: Consultation, person: Person
) -> Contribution | None:
    """Return what this person has just entered, whose source the next sheet shares."""
    after = number_in(request.GET.get("after", "")) or 0
    mine = Contribution.objects.filter(consultation=consultation, entered_by=person)
    return mine.filter(number=after).first()


def _same_source(before: Contribution | None) -> dict[str, Any]:
    if before is None:
        return {}
    return {name: getattr(before, name) for name in ("way", "source", "made_on", "language")}


def writer(person: Person, consultation: Consultation) -> Hand:
    """Return the hand that enters, or refuse with the reason."""
    held = hand_for(person, rules.WRITERS_IN, consultation.place, clock.today())
    by = held or own_hand(person)
    rules.may_write_in(by, consultation).enforce()
    return by
