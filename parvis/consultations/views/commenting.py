"""Commenting on a contribution, and supporting it: for who is signed in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.forms.commenting import CommentForm
from parvis.consultations.models import Comment, Contribution
from parvis.consultations.naming import author_of, organisations_for
from parvis.consultations.views.hands import about
from parvis.moderation.views.gone import gone
from parvis.people.limits import AN_HOUR, too_often, wait, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.views.marked import Marked, field_of
from parvis.record import clock
from parvis.texts.excerpts import beginning
from parvis.ui.typed import number_in

MOST_COMMENTS, MOST_SUPPORTS = 30, 120  # of one person, in an hour
EXCERPT = 500  # signs of what is answered


@both_ways
@for_a_person
def comment(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Comment on a contribution, or answer a comment on it (`to`)."""
    found = _contribution(member, number)
    if not found.is_public:
        return gone(request, found, found.member)
    parent = _answered(found, request.GET.get("to", ""))
    speaks = organisations_for(person, found.member, clock.today())
    form = CommentForm(request.POST or None, organisations=speaks.values())
    hand = own_hand(person)
    if form.is_valid() and within(form, request, "comment", MOST_COMMENTS, AN_HOUR):
        told = {"organisation": None, **form.cleaned_data}
        written = tried(form, lambda: acts.comment(found, by=hand, parent=parent, **told))
        if written and written.is_public:
            return redirect(written)
        if written:
            messages.info(request, _("Your words wait until a moderator has read them."))
            return redirect("people:my")
    ruling = rules.may_comment(hand, found, None, hand.on)
    context = {**_page(found), **_read_before(found, parent), "form": form, "ruling": ruling}
    return render(request, "consultations/comment.html", context)


@both_ways
@for_a_person
def support(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Say that one supports a contribution, or no longer does."""
    found = _contribution(member, number)
    if not found.is_public:
        return gone(request, found, found.member)
    if request.method == "POST":
        left = wait(request, "support", MOST_SUPPORTS, AN_HOUR)
        if left is not None:
            return too_often(request, left)
        act = acts.withdraw_support if "withdraw" in request.POST else acts.support
        act(found, by=own_hand(person))
        return redirect(f"{found.get_absolute_url()}#supports")
    context = {**_page(found), "supports": found.supports.filter(person=person).exists()}
    return render(request, "consultations/support.html", context)


def _contribution(member: str, number: int) -> Contribution:
    kept = Contribution.objects.for_reading().select_related("consultation__plan__member")
    return get_object_or_404(kept, member__slug=member, number=number)


def _answered(found: Contribution, number: str) -> Comment | None:
    """Return the comment that is answered; none where a contribution itself is."""
    if not number:
        return None
    every = Comment.objects.public().for_reading().filter(contribution=found)
    parent = every.filter(number=number_in(number) or 0).first()
    if parent is None:
        raise Http404
    return parent


def _page(found: Contribution) -> dict[str, Any]:
    return {
        **about(found.consultation.plan),
        "contribution": found,
        "title": field_of(found, "title", []),
    }


def _read_before(found: Contribution, parent: Comment | None) -> dict[str, Any]:
    """Return what is answered: the words of the comment, or of the contribution."""
    thing = parent or found
    words = field_of(thing, "words", [])
    short = Marked(beginning(words.words, EXCERPT), words.language, words.notes)
    return {"parent": parent, "answered": short, "author": author_of(thing)}
