"""Who reads an address is known by it: somebody who takes part without signing in."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction

from parvis.people.acts.accounts import begin_anew
from parvis.people.acts.invitations import name_person
from parvis.people.models import Person
from parvis.people.models.person import new_key


@transaction.atomic
def recognise(email: str, *, name: str, language: str) -> Person:
    """Return the account of who has just proved an address by a letter; open one if there is none.

    It has no passphrase: a code sent to the address signs in. Called by the act of a room above
    whose letter was answered. Nothing enters the record: an address is private.
    """
    proved = EmailAddress.objects.filter(email__iexact=email, verified=True).select_related("user")
    if known := proved.first():
        holder: Person = known.user
        return holder
    person = Person.objects.filter(email__iexact=email).first()
    if person:
        begin_anew(person)
    else:
        key = new_key()
        person = name_person(name.strip() or key, language, key)
        person.email = Person.objects.normalize_email(email)
        person.save(update_fields=["email"])
    theirs = EmailAddress.objects.filter(user=person)
    theirs.filter(email__iexact=email).delete()
    theirs.update(primary=False)
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
    return person
