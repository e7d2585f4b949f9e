"""Fill a seat, tell how it was filled, enter who chairs: for those who keep the forum's seats."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.seating import Chairs, Choices, Fill, Tell
from parvis.forums.models import Forum
from parvis.forums.rules import KEEPERS, may_tell_mandate
from parvis.forums.sitting import charter_on, for_whom, grants_of, seats_on
from parvis.forums.views.forum import about, forum_of
from parvis.forums.wording import name_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Grant, Organisation, Person
from parvis.people.offers import hand_that_may_grant
from parvis.people.rights import Hand, hand_for, may_act
from parvis.people.roles import Role
from parvis.people.views import doing
from parvis.people.views.asking import both_ways, for_a_person
from parvis.record import clock
from parvis.ui.lists import listed

MOST_IN_AN_HOUR = 120  # seats filled or told of, turns entered, by one person


@both_ways
@for_a_person
def seat(request: HttpRequest, person: Person, member: str, forum: str) -> HttpResponse:
    """Fill a seat: who, for whom, how they were chosen."""
    found = forum_of(member, forum)
    _keeper(person, found)
    organisations = {one.slug: one for one in Organisation.objects.for_reading().filter(
        member=found.member)}  # fmt: skip
    form = Fill(
        request.POST or None, chain=found.chain, parties=_parties(found), holders=_holders(found),
        organisations=[(slug, one.name) for slug, one in organisations.items()],
        persons=[(one.key, one.public_name) for one in _known(found)],
    )  # fmt: skip
    if form.is_valid() and within(form, request, "seat", MOST_IN_AN_HOUR, AN_HOUR):
        whose = organisations[form.cleaned_data["organisation"]]
        if _filled(request, form, person, found, whose):
            return redirect(found)
    return _page(
        request, found, form, _("Fill a seat"), _("Fill the seat"),
        _(
            "Who takes a seat, for whom, and how they were chosen. Nobody of the State fills a seat "
            "of civil society. What the charter forbids is refused."
        ),
    )  # fmt: skip


def _filled(
    request: HttpRequest, form: Fill, person: Person, forum: Forum, whose: Organisation
) -> bool:
    """Fill the seat by the hand that may, and invite who is new; say in the form why not."""
    asked = form.cleaned_data
    other = _seat_of(forum, asked["alternate_of"])
    role = Role.ALTERNATE if other else Role.SEAT_HOLDER
    by, ruling = hand_that_may_grant(person, role, forum.place, whose, clock.today())
    if by is None:
        form.add_error(None, str(ruling.reason))
        return False
    told = {
        "organisation": whose, "chosen": form.chosen, "by": by, "since": asked["since"],
        "until": asked["until"], "alternate_of": other,
    }  # fmt: skip
    known = next((one for one in _known(forum) if one.key == asked["known"]), None)
    where, name, email = asked["constituency"], asked["name"], asked["email"]
    if known:
        return bool(doing.tried(form, lambda: acts.seat(forum, where, known, **told)))
    made = doing.tried(form, lambda: acts.appoint(forum, where, name=name, email=email, **told))
    if made:
        doing.send(request, made, by)
    return bool(made)


@both_ways
@for_a_person
def tell(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Tell how somebody was chosen whose role was given otherwise."""
    found = forum_of(member, forum)
    grant = seat_numbered(found, number)
    whose, role = for_whom(grant), Role(grant.role)
    by, ruling = hand_that_may_grant(person, role, found.place, whose, clock.today())
    (ruling and may_tell_mandate(by, found, grant, clock.today())).enforce()
    form = Tell(
        request.POST or None, chain=found.chain, parties=_parties(found), holders=_holders(found)
    )
    if by and form.is_valid() and within(form, request, "tell", MOST_IN_AN_HOUR, AN_HOUR):
        where, other = form.cleaned_data["constituency"], form.cleaned_data["alternate_of"]
        stands_in = _seat_of(found, other)
        if doing.tried(
            form,
            lambda: acts.tell_mandate(
                found, grant, where, chosen=form.chosen, by=by, alternate_of=stands_in
            ),
        ):
            return redirect(found)
    return _page(
        request, found, form, _("How they were chosen"), _("Enter it in the record"),
        listed([grant.person, whose]),
    )  # fmt: skip


@both_ways
@for_a_person
def chair(request: HttpRequest, person: Person, member: str, forum: str) -> HttpResponse:
    """Enter who chairs, from when on."""
    found = forum_of(member, forum)
    by = _keeper(person, found)
    form = Chairs(request.POST or None, holders=_holders(found))
    if form.is_valid() and within(form, request, "chair", MOST_IN_AN_HOUR, AN_HOUR):
        asked = dict(form.cleaned_data)
        holder = seat_numbered(found, int(asked.pop("holder")))
        if doing.tried(form, lambda: acts.take_chair(found, holder, by=by, **asked)):
            return redirect(found)
    return _page(
        request, found, form, _("Enter who chairs"), _("Enter it in the record"),
        _("Of those who sit in this forum. The rotation that the charter promises is checked."),
    )  # fmt: skip


def seat_numbered(forum: Forum, number: int) -> Grant:
    """Return a seat of a forum by its number in the member's record, or 404."""
    return get_object_or_404(grants_of(forum), number=number)


def _seat_of(forum: Forum, number: str) -> Grant | None:
    return seat_numbered(forum, int(number)) if number else None


def _keeper(person: Person, forum: Forum) -> Hand:
    """Return the hand of who keeps the seats of a forum; refuse where there is none."""
    by = hand_for(person, KEEPERS, forum.place, clock.today()) or doing.own_hand(person)
    may_act(by, KEEPERS, forum.place).enforce()
    return by


def _parties(forum: Forum) -> Choices:
    charter = charter_on(forum, clock.today())
    if charter is None:
        raise Http404
    return [(one.key, str(name_of(one))) for one in charter.as_law.constituencies]


def _holders(forum: Forum) -> Choices:
    return [
        (str(one.number), listed([one.person, one.organisation]))
        for one in seats_on(forum, clock.today())
    ]


def _known(forum: Forum) -> list[Person]:
    """Return those who hold or held a role for an organisation of the member: all of it is public."""
    return list(
        Person.objects.filter(
            grants__member=forum.member, grants__organisation__isnull=False, closed_at__isnull=True
        ).distinct()
    )


def _page(
    request: HttpRequest, forum: Forum, form: Any, heading: str, button: str, lede: str
) -> HttpResponse:  # fmt: skip
    context = {
        **about(forum), "form": form, "heading": heading, "button": button, "lede": lede,
    }  # fmt: skip
    return render(request, "people/form.html", context)
