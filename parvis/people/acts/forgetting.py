"""What a house that closes an account forgets of the person, table by table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower

from parvis.people.models import Follow, Invitation, Person
from parvis.people.traces import tracing
from parvis.record import clock
from parvis.record.acts import Actor, erase


def unseal(person: Person, *, by: Actor) -> None:
    """Erase what is sealed beside entries that a person signed or that are about them.

    The chain stays valid, and tells that it was done.
    """
    for entry in list(tracing(person).filter(sealed__isnull=False)):
        erase(entry, by=by)


def forget(person: Person) -> None:
    """Remove what other tables hold of a person, and, once that stands, their letters."""
    addresses = addresses_of(person)
    _forget_invitations(person, addresses)
    _end_sessions(person, addresses)
    for table in (UserSession, EmailAddress, Authenticator, SocialAccount):
        table.objects.filter(user=person).delete()
    Follow.objects.filter(person=person).delete()
    transaction.on_commit(lambda: burn_letters(addresses), robust=True)


def addresses_of(person: Person) -> set[str]:
    """Return every address that a person has or had proved, in small letters."""
    kept = EmailAddress.objects.filter(user=person).values_list(Lower("email"), flat=True)
    return {*kept, *([person.email.lower()] if person.email else [])}


def _forget_invitations(person: Person, addresses: set[str]) -> None:
    """Withdraw what was not used, and take the address off all: theirs, and names they took up."""
    sent_to = Invitation.objects.annotate(sent_to=Lower("email")).filter(sent_to__in=addresses)
    about = Q(person=person) | Q(person__became=person)
    found = [*sent_to.values_list("pk", flat=True)]
    found += Invitation.objects.filter(about).values_list("pk", flat=True)
    theirs = Invitation.objects.filter(pk__in=found)
    theirs.filter(used_at__isnull=True, revoked_at__isnull=True).update(revoked_at=clock.now())
    theirs.update(email="")


def _end_sessions(person: Person, addresses: set[str]) -> None:
    """Remove every session of a person, and those in which somebody began to use their address."""
    listed = UserSession.objects.filter(user=person).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(listed)).delete()
    found = [
        one.session_key
        for one in Session.objects.iterator(chunk_size=500)
        if _tells_of(one.get_decoded(), person, addresses)
    ]
    Session.objects.filter(session_key__in=found).delete()


def _tells_of(content: dict[str, object], person: Person, addresses: set[str]) -> bool:
    if content.get(SESSION_KEY) == str(person.pk):
        return True
    return _mentions(str(content), addresses)


def _mentions(text: str, addresses: Iterable[str]) -> bool:
    """Say whether a text holds one of some addresses, and not as a part of a longer one."""
    told = text.lower()
    return any(
        re.search(rf"(?<![\w.+-]){re.escape(address)}(?![\w-]|\.\w)", told) for address in addresses
    )


def burn_letters(addresses: Iterable[str]) -> None:
    """Remove the letters to some addresses that lie in the folder of letters, where there is one."""
    folder = Path(getattr(settings, "EMAIL_FILE_PATH", None) or "/nonexistent")
    if not folder.is_dir():
        return
    for letter in folder.glob("*.log"):
        if _mentions(letter.read_text(encoding="utf-8", errors="replace"), addresses):
            letter.unlink(missing_ok=True)
