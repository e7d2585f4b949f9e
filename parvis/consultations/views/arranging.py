"""A consultation is announced, arranged before it opens, and prolonged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.drafts import Paragraph, as_text
from parvis.consultations.forms.arranging import (
    NO_DRAFT,
    PASTED,
    Ask,
    Draft,
    Open,
    Order,
    Prolong,
)
from parvis.consultations.forms.questions import questions_of
from parvis.consultations.models import Consultation
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.rules import AUTHORS, may_author
from parvis.plans.views.hands import hand_of, plan_of
from parvis.record import clock
from parvis.ui.typed import number_in

MOST_IN_AN_HOUR = 20  # consultations announced by one person


@both_ways
@for_a_person
def announce(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Announce a consultation on a plan, with a draft where there is one."""
    plan = plan_of(member, number)
    by = hand_of(person, AUTHORS, plan.place)
    today = clock.today()
    rules.may_consult(by, plan, today, today).enforce()
    form = Open(request.POST or None, lines=plan.opportunities.filter(called_off_on__isnull=True))
    if form.is_valid() and within(form, request, "consult", MOST_IN_AN_HOUR, AN_HOUR):
        made = tried(form, lambda: acts.open_consultation(plan, by=by, **form.told()))
        if made:
            messages.success(request, _("The consultation is announced. Put its questions now."))
            return redirect("consultations:arrange", member=member, number=made.number)
    page = {"plan": plan, "member": plan.member, "form": form, "back": plan.get_absolute_url()}
    return render(request, "consultations/open.html", page)


def _laid_out(consultation: Consultation, form: Draft, by: Hand) -> bool:
    """Lay out the draft that was chosen; nothing where there is none and was none."""
    told = form.drafted()
    if told["with_commitments"]:
        acts.lay_out_plan(consultation, by=by)
    elif told["draft"]:
        acts.lay_out(consultation, told["draft"], by=by, language=consultation.language)
    elif consultation.passages.exists():
        acts.take_back_draft(consultation, by=by)
    return True


@both_ways
@for_a_person
def arrange(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Put and order the questions of a consultation and lay its draft out, before it opens."""
    found = consultation_of(member, number)
    by = hand_of(person, AUTHORS, found.place)
    rules.may_arrange(by, found, clock.today()).enforce()
    forms = _forms(request, found)
    done = _done(request, found, forms, by)
    if done:
        messages.success(request, done)
        return redirect("consultations:arrange", member=member, number=number)
    page = {"consultation": found, "plan": found.plan, "member": found.member, **forms}
    page["rows"] = [
        (one, forms["order"][f"place{one.number}"]) for one in questions_of(found)
    ]  # fmt: skip
    return render(request, "consultations/arrange.html", page)


def _forms(request: HttpRequest, consultation: Consultation) -> dict[str, Any]:
    """Return the forms of the page; the one that was sent holds what was typed."""
    sent = "order" if "remove" in request.POST else request.POST.get("do", "")
    typed = {name: request.POST if sent == name else None for name in ("ask", "order", "draft")}
    questions = questions_of(consultation)
    parts = [Paragraph(one.words, one.heading) for one in consultation.passages.order_by("number")]
    laid_out = {"which": PASTED if parts else NO_DRAFT, "draft": as_text(parts)}
    language = consultation.language
    return {
        "ask": Ask(typed["ask"], questions=questions, language=language),
        "order": Order(typed["order"], questions=questions),
        "draft": Draft(typed["draft"], initial=laid_out),
    }


def _done(request: HttpRequest, consultation: Consultation, forms: dict[str, Any], by: Hand) -> str:
    """Do what was sent, and say that it is done; nothing where it was refused or nothing was sent."""
    deeds: dict[str, tuple[Callable[[Any], Any], str]] = {
        "ask": (
            lambda form: acts.ask_question(consultation, by=by, **form.told()),
            _("The question is put."),
        ),
        "order": (
            lambda form: acts.order_questions(consultation, form.order(), by=by) or True,
            _("The questions stand in this order now."),
        ),
        "draft": (lambda form: _laid_out(consultation, form, by), _("The draft is kept.")),
    }
    if "remove" in request.POST:
        return _removed(request, consultation, forms["order"], by)
    deed, told = deeds.get(request.POST.get("do", ""), (None, ""))
    form = forms.get(request.POST.get("do", ""))
    if deed and form is not None and form.is_valid() and tried(form, lambda: deed(form)):
        return told
    return ""


def _removed(request: HttpRequest, consultation: Consultation, form: Form, by: Hand) -> str:
    asked = consultation.questions.filter(number=number_in(request.POST["remove"]) or 0)
    question = asked.select_related("consultation__plan__member").first()
    form.full_clean()
    if question and tried(form, lambda: acts.remove_question(question, by=by) or True):
        return _("The question is taken out.")
    return ""


@both_ways
@for_a_person
def prolong(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Move the last day of a consultation, with a reason that stays beside it."""
    found = consultation_of(member, number)
    by = hand_of(person, AUTHORS, found.place)
    may_author(by, found.plan).enforce()
    form = Prolong(request.POST or None)
    if form.is_valid():
        asked = form.cleaned_data
        if tried(form, lambda: acts.prolong(found, by=by, **asked)):
            messages.success(request, _("The last day has moved."))
            return redirect("consultations:prolong", member=member, number=number)
    moved = found.prolongings.all()
    page = {"consultation": found, "plan": found.plan, "member": found.member, "form": form}
    return render(request, "consultations/prolong.html", {**page, "moved": moved})


def consultation_of(member: str, number: int) -> Consultation:
    """Return a consultation with its plan, or answer that there is none."""
    every = Consultation.objects.for_reading()
    return get_object_or_404(every, member__slug=member, number=number)
