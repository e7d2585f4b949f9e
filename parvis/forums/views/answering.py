"""Answering at the outsiders' desk: for who holds a seat, of either side."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.desk import Answer
from parvis.forums.models import Forum, Meeting, Question, QuestionAnswer
from parvis.forums.rules.desk import INSIDERS, may_answer, may_answer_at
from parvis.forums.views.desk import author_of, question_of
from parvis.forums.views.forum import about
from parvis.moderation.views.gone import gone
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.views.marked import field_of
from parvis.record import clock
from parvis.ui.typed import number_in

MOST_ANSWERS = 60  # of one person, in an hour
LATEST = 6  # meetings at which an answer may have been given


@both_ways
@for_a_person
def answer(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Answer a question for one's side, or correct (`corrects`) what that side answered."""
    found = question_of(member, forum, number)
    if not found.is_public:
        return gone(request, found, found.member)
    by = hand_for(person, INSIDERS, found.forum.place, clock.today()) or own_hand(person)
    may_answer_at(by, found.forum).enforce()
    corrects = _corrected(found, request.GET.get("corrects", ""))
    form = Answer(latest_meetings(found.forum), request.POST or None)
    if form.is_valid() and within(form, request, "answer", MOST_ANSWERS, AN_HOUR):
        told = {"meeting": None, **form.cleaned_data}
        given = tried(form, lambda: acts.answer(found, by=by, corrects=corrects, **told))
        if given and not given.is_public:
            messages.info(request, _("Your words wait until a moderator has read them."))
            return redirect("people:my")
        if given:
            return redirect(given)
    context = {
        **about(found.forum), "question": found, "words": field_of(found, "words", []),
        "author": author_of(found), "form": form, "corrects": corrects,
        "ruling": may_answer(by, found, corrects, None, clock.now()),
    }  # fmt: skip
    return render(request, "forums/answer.html", context)


def latest_meetings(forum: Forum) -> list[Meeting]:
    """Return the meetings of a forum that were held last."""
    held = Meeting.objects.held(clock.now()).filter(forum=forum)
    return list(held.order_by("-starts_at")[:LATEST])


def _corrected(question: Question, number: str) -> QuestionAnswer | None:
    if not number:
        return None
    every = QuestionAnswer.objects.public().filter(question=question)
    found = every.filter(number=number_in(number) or 0).first()
    if found is None:
        raise Http404
    return found
