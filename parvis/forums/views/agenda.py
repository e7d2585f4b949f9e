"""Putting items on an agenda, withdrawing them, putting them in order; adding papers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.agenda import AddItem, AddPaper, Arrange, title_of
from parvis.forums.forms.meetings import Reason
from parvis.forums.models import Meeting
from parvis.forums.rules import agenda as rules
from parvis.forums.views.convening import done, keeper, named, shown
from parvis.forums.views.meetings import meeting_of
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand
from parvis.record import clock


def _hand(person: Person, meeting: Meeting) -> Hand:
    """Return the hand through which a person proposes, else their own."""
    return hand_for(person, rules.PROPOSERS, meeting.place, clock.today()) or own_hand(person)


@both_ways
@for_a_person
def add_item(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """Put an item on the agenda of a meeting."""
    found = meeting_of(member, forum, number)
    by = _hand(person, found)
    # All that is asked of an item but its words, which are not typed yet.
    rules.may_add_item(by, found, "-", clock.now()).enforce()
    form = AddItem(request.POST or None, initial={"language": get_language()})
    if done(request, form, lambda: acts.add_item(found, by=by, **form.cleaned_data)):
        return redirect(found)
    return shown(
        request,
        found,
        form,
        _("Put an item on the agenda"),
        _("Put it on the agenda"),
        named(found),
    )


@both_ways
@for_a_person
def withdraw_item(
    request: HttpRequest, person: Person, member: str, forum: str, number: int, item: int
) -> HttpResponse:
    """Withdraw an item that one proposed."""
    found = meeting_of(member, forum, number)
    asked = get_object_or_404(
        found.items.select_related("meeting__forum__member", "proposed_by"), number=item
    )
    by = _hand(person, found)
    rules.may_withdraw_item(by, asked, "-", clock.now()).enforce()
    form = Reason(request.POST or None)
    if done(request, form, lambda: acts.withdraw_item(asked, by=by, **form.cleaned_data)):
        return redirect(found)
    return shown(request, found, form, _("Withdraw an item"), _("Withdraw it"), title_of(asked))


@both_ways
@for_a_person
def order(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """Put the agenda of a meeting in order."""
    found = meeting_of(member, forum, number)
    by = keeper(person, found.forum)
    items = list(found.items.standing())
    rules.may_arrange(by, found, [one.number for one in items], clock.now()).enforce()
    form = Arrange(request.POST or None, items)
    if done(request, form, lambda: acts.arrange(found, numbers=form.order(), by=by)):
        return redirect(found)
    return shown(
        request, found, form, _("Put the agenda in order"), _("Put it in this order"),
        _("A number for each item, the first one first. None is left out."),
    )  # fmt: skip


@both_ways
@for_a_person
def add_paper(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """Add a document that goes with a meeting or one of its items."""
    found = meeting_of(member, forum, number)
    by = _hand(person, found)
    rules.may_speak_up(by, found).enforce()
    form = AddPaper(
        request.POST or None, request.FILES or None, found.items.standing(),
        initial={"language": get_language()},
    )  # fmt: skip
    if done(request, form, lambda: acts.add_paper(found, by=by, **form.cleaned_data)):
        return redirect(found)
    return shown(request, found, form, _("Add a paper"), _("Add it"), named(found))
