"""What a forum agreed to have done: the list, the actions a meeting follows, and their forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.forums import acts
from parvis.forums import wording_minutes as wording
from parvis.forums.forms.actions import AgreeForm, DropForm, ReplanForm, ReportForm
from parvis.forums.law.charter import Charter as Law
from parvis.forums.law.following import Course, late_by
from parvis.forums.minuting import rules_on
from parvis.forums.models import Action, Charter, Forum, Meeting
from parvis.forums.models.action import ActionQuerySet, Replanning, replannings_of
from parvis.forums.rules import actions as rules
from parvis.forums.rules.minutes import KEEPERS
from parvis.forums.sitting import charter_on
from parvis.forums.views.forum import about, forum_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock
from parvis.record.validators import revalidated

PER_PAGE = 30  # actions
MOST_IN_AN_HOUR = 60  # forms about actions sent by one person
PLACEHOLDER = "…"  # stands for what is still to be typed, where it is asked whether one may
WHICH = ("open", "late", "kept")


@dataclass(frozen=True)
class ActionLine:
    """One action in a list: who owns it, where it stands, how late it is or was."""

    action: Action
    owner: str
    side: str
    state: str
    course: Course
    late: str
    replannings: Sequence[Replanning]

    @property
    def mark(self) -> str:
        """Name the sign that stands beside its state."""
        return {Course.LATE: "late", Course.KEPT: "done", Course.DROPPED: "no"}.get(self.course, "")


def lines_of(actions: Iterable[Action], charter: Law | None) -> list[ActionLine]:
    """Put actions in words. No query where they were read for reading."""
    today = clock.today()
    sides = {one.key: str(one.side) for one in charter.constituencies} if charter else {}
    return [_line(one, charter, sides, today) for one in actions]


def _line(one: Action, charter: Law | None, sides: dict[str, str], today: Any) -> ActionLine:
    course = one.course(today)
    owner = str(one.owner) if one.owner else wording.party_in_words(charter, one.party)
    side = one.owner.side if one.owner else sides.get(one.party, "other")
    late = wording.lateness(late_by(one.as_law, today), is_over=course is Course.KEPT)
    return ActionLine(
        one, owner, side, str(wording.COURSES[course]), course, late, replannings_of(one)
    )


def actions_of_meeting(meeting: Meeting, adopted: Sequence[Charter]) -> dict[str, Any]:
    """Return what `forums/_actions.html` says on the page of a meeting: what it follows and agrees."""
    every = Action.objects.all()
    some = every.to_follow_at(meeting) | every.filter(meeting=meeting)
    lines = lines_of(some.with_replannings(), rules_on(adopted, meeting.day))
    own = [one for one in lines if one.action.meeting_id == meeting.pk]
    return {"to_follow": [one for one in lines if one not in own], "agreed": own}


def _rules_of(meeting: Meeting) -> Law | None:
    found = charter_on(meeting.forum, meeting.day)
    return found.as_law if found else None


@require_safe
@revalidated(chain="member")
def actions(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show what a forum agreed to have done: all, or what is open, late or kept."""
    found = forum_of(member, forum)
    today = clock.today()
    which = request.GET.get("which", "")
    which = which if which in WHICH else ""
    chosen: dict[str, Callable[[ActionQuerySet], ActionQuerySet]] = {
        "open": lambda some: some.still_open(), "late": lambda some: some.late(today),
        "kept": lambda some: some.kept(),
    }  # fmt: skip
    every = Action.objects.for_reading().filter(forum=found)
    some = chosen[which](every) if which else every
    page = Paginator(some.order_by("-number"), PER_PAGE).get_page(request.GET.get("page"))
    charter = charter_on(found, today)
    context = {
        **about(found), "page": page, "which": which, "choices": _choices(),
        "lines": lines_of(page, charter.as_law if charter else None),
        "late": every.late(today).count(),
    }  # fmt: skip
    return render(request, "forums/actions.html", context)


def _choices() -> list[tuple[str, str]]:
    return [("", _("All")), ("open", _("Open")), ("late", _("Late")), ("kept", _("Done"))]


def _within(form: Form, request: HttpRequest) -> bool:
    return form.is_valid() and within(form, request, "actions", MOST_IN_AN_HOUR, AN_HOUR)


def _done(form: Form, request: HttpRequest, act: Callable[[], object]) -> bool:
    """Say whether what a form asks was done; where it was refused, the form says why."""
    return _within(form, request) and tried(form, act) is not None


def _page(
    request: HttpRequest, forum: Forum, form: Form, heading: str, button: str, back: str,
    **more: Any,
) -> HttpResponse:  # fmt: skip
    context = {
        **about(forum),
        "form": form,
        "heading": heading,
        "button": button,
        "back": back,
        **more,
    }
    return render(request, "forums/action_form.html", context)


def _keeper(person: Person, forum: Forum) -> Hand:
    return hand_for(person, KEEPERS, forum.place, clock.today()) or own_hand(person)


@both_ways
@for_a_person
def agree(
    request: HttpRequest, person: Person, member: str, forum: str, meeting: int
) -> HttpResponse:
    """Enter what a meeting agreed to have done."""
    of = Meeting.objects.for_reading().filter(forum__member__slug=member, forum__slug=forum)
    found = get_object_or_404(of, number=meeting)
    by = _keeper(person, found.forum)
    rules.may_keep_actions(by, found).enforce()
    form = AgreeForm(request.POST or None, meeting=found, charter=_rules_of(found))
    if _within(form, request):
        made = tried(form, lambda: acts.agree_action(found, by=by, **form.cleaned_data))
        if made:
            return redirect(made)
    back = found.forum.get_absolute_url()
    return _page(request, found.forum, form, _("Enter an action"), _("Enter it"), back)


def _action(member: str, forum: str, number: int) -> Action:
    found = Action.objects.for_reading().filter(forum__member__slug=member, forum__slug=forum)
    return get_object_or_404(found, number=number)


@both_ways
@for_a_person
def report(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Report an action done: by its owner's own hand, or as who keeps the minutes notes it."""
    found, today = _action(member, forum, number), clock.today()
    by = _reporter(person, found)
    rules.may_report(by, found, PLACEHOLDER, today, today).enforce()
    form = ReportForm(request.POST or None)
    if _done(form, request, lambda: acts.report_action(found, by=by, **form.cleaned_data)):
        return redirect(found)
    told = _("Report action {number} done").format(number=number)
    back = found.get_absolute_url()
    return _page(request, found.forum, form, told, _("Report it done"), back, action=found)


def _reporter(person: Person, action: Action) -> Hand:
    """Return the owner's own hand where this person has it; else the one that keeps the minutes."""
    own = own_hand(person)
    keeper = _keeper(person, action.forum)
    return keeper if keeper.grant or not rules.is_owner(own, action, own.on) else own


@both_ways
@for_a_person
def replan(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Give an action another day; the day before stays beside it."""
    found = _action(member, forum, number)
    by = _keeper(person, found.forum)
    rules.may_keep_actions(by, found.meeting).enforce()
    form = ReplanForm(request.POST or None, initial={"language": get_language()})
    if _done(form, request, lambda: acts.replan_action(found, by=by, **form.cleaned_data)):
        return redirect(found)
    told = _("Re-plan action {number}").format(number=number)
    back = found.get_absolute_url()
    return _page(request, found.forum, form, told, _("Re-plan it"), back, action=found)


@both_ways
@for_a_person
def drop(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Drop an action, with the reason."""
    found = _action(member, forum, number)
    by = _keeper(person, found.forum)
    rules.may_keep_actions(by, found.meeting).enforce()
    form = DropForm(request.POST or None)
    if _done(form, request, lambda: acts.drop_action(found, by=by, **form.cleaned_data)):
        return redirect(found)
    told = _("Drop action {number}").format(number=number)
    back = found.get_absolute_url()
    return _page(request, found.forum, form, told, _("Drop the action"), back, action=found)
