"""How pages of this room do an act: the hand it is done with, a refusal beside the form, a letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.forums.models import Forum
from parvis.members.models import Member
from parvis.people import letters, rules
from parvis.people.acts import Invited
from parvis.people.labels import ROLES, SCOPES
from parvis.people.links import link_to
from parvis.people.models import Affiliation, Grant, Organisation, Person
from parvis.people.places import Place, of_member
from parvis.people.rights import Hand, hand_for
from parvis.people.roles import SOCIETY, Role, Scope, keepers_of
from parvis.plans.models import Commitment
from parvis.record import clock
from parvis.rulings import Refused
from parvis.ui.dates import day_in_words
from parvis.ui.lists import listed

Made = TypeVar("Made")


def tried(form: Form, act: Callable[[], Made]) -> Made | None:
    """Do an act; where it is refused, say why in the form and return nothing."""
    try:
        return act()
    except Refused as refused:
        form.add_error(None, str(refused))
        return None


def own_hand(person: Person) -> Hand:
    """Return the hand of a person who acts in their own name, today."""
    return Hand(person, clock.today())


def hand_to_register(person: Person, member: Member, side: str) -> Hand:
    """Return the hand that registers an organisation of a side; the rule says whether it may."""
    if side in SOCIETY:
        return own_hand(person)
    keeper = hand_for(person, keepers_of(side), of_member(member), clock.today())
    return keeper or own_hand(person)


def hand_to_keep(person: Person, organisation: Organisation) -> Hand:
    """Return the hand through which a person looks after an organisation, else their own."""
    keepers = keepers_of(organisation.side)
    return hand_for(person, keepers, organisation.place, clock.today()) or own_hand(person)


def hand_within(person: Person, organisation: Organisation) -> Hand:
    """Return the hand of who belongs to an organisation, else of who looks after it."""
    if rules.belongs(person, organisation, clock.today()):
        return own_hand(person)
    return hand_to_keep(person, organisation)


def texts_of(organisation: Organisation) -> list[str]:
    """Return what an organisation says of itself, as moderation reads it."""
    said = organisation
    return [said.name, said.short_name, said.website, said.about, *map(str, said.themes)]


def send(request: HttpRequest, invited: Invited, by: Hand) -> None:
    """Send the letter of an invitation, if there is one, and tell who asked what became of it."""
    person = invited.person
    if invited.invitation is None:
        said = _("{name} is named, and not invited yet.").format(name=person.public_name)
        messages.success(request, said)
        return
    email = invited.invitation.email
    house = request.build_absolute_uri("/").rstrip("/")
    link = link_to("people:invitation", invited.token, person.language, house)
    with override(person.language):
        lines = waiting(person)
    whose = by.organisation.name if by.organisation else ""
    told = {"name": person.public_name, "email": email}
    if letters.invite(invited.invitation, link, lines, letters.inviter(by.person, whose)):
        said = _("{name} is invited: a letter has gone to {email}.").format(**told)
        messages.success(request, said)
    else:
        said = _("The letter to {email} could not be sent. Send the invitation again.")
        messages.warning(request, said.format(**told))


def waiting(person: Person) -> list[str]:
    """Tell, a line each in the active language, what waits under a name. At most four queries."""
    today = clock.today()
    grants = list(person.grants.not_over(today).for_reading())
    places = names_of_places(grants)
    lines = [role_in_words(one, places) for one in grants]
    roles_for = {one.organisation_id for one in grants}
    belongings = Affiliation.objects.current(today).filter(person=person)
    others = belongings.exclude(organisation__in=roles_for - {None}).select_related("organisation")
    return [
        *lines, *(_("You belong to {name}.").format(name=one.organisation) for one in others)
    ]  # fmt: skip


def role_in_words(grant: Grant, places: dict[Place, str]) -> str:
    """Tell a role in one line: what, where, for whom, from when to when."""
    where = places.get(grant.place, "") or str(SCOPES[Scope(grant.scope)])
    if grant.scope == Scope.MEMBER and grant.member:
        where = grant.member.text("name").words
    whom = [str(grant.organisation)] if grant.organisation else []
    if grant.until:
        days = _("from {since} to {until}").format(
            since=day_in_words(grant.since), until=day_in_words(grant.until)
        )
    else:
        days = _("from {since} on").format(since=day_in_words(grant.since))
    return listed([ROLES[Role(grant.role)], where, *whom, days])


def names_of_places(grants: Iterable[Grant]) -> dict[Place, str]:
    """Return what the forums and commitments of some roles are called. Two queries at most."""
    places = {one.place for one in grants}
    slugs = {one.key for one in places if one.scope == Scope.FORUM}
    codes = {one.key for one in places if one.scope == Scope.COMMITMENT}
    named: dict[Place, str] = {}
    if slugs:
        members = {one.member for one in places if one.scope == Scope.FORUM}
        forums = Forum.objects.for_reading().filter(member__in=members, slug__in=slugs)
        named |= {one.place: one.text("name").words for one in forums}
    if codes:
        found = Commitment.objects.for_naming().filter(code__in=codes)
        named |= {one.place: f"{one.number}. {one.text('title').words}" for one in found}
    return named
