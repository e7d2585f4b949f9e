"""All that the house keeps about a person, put in words to be read, in the active language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import (
    get_language,
    get_language_bidi,
    gettext_lazy,
    pgettext,
    pgettext_lazy,
)
from django.utils.translation import gettext as _

from parvis.documents.paper import Dossier, Part, Told
from parvis.home.feed import rows
from parvis.moderation.labels import GROUNDS, THINGS, WHYS
from parvis.people.labels import ROLES, SCOPES
from parvis.people.models import Person
from parvis.people.tokens import Purpose
from parvis.people.views.kept import entries_of, reports_of, sealed_by
from parvis.people.views.things import KINDS
from parvis.progress.labels import LEVELS
from parvis.record import clock
from parvis.record.models import Entry
from parvis.ui.dates import day_in_words, to_the_minute
from parvis.ui.frame import IN_THEIR_OWN_NAME
from parvis.ui.lists import headed, listed
from parvis.ui.voices import voice_of

# table: its heading, and a sentence that says why it is kept
HEADINGS: dict[str, tuple[Promise, Promise]] = {
    "addresses": (
        gettext_lazy("Addresses"),
        gettext_lazy("To write to you, and to let you sign in."),
    ),
    "roles": (
        gettext_lazy("Roles"),
        gettext_lazy("What you may do here, and could do before. Public."),
    ),
    "organisations": (
        gettext_lazy("Organisations"),
        gettext_lazy("Those you belong to, or belonged to. Public."),
    ),
    "invitations": (
        gettext_lazy("Invitations to you"),
        gettext_lazy("Letters that were sent to you. Private."),
    ),
    "invitations_sent": (
        gettext_lazy("Invitations from you"),
        gettext_lazy("The addresses of others are left out."),
    ),
    "follows": (gettext_lazy("What you follow"), gettext_lazy("Private.")),
    "sessions": (
        gettext_lazy("Where you are signed in"),
        gettext_lazy("So that you notice a session that is not yours. Private."),
    ),
    "ways_to_sign_in": (
        gettext_lazy("Passkeys and codes"),
        gettext_lazy("Without their secrets."),
    ),
    "providers": (
        gettext_lazy("Sign-ins elsewhere"),
        gettext_lazy("Those you linked to this account. Private."),
    ),
    "complaints": (
        gettext_lazy("Your complaints"),
        gettext_lazy("Moderators alone read them."),
    ),
    "appeals": (gettext_lazy("Your appeals"), gettext_lazy("Moderators alone read them.")),
    "held_back": (
        gettext_lazy("What waited before it was seen"),
        gettext_lazy("Private, until a moderator has read it."),
    ),
    "contributions": (
        gettext_lazy("Your contributions"),
        gettext_lazy("Public, but for your name where you asked not to be named."),
    ),
    "contributions_entered": (
        gettext_lazy("Contributions that you entered"),
        gettext_lazy("From paper or meetings; the words are others’. Public."),
    ),
    "comments": (gettext_lazy("Your comments"), gettext_lazy("Public.")),
    "supports": (
        gettext_lazy("What you support"),
        gettext_lazy("Counted in public, without your name."),
    ),
    "drafts": (
        gettext_lazy("Your drafts"),
        gettext_lazy("For who has their link; gone thirty days after you last kept them."),
    ),
    "nothing_to_report": (
        gettext_lazy("Where you signed that there is nothing to report"),
        gettext_lazy("In rounds of reporting, for your organisation. Public."),
    ),
    "reminders_of_rounds": (
        gettext_lazy("Reminders of rounds of reporting"),
        gettext_lazy("Letters that were sent to you, or will be. Private."),
    ),
    "requests_to_coalitions": (
        gettext_lazy("What you asked of coalitions"),
        gettext_lazy("For your organisation. Public."),
    ),
    "answers_for_coalitions": (
        gettext_lazy("What you answered for a coalition"),
        gettext_lazy("For your organisation. Public."),
    ),
    "farewells_to_coalitions": (
        gettext_lazy("What you said on leaving a coalition"),
        gettext_lazy("For your organisation. Public."),
    ),
    "pens_given": (
        gettext_lazy("Whom you entered as holding civil society’s pen"),
        gettext_lazy("Public, but for your name."),
    ),
    "joint_drafts": (
        gettext_lazy("Joint reports that you signed or closed"),
        gettext_lazy("Both sides read them; everybody does once both have signed."),
    ),
    "reports_from_outside": (
        gettext_lazy("Your reports from outside"),
        gettext_lazy("For your organisation. Public."),
    ),
    "names_taken_up": (
        gettext_lazy("Names you took up"),
        gettext_lazy("Pseudonyms under which the record knew you before you had an account."),
    ),
}
# fact: the words for its codes
CODES: dict[str, Mapping[Any, object]] = {
    "role": ROLES,
    "scope": SCOPES,
    "level": LEVELS,
    "kind": KINDS,
    "subject_kind": THINGS,
    "ground": GROUNDS,
    "why": WHYS,
    "purpose": {
        Purpose.CLAIM: gettext_lazy("to take up a name"),
        Purpose.SIGN_IN: gettext_lazy("to sign in once"),
    },
    "type": {
        "totp": gettext_lazy("code from an app"),
        "webauthn": gettext_lazy("passkey"),
        "recovery_codes": gettext_lazy("recovery codes"),
    },
}
WORDS: dict[str, Promise] = {
    "created_at": gettext_lazy("Made"),
    "made_at": gettext_lazy("Made"),
    "date_joined": gettext_lazy("Made"),
    "closed_at": gettext_lazy("Ended"),
    "ended_on": gettext_lazy("Ended"),
    "since": gettext_lazy("Since"),
    "until": gettext_lazy("Until"),
    "expires_at": gettext_lazy("Ends"),
    "used_at": gettext_lazy("Used"),
    "revoked_at": gettext_lazy("Withdrawn"),
    "last_used_at": gettext_lazy("Last used"),
    "last_seen_at": gettext_lazy("Last seen"),
    "last_login": gettext_lazy("Last signed in"),
    "email": pgettext_lazy("e-mail", "Address"),
    "verified": gettext_lazy("Proved"),
    "primary": pgettext_lazy("of an address", "Main"),
    "role": gettext_lazy("Role"),
    "member": gettext_lazy("Member"),
    "organisation": gettext_lazy("Organisation"),
    "reason": gettext_lazy("Reason"),
    "ip": gettext_lazy("Network address"),
    "user_agent": gettext_lazy("Browser"),
    "name": gettext_lazy("Name"),
    "language": gettext_lazy("Language"),
    "key": gettext_lazy("Key"),
    "chain": gettext_lazy("Record"),
    "kind": gettext_lazy("Kind"),
    "subject_kind": gettext_lazy("Kind"),
    "subject_key": gettext_lazy("Key"),
    "ground": gettext_lazy("Ground"),
    "words": gettext_lazy("Words"),
    "number": gettext_lazy("Number"),
    "contribution": gettext_lazy("Contribution"),
    "why": gettext_lazy("Reason"),
    "at": gettext_lazy("When"),
    "scope": pgettext_lazy("of a role", "Over"),
    "purpose": pgettext_lazy("of an invitation", "Purpose"),
    "provider": gettext_lazy("Provider"),
    "uid": gettext_lazy("Identifier there"),
    "extra_data": gettext_lazy("What it told of you"),
    "type": gettext_lazy("Kind"),
    "title": gettext_lazy("Title"),
    "received_at": gettext_lazy("Received"),
    "saved_at": gettext_lazy("Kept"),
    "consultation": gettext_lazy("Consultation"),
    "source": gettext_lazy("Source"),
    "plan": gettext_lazy("Action plan"),
    "commitment": gettext_lazy("Commitment"),
    "milestone": gettext_lazy("Milestone"),
    "level": gettext_lazy("Completion"),
    "account": gettext_lazy("Words"),
    "drafted_on": gettext_lazy("Made"),
    "closed_on": gettext_lazy("Ended"),
    "on": gettext_lazy("When"),
    "is_unnamed": gettext_lazy("Not named in public"),
    "coalition": gettext_lazy("Coalition"),
    "is_yes": gettext_lazy("Yes"),
}


def dossier_of(person: Person, told: dict[str, Any]) -> Dossier:
    """Return what is kept about a person (see `kept.all_about`) as a paper to read."""
    parts = [Part(_("Account"), facts=_account(person))]
    for table, (heading, why) in HEADINGS.items():
        if told[table]:
            entries = [Told("", line) for line in map(_in_a_line, told[table])]
            parts.append(Part(str(heading), [str(why)], entries=entries))
    parts += [_acts(person), _reports(person)]
    return Dossier(
        language=get_language() or settings.LANGUAGE_CODE,
        is_rtl=get_language_bidi(),
        title=_("My data"),
        lede=[
            _("All that {site} keeps about {name}, on {day}.").format(
                site=settings.SITE_NAME, name=person.public_name, day=day_in_words(clock.now())
            )
        ],
        parts=parts,
    )


def _account(person: Person) -> list[tuple[str, str]]:
    seen = to_the_minute(person.last_login) if person.last_login else "–"
    language = IN_THEIR_OWN_NAME.get(person.language, person.language)
    return [
        (_("Name"), person.public_name),
        (pgettext("e-mail", "Address"), person.email or "–"),
        (_("Pseudonym in the record"), person.key),
        (_("Language"), language),
        (_("Made"), to_the_minute(person.created_at)),
        (_("Last signed in"), seen),
    ]


def _in_a_line(row: dict[str, Any]) -> str:
    """Write a row: each fact after its name; what is empty is left out."""
    return listed(
        headed(WORDS.get(name, name), _apart(_value(name, value)))
        for name, value in row.items()
        if value not in (None, "", {})
    )


def _apart(value: str) -> str:
    """Isolate a value, so that in a line of the other direction its own order stays its own."""
    return f"\u2068{value}\u2069"


def _value(name: str, value: Any) -> str:
    if isinstance(value, datetime):
        return to_the_minute(value)
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(CODES[name].get(value, value) if name in CODES else value)


def _acts(person: Person) -> Part:
    entries = entries_of(person)
    return Part(
        _("You in the public record"),
        [_("Acts that you signed or that are about you. They stay; your name is in none of them.")],
        entries=list(_told(person, entries)),
    )


def _told(person: Person, entries: list[Entry]) -> Iterable[Told]:
    for entry, row in zip(entries, rows(entries), strict=True):
        who = entry.actor or voice_of(entry.side)[1]
        sealed = sealed_by(person, entry)
        words = "" if sealed is None else str(sealed)
        yield Told(to_the_minute(entry.at), f"{who} {row.sentence}", words)


def _reports(person: Person) -> Part:
    return Part(
        _("What you wrote"),
        [_("Reports on commitments, for your organisation. Public.")],
        entries=[
            Told(
                day_in_words(one.on),
                f"{one.commitment.code} · {LEVELS[one.level]}",
                one.account,
            )
            for one in reports_of(person)
        ],
    )
