"""The page of a group: what says the same, by whom, and what they were answered together."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.consultations import acts, rules, verbs
from parvis.consultations.forms.board import GroupForm
from parvis.consultations.models import Contribution, Group
from parvis.consultations.naming import author_of
from parvis.consultations.views.hands import about, group_of, hand_over
from parvis.moderation import tombstones
from parvis.moderation.tombstones import name_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.views.marked import field_of
from parvis.record.models import Entry
from parvis.record.validators import revalidated

ROWS = 25
MOST_IN_AN_HOUR = 120  # groups changed by one person


@require_safe
@revalidated(chain="member")
def group(request: HttpRequest, member: str, number: int, group: int) -> HttpResponse:
    """Show a group: what is in it, each with its author, and the answers, the one in force first."""
    found = group_of(member, number, group)
    inside = Contribution.objects.filter(group=found).for_reading().order_by("number")
    page = Paginator(inside, ROWS).get_page(request.GET.get("page"))
    answers = list(found.responses.for_reading().order_by("-number"))
    context = {
        **about(found.plan), "group": found, "page": page, "rows": _rows(list(page.object_list)),
        "answer": answers[0] if answers else None, "earlier": answers[1:],
        "joined": "" if page.paginator.count else _joined(found),
    }  # fmt: skip
    return render(request, "consultations/group.html", context)


def _rows(contributions: list[Contribution]) -> list[dict[str, Any]]:
    """Return what is shown of each: its title and author, or the decision that hid it."""
    hidden = tombstones.of(contributions)
    return [
        {
            "contribution": one, "title": field_of(one, "title"), "author": author_of(one),
            "decision": hidden.get(name_of(one)),
        }
        for one in contributions
    ]  # fmt: skip


def _joined(group: Group) -> str:
    """Return the number of the group into which this one was joined, as the record tells; or none."""
    told = Entry.objects.about(group).filter(verb=str(verbs.GROUP_JOINED)).order_by("-number")
    entry = told.first()
    return str(entry.facts.get("into", "")) if entry else ""


@both_ways
@for_a_person
def arrange(
    request: HttpRequest, person: Person, member: str, number: int, group: int
) -> HttpResponse:  # fmt: skip
    """Change what a group is called and its theme, or move all that is in it to another."""
    found = group_of(member, number, group)
    by = hand_over(person, found.plan, lambda hand: rules.may_sort(hand, found.plan))
    form = GroupForm(request.POST or None, of=found)
    is_right = form.is_valid() and within(form, request, "group", MOST_IN_AN_HOUR, AN_HOUR)
    if is_right and (changed := tried(form, lambda: _arranged(found, form, by))):
        return redirect(changed)
    page = {
        **about(found.plan), "group": found, "form": form, "button": _("Save"),
        "heading": _("Group {number}: {title}").format(number=found.number, title=found.title),
        "lede": _("What it was called before is kept in the record."),
        "back": found.get_absolute_url(),
    }  # fmt: skip
    return render(request, "consultations/arrange_group.html", page)


def _arranged(group: Group, form: GroupForm, by: Hand) -> Group:
    asked = form.cleaned_data
    group.version = asked["version"]
    into: Group | None = asked["join"]
    if into:
        acts.join(group, into, by=by)
        return into
    acts.retitle(group, title=asked["title"], theme=asked["theme"], by=by)
    return group
