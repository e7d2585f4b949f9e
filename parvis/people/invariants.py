"""What must be true of people and roles; each function yields a sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db.models import Q

from parvis.people.models import Affiliation, Grant, Person
from parvis.people.models.person import ONCE
from parvis.people.roles import SOCIETY, STATE, Role
from parvis.record import clock
from parvis.record.acts import SIGNED
from parvis.record.models import Entry


def nobody_of_the_state_holds_a_role_of_society() -> Iterator[str]:
    """Nobody who belongs to an organisation of the State speaks for society (OGP 1.1)."""
    today = clock.today()
    of_the_state = Affiliation.objects.current(today).filter(organisation__side__in=STATE)
    of_society = Q(organisation__side__in=SOCIETY) | Q(role=Role.COORDINATOR)
    held = Grant.objects.in_force(today).filter(of_society)
    for grant in held.filter(person__in=of_the_state.values("person")).for_reading():
        yield (
            f"{grant.person.key} belongs to an organisation of the State and holds the role "
            f"“{grant.role}” of society (role {grant.pk})."
        )


def a_closed_account_holds_nothing() -> Iterator[str]:
    """Who has closed an account holds no role, belongs to nothing and has no way to sign in."""
    today = clock.today()
    goes_on = Q(until__isnull=True) | Q(until__gt=today)
    roles = Grant.objects.filter(goes_on, ended_on__isnull=True)
    left = {
        "holds a role": roles.filter(person__closed_at__isnull=False).values("person"),
        "belongs to an organisation": Affiliation.objects.filter(goes_on).values("person"),
        "keeps an address": EmailAddress.objects.values("user"),
        "keeps a second factor": Authenticator.objects.values("user"),
        "keeps a provider": SocialAccount.objects.values("user"),
    }
    for what, persons in left.items():
        closed = Person.objects.filter(closed_at__isnull=False, pk__in=persons).order_by("key")
        for key in closed.values_list("key", flat=True):
            yield f"The account of {key} is closed, and {what}."


def every_signature_is_somebody_s() -> Iterator[str]:
    """Every act that somebody signed names a person whom this house knows, or who is not named."""
    signed = Entry.objects.filter(facts__has_key=SIGNED).order_by("chain", "number")
    known = set(Person.objects.values_list("key", flat=True))
    told = signed.values_list("chain", "number", f"facts__{SIGNED}")
    for chain, number, key in told.iterator():
        if key not in known and not key.startswith(ONCE):
            yield f"Entry {number} of {chain} is signed by {key}, whom nobody knows."
