"""Who may give, change, withdraw and lay down roles, and who may hold them; and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.people.labels import ROLES
from parvis.people.models import Grant, Organisation, Person
from parvis.people.places import Place
from parvis.people.rights import Hand, may_act, may_sign, needs_one_of
from parvis.people.roles import (
    IN_ONES_OWN_NAME,
    OFFICES,
    SOCIETY,
    STATE,
    Role,
    are_apart,
    is_of_society,
    may_give,
)
from parvis.people.rules.camps import (
    Signer,
    is_of_the_state,
    may_hold_side,
    not_by_the_state,
    sides_of,
)
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied


def givers_of(role: Role, side: str) -> tuple[Role, ...]:
    """Name the roles that may give a role for an organisation of a side (empty: for none)."""
    office = OFFICES[role]
    given = office.by_society if is_of_society(role, side) else office.by
    return tuple(one for one in Role if one in given)


def may_grant(
    by: Signer | None, role: Role, place: Place, organisation: Organisation | None, today: date
) -> Ruling:
    """May this hand give the role over the place, for this organisation (OGP 1.1)?"""
    fitting = fits(role, place, organisation)
    if not fitting or isinstance(by, Actor):
        return fitting
    side = organisation.side if organisation else ""
    givers = givers_of(role, side)
    ruling = may_act(by, givers, place)
    if not ruling or by is None:
        return ruling
    giver = by.organisation.side if by.organisation else ""
    if is_of_society(role, side) and is_of_the_state(by, today):
        return not_by_the_state()
    if not may_give(Role(by.role), role, side=side, giver_side=giver):
        return needs_one_of(givers)
    return ALLOWED


def fits(role: Role, place: Place, organisation: Organisation | None) -> Ruling:
    """Is this a place where the role is held, and an organisation for which it can be?"""
    office = OFFICES[role]
    told = {"role": ROLES[role]}
    if place.scope not in office.scopes:
        return denied(_("The role “{role}” is not held there.").format(**told))
    if office.needs_organisation and organisation is None:
        return denied(_("The role “{role}” is held for an organisation.").format(**told))
    if organisation is None:
        return ALLOWED
    if role in IN_ONES_OWN_NAME:
        return denied(_("The role “{role}” is held in one’s own name.").format(**told))
    if role is Role.COORDINATOR and organisation.side not in SOCIETY:
        return denied(_("The role “{role}” is not held for this side.").format(**told))
    if place.member and organisation.member_id != place.member.pk:
        return denied(_("Only organisations of {member} may do this.").format(member=place.member))
    if office.sides and organisation.side not in office.sides:
        return denied(_("The role “{role}” is not held for this side.").format(**told))
    return ALLOWED


def may_hold(person: Person, role: Role, organisation: Organisation | None, today: date) -> Ruling:
    """May this person hold the role? Who speaks for the State holds no role of society (OGP 1.1)."""
    if person.closed_at:
        return denied(_("This account is closed."))
    held = Grant.objects.of(person).not_over(today).values_list("role", flat=True)
    if any(are_apart(role, Role(other)) for other in held):
        return denied(
            _("The operator neither judges nor hides what others write: another person does.")
        )
    speaks_for = sides_of(person, today)
    if role == Role.COORDINATOR and speaks_for & STATE:
        return denied(
            _("Who belongs to an organisation of the State holds no role of civil society.")
        )
    return may_hold_side(person, organisation.side, today) if organisation else ALLOWED


def may_last(person: Person, role: Role, place: Place, since: date, until: date | None) -> Ruling:
    """May the role be held over these days? It ends after it begins, and not twice on any day."""
    if until and until < since:
        return denied(_("A term ends after it begins."))
    held = Grant.objects.of(person).filter(
        role=role, scope=place.scope, member=place.member, key=place.key
    )
    if held.between(since, until).exists():
        return denied(_("This person holds this role there already."))
    return ALLOWED


def may_set_last_day(by: Signer | None, grant: Grant, until: date | None, today: date) -> Ruling:
    """May the role last until another day (none: until it is ended)? Not in the past, not twice.

    Whoever may give it may, until it ends. Ending it today is a withdrawal, and has a reason.
    """
    if not _goes_on(grant, today):
        return denied(_("This role has ended already."))
    if until == grant.until:
        return denied(_("This is its last day already."))
    if until and until < max(grant.since, today):
        return denied(_("A term ends after it begins, and not in the past."))
    held = Grant.objects.of(grant.person).exclude(pk=grant.pk)
    same = held.filter(role=grant.role, scope=grant.scope, member=grant.member, key=grant.key)
    if same.between(grant.since, until).exists():
        return denied(_("This person holds this role there already."))
    return may_grant(by, Role(grant.role), grant.place, grant.organisation, today)


def may_withdraw(by: Signer | None, grant: Grant, reason: str, today: date) -> Ruling:
    """May this hand withdraw the role, for this reason? Whoever may give it may, until it ends."""
    if not _goes_on(grant, today):
        return denied(_("This role has ended already."))
    if not reason.strip():
        return denied(_("Say why: the reason is shown beside the role."))
    return may_grant(by, Role(grant.role), grant.place, grant.organisation, today)


def may_lay_down(by: Hand | None, grant: Grant, today: date) -> Ruling:
    """May this person lay the role down? It is theirs, and has not ended."""
    if by is None or by.person.pk != grant.person_id:
        return denied(_("Only who holds a role lays it down."))
    if not _goes_on(grant, today):
        return denied(_("This role has ended already."))
    if grant.role == Role.OPERATOR and is_last_operator(by.person, today):
        return last_operator_stays()
    return may_sign(by.person)


def _goes_on(grant: Grant, today: date) -> bool:
    return grant.ended_on is None and (grant.until is None or grant.until >= today)


def is_last_operator(person: Person, today: date) -> bool:
    """Say whether a person runs the machine and nobody else who can sign in does."""
    held = Grant.objects.in_force(today).filter(role=Role.OPERATOR)
    others = held.exclude(person=person).filter(person__email__isnull=False)
    return held.filter(person=person).exists() and not others.exists()


def last_operator_stays() -> Ruling:
    """Refuse what would leave the installation without anybody who runs it."""
    return denied(
        _("You are the last operator of this installation. Give that role to somebody first.")
    )
