"""Who may register organisations, give and withdraw roles, invite and leave, and why not."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from allauth.account.models import EmailAddress
from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people.labels import ROLES
from parvis.people.models import Affiliation, Follow, Grant, Invitation, Organisation, Person
from parvis.people.places import Place, of_member
from parvis.people.rights import Hand, may_act, may_sign, needs_one_of
from parvis.people.roles import (
    IN_ONES_OWN_NAME,
    OFFICES,
    SOCIETY,
    STATE,
    Role,
    is_of_society,
    may_give,
)
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.record.models import Entry
from parvis.rulings import ALLOWED, Ruling, denied

# Who looks after the organisations of a member: of the State, of society, and the reviewer's.
KEEPERS_OF_STATE = (Role.POINT_OF_CONTACT, Role.SUPPORT_UNIT)
KEEPERS_OF_SOCIETY = (Role.COORDINATOR, Role.FORUM_SECRETARY, Role.SUPPORT_UNIT)
KEEPERS_OF_REVIEW = (Role.SUPPORT_UNIT, Role.OPERATOR)

MOST_FOLLOWED = 200  # by one person; a page and a letter hold no more
# How many invitations one person sends within a day.
LETTERS_IN_ONES_OWN_NAME, LETTERS_BY_OFFICE = 20, 200
A_DAY = timedelta(days=1)

# Who signs: the console and the demonstration as an actor, a person by hand.
Signer = Actor | Hand


def keepers_of(side: str) -> tuple[Role, ...]:
    """Name the roles that look after the organisations of a side."""
    if side in STATE:
        return KEEPERS_OF_STATE
    return KEEPERS_OF_SOCIETY if side in SOCIETY else KEEPERS_OF_REVIEW


def may_register(by: Signer, member: Member, side: str, slug: str, today: date) -> Ruling:
    """May this organisation of a member be registered? One of society by anybody with an account."""
    if Organisation.objects.filter(member=member, slug=slug).exists():
        return denied(_("An organisation named “{slug}” exists already.").format(slug=slug))
    if isinstance(by, Actor):
        return ALLOWED
    if side in SOCIETY:
        return may_sign(by.person) and may_hold_side(by.person, side, today)
    return may_act(by, keepers_of(side), of_member(member))


def may_describe(by: Hand | None, organisation: Organisation, today: date) -> Ruling:
    """May the organisation's own words be changed? By those who belong to it, and nobody else."""
    signed = may_sign(by.person if by else None)
    if not signed or by is None:
        return signed
    if not belongs(by.person, organisation, today):
        return denied(
            _("Only those who belong to {organisation} may change what it says of itself.").format(
                organisation=organisation
            )
        )
    return ALLOWED


def belongs(person: Person, organisation: Organisation, today: date) -> bool:
    """Say whether a person belongs to an organisation on a day. One query."""
    held = Affiliation.objects.current(today).filter(person=person, organisation=organisation)
    return held.exists()


def may_verify(by: Hand | None, organisation: Organisation, today: date) -> Ruling:
    """May this hand say that the organisation is what it says? Not of one's own organisation."""
    if organisation.verified_on:
        return denied(_("This organisation is verified already."))
    if by and (by.organisation == organisation or belongs(by.person, organisation, today)):
        return denied(_("Nobody verifies their own organisation."))
    return _may_keep(by, organisation, today)


def may_affiliate(by: Signer | None, organisation: Organisation, today: date) -> Ruling:
    """May somebody be brought into the organisation? By those in it, and those who look after it."""
    if isinstance(by, Actor):
        return ALLOWED
    if by and may_describe(by, organisation, today):
        return ALLOWED
    return _may_keep(by, organisation, today)


def _may_keep(by: Hand | None, organisation: Organisation, today: date) -> Ruling:
    """May this hand look after the organisation? Nobody of the State looks after one of society."""
    ruling = may_act(by, keepers_of(organisation.side), organisation.place)
    if ruling and by and organisation.side in SOCIETY and _is_of_the_state(by, today):
        return _not_by_the_state()
    return ruling


def may_leave(by: Hand | None, affiliation: Affiliation, today: date, reason: str = "") -> Ruling:
    """May this belonging end? By the person; with a reason, by those who may bring others in."""
    if affiliation.until and affiliation.until <= today:
        return denied(_("This person has left already."))
    if by and by.person == affiliation.person:
        return may_sign(by.person)
    ruling = may_affiliate(by, affiliation.organisation, today)
    if ruling and not reason.strip():
        return denied(_("Say why: the reason is shown beside the roles that end."))
    return ruling


def _is_of_the_state(by: Hand, today: date) -> bool:
    return by.side in STATE or bool(sides_of(by.person, today) & STATE)


def _not_by_the_state() -> Ruling:
    return denied(_("Civil society chooses its own: nobody of the State does this for it."))


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
    if is_of_society(role, side) and _is_of_the_state(by, today):
        return _not_by_the_state()
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
    speaks_for = sides_of(person, today)
    if role == Role.COORDINATOR and speaks_for & STATE:
        return denied(
            _("Who belongs to an organisation of the State holds no role of civil society.")
        )
    return may_hold_side(person, organisation.side, today) if organisation else ALLOWED


def may_hold_side(person: Person, side: str, today: date) -> Ruling:
    """May this person belong to an organisation of a side? Nobody speaks for State and society."""
    speaks_for = sides_of(person, today)
    if side in SOCIETY and speaks_for & STATE:
        return denied(_("Who belongs to an organisation of the State belongs to none of society."))
    if side in STATE and speaks_for & SOCIETY:
        return denied(_("Who belongs to an organisation of society belongs to none of the State."))
    if Side.REVIEWER in speaks_for | {side} and speaks_for - {side}:
        return denied(_("The independent reviewer belongs to neither side."))
    return ALLOWED


def sides_of(person: Person, today: date) -> set[str]:
    """Return the sides for which a person speaks on a day. Two queries.

    They are those of the organisations they belong to, and civil society's for its coordinator,
    who need belong to none.
    """
    held = Affiliation.objects.current(today).filter(person=person)
    sides = set(held.values_list("organisation__side", flat=True))
    coordinates = Grant.objects.of(person).not_over(today).filter(role=Role.COORDINATOR)
    return sides | ({str(Side.CIVIL_SOCIETY)} if coordinates.exists() else set())


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
    if grant.role == Role.OPERATOR and _is_last_operator(by.person, today):
        return _last_operator_stays()
    return may_sign(by.person)


def _goes_on(grant: Grant, today: date) -> bool:
    return grant.ended_on is None and (grant.until is None or grant.until >= today)


def may_invite(by: Signer | None, person: Person, place: Place, today: date) -> Ruling:
    """May this person be invited to take up their name?

    Who says to which address the letter goes chooses who takes up what waits under the name: so
    only those who may give each of its roles, and bring somebody into each of its organisations.
    """
    if person.has_account or person.closed_at:
        return denied(_("This person has an account already."))
    if isinstance(by, Actor):
        return ALLOWED
    if by and not (paced := _may_send(by)):
        return paced
    roles = list(person.grants.not_over(today).for_reading())
    given_for = {one.organisation_id for one in roles}
    for grant in roles:
        ruling = _may_answer_for(by, grant, today)
        if not ruling:
            return ruling
    named_in = Affiliation.objects.current(today).filter(person=person)
    others = named_in.exclude(organisation__in=given_for - {None})
    for one in others.select_related("organisation__member"):
        ruling = may_affiliate(by, one.organisation, today)
        if not ruling:
            return ruling
    if roles or others:
        return ALLOWED
    givers = sorted({one for office in OFFICES.values() for one in office.by | office.by_society})
    return may_act(by, givers, place)


def _may_send(by: Hand) -> Ruling:
    """May this person send one more invitation within a day? A letter goes to whoever is named."""
    most = LETTERS_BY_OFFICE if by.grant else LETTERS_IN_ONES_OWN_NAME
    sent = Invitation.objects.filter(by=by.person, made_at__gt=clock.now() - A_DAY)
    if sent.count() >= most:
        return denied(_("You have sent {most} invitations within a day.").format(most=most))
    return ALLOWED


def _may_answer_for(by: Hand | None, grant: Grant, today: date) -> Ruling:
    """May this hand say who holds the role: as its giver, or as one of its organisation?"""
    if by and grant.organisation and may_describe(by, grant.organisation, today):
        return ALLOWED
    return may_grant(by, Role(grant.role), grant.place, grant.organisation, today)


def may_use(invitation: Invitation | None, now: datetime) -> Ruling:
    """May this invitation be used? Once, until it expires, while nobody revoked it."""
    if invitation is None:
        return denied(_("This invitation does not exist, or was replaced by a newer one."))
    if invitation.used_at:
        return denied(_("This invitation has been used already."))
    if invitation.revoked_at or invitation.person.closed_at:
        return denied(_("This invitation was withdrawn."))
    if invitation.expires_at <= now:
        return denied(_("This invitation has expired. Ask who sent it for a new one."))
    return ALLOWED


def may_let_in(person: Person) -> Ruling:
    """May a link be made that signs this person in once? With an account that is open."""
    if not person.has_account:
        return denied(_("This person has no account."))
    return ALLOWED


def may_open_account(person: Person, email: str) -> Ruling:
    """May this name be taken up with a new account? Nobody has one with the address."""
    if person.has_account or person.closed_at:
        return denied(_("This person has an account already."))
    taken = EmailAddress.objects.filter(email__iexact=email, verified=True).exists()
    if taken or Person.objects.filter(email__iexact=email).exists():
        return denied(
            _("There is an account with this address. Sign in, then open the link again.")
        )
    return ALLOWED


def may_claim(by: Person, named: Person, today: date) -> Ruling:
    """May this account take up all that waits under a name? What may not be held together may not."""
    ruling = may_sign(by)
    if not ruling:
        return ruling
    for one in Affiliation.objects.current(today).filter(person=named):
        ruling = may_hold_side(by, one.organisation.side, today)
        if not ruling:
            return ruling
    for grant in named.grants.not_over(today).for_reading():
        role, since = Role(grant.role), max(grant.since, today)
        ruling = may_hold(by, role, grant.organisation, today) and may_last(
            by, role, grant.place, since, grant.until
        )
        if not ruling:
            return ruling
    return ALLOWED


def may_rename(person: Person, name: str) -> Ruling:
    """May this account show this name? Some name, of two hundred signs at most."""
    if not name.strip():
        return denied(_("An account shows a name; it may be the one you are known by."))
    if len(name.strip()) > 200:
        return denied(_("A name has at most 200 characters."))
    return may_sign(person)


def may_follow(person: Person | None, chain: str, kind: str, key: str) -> Ruling:
    """May this person follow a thing? One that the record knows; two hundred at most."""
    signed = may_sign(person)
    if not signed:
        return signed
    if not Entry.objects.filter(chain=chain, subject_kind=kind, subject_key=key).exists():
        return denied(_("The record knows nothing of this."))
    if Follow.objects.filter(person=person).count() >= MOST_FOLLOWED:
        return denied(
            _("You follow {number} things, which is the most one can. Stop following one.").format(
                number=MOST_FOLLOWED
            )
        )
    return ALLOWED


def may_close(person: Person | None, today: date) -> Ruling:
    """May this person close the account? Always; the last operator names another first."""
    signed = may_sign(person)
    if not signed or person is None:
        return signed
    return _last_operator_stays() if _is_last_operator(person, today) else ALLOWED


def _is_last_operator(person: Person, today: date) -> bool:
    """Say whether a person runs the machine and nobody else who can sign in does."""
    held = Grant.objects.in_force(today).filter(role=Role.OPERATOR)
    others = held.exclude(person=person).filter(person__email__isnull=False)
    return held.filter(person=person).exists() and not others.exists()


def _last_operator_stays() -> Ruling:
    return denied(
        _("You are the last operator of this installation. Give that role to somebody first.")
    )
