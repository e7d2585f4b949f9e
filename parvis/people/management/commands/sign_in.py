"""`parvis sign-in`: print a link that signs somebody in once."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from parvis.people import acts
from parvis.people.links import link_to
from parvis.people.models import Person
from parvis.people.rights import CONSOLE
from parvis.rulings import Refused


class Command(BaseCommand):
    """Let in somebody who has an account: no passphrase is set, none is known to anybody."""

    help = "Print a link that signs in, once and within a day, whoever has the account."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the address."""
        parser.add_argument("email", metavar="EMAIL", help="the address of the account")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the link."""
        email = options["email"].strip()
        person = Person.objects.filter(email__iexact=email).first()
        if person is None:
            raise CommandError(f"There is no account with the address “{email}”.", returncode=1)
        try:
            with override("en"):
                token = acts.let_in(person, by=CONSOLE)
        except Refused as refused:
            raise CommandError(str(refused), returncode=1) from refused
        self.stdout.write("The link works once, within a day:")
        self.stdout.write(link_to("people:enter", token, person.language))
