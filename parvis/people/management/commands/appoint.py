"""`parvis appoint`: name somebody, give them a role, and print the invitation; the first way in."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.utils.translation import override

from parvis.members.models import Member
from parvis.people import acts, places
from parvis.people.links import link_to
from parvis.people.models import Organisation, Person
from parvis.people.rights import CONSOLE
from parvis.people.roles import Role
from parvis.rulings import Refused

LONGEST_NAME = Person._meta.get_field("name").max_length or 0


class Command(BaseCommand):
    """Give a role from the console of the machine; print the link by which it is taken up."""

    help = "Name somebody, give them a role, and print the link that invites them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the role, who, and over what it is held."""
        parser.add_argument("role", choices=[str(role) for role in Role], metavar="ROLE",
                            help=", ".join(Role))  # fmt: skip
        parser.add_argument("--name", required=True, help="shown in public")
        parser.add_argument("--email", required=True, help="for which the account will be")
        parser.add_argument("--member", metavar="SLUG", default="", help="over a member")
        parser.add_argument("--organisation", metavar="SLUG", default="", help="held for it")
        parser.add_argument(
            "--forum", metavar="SLUG", default="", help="over a forum of the member"
        )
        parser.add_argument("--commitment", metavar="CODE", default="", help="over a commitment")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE,
                            choices=[code for code, _name in settings.LANGUAGES])  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Give, and print what to hand over."""
        name, email = options["name"].strip(), options["email"].strip()
        if not 0 < len(name) <= LONGEST_NAME:
            raise CommandError(f"A name has 1 to {LONGEST_NAME} characters.", returncode=2)
        try:
            validate_email(email)
        except ValidationError:
            raise CommandError(f"“{email}” is no e-mail address.", returncode=2) from None
        member = _member(options["member"])
        try:
            with override("en"):
                invited = acts.appoint(
                    Role(options["role"]), _place(member, options), name=name, email=email,
                    by=CONSOLE, organisation=_organisation(member, options["organisation"]),
                    language=options["language"],
                )  # fmt: skip
        except Refused as refused:
            raise CommandError(str(refused), returncode=1) from refused
        assert invited.invitation is not None  # an address was given
        until = invited.invitation.expires_at
        self.stdout.write(
            f"{name} is invited, until {until:%Y-%m-%d %H:%M} UTC. The link works once:"
        )
        self.stdout.write(link_to("people:invitation", invited.token, options["language"]))


def _member(slug: str) -> Member | None:
    found = Member.objects.filter(slug=slug).first() if slug else None
    if slug and found is None:
        raise CommandError(f"There is no member “{slug}”.", returncode=2)
    return found


def _organisation(member: Member | None, slug: str) -> Organisation | None:
    if not slug:
        return None
    found = Organisation.objects.filter(member=member, slug=slug).first() if member else None
    if found is None:
        raise CommandError(
            f"There is no organisation “{slug}” of that member; name the member with --member.",
            returncode=2,
        )
    return found


def _place(member: Member | None, options: dict[str, Any]) -> places.Place:
    """Return over what the role is to be held; a misspelt one would be held over nothing."""
    forum, commitment = options["forum"], options["commitment"]
    if forum and commitment:
        raise CommandError("A role is held over a forum or a commitment, not both.", returncode=2)
    if member is None:
        if forum or commitment:
            raise CommandError("Name the member too, with --member.", returncode=2)
        return places.THE_HOUSE
    if forum:
        _need(member.forums.filter(slug=forum).exists(), f"There is no forum “{forum}” there.")
        return places.of_forum(member, forum)
    if commitment:
        known = member.plans.filter(commitments__code=commitment).exists()
        _need(known, f"There is no commitment “{commitment}” there.")
        return places.of_commitment(member, commitment)
    return places.of_member(member)


def _need(found: bool, sentence: str) -> None:
    if not found:
        raise CommandError(sentence, returncode=2)
